"""A run's configuration: what a person chooses, with Keras's words and defaults."""

from dataclasses import fields
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union

from .arrays import MAX_SEED
from .class_weight import ClassWeight
from .datasets import DATASETS, FEATURE_LIMIT, SAMPLE_LIMIT, Dataset, DrugTrial
from .declare import ByType, Declared, declared, setting
from .describing import plain_value
from .layers import LAYERS, Layer
from .layers import LayerConfig as LayerConfig
from .layers.dense import UNIT_LIMIT
from .losses import LOSSES, Loss, SparseCategoricalCrossentropy
from .metrics import METRICS
from .optimizers import OPTIMIZERS, Adam, Optimizer
from .stopping import EarlyStopping
from .surfaces import LANDSCAPES, Surface

LIMITS = {
    "layers": 12,
    "units": UNIT_LIMIT,
    "parameters": 200_000,
    "parameters_times_batch": 50_000_000,
    "units_times_batch": 12_000_000,
    "epochs": 1_000_000,
    "steps": 10_000_000,
    "samples": SAMPLE_LIMIT,
    "features": FEATURE_LIMIT,
}
"""What a configuration may ask for, so that a step takes a second or two at most, and fits into memory.

A multiply-add of a weight takes under 1 ns, a unit's activation up to 100 ns and 80 bytes: `units` are those
of all layers together there.
"""

START_LIMIT = 1_000_000
"""How far from zero a position may start."""

# The registries make the types at run time: adding an entry changes nothing here.
if TYPE_CHECKING:
    AnyDataset: TypeAlias = Dataset
    AnyOptimizer: TypeAlias = Optimizer
    AnyLoss: TypeAlias = Loss
    AnyLayer: TypeAlias = Layer
    LandscapeName: TypeAlias = str
    MetricName: TypeAlias = str
else:
    AnyDataset = Union[tuple(DATASETS.values())]  # noqa: UP007
    AnyOptimizer = Union[tuple(OPTIMIZERS.values())]  # noqa: UP007
    AnyLoss = Union[tuple(LOSSES.values())]  # noqa: UP007
    AnyLayer = Annotated[Union[tuple(LAYERS.values())], ByType(LAYERS, "dense")]  # noqa: UP007
    LandscapeName = Literal[tuple(LANDSCAPES)]
    MetricName = Literal[tuple(METRICS)]

Vector = tuple[float, ...]
Array = tuple[float | Vector, ...]

ARTICLE_LAYERS = (
    LayerConfig(units=16, activation="relu"),
    LayerConfig(units=32, activation="relu"),
    LayerConfig(units=2, activation="sigmoid"),
)


@declared("Textbook surface", "g = ∇f(x, y) + σ·ε, ε from N(0, 1)")
class LandscapeModel(Declared):
    """A function of two parameters, which are the position; a step is an epoch."""

    landscape: LandscapeName = setting(help="The surface to descend on.")
    noise: float = setting(0.0, ge=0, le=1_000, help="σ of the noise added to each part of the gradient.")

    def surface(self) -> Surface:
        """Return the surface's declaration."""
        return LANDSCAPES[self.landscape]()


@declared("Run")
class RunConfig(Declared):
    """A model, what it learns from, and how."""

    dataset: AnyDataset = setting(DrugTrial(), help="What the network learns from.", discriminator="name")
    layers: tuple[AnyLayer, ...] = setting(
        ARTICLE_LAYERS, min_length=1, max_length=LIMITS["layers"], help="The layers, first to last."
    )
    optimizer: AnyOptimizer = setting(
        Adam(learning_rate=0.0001), help="The rule that turns gradients into updates.", discriminator="name"
    )
    loss: AnyLoss = setting(
        SparseCategoricalCrossentropy(), help="How far outputs are from the truth.", discriminator="name"
    )
    metrics: tuple[MetricName, ...] = setting(
        ("accuracy",), max_length=len(METRICS), help="What is counted beside the loss, by name."
    )
    batch_size: int = setting(
        10, ge=1, le=LIMITS["samples"], log=True, help="Samples in one step; an epoch's last may have fewer."
    )
    epochs: int = setting(
        20, ge=1, le=LIMITS["epochs"], log=True, help="How often every sample that is trained on is used."
    )
    validation_split: float = setting(
        0.0,
        ge=0,
        lt=1,
        help="The share of the samples, the last ones as they stand, that is held out: measured, never "
        "trained on.",
    )
    class_weight: ClassWeight | None = setting(
        None,
        advanced=True,
        help='What the loss of a class is multiplied by in training, by its number: {"1": 5.0} has class 1 '
        "count five times; a class without a weight counts once.",
    )
    shuffle: bool = setting(True, help="Use the samples in a new order in each epoch.")
    seed: int = setting(0, ge=0, le=MAX_SEED, help="Fixes the initial weights and the batches' order.")
    early_stopping: EarlyStopping | None = setting(
        None,
        advanced=True,
        help="When the run ends by itself, as Keras's callback does; null: at its last epoch.",
    )
    initial_weights: tuple[Array, ...] | None = setting(
        None,
        advanced=True,
        help="Weights to start from, as Keras's get_weights() gives them, in nested lists.",
    )
    frozen: tuple[str, ...] = setting(
        (),
        max_length=2 * LIMITS["layers"],
        advanced=True,
        help="Kernels and biases that do not move, by name, like dense/bias; their gradient is still told.",
    )
    model: LandscapeModel | None = setting(
        None,
        advanced=True,
        help="A textbook surface to descend on instead of a network; dataset, layers, loss and batch_size "
        "then play no part, and nothing is held out.",
    )
    start: Vector | None = setting(
        None,
        min_length=2,
        max_length=2,
        advanced=True,
        help="Where a textbook surface is entered, x and y; its own start without it.",
    )

    @property
    def head(self) -> int:
        """The place of the layer that makes the outputs: the last one that does more than to drop some."""
        made = [place for place, layer in enumerate(self.layers) if not layer.random]
        return made[-1] if made else len(self.layers) - 1


def as_dict(config: RunConfig, *, bulk: bool = True) -> dict[str, Any]:
    """Return the complete JSON of a configuration; a loss with default settings is just its name.

    Without ``bulk``, what a caller sent in quantity is left out: an inline data set's x and y, and the
    initial weights.
    """
    light = not bulk and config.dataset.name == "inline"
    plain: dict[str, Any] = {
        field.name: {"name": "inline"} if light and field.name == "dataset" else plain_value(value)
        for field in fields(config)
        if bulk or field.name != "initial_weights"
        for value in [getattr(config, field.name)]
    }
    loss = config.loss
    return {**plain, "loss": loss.name if loss == type(loss)() else plain["loss"]}


WHOLE = ("loss", "early_stopping")
"""Parts that are sent as a whole, whatever of them changes."""


def partial(before: RunConfig, after: RunConfig) -> dict[str, Any]:
    """Return the settings that differ, as JSON has them; of a part that keeps its name, those of its own."""
    changed = {}
    for field in fields(after):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if new == old:
            continue
        changed[field.name] = plain_value(new)
        if isinstance(new, Declared) and type(new) is type(old) and field.name not in WHOLE:
            was = plain_value(old)
            changed[field.name] = {name: now for name, now in plain_value(new).items() if now != was[name]}
    return changed
