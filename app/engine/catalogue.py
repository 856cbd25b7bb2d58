"""All that a run can be made of, as JSON: the declarations' own words, bounds and defaults."""

from collections.abc import Mapping
from typing import Any

from .activations import ACTIVATIONS
from .config import LIMITS, LandscapeModel, LayerConfig, RunConfig, as_dict
from .datasets import DATASETS
from .declare import Declared
from .describing import describe
from .initializers import INITIALIZERS
from .layers import LAYERS
from .looks.stall import SATURATED
from .losses import LOSSES
from .metrics import METRICS
from .optimizers import OPTIMIZERS
from .presets import PRESETS
from .regularizers import REGULARIZERS
from .schedules import SCHEDULES
from .stopping import EarlyStopping
from .surfaces import LANDSCAPES, described_landscape

ARTICLE_LOG = (
    (0.6400, 0.5576), (0.6061, 0.6310), (0.5748, 0.7010), (0.5401, 0.7633), (0.5050, 0.7990),
    (0.4702, 0.8300), (0.4366, 0.8495), (0.4066, 0.8767), (0.3808, 0.8814), (0.3596, 0.8962),
    (0.3420, 0.9043), (0.3282, 0.9090), (0.3170, 0.9129), (0.3081, 0.9210), (0.3014, 0.9190),
    (0.2959, 0.9205), (0.2916, 0.9238), (0.2879, 0.9267), (0.2848, 0.9252), (0.2824, 0.9286),
)  # fmt: skip
"""The loss and accuracy that the article publishes, epoch 1 to 20."""

ARTICLE_NOTE = (
    "On TensorFlow, Keras silently computes the cross-entropy of a sigmoid layer as that of a softmax over "
    "its sums. So the published log is a softmax's; this run takes the sigmoids' shares, as the code says."
)


def catalogue() -> dict[str, Any]:
    """Describe all registries: data sets, layers, activations, losses, optimizers, surfaces, and the rest.

    Beside the registries: the `fields` of a run, a layer and a model, the `limits`, the complete `default`
    configuration, the `presets`, and the article's published log. A loss says what it `takes` for targets.
    Everything is finite and JSON.
    """
    return {
        "datasets": [
            # What a page must know before the samples; None and [] where it depends on the caller's own.
            {
                **describe(each),
                "task": each.teaches,
                "feature_count": len(each.feature_names or ()) or None,
                "class_names": list(each.class_names or ()),
            }
            for each in DATASETS.values()
        ],
        "layers": _described(LAYERS),
        "activations": [
            # The slope under which a unit is saturated; None where outputs depend on more than their own sum.
            {**describe(each), "saturated_below": SATURATED if each.elementwise else None}
            for each in ACTIVATIONS.values()
        ],
        "initializers": _described(INITIALIZERS),
        "losses": [{**describe(loss), "takes": loss.takes} for loss in LOSSES.values()],
        "metrics": _described(METRICS),
        "optimizers": _described(OPTIMIZERS),
        "schedules": _described(SCHEDULES),
        "regularizers": _described(REGULARIZERS),
        "landscapes": [described_landscape(landscape) for landscape in LANDSCAPES.values()],
        "fields": {
            kind: describe(declared)["settings"]
            for kind, declared in (
                ("run", RunConfig),
                ("layer", LayerConfig),
                ("model", LandscapeModel),
                ("early_stopping", EarlyStopping),
            )
        },
        "limits": dict(LIMITS),
        "default": as_dict(RunConfig()),
        "presets": [{**preset._asdict(), "config": as_dict(preset.config)} for preset in PRESETS],
        "article": {"log": [list(line) for line in ARTICLE_LOG], "note": ARTICLE_NOTE},
    }


def _described(registry: Mapping[str, type[Declared]]) -> list[dict[str, Any]]:
    return [describe(declared) for declared in registry.values()]
