"""Where neurons fire, and what one makes of a step: worked by hand, and equal to the network's own passes."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.activations import ACTIVATIONS
from app.engine.config import RunConfig
from app.engine.datasets import Inline, Iris, Line, Spiral
from app.engine.errors import ConfigError
from app.engine.looks.anatomy import anatomy
from app.engine.looks.neurons import MOST_NUMBERS, Tiles, largest_slope, network_of, neuron, response, tiles
from app.engine.looks.stall import signs_of
from app.engine.losses import MeanSquaredError
from app.engine.network.evaluator import Evaluator
from app.engine.training.trainer import Trainer
from tests.engine.looks.test_anatomy import HAND
from tests.engine.problems import CONFIGS, layers, problem

SQUARE = replace(HAND, dataset=Inline(x=((0.0, -1.0), (10.0, 1.0)), y=((1.0,), (0.0,))))
"""Its units give relu(x + y/2) and relu(−x + y/4), and the last 2·a + 3·b − 1."""


def tiled(config: RunConfig, points: int, layer: int | None = None) -> Tiles:
    trainer = Trainer(config, config.dataset.load())
    return tiles(trainer.network, trainer.data, trainer.initial_state().theta, points, layer)


def test_tiles_are_the_outputs_over_the_square_worked_by_hand() -> None:
    seen = tiled(SQUARE, 3)
    assert (seen.kind, seen.x, seen.y) == ("map", (-1.0, 11.0), (-1.2, 1.2))
    first, last = seen.layers
    x, y = np.tile([-1.0, 5.0, 11.0], 3), np.repeat([-1.2, 0.0, 1.2], 3)
    right, left = np.maximum(x + y / 2, 0), np.maximum(y / 4 - x, 0)
    np.testing.assert_allclose(first.outputs, [right, left], atol=1e-12)
    np.testing.assert_allclose(last.outputs, [2 * right + 3 * left - 1], atol=1e-12)
    np.testing.assert_allclose((first.low, first.high), ([0, 0], [right.max(), left.max()]), atol=1e-12)
    assert [layer.signed for layer in seen.layers] == [False, True]


def test_one_input_gives_a_curve_from_the_first_sample_to_the_last() -> None:
    config = RunConfig(dataset=Line(), layers=layers((2, "tanh"), (1, "linear")), loss=MeanSquaredError())
    seen, x = tiled(config, 7), config.dataset.load().x
    assert (seen.kind, seen.points, seen.x, seen.y) == ("curve", 7, (x.min(), x.max()), None)
    assert [layer.outputs.shape for layer in seen.layers] == [(2, 7), (1, 7)]


def test_one_layer_of_them_is_the_same() -> None:
    whole, part = tiled(SQUARE, 4), tiled(SQUARE, 4, 1)
    assert (part.first, len(part.layers)) == (1, 1)
    np.testing.assert_array_equal(part.layers[0].outputs, whole.layers[1].outputs)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_an_activation_says_whether_it_goes_below_0(name: str) -> None:
    z = np.linspace(-40.0, 40.0, 801)[None, :] * np.array([[1.0], [-1.0]])
    a = np.empty_like(z)
    ACTIVATIONS[name]().forward(z, a)
    assert bool(a.min() < 0.0) == ACTIVATIONS[name].signed


def test_a_unit_that_is_not_finite_has_no_ends() -> None:
    config = replace(
        SQUARE, initial_weights=(((1e308, 1.0), (1e308, 0.0)), (0.0, 0.0), ((1.0,), (1.0,)), (0.0,))
    )
    first = tiled(config, 3).layers[0]
    assert np.isnan(first.low).tolist() == np.isnan(first.high).tolist() == [True, False]


def test_what_cannot_be_shown_is_refused_in_words() -> None:
    deep = RunConfig(dataset=Spiral(), layers=layers((512, "relu"), (300, "relu"), (2, "softmax")))
    with pytest.raises(ConfigError, match=r"^points must be at most 35 for 814 units\. Got 36\.$") as error:
        tiled(deep, 36)
    assert error.value.limit == 35 == int((MOST_NUMBERS / 814) ** 0.5)
    iris = RunConfig(dataset=Iris(), layers=layers((3, "softmax")))
    with pytest.raises(ConfigError, match=r"^Neurons are shown over one or two inputs\. This run has 4\.$"):
        tiled(iris, 5)
    with pytest.raises(ConfigError, match=r"^layer must be from 0 to 1, the last layer\. Got 2\.$"):
        tiled(SQUARE, 5, 2)


@pytest.mark.parametrize("name", CONFIGS)
def test_a_neuron_in_a_step_is_as_the_step_taken_apart_has_it(name: str) -> None:
    given = problem(name)
    trainer = Trainer(given.config, given.data)
    before = trainer.initial_state()._replace(theta=given.theta)
    stretch = trainer.train(before, 1)
    for layer, units in enumerate(network_of(trainer.network).sizes[1:]):
        unit = units - 1
        seen = neuron(trainer, given.theta, 1, layer, unit)
        for sample in range(len(seen.indices)):
            apart = anatomy(trainer, before, stretch, sample).layers[layer]
            own = (seen.z, seen.a, seen.slope, seen.arriving, seen.error)
            same = (apart.forward.z, apart.forward.a, apart.back.slope, apart.back.arriving, apart.back.error)
            told, expected = [part[sample] for part in own], [part[unit] for part in same]
            np.testing.assert_allclose(told, expected, rtol=1e-9, atol=1e-12)


def test_the_curve_is_the_activations_and_holds_all_sums() -> None:
    seen = response(ACTIVATIONS["relu"](), np.array([-9.0, 2.0, np.nan]))
    assert seen.z.min() < -9.0 < 9.0 < seen.z.max() < 12.0
    np.testing.assert_array_equal(seen.f, np.maximum(seen.z, 0.0))
    np.testing.assert_array_equal(seen.slope, seen.z > 0.0)
    assert 0.0 in seen.z


def test_a_softmax_has_no_curve_of_one_sum() -> None:
    trainer = Trainer(iris := RunConfig(dataset=Iris(), layers=layers((3, "softmax"))), iris.dataset.load())
    seen = neuron(trainer, trainer.initial_state().theta, 1, 0, 1)
    assert seen.curve is None
    np.testing.assert_allclose(seen.slope, seen.a * (1 - seen.a))


def test_the_largest_slope_is_0_of_the_units_that_are_counted_as_dead() -> None:
    config = replace(
        SQUARE, initial_weights=(((1.0, -1.0), (0.5, 0.25)), (0.0, -9.0), ((2.0,), (3.0,)), (-1.0,))
    )
    evaluator, theta = Evaluator(config, config.dataset.load()), Trainer(config, config.dataset.load())
    weights = theta.initial_state().theta
    slopes = [largest_slope(evaluator, weights, 0, unit) for unit in (0, 1)]
    assert slopes == [1.0, 0.0]
    assert signs_of(evaluator, weights, np.zeros_like(weights))[0].dead_units == slopes.count(0.0)


def test_a_unit_that_is_not_there_is_refused() -> None:
    trainer = Trainer(SQUARE, SQUARE.dataset.load())
    theta = trainer.initial_state().theta
    with pytest.raises(ConfigError, match=r"^unit must be from 0 to 1, the layer's last unit\. Got 2\.$"):
        neuron(trainer, theta, 1, 0, 2)
