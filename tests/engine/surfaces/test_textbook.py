"""Textbook surfaces: their gradients, their minima in the literature, and the descent on them."""

from typing import Any

import numpy as np
import pytest

from app.engine.config import LandscapeModel, RunConfig
from app.engine.errors import ConfigError
from app.engine.landscape import random_plane, surface, weights_plane, whole_plane
from app.engine.optimizers import OPTIMIZERS, SGD, Optimizer
from app.engine.problem import evaluator_for, load
from app.engine.surfaces import LANDSCAPES, Surface
from app.engine.surfaces.position import PositionEvaluator
from app.engine.training.trainer import Stretch, Trainer

EVERY_LANDSCAPE = pytest.mark.parametrize(
    "landscape", [make() for make in LANDSCAPES.values()], ids=LANDSCAPES
)

LITERATURE: dict[str, list[tuple[float, float, float]]] = {
    "bowl": [(0, 0, 0)],
    "ravine": [(0, 0, 0)],
    "saddle": [(0, -1, 0), (0, 1, 0)],
    "rosenbrock": [(1, 1, 0)],
    "beale": [(3, 0.5, 0)],
    "himmelblau": [
        (3, 2, 0), (-2.805118, 3.131312, 0), (-3.779310, -3.283186, 0), (3.584428, -1.848126, 0),
    ],
    "plateau": [(0.2283, -1.6255, -6.5511), (-1.3474, 0.2045, -3.0498), (0.2964, 0.3202, -0.0649)],
}  # fmt: skip
"""Where the minima are and how deep, to the digits that are published."""

RATES = {"adagrad": 1.0, "adadelta": 100.0, "ftrl": 1.0}
"""Learning rates for 200 steps down the bowl; 0.05 for all others."""


def config(landscape: str, **settings: Any) -> RunConfig:
    noise = settings.pop("noise", 0.0)
    return RunConfig(model=LandscapeModel(landscape=landscape, noise=noise), **settings)


def trainer(landscape: str, **settings: Any) -> Trainer:
    made = config(landscape, **settings)
    return Trainer(made, load(made))


def walked(of: Trainer, *chunks: int) -> Stretch:
    state = of.initial_state()
    for steps in chunks:
        stretch = of.train(state, steps)
        state = stretch.state
    return stretch


def random_points(landscape: Surface) -> tuple[Any, Any]:
    generator = np.random.default_rng(3)
    return generator.uniform(*landscape.window.x, 200), generator.uniform(*landscape.window.y, 200)


@EVERY_LANDSCAPE
def test_the_gradient_is_the_slope_of_the_surface(landscape: Surface) -> None:
    (x, y), h = random_points(landscape), 1e-5
    slope_x = (landscape.value(x + h, y) - landscape.value(x - h, y)) / (2 * h)
    slope_y = (landscape.value(x, y + h) - landscape.value(x, y - h)) / (2 * h)
    gradient_x, gradient_y = landscape.gradient(x, y)
    rounding = 1e-9 * (1.0 + np.abs(landscape.value(x, y)))
    assert np.all(np.abs(gradient_x - slope_x) <= rounding + 1e-8 * np.abs(gradient_x) + 1e-7)
    assert np.all(np.abs(gradient_y - slope_y) <= rounding + 1e-8 * np.abs(gradient_y) + 1e-7)


@EVERY_LANDSCAPE
def test_a_product_with_the_hessian_is_a_difference_of_gradients(landscape: Surface) -> None:
    evaluator, h = PositionEvaluator(landscape), 1e-6
    directions = np.random.default_rng(4).standard_normal((200, 2))
    for theta, direction in zip(np.transpose(random_points(landscape)), directions, strict=True):
        above, below = (evaluator.gradient(theta + way * h * direction) for way in (1, -1))
        product = evaluator.hessian_times(theta, direction)
        np.testing.assert_allclose(product, (above - below) / (2 * h), rtol=1e-5, atol=1e-4)


