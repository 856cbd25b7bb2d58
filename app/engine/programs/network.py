"""A network's training as a program of NumPy: forward, loss, backward, update, again and again."""

from collections.abc import Iterator

from ..arrays import FloatArray
from ..initializers import INITIALIZERS
from ..layers import Array
from ..network.layers import Network
from ..network.targets import truth_of
from ..spelling import count, counted
from ..training.trainer import Setup
from . import stack
from .rules import GLOBAL_CLIP, fresh_memory, settings_of, update
from .start import Start
from .text import SHOWN, STREAM, array, function, indented, named

TRUNCATED_NORMAL = function(
    "truncated_normal(random, shape, sigma)",
    "Draw from a normal distribution that is cut at two of its deviations.",
    """\
values = random.standard_normal(shape)
while (outside := np.abs(values) > 2).any():
    values[outside] = random.standard_normal(outside.sum())
return values * (sigma / 0.87962566103423978)  # so that the deviation is sigma after the cut""",
)

PENALISE = (
    "penalty = sum(l1 * np.abs(w).sum() + l2 * (w**2).sum() for (l1, l2), w in zip(penalties, weights))",
    "slopes = [l1 * np.sign(w) + 2 * l2 * w for (l1, l2), w in zip(penalties, weights)]",
    "gradients = [g + slope for g, slope in zip(gradients, slopes)]",
)
"""What the weights themselves add to the loss of a batch, and to the gradient."""

MEASURE_PENALTY = (
    "sizes = ((l1 * np.abs(w) + l2 * w**2).sum() for (l1, l2), w in zip(penalties, weights))",
    "val_loss += sum(sizes)",
)
"""What the weights add to it."""


def network_program(setup: Setup, start: Start) -> str:
    """Write a program that makes a run's steps from a start, and prints its loss epoch by epoch.

    Raises `ConfigError` at "as" for a layer that has no program.
    """
    network = setup.network
    assert isinstance(network, Network)
    stack.require_known(network, "numpy")
    lines = [
        *_settings(setup),
        *data_lines(setup),
        *_held_out(setup),
        *_class_weight(setup),
        "",
        "",
        *(STREAM if start.is_drawn(setup) or setup.config.shuffle or network.random else []),
        *_weights(setup, network, start),
        *stack.forward(network),
        *["# 3. The outputs and the truth give a loss.", ""],
        *function(
            "loss_of(p, t)",
            f"Return each sample's {setup.config.loss.title.lower()}, and its slopes by the outputs p.",
            setup.config.loss.program,
        ),
        *["# 4. Backpropagation gives the gradient of that loss by each weight.", ""],
        *stack.backward(network),
        *["# 5. The learning rate says how far a step goes, 6. and the step is taken off the weight.", ""],
        *update(setup.config.optimizer),
        *SHOWN,
        *_loop(setup, network, start),
    ]
    imports = ["import math", ""] if any("math." in line for line in lines) else []
    head = _head(setup, network)
    return "\n".join([*head, "", *imports, "import numpy as np", "", *lines, ""])


def _head(setup: Setup, network: Network) -> list[str]:
    made, weights = stack.told(network), counted(network.parameter_count, "weight")
    return [
        f'"""Train {made} with {weights} by {setup.config.optimizer.title}, as Fall Line does, in NumPy.',
        "",
        "It prints the loss of each epoch. Sums are taken in another order, so last digits may differ.",
        *(
            ["Early stopping is left out: it goes on to the last epoch."]
            if setup.config.early_stopping
            else []
        ),
        '"""',
    ]


def _settings(setup: Setup) -> list[str]:
    config = setup.config
    asked = [f"epochs, batch_size, seed = {config.epochs}, {config.batch_size}, {config.seed}"]
    return [
        *asked,
        *settings_of(config.optimizer),
        'np.seterr(all="ignore")  # e⁻ᶻ may overflow: 1/∞ is 0',
        "",
    ]


def data_lines(setup: Setup) -> list[str]:
    """Assign the inputs x, as the network sees them, and the targets y, of those held out, too."""
    data = setup.data.every or setup.data
    truth = truth_of(setup.config, data)
    inputs = counted(data.x.shape[1], "input")
    classes = named("classes", truth.classes) if truth.classes else []
    return [
        f"# The data: {counted(data.samples, 'sample')} of {inputs}, and what is true of each.",
        *named("inputs", [feature.name for feature in data.features]),
        *classes,
        *array("x", data.x),
        *array("y", truth.targets),
    ]


def _held_out(setup: Setup) -> list[str]:
    """Part the samples that are held out from those that are trained on."""
    if setup.data.held_out is None:
        return []
    return [
        f"stay = {setup.data.samples}  # the samples after these are held out: measured, not trained on",
        "x_val, y_val, x, y = x[stay:], y[stay:], x[:stay], y[:stay]",
    ]


def _class_weight(setup: Setup) -> list[str]:
    """Assign what each sample's loss is multiplied by."""
    weights, targets = setup.config.class_weight, setup.task.truth.targets
    if weights is None:
        return []
    labels = "y" if targets.ndim == 1 else "y[:, 0].round()" if targets.shape[1] == 1 else "y.argmax(axis=1)"
    return [
        f"class_weight = {weights.classes!r}  # of the others: 1",
        f"sample_weight = np.array([class_weight.get(int(label), 1.0) for label in {labels}])",
    ]


