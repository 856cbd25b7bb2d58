"""The layers of a program of NumPy: forward, backward, and what they draw."""

from collections.abc import Iterator

from ..activations import ACTIVATIONS
from ..errors import ConfigError
from ..layers import Dropout, Placed
from ..layers.base import BLOCK_NUMBERS, PURPOSE
from ..layers.dense import LayerConfig
from ..network.layers import Network
from ..spelling import counted
from .text import function, indented

NORMAL_CDF = [
    "erf = np.vectorize(math.erf, otypes=[float])",
    "",
    "",
    *function(
        "normal_cdf(z)", "Return the chance that a normal number is below z.", "(1 + erf(z / np.sqrt(2))) / 2"
    ),
]

AHEAD = "Carry a batch through the layers; return what each got, its weighted sums z, and its outputs a."
BACK = "Lead the loss's slopes back, last layer first; return the gradient of each kernel and bias."

FORWARD = function(
    "forward(inputs)",
    AHEAD,
    """\
passes = []
for (f, _), kernel, bias in zip(layers, weights[::2], weights[1::2]):
    z = inputs @ kernel + bias
    passes.append((inputs, z, f(z)))
    inputs = passes[-1][-1]
return passes""",
)

BACKWARD = function(
    "backward(passes, slopes)",
    BACK,
    """\
gradients = []
for (_, back), kernel, (inputs, z, a) in list(zip(layers, weights[::2], passes))[::-1]:
    dz = back(z, a, slopes)
    gradients = [inputs.T @ dz, dz.sum(axis=0), *gradients]
    slopes = dz @ kernel.T
return gradients""",
)

FORWARD_OF_KINDS = function(
    "forward(inputs, masks)",
    AHEAD,
    """\
passes = []
for (f, _, own), mask in zip(layers, masks):
    if mask is None:
        kernel, *bias = weights[own]
        z = inputs @ kernel + sum(bias)
    else:  # a dropout layer
        z = inputs * mask
    passes.append((inputs, z, f(z)))
    inputs = passes[-1][-1]
return passes""",
)

BACKWARD_OF_KINDS = function(
    "backward(passes, slopes, masks)",
    BACK,
    """\
gradients = []
for (_, back, own), mask, (inputs, z, a) in list(zip(layers, masks, passes))[::-1]:
    dz = back(z, a, slopes)
    if mask is None:
        kernel, *bias = weights[own]
        gradients = [inputs.T @ dz, *(dz.sum(axis=0) for _ in bias), *gradients]
        slopes = dz @ kernel.T
    else:
        slopes = dz * mask
return gradients""",
)

MASKS = function(
    "masks_of(step, samples)",
    "Draw, in blocks of steps, what each input of a dropout layer is multiplied by: 0 or 1/(1 - rate).",
    f"""\
masks = [None] * len(layers)
for number, (units, rate) in drops.items():
    most = min(batch_size, len(x))
    block, place = divmod(step - 1, steps := max(1, {BLOCK_NUMBERS} // (units * most)))
    chances = stream({PURPOSE}, block, number).random((steps, units, most))[place, :, :samples]
    masks[number] = (chances.T >= rate) / (1 - rate)
return masks""",
)


def require_known(network: Network, wanted: str) -> None:
    """Raise `ConfigError` where a layer is of a kind that programs do not know."""
    for place in network.stack:
        if type(place.layer) not in (LayerConfig, Dropout):
            kind = place.layer.type
            raise ConfigError("as", f"as must not be '{wanted}' for a run with a layer of the type {kind}.")


def is_plain(network: Network) -> bool:
    """Say whether each layer has a kernel and a bias, so that a program need not tell them apart."""
    return all(len(place.layer.arrays(place.features)) == 2 for place in network.stack)


def told(network: Network) -> str:
    """Count the layers."""
    kinds = [type(place.layer).title for place in network.stack]
    return " and ".join(counted(kinds.count(kind), f"{kind} layer") for kind in dict.fromkeys(kinds))


def forward(network: Network) -> Iterator[str]:
    """Define the activations, the layers, and how a batch goes through them."""
    yield from ["# 2. A sample goes forward: each layer weighs its inputs, and f bends the sums.", ""]
    used = dict.fromkeys(place.layer.activation for place in network.stack)
    if "gelu" in used:
        yield from NORMAL_CDF
    for name in used:
        ahead, back = ACTIVATIONS[name].program
        yield from function(f"{name}(z)", "", ahead)
        head, *lines = function(f"{name}_back(z, a, da)", "", back)
        yield from [f"{head}  # from the slopes da by a to those by z", *lines]
    plain = is_plain(network)
    yield from ["layers = [", *indented(_layer(network, place, plain) for place in network.stack), "]"]
    if network.random:
        yield f"drops = {_drops(network)}  # by layer: units and rate"
    yield from ["", "", *(MASKS if network.random else ()), *(FORWARD if plain else FORWARD_OF_KINDS)]


def backward(network: Network) -> list[str]:
    """Define how the slopes come back."""
    return BACKWARD if is_plain(network) else BACKWARD_OF_KINDS


def measuring(network: Network) -> list[str]:
    """Measure the samples that are held out, where nothing is dropped."""
    masks = ", [1 if number in drops else None for number in range(len(layers))]" if network.random else ""
    if not masks and not is_plain(network):
        masks = ", [None] * len(layers)"
    return [f"val_loss = loss_of(forward(x_val{masks})[-1][-1], y_val)[0].mean()"]


WEIGH = "losses, slopes = losses * sample_weight[batch], slopes * sample_weight[batch, None]"
"""Each sample counts by its class."""


def passing(network: Network, started: str, weighs: bool) -> list[str]:
    """Take one batch forward, get its losses, and go back; ``started`` is the number of the run's step.

    It ``weighs`` samples where classes have weights.
    """
    masks = [f"masks = masks_of({started}, len(batch))"] if network.random else []
    if not network.random and not is_plain(network):
        masks = ["masks = [None] * len(layers)"]
    more = "" if is_plain(network) else ", masks"
    return [
        *masks,
        f"passes = forward(x[batch]{more})",
        "losses, slopes = loss_of(passes[-1][-1], y[batch])",
        *([WEIGH] if weighs else ()),
        f"gradients = backward(passes, slopes{more})",
    ]


def _drops(network: Network) -> dict[int, tuple[int, float]]:
    drawn = [place for place in network.stack if isinstance(place.layer, Dropout)]
    return {one.number: (one.units, one.layer.rate) for one in drawn if isinstance(one.layer, Dropout)}


def _layer(network: Network, place: Placed, plain: bool) -> str:
    f, name = place.layer.activation, f"{place.name}: {counted(place.units, 'unit')}"
    if plain:
        return f"({f}, {f}_back),  # {name}"
    before = sum(parameter.stop <= place.start for parameter in network.parameters)
    own = f"slice({before}, {before + len(place.layer.arrays(place.features))})"
    return f"({f}, {f}_back, {own}),  # {name}"