@EVERY_LANDSCAPE
def test_a_surface_at_one_point_is_the_same_as_in_an_array(landscape: Surface) -> None:
    x, y = random_points(landscape)
    one_by_one = [landscape.value(one_x, one_y) for one_x, one_y in zip(x, y, strict=True)]
    np.testing.assert_allclose(landscape.value(x, y), one_by_one, rtol=1e-12, atol=1e-12)


@EVERY_LANDSCAPE
def test_the_minima_are_those_of_the_literature(landscape: Surface) -> None:
    found = np.array(landscape.minima)
    np.testing.assert_allclose(found, LITERATURE[landscape.name], atol=6e-5)


@EVERY_LANDSCAPE
def test_a_minimum_is_level_and_has_its_value(landscape: Surface) -> None:
    for x, y, value in np.array(landscape.minima):
        assert np.abs(landscape.gradient(x, y)).max() < 1e-12
        assert landscape.value(x, y) == pytest.approx(value, abs=1e-12)


@EVERY_LANDSCAPE
def test_a_minimum_is_lower_than_all_around_it(landscape: Surface) -> None:
    angles = np.linspace(0, 2 * np.pi, 64)
    for x, y, value in landscape.minima:
        assert landscape.value(x + 1e-3 * np.cos(angles), y + 1e-3 * np.sin(angles)).min() > value


@EVERY_LANDSCAPE
def test_the_window_is_a_square_with_the_start_and_the_minima_in_it(landscape: Surface) -> None:
    window = landscape.window
    assert window.x[1] - window.x[0] == window.y[1] - window.y[0]
    for x, y in (landscape.start, *(minimum[:2] for minimum in landscape.minima)):
        assert window.x[0] < x < window.x[1]
        assert window.y[0] < y < window.y[1]


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer_descends_the_bowl(name: str) -> None:
    optimizer: Optimizer = OPTIMIZERS[name](learning_rate=RATES.get(name, 0.05))
    losses = walked(trainer("bowl", optimizer=optimizer, epochs=200), 200).losses
    assert losses[-1] < losses[0] / 100


@pytest.mark.parametrize("noise", [0.0, 2.0])
@pytest.mark.parametrize("name", ["sgd", "adam", "adadelta"])
def test_a_descent_has_the_same_bits_in_chunks(name: str, noise: float) -> None:
    whole = trainer("rosenbrock", optimizer=OPTIMIZERS[name](learning_rate=1e-4), noise=noise, epochs=40)
    at_once, in_chunks = walked(whole, 40), walked(whole, 1, 7, 32)
    assert at_once.state.theta.tobytes() == in_chunks.state.theta.tobytes()
    assert at_once.losses[-32:].tobytes() == in_chunks.losses.tobytes()


def test_a_step_of_plain_descent_is_the_gradient_times_the_rate() -> None:
    of = trainer("himmelblau", start=(1.0, -2.0), optimizer=SGD(learning_rate=0.01))
    gradient = LANDSCAPES["himmelblau"]().gradient(np.array(1.0), np.array(-2.0))
    after = of.train(of.initial_state(), 1).state.theta
    np.testing.assert_allclose(after, np.array([1.0, -2.0]) - 0.01 * np.array(gradient), rtol=1e-15)


def test_noise_is_gaussian_with_its_sigma() -> None:
    of = trainer("bowl", start=(0.0, 0.0), noise=3.0, optimizer=SGD(learning_rate=1e-9), epochs=2_000)
    drawn = []
    for step in range(2_000):
        gradient = of.train(of.initial_state()._replace(step=step), 1).gradient
        drawn.append(gradient)
    assert np.mean(drawn) == pytest.approx(0.0, abs=0.15)
    assert np.std(drawn) == pytest.approx(3.0, rel=0.05)


def test_another_seed_has_other_noise() -> None:
    one, other = (walked(trainer("bowl", noise=1.0, seed=seed), 5).state.theta for seed in (0, 1))
    assert not np.array_equal(one, other)


def test_without_noise_the_seed_changes_nothing() -> None:
    one, other = (walked(trainer("bowl", seed=seed), 5).state.theta for seed in (0, 1))
    assert np.array_equal(one, other)