def _weights(setup: Setup, network: Network, start: Start) -> Iterator[str]:
    step = start.state.step
    if start.is_drawn(setup):
        yield from ["# 1. The weights start at arbitrary values.", ""]
        yield from _initializers(network)
        calls = [f"{_initializer(network, n)}({n}, {p.shape})," for n, p in enumerate(network.parameters)]
        told = [f"{call}  # {p.name}" for call, p in zip(calls, network.parameters, strict=True)]
        yield from ["weights = [", *indented(told), "]"]
    else:
        where = f"after step {count(step)}, where this run branched off" if step else "that were given"
        yield f"# 1. The weights start at the values {where}."
        yield from _arrays("weights", network, start.state.theta)
    if network.penalised:
        rates = [array.regularizer.rates if array.regularizer else (0.0, 0.0) for array in _told(network)]
        told = [
            f"({l1!r}, {l2!r}),  # {p.name}" for (l1, l2), p in zip(rates, network.parameters, strict=True)
        ]
        yield from ["penalties = [  # l1 and l2 of each", *indented(told), "]"]
    yield from ["", ""]


def _arrays(name: str, network: Network, theta: FloatArray) -> Iterator[str]:
    yield f"{name} = ["
    for parameter, values in zip(network.parameters, network.weights(theta), strict=True):
        yield from indented([f"# {parameter.name}", *array("", values, ",")])
    yield "]"


def _initializer(network: Network, number: int) -> str:
    return _told(network)[number].initializer


def _told(network: Network) -> list[Array]:
    """Return what the layers say of their arrays."""
    return [array for place in network.stack for array, _ in place.arrays()]


def _initializers(network: Network) -> Iterator[str]:
    used = dict.fromkeys(_initializer(network, number) for number in range(len(network.parameters)))
    programs = {name: INITIALIZERS[name].program for name in used}
    if any("truncated_normal" in program for program in programs.values()):
        yield from TRUNCATED_NORMAL
    for name, program in programs.items():
        draws = "random" in program
        body = f"random = stream(1, number)\n{program}" if draws else program
        yield from function(f"{name}(number, shape)", "", body)


def _loop(setup: Setup, network: Network, start: Start) -> Iterator[str]:
    config, step = setup.config, start.state.step
    moving = [number for number, p in enumerate(network.parameters) if p.name not in config.frozen]
    if config.frozen:
        yield f"moving = {moving}  # the others are frozen"
    else:
        yield "moving = range(len(weights))"
    if start.state.slots.any() and step > setup.memory_from:
        yield from _memory(network, start)
    else:
        yield f"memory = [{fresh_memory(config.optimizer)} for w in weights]"
    first, place = divmod(step, setup.steps_per_epoch)
    yield from ["", "# 7. Again, with each batch and each epoch.", f"step = {step - setup.memory_from}"]
    yield f"for epoch in range({first or ''}{', ' if first else ''}epochs):"
    order = "stream(2, epoch).permutation(len(x))" if config.shuffle else "np.arange(len(x))"
    yield from indented([f"order, total = {order}, 0.0", *_resumed(setup, start, first, place)])
    began = "range(0, len(x), batch_size)" if not place else "range(begin, len(x), batch_size)"
    yield from indented([f"for at in {began}:", *indented(_step(setup, network))])
    told = "Epoch {epoch + 1}/{epochs} - loss: {shown(total / len(x))}"
    if setup.data.held_out is not None:
        yield from indented([*stack.measuring(network), *(MEASURE_PENALTY if network.penalised else ())])
        told += " - val_loss: {shown(val_loss)}"
    yield from indented([f'print(f"{told}")'])


def _resumed(setup: Setup, start: Start, epoch: int, place: int) -> list[str]:
    """Take in what was done of the epoch before the start."""
    if not place:
        return []
    return [
        f"begin = {place * setup.task.batch_size} if epoch == {epoch} else 0",
        f"if epoch == {epoch}:",
        f"    total = {start.seen(setup)!r}  # the losses of the samples before it branched off",
    ]


def _step(setup: Setup, network: Network) -> list[str]:
    penalised, weighs = network.penalised, setup.config.class_weight is not None
    clip = GLOBAL_CLIP if setup.config.optimizer.global_clipnorm is not None else ()
    return [
        "batch = order[at : at + batch_size]",
        *stack.passing(network, f"epoch * {setup.steps_per_epoch} + at // batch_size + 1", weighs),
        *(PENALISE if penalised else ()),
        *clip,
        "step += 1",
        "for i in moving:",
        "    weights[i], memory[i] = update(weights[i], gradients[i], memory[i], step)",
        f"total += losses.sum(){' + penalty * len(batch)' if penalised else ''}",
        "if not all(np.isfinite(w).all() for w in [losses, *gradients, *weights]):",
        '    raise SystemExit(f"A number of epoch {epoch + 1} is not finite: the run ends here.")',
    ]


def _memory(network: Network, start: Start) -> Iterator[str]:
    """Assign what the optimizer remembers where a fork goes on with its parent's."""
    slots = [network.weights(row) for row in start.state.slots]
    yield "memory = [  # of each array, as it was then"
    for number, parameter in enumerate(network.parameters):
        parts = [line for row in slots for line in array("", row[number], ",")]
        yield from indented([f"(  # {parameter.name}", *indented(parts), "),"])
    yield "]"
