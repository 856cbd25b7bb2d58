"""A map over any two inputs: its cells are single predictions, and words are cells of their own."""

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.datasets import Data, Feature, Inline, Iris, Penguins
from app.engine.errors import ConfigError
from app.engine.looks.over_two import over_two
from app.engine.losses import MeanSquaredError
from app.engine.network.evaluator import Evaluator
from app.engine.network.layers import Network
from tests.engine.problems import layers

BIRDS = RunConfig(dataset=Penguins(), layers=layers((4, "tanh"), (3, "softmax")))


def evaluator_of(config: RunConfig) -> tuple[Evaluator, Data, np.ndarray]:
    data = config.dataset.load()
    network = Network(data.x.shape[1], config.layers)
    return Evaluator(config, data), data, np.random.default_rng(3).normal(size=network.parameter_count)


def test_each_cell_is_what_the_network_answers_there() -> None:
    evaluator, data, theta = evaluator_of(BIRDS)
    seen = over_two(evaluator, data, theta, ("body mass", "island"), 7)
    assert (seen.up.values, seen.prediction.shape) == (("Biscoe", "Dream", "Torgersen"), (3, 41))
    mass = np.linspace(seen.across.low, seen.across.high, 41)
    feature = data.features[3]
    x = np.array(data.x[7])
    x[3], x[6:] = (mass[10] - feature.offset) / feature.scale, [0.0, 1.0, 0.0]
    outputs = evaluator.outputs(theta, x[None, :])[0]
    assert seen.prediction[1, 10] == pytest.approx(outputs.max())
    assert seen.classes is not None
    assert seen.classes[1, 10] == outputs.argmax()
    assert seen.held[3] == pytest.approx(feature.offset + feature.scale * data.x[7, 3])


def test_a_number_reaches_a_tenth_beyond_the_samples_in_its_own_unit() -> None:
    evaluator, data, theta = evaluator_of(RunConfig(dataset=Iris(), layers=layers((3, "softmax"))))
    seen = over_two(evaluator, data, theta, ("petal width", "sepal length"), 0)
    assert seen.across.unit == "cm"
    assert [seen.across.low, seen.across.high] == pytest.approx([-0.14, 2.74])
    assert [seen.up.low, seen.up.high] == pytest.approx([3.94, 8.26])


def test_the_values_of_a_regression_are_in_its_targets_own_units() -> None:
    rows = tuple((float(k), float(k % 3), float(k % 2)) for k in range(12))
    config = RunConfig(
        dataset=Inline(x=rows, y=tuple(k + 0.5 for k in range(12))),
        layers=layers((1, "linear")),
        loss=MeanSquaredError(),
        metrics=(),
    )
    loaded = config.dataset.load()
    data = Data(loaded.x, loaded.y, loaded.features, target=Feature("price", 100.0, 10.0, "€"))
    evaluator = Evaluator(config, data)
    theta = np.array([1.0, 0.0, 0.0, 0.0])
    seen = over_two(evaluator, data, theta, ("x1", "x2"), 0)
    assert seen.prediction[0, 0] == pytest.approx(100.0 + 10.0 * seen.across.low)


@pytest.mark.parametrize(
    ("names", "sample", "message"),
    [
        (("mass", "sex"), 0, "across must be one of 'bill length', .*, 'island'. Got 'mass'"),
        (("sex", "sex=male"), 0, "up must be one of 'bill length'"),
        (("sex", "sex"), 0, "up must be another input than across. Got 'sex'"),
        (("sex", "island"), 333, "sample must be from 0 to 332, the last sample. Got 333"),
    ],
)
def test_what_the_data_do_not_have_is_refused(names: tuple[str, str], sample: int, message: str) -> None:
    evaluator, data, theta = evaluator_of(BIRDS)
    with pytest.raises(ConfigError, match=message):
        over_two(evaluator, data, theta, names, sample)