def test_the_losses_of_a_noisy_descent_are_the_surfaces_own() -> None:
    of = trainer("beale", noise=1.0)
    assert walked(of, 1).losses[0] == evaluator_for(of.config, of.data).measure(of.initial_state().theta).loss


def test_a_position_starts_where_the_surface_says() -> None:
    assert trainer("rosenbrock").initial_state().theta.tolist() == [-1.2, 1.0]


def test_an_epoch_is_a_step() -> None:
    of = trainer("bowl", epochs=70)
    assert (of.steps_per_epoch, of.total_steps) == (1, 70)


def test_the_two_parameters_are_the_position() -> None:
    network = trainer("bowl").network
    assert [tuple(parameter) for parameter in network.parameters] == [("position", "kernel", (2,), 0, 2)]
    assert [network.label(0), network.label(1)] == ["x", "y"]


def test_a_descent_ends_at_the_last_finite_position() -> None:
    stretch = walked(trainer("rosenbrock", optimizer=SGD(learning_rate=1e3)), 20)
    assert stretch.divergence is not None
    assert (stretch.divergence.layer, stretch.divergence.what) == ("position", "loss")
    assert stretch.divergence.step == stretch.state.step + 1
    assert np.isfinite(stretch.state.theta).all()


def test_a_divergence_on_a_surface_speaks_of_no_layer() -> None:
    divergence = walked(trainer("rosenbrock", optimizer=SGD(learning_rate=1e3)), 20).divergence
    assert divergence is not None
    assert divergence.message.startswith(f"Step {divergence.step}: the loss is not finite. ")


@pytest.mark.parametrize(
    ("settings", "path"),
    [
        ({"start": (1.0, 2.0)}, "start"),
        ({"model": LandscapeModel(landscape="bowl"), "start": (1.0,)}, "start"),
        ({"model": LandscapeModel(landscape="bowl"), "start": (1.0, -1e7)}, "start.1"),
        ({"model": LandscapeModel(landscape="bowl"), "start": (np.inf, 0.0)}, "start.0"),
        ({"model": LandscapeModel(landscape="bowl"), "initial_weights": ((1.0, 2.0),)}, "initial_weights"),
    ],
)
def test_what_does_not_fit_the_model_is_refused_where_it_is(settings: dict[str, Any], path: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Trainer(RunConfig(**settings), load(RunConfig()))
    assert caught.value.path == path


@EVERY_LANDSCAPE
def test_a_surface_over_a_plane_is_the_surface_point_by_point(landscape: Surface) -> None:
    of = trainer(landscape.name)
    evaluator = evaluator_for(of.config, of.data)
    plane = random_plane(of.network, of.initial_state().theta, seed=5)
    a, b = np.linspace(-1, 1, 5), np.linspace(-2, 1, 4)
    slow = [[evaluator.measure(plane.point(one_a, one_b)).loss for one_a in a] for one_b in b]
    np.testing.assert_allclose(surface(evaluator, plane, a, b), slow, rtol=1e-12, atol=1e-12)


def test_the_plane_of_x_and_y_has_the_surfaces_own_window() -> None:
    of = trainer("rosenbrock", start=(50.0, 50.0))
    plane = weights_plane(of.network, of.initial_state().theta, 0, 1)
    assert (plane.labels, plane.center, plane.reach) == (("x", "y"), (0.0, 1.0), 2.0)


def test_the_plane_of_a_walk_on_a_surface_is_its_own_plane() -> None:
    of = trainer("rosenbrock")
    walk = np.array([(0.0, 1.0), (2.0, 1.0), (1.0, 2.5)])
    plane = whole_plane(of.network, walk)
    assert (plane.kind, plane.labels, plane.reach) == ("path", ("x", "y"), 2.0)
    assert plane.explained == pytest.approx(walk.var(axis=0) / walk.var(axis=0).sum())


def test_a_step_on_a_surface_is_made_without_samples() -> None:
    config = RunConfig(model=LandscapeModel(landscape="himmelblau"))
    batch = Trainer(config, load(config)).task.batch(1)
    assert [len(part) for part in (batch.indices, batch.x, batch.y)] == [0, 0, 0]
