"""A run as a program of Keras 3: the same data, layers and settings. What Keras cannot do is told in it."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from ..activations import ACTIVATIONS
from ..config import RunConfig
from ..declare import Declared
from ..describing import plain_value
from ..errors import ConfigError
from ..initializers import INITIALIZERS
from ..layers import Array, Layer
from ..layers.dense import LayerConfig
from ..losses import Loss
from ..network.layers import Network
from ..optimizers import Optimizer
from ..spelling import count
from ..training.trainer import Setup
from .network import data_lines
from .stack import require_known
from .start import Start
from .surface import functions_of
from .text import array, indented, numbers, wrapped


def keras_program(setup: Setup, start: Start) -> str:
    """Write a program that trains the same model in Keras; its random numbers are Keras's own.

    Raises `ConfigError` at "as" for what Keras does not have, or has no program.
    """
    _require_known(setup.config)
    if setup.config.model is not None:
        return "\n".join([*_descent(setup, start), ""])
    network = setup.network
    assert isinstance(network, Network)
    require_known(network, "keras")
    config = setup.config
    lines = [
        *_told(setup, start),
        "",
        *_imports(config),
        "",
        *data_lines(setup),
        "",
        f"keras.utils.set_random_seed({config.seed % 2**32})",
        "",
        "model = Sequential([",
        *indented([f"Input(shape=({setup.data.x.shape[1]},)),", *map(_layer, config.layers)]),
        "])",
        *_started(setup, network, start),
        *_frozen(setup, network),
        "",
        *_compile(config),
        "",
        *_fit(setup, start),
        "",
    ]
    return "\n".join(lines)


def _require_known(config: RunConfig) -> None:
    """Raise `ConfigError` for an entry of a registry whose source names none in Keras."""
    made = [ACTIVATIONS[layer.activation] for layer in config.layers]
    drawn = [INITIALIZERS[array.initializer] for array in _arrays(config)]
    network: list[type[Declared]] = [type(config.loss), *made, *drawn]
    for each in [type(config.optimizer), *(network if config.model is None else [])]:
        if "keras." not in each.source:
            raise ConfigError("as", f"as must not be 'keras' for {each.title}, which Keras does not have.")


def _arrays(config: RunConfig) -> list[Array]:
    """Return all arrays of weights; their shapes are not those of the data."""
    return [array for layer in config.layers for array in layer.arrays(1)]


def _quoted(name: str) -> str:
    """Write the name of an entry of a registry."""
    return f'"{name}"'


def called(declared: Declared) -> str:
    """Write the call that makes a declared thing: its rate, and what is not Keras's default."""
    kind: Any = type(declared)
    given = [
        f"{field.name}={_argument(getattr(declared, field.name))}"
        for field in fields(kind)
        if field.name == "learning_rate" or getattr(declared, field.name) != field.default
    ]
    return f"{type(declared).__name__}({', '.join(given)})"


def _plain(loss: Loss) -> bool:
    return loss == type(loss)()


def _layer(layer: Layer) -> str:
    if not isinstance(layer, LayerConfig):
        return f"{called(layer)},"
    usual: Any = LayerConfig(units=1)
    own = [field.name for field in fields(usual) if field.name not in ("type", "units")]
    given = {name: getattr(layer, name) for name in own}
    told = [
        f"{name}={_argument(value)}"
        for name, value in given.items()
        if name == "activation" or value != getattr(usual, name)
    ]
    return f"Dense({', '.join([str(layer.units_of(0)), *told])}),"


def _argument(value: Any) -> str:
    """Write what a layer is given: a name, a number, or a call that makes it."""
    if isinstance(value, Declared):
        return called(value)
    return _quoted(value) if isinstance(value, str) else repr(plain_value(value))


def _told(setup: Setup, start: Start) -> Iterator[str]:
    config, step = setup.config, start.state.step
    yield '"""The same model in Keras 3.'
    yield ""
    if start.is_drawn(setup):
        yield "For the same seed Keras draws other first weights than Fall Line: losses are not the same."
    if any(layer.random for layer in config.layers):
        yield "Its dropout draws other masks for the same seed."
    if config.shuffle and len(setup.data.x) > 1:
        yield "It takes the samples in another order."
    yield "It computes in float32, and Fall Line in float64."
    if _takes_sums(config):
        yield "On TensorFlow it takes this loss of the sums before the sigmoid, as a softmax would have it."
    if step:
        yield f"This run branched off after step {count(step)}: its weights there are set below."
        if start.state.slots.any():
            yield "What the optimizer remembered there is not set: Keras starts with none."
        if step % setup.steps_per_epoch:
            yield "Keras begins with a whole epoch, and this run in the middle of one."
    yield '"""'


