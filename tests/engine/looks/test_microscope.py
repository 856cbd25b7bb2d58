"""One weight in one step, in numbers that a reader can check and against plain computation."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.config import LandscapeModel, LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.looks.microscope import Microscope, Step, Window, agreement, microscope, preview
from app.engine.looks.rank import BINS, rank
from app.engine.losses import MeanSquaredError
from app.engine.network.evaluator import Evaluator
from app.engine.optimizers import OPTIMIZERS, SGD, Optimizer
from app.engine.problem import evaluator_for, load
from app.engine.training.trainer import State, Stretch, Trainer
from tests.engine.problems import CONFIGS, Problem, problem

HAND = RunConfig(
    dataset=Inline(x=((2.0,), (1.0,)), y=((3.0,), (0.0,))),
    layers=(LayerConfig(units=1),),
    loss=MeanSquaredError(),
    optimizer=SGD(learning_rate=0.1),
    batch_size=1,
    shuffle=False,
    initial_weights=(((0.5,),), (0.0,)),
)
"""z = 2·0.5 = 1, L = (1 − 3)² = 4, dL/dw = 2·(1 − 3)·2 = −8, dL/db = −4; w → 1.3, b → 0.4."""


FIVE = Window(points=5)


def seen(config: RunConfig, index: int, step: int = 1, view: Window = FIVE) -> Microscope:
    data = config.dataset.load()
    trainer = Trainer(config, data)
    before = trainer.train(trainer.initial_state(), step - 1).state
    return look(trainer, before, index, view)


def look(trainer: Trainer, before: State, index: int, view: Window) -> Microscope:
    stretch = trainer.train(before, 1)
    loss_after = trainer.batch_loss(stretch.state.theta, stretch.state.step)
    evaluator = evaluator_for(trainer.config, trainer.data)
    return microscope(trainer, evaluator, before, stretch, loss_after, index, view)


def done(of: Microscope) -> Step:
    assert of.done is not None
    return of.done


def batch_as_problem(trainer: Trainer, step: int, theta: FloatArray) -> Problem:
    batch = trainer.batch(step)
    data = replace(trainer.data, x=batch.x, y=batch.y)
    return Problem(trainer.config, data, Evaluator(trainer.config, data), theta)


def test_a_step_worked_by_hand() -> None:
    step = done(seen(HAND, 0))
    assert (step.before, step.gradient, step.loss) == (0.5, -8.0, 4.0)
    assert step.update == pytest.approx(0.8)
    assert step.numeric.value == pytest.approx(-8.0, rel=1e-12)
    assert step.worked.text == "0.5000 − 0.1 × (−8) = 1.3000"


def test_changes_worked_by_hand() -> None:
    step = done(seen(HAND, 0))
    # Alone: (2·1.3 − 3)² − 4; with the bias: (2·1.3 + 0.4 − 3)² − 4.
    assert step.weight_alone == pytest.approx((-6.4, -3.84))
    assert step.whole_step == pytest.approx((-6.4 - 1.6, -4.0))


def test_curves_worked_by_hand() -> None:
    curve = seen(HAND, 0, view=Window(1.0, 3)).curve
    np.testing.assert_allclose(curve.w, [-0.5, 0.5, 1.5])
    np.testing.assert_allclose(curve.batch, [16.0, 4.0, 0.0], atol=1e-15)
    assert curve.full is not None
    # The second sample adds w²: the mean of both.
    np.testing.assert_allclose(curve.full, [(16 + 0.25) / 2, (4 + 0.25) / 2, 2.25 / 2])


def test_a_rank_worked_by_hand() -> None:
    rank = seen(HAND, 1).rank
    assert (rank.layer, rank.count) == ("dense", 2)
    assert rank.weights.place == 2
    assert rank.gradients is not None
    assert (rank.gradients.place, rank.gradients.bin) == (2, BINS - 1)
    assert rank.ratio is None
    assert rank.layer_ratio == pytest.approx(np.hypot(0.8, 0.4) / 0.5)


def test_a_layer_s_ratio_outlives_the_squares_of_its_weights() -> None:
    network = Trainer(HAND, HAND.dataset.load()).network
    theta = np.array([3e200, 4e200])
    state = State(1, theta, np.zeros((0, 2)))
    stretch = Stretch(state, np.zeros(1), np.zeros(1), np.ones(2), np.array([3e198, -4e198]))
    assert rank(network, 0, theta, stretch).layer_ratio == pytest.approx(0.01)


def test_a_layer_that_stays_has_a_ratio_of_0_and_one_whose_weights_are_0_has_none() -> None:
    network = Trainer(HAND, HAND.dataset.load()).network
    still = Stretch(State(1, np.ones(2), np.zeros((0, 2))), np.zeros(1), np.zeros(1), np.ones(2), np.zeros(2))
    ratios = [rank(network, 0, theta, still).layer_ratio for theta in (np.ones(2), np.zeros(2))]
    assert ratios == [0.0, None]


@pytest.mark.parametrize("name", CONFIGS)
def test_the_gradient_has_six_digits_of_the_central_difference(name: str) -> None:
    given = problem(name)
    trainer = Trainer(replace(given.config, seed=5), given.data)
    before = trainer.initial_state()._replace(theta=given.theta)
    generator = np.random.default_rng(1)
    for index in generator.integers(0, trainer.network.parameter_count, 12).tolist():
        step = done(look(trainer, before, index, Window(points=3)))
        assert step.gradient == pytest.approx(step.numeric.value, rel=1e-6, abs=1e-11)


@pytest.mark.parametrize("name", CONFIGS)
def test_the_batch_curve_passes_through_the_step_s_loss(name: str) -> None:
    given = problem(name)
    trainer = Trainer(given.config, given.data)
    before = trainer.initial_state()._replace(theta=given.theta)
    last = trainer.network.parameter_count - 1
    of = look(trainer, before, last, Window(points=5))
    assert of.curve.batch[2] == pytest.approx(done(of).loss, rel=1e-12, abs=1e-14)
    assert of.curve.w[2] == given.theta[last]


def test_the_whole_step_s_change_is_that_of_the_batch_s_loss() -> None:
    of = seen(RunConfig(), 600, step=30)
    trainer = Trainer(RunConfig(), RunConfig().dataset.load())
    before, after = (trainer.train(trainer.initial_state(), k).state.theta for k in (29, 30))
    losses = [batch_as_problem(trainer, 30, theta).evaluator.measure(theta).loss for theta in (before, after)]
    assert done(of).whole_step.actual == pytest.approx(losses[1] - losses[0], rel=1e-9)


@pytest.mark.parametrize("index", [0, 1])
@pytest.mark.parametrize("step", [1, 60, 80, 88, 90, 120])
def test_a_change_of_the_loss_is_true_but_for_the_error_that_is_told(step: int, index: int) -> None:
    """The losses are near 4e7, in steps of 7e-9; the outputs, which are subtracted, near 4e5."""
    areas, prices = [38, 52, 61, 75, 84, 96, 120], [149, 182.5, 199.9, 251, 268, 315, 389]
    flats = Inline(
        x=tuple((float(area),) for area in areas),
        y=tuple((1000.0 * price,) for price in prices),
        standardize=True,
    )
    config = replace(HAND, dataset=flats, batch_size=7, epochs=200, initial_weights=(((0.5,),), (0.0,)))
    trainer = Trainer(config, flats.load())
    before = trainer.train(trainer.initial_state(), step - 1).state
    of = done(look(trainer, before, index, FIVE))
    x, y = ([Fraction(number) for number in of.ravel().tolist()] for of in (trainer.data.x, trainer.data.y))

    def loss(theta: FloatArray) -> Fraction:
        w, b = map(Fraction, theta.tolist())
        return sum(((w * a + b - c) ** 2 for a, c in zip(x, y, strict=True)), Fraction(0)) / len(x)

    moved = before.theta.copy()
    moved[index] += of.update
    true = float(loss(moved) - loss(before.theta))
    assert abs(of.weight_alone.actual - true) <= max(of.change_error, 1e-12 * abs(true))
    assert of.change_error < 1e-4


def test_a_change_below_the_last_digit_of_f_is_within_the_error_that_is_told() -> None:
    """After 60 steps of a ravine that blows up f is 9e10, in steps of 2e-5; x has 2e-6 to give."""
    model = LandscapeModel(landscape="ravine")
    config = RunConfig(model=model, optimizer=SGD(learning_rate=0.11), epochs=60)
    trainer = Trainer(config, load(config))
    of = done(look(trainer, trainer.train(trainer.initial_state(), 59).state, 0, FIVE))
    true = ((of.before + of.update) ** 2 - of.before**2) / 2.0
    assert abs(of.weight_alone.actual - true) > abs(true)
    assert abs(of.weight_alone.actual - true) <= of.change_error


def test_where_nothing_moves_no_loss_changes_whatever_rounding_says() -> None:
    config = replace(RunConfig(), optimizer=SGD(learning_rate=0.0))
    for index in (0, 300, 600):
        of = done(seen(config, index, step=4))
        assert (of.weight_alone.actual, of.whole_step.actual) == (0.0, 0.0)


def test_the_histograms_hold_the_whole_layer() -> None:
    rank = seen(RunConfig(), 100, step=3).rank
    assert rank.gradients is not None
    assert rank.updates is not None
    for histogram in (rank.weights, rank.gradients, rank.updates):
        assert histogram.counts.sum() == rank.count == 17 * 32
        assert len(histogram.edges) == BINS + 1


@pytest.mark.parametrize(
    ("numbers", "low", "high"),
    [
        ([0.001] * 4, 0.0, 0.001),
        ([-3.0, -3.0 * (1 + 2**-52)], -3.0, 0.0),
        ([0.5, 0.5 * (1 - 2**-52), 0.5], 0.0, 0.5),
        ([1.7e308, -1.7e308, 0.0], -1.7e308, 1.7e308),
        ([1.7e308, 1.7e308], 0.0, 1.7e308),
        ([5e-324, 1e-323], 5e-324, 1e-323),
    ],
)
def test_a_histogram_s_axis_fits_numbers_that_are_equal_huge_or_tiny(
    numbers: list[float], low: float, high: float
) -> None:
    inputs = tuple(1.0 for _ in numbers[1:])
    config = replace(HAND, dataset=Inline(x=(inputs,), y=((0.0,),)), initial_weights=None)
    of = rank(Trainer(config, config.dataset.load()).network, 0, np.array(numbers), None).weights
    assert (of.edges[0], of.edges[-1]) == (pytest.approx(low, rel=1e-12), pytest.approx(high, rel=1e-12))
    own = numbers[0]
    assert of.edges[of.bin] <= own <= of.edges[of.bin + 1]
    assert of.counts.sum() == len(numbers)
    equal = [each for each in numbers if abs(each - own) <= 1e-12 * abs(own)]
    assert of.counts[of.bin] == len(equal)


def test_a_weight_is_in_its_bar() -> None:
    for index in range(48, 80):
        of = seen(RunConfig(), index)
        edges, _, place, _ = of.rank.weights
        assert edges[place] <= done(of).before <= edges[place + 1]


def test_at_step_0_there_is_only_the_curve_of_the_first_batch() -> None:
    config = RunConfig()
    data = config.dataset.load()
    trainer, evaluator = Trainer(config, data), Evaluator(config, data)
    of = preview(trainer, evaluator, trainer.initial_state(), 600, Window(1.0, 5))
    after = seen(config, 600, step=1, view=Window(1.0, 5))
    assert (of.step, of.batch_step, of.done, of.rank.gradients) == (0, 1, None, None)
    np.testing.assert_array_equal(of.curve.w, after.curve.w)
    np.testing.assert_allclose(of.curve.batch, after.curve.batch, rtol=1e-14)


def test_a_curve_reaches_beyond_zero_and_beyond_the_move() -> None:
    config = replace(HAND, optimizer=SGD(learning_rate=3.0))
    of = seen(config, 0)
    assert of.curve.w[0] < 0.0 < of.after < of.curve.w[-1]


def test_a_curve_over_all_samples_that_costs_too_much_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.engine.looks.slices.BUDGET", 1)
    assert seen(HAND, 0).curve.full is None


@pytest.mark.parametrize(
    ("one", "other", "digits"), [(1.0, 1.0, 16.0), (1.0, 1.001, 3.0), (1.0, -1.0, 0.0), (0.0, 1e-9, 0.0)]
)
def test_agreement_counts_digits(one: float, other: float, digits: float) -> None:
    assert agreement(one, other) == pytest.approx(digits, abs=1e-3)


@pytest.mark.parametrize("other", [np.nan, np.inf])
def test_what_is_not_finite_agrees_with_nothing(other: float) -> None:
    for one in (0.0, 1.0, np.nan, np.inf):
        assert agreement(one, other) is None
        assert agreement(other, one) is None


@pytest.mark.parametrize(
    ("optimizer", "name"),
    [*((SGD, name) for name in CONFIGS), *((each, "two values, squared") for each in OPTIMIZERS.values())],
)
@pytest.mark.parametrize("size", [1e76, 1e150])
def test_weights_can_be_looked_at_in_each_step_until_a_run_overflows(
    optimizer: type[Optimizer], name: str, size: float
) -> None:
    config = replace(CONFIGS[name], optimizer=optimizer(learning_rate=1e9), batch_size=10)
    trainer = Trainer(config, config.dataset.load())
    start = trainer.initial_state()
    states = [start._replace(theta=size * np.where(start.theta, np.sign(start.theta), -1.0))]
    while len(states) < 3 and trainer.train(states[-1], 1).divergence is None:
        states.append(trainer.train(states[-1], 1).state)
    for state in states[:-1]:
        for index in (0, len(state.theta) - 1):
            step = done(look(trainer, state, index, FIVE))
            digits = agreement(step.gradient, step.numeric.value)
            assert (digits is not None) == np.isfinite([step.gradient, step.numeric.value]).all()


@pytest.mark.parametrize("hidden", [(), (LayerConfig(units=3, activation="tanh"),)])
@pytest.mark.parametrize("index", [0, 1])
def test_at_an_exact_minimum_differences_know_that_rounding_alone_has_a_slope(
    hidden: tuple[LayerConfig, ...], index: int
) -> None:
    """The loss there is 0, and the output that is subtracted in it 4, with a last digit of its own."""
    config = replace(
        HAND,
        dataset=Inline(x=((2.0,),), y=(4.0,)),
        layers=(*hidden, LayerConfig(units=1)),
        initial_weights=None,
        epochs=500,
        optimizer=SGD(learning_rate=0.1 if not hidden else 0.05),
    )
    step = done(seen(config, index, step=400))
    assert abs(step.gradient) < 1e-14
    assert abs(step.numeric.value - step.gradient) <= step.numeric.error < 1e-12