def _takes_sums(config: RunConfig) -> bool:
    """Say whether Keras on TensorFlow computes another loss than the one that its words ask for."""
    logits = getattr(config.loss, "from_logits", False)
    return config.loss.shares_sum_to_1 and not logits and config.layers[-1].activation == "sigmoid"


def _started(setup: Setup, network: Network, start: Start) -> Iterator[str]:
    if start.is_drawn(setup):
        return
    yield "model.set_weights(["
    for parameter, values in zip(network.parameters, network.weights(start.state.theta), strict=True):
        yield from indented([f"# {parameter.name}", *array("", values, ",")])
    yield "])"


def _frozen(setup: Setup, network: Network) -> Iterator[str]:
    for place in network.stack:
        for parameter in network.parameters:
            if parameter.layer == place.name and parameter.name in setup.config.frozen:
                yield f"model.layers[{place.number}].{parameter.role}.trainable = False"


def _imports(config: RunConfig) -> Iterator[str]:
    yield from ["import keras", "import numpy as np", "from keras import Input, Sequential"]
    yield f"from keras.layers import {', '.join(sorted({type(each).title for each in config.layers}))}"
    if names := sorted({type(array.regularizer).__name__ for array in _arrays(config) if array.regularizer}):
        yield f"from keras.regularizers import {', '.join(names)}"
    if not _plain(config.loss):
        yield f"from keras.losses import {type(config.loss).__name__}"
    yield from _optimizer_imports(config.optimizer)


def _optimizer_imports(optimizer: Optimizer) -> Iterator[str]:
    yield f"from keras.optimizers import {type(optimizer).__name__}"
    if optimizer.schedule:
        yield f"from keras.optimizers.schedules import {type(optimizer.schedule).__name__}"


def _compile(config: RunConfig) -> list[str]:
    loss = _quoted(config.loss.name) if _plain(config.loss) else called(config.loss)
    return [
        "model.compile(",
        *indented(
            [
                f"optimizer={called(config.optimizer)},",
                f"loss={loss},",
                f"metrics=[{', '.join(map(_quoted, config.metrics))}],",
            ]
        ),
        ")",
    ]


def _fit(setup: Setup, start: Start) -> list[str]:
    config, begun = setup.config, start.state.step // setup.steps_per_epoch
    later = f", initial_epoch={begun}" if begun else ""
    size, epochs = f"batch_size={config.batch_size}", f"epochs={config.epochs}{later}"
    held_out = f"validation_split={config.validation_split!r}, " if config.validation_split else ""
    held_out += f"class_weight={config.class_weight.classes!r}, " if config.class_weight else ""
    stops = config.early_stopping
    callbacks = "callbacks=[stopping], " if stops else ""
    return [
        *([f"stopping = keras.callbacks.{called(stops)}"] if stops else []),
        f"model.fit(x, y, {size}, {epochs}, {held_out}shuffle={config.shuffle}, {callbacks}verbose=2)",
    ]


def _descent(setup: Setup, start: Start) -> Iterator[str]:
    config, model = setup.config, setup.config.model
    assert model is not None
    surface = model.surface()
    yield '"""Descend on a surface by an optimizer of Keras 3.'
    yield from ["", *wrapped(surface.formula), ""]
    yield "Keras has no such model: no Sequential, compile or fit. Its optimizer is called step by step."
    if config.early_stopping:
        yield "Early stopping is left out: it goes on to the last step."
    if model.noise:
        yield "The noise of each gradient is another one than Fall Line draws."
    if start.state.step and start.state.slots.any():
        yield "What the optimizer remembered where this run branched off is not set: Keras starts with none."
    yield from ["It computes in float32, and Fall Line in float64.", '"""', ""]
    yield from ["import keras", "import numpy as np"]
    yield from [*_optimizer_imports(config.optimizer), "", "", *functions_of(type(surface))]
    if model.noise:
        yield f"random = np.random.default_rng({config.seed})"
    yield f"position = keras.Variable({numbers(start.state.theta)})"
    yield from [f"optimizer = {called(config.optimizer)}", "optimizer.build([position])"]
    yield f"for step in range({start.state.step + 1}, {config.epochs + 1}):"
    noise = f" + {model.noise!r} * random.standard_normal(2)" if model.noise else ""
    yield from indented(
        [
            "x, y = keras.ops.convert_to_numpy(position)",
            f'print(f"Epoch {{step}}/{config.epochs} - loss: {{value(x, y):.4f}}")',
            f'g = keras.ops.convert_to_tensor(np.array(gradient(x, y){noise}), dtype="float32")',
            "optimizer.apply([g], [position])",
        ]
    )
