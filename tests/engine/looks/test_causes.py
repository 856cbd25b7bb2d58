"""Why weights do not learn, told by what a network looks like."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Gaussian, Inline, Line
from app.engine.looks.causes import finding
from app.engine.looks.evidence import evidence_of
from app.engine.looks.stall import Finding
from app.engine.losses import BinaryCrossentropy, MeanSquaredError
from app.engine.network.evaluator import Evaluator
from app.engine.optimizers import SGD, Adadelta, Adam, Optimizer
from app.engine.problem import evaluator_for, load
from app.engine.regularizers import L2
from app.engine.training.trainer import State, Trainer
from tests.engine.looks.test_stall import config, look
from tests.engine.problems import layers

FIVE = Inline(x=((1.0,), (2.0,), (3.0,), (4.0,), (5.0,)), y=(1.0, 2.0, 3.0, 4.0, 6.0))
YEARS = tuple((float(year),) for year in range(1950, 2030, 10))
ONE_HOT = tuple((1.0 - second, second) for second in (0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0))
CORNERS = ((-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0))


def values(data: Inline, optimizer: Optimizer, *described: LayerConfig) -> RunConfig:
    """Learn values from all samples at once."""
    return RunConfig(
        dataset=data,
        layers=described or layers((1, "linear")),
        loss=MeanSquaredError(),
        optimizer=optimizer,
        batch_size=len(data.x),
        epochs=3000,
    )


def found_in(config: RunConfig, steps: int) -> Finding:
    found = look(config, steps)[1]
    assert found is not None
    return found


def test_where_samples_slopes_cancel_over_a_bowl_no_way_leads_down() -> None:
    found = found_in(values(FIVE, SGD(learning_rate=0.05)), 3000)
    assert (found.cause, found.why) == ("minimum", "the slopes of all samples cancel, and no way leads down")


def test_a_penalty_has_its_part_in_slopes_that_cancel() -> None:
    held = LayerConfig(units=1, kernel_regularizer=L2(l2=0.5))
    found = found_in(values(FIVE, SGD(learning_rate=0.05), held), 3000)
    assert found.why == "the slopes of all samples and of the penalty cancel, and no way leads down"


def test_where_curvature_is_0_in_a_direction_no_more_is_told_than_curvature_tells() -> None:
    found = found_in(values(FIVE, SGD(learning_rate=0.02), *layers((1, "linear"), (1, "linear"))), 3000)
    assert found.cause == "minimum"
    assert found.why.endswith("no way leads down as far as slopes and curvature tell")


@pytest.mark.parametrize(
    ("optimizer", "why"),
    [
        (Adadelta(learning_rate=1.0, epsilon=0.0), "every update is 0, at slopes of up to 5.70"),
        (SGD(learning_rate=0.05, clipvalue=1e-15), "updates of at most 5.00×10⁻¹⁷ are lost"),
        (SGD(learning_rate=0.01, clipnorm=1e-14), "updates of at most 1.00×10⁻¹⁶ are lost"),
    ],
)
def test_moves_that_are_lost_beside_steep_slopes_are_no_minimum(optimizer: Optimizer, why: str) -> None:
    found = found_in(values(FIVE, optimizer), 5)
    assert found.cause == "unmoved"
    assert found.why.startswith(why)


def test_weight_decay_that_balances_the_slopes_is_no_minimum() -> None:
    found = found_in(values(FIVE, SGD(learning_rate=0.05, weight_decay=0.1)), 2000)
    assert (found.cause, found.why) == ("unmoved", "its weight decay balances slopes of up to 0.115")


def test_huge_weights_that_no_move_changes_are_no_minimum() -> None:
    prices = Inline(x=((50.0,), (85.0,), (150.0,)), y=(150_000.0, 260_000.0, 450_000.0))
    blown = values(prices, SGD(learning_rate=0.01))
    data = load(blown)
    trainer = Trainer(blown, data)
    theta = trainer.train(trainer.initial_state(), 10).state.theta
    fork = Trainer(replace(blown, optimizer=Adam(learning_rate=0.001)), data)
    found = finding(evidence_of(fork, evaluator_for(blown, data), State(0, theta, fork.fresh_slots())))
    assert found is not None
    assert found.cause == "unmoved"


@pytest.mark.parametrize("x", [YEARS, tuple((100.0 * k,) for k in range(1, 9))])
def test_a_softmax_that_passes_no_error_to_a_squared_loss_is_saturated(x: tuple[tuple[float], ...]) -> None:
    found = found_in(values(Inline(x=x, y=ONE_HOT), SGD(learning_rate=0.1), *layers((2, "softmax"))), 2)
    assert (found.cause, found.layer) == ("saturated", "dense")


def test_a_saddle_of_a_network_does_not_tell_how_many_ways_lead_down() -> None:
    zeros = [LayerConfig(units=units, kernel_initializer="zeros") for units in (1, 1)]
    line = values(Inline(x=((1.0,), (-1.0,)), y=(2.0, -2.0)), SGD(learning_rate=0.1), *zeros)
    found = found_in(line, 5)
    assert found.cause == "saddle"
    assert found.why == "every slope of the loss is 0, yet some ways lead down"


def test_zeros_where_slopes_cancel_by_symmetry_are_no_minimum() -> None:
    zeros = LayerConfig(units=2, activation="tanh", kernel_initializer="zeros")
    xor = values(
        Inline(x=CORNERS, y=(-1.0, 1.0, 1.0, -1.0)), SGD(learning_rate=0.1), zeros, LayerConfig(units=1)
    )
    found = found_in(xor, 500)
    assert (found.cause, found.layer) == ("no gradient", "dense")


@pytest.mark.parametrize(
    "data", [Inline(x=((3.0,),), y=(7.0,)), Inline(x=((0.0,), (1.0,), (2.0,)), y=(1.0, 3.0, 5.0))]
)
def test_a_fit_that_is_perfect_but_for_rounding_is_told_as_such(data: Inline) -> None:
    found = found_in(values(data, SGD(learning_rate=0.05)), 3000)
    assert found.cause == "minimum"
    assert found.why.startswith("the loss is ")


def test_a_layer_of_one_dead_unit_is_told_as_one() -> None:
    weights = (((1.0,),), (-9.0,), ((1.0,),), (0.0,))
    found = look(config((1, "relu"), (1, "linear"), weights=weights))[1]
    assert found is not None
    assert (found.cause, found.why) == ("dead", "its relu unit gives 0 for all 3 samples")


def test_units_whose_weights_are_small_are_not_alike_for_that() -> None:
    weights = (((1e-6, 2e-6),), (0.0, 0.0), ((3e-6,), (1e-6,)), (0.0,))
    found = look(config((2, "tanh"), (1, "linear"), weights=weights), 0)[1]
    assert found is None or found.cause != "alike"


def test_all_judges_of_a_moment_go_forward_over_the_samples_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def spy(evaluator: Evaluator, theta: FloatArray) -> FloatArray:
        asked.append(theta)
        return errors(evaluator, theta)

    errors = Evaluator.errors
    monkeypatch.setattr(Evaluator, "errors", spy)
    wrong = values(Inline(x=((0.5,), (1.0,)), y=(0, 0)), SGD(), *layers((1, "sigmoid")))
    assert look(replace(wrong, loss=BinaryCrossentropy(), initial_weights=(((1.0,),), (10.0,))))[1] is None
    assert len(asked) == 1


def test_ways_down_are_looked_for_over_evenly_some_of_large_data_and_told_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    line = Line(samples=300)
    data = line.load()
    slope, intercept = np.polyfit(data.x[:, 0], data.y.reshape(-1), 1).tolist()
    config = RunConfig(
        dataset=line, layers=layers((1, "linear")), loss=MeanSquaredError(), optimizer=SGD(),
        metrics=(), initial_weights=(((slope,),), (intercept,)),
    )  # fmt: skip
    trainer, evaluator = Trainer(config, data), Evaluator(config, data)
    whole = finding(evidence_of(trainer, evaluator, trainer.initial_state()))
    assert whole is not None
    assert whole.why.endswith("cancel, and no way leads down")
    monkeypatch.setattr("app.engine.looks.curvature.BUDGET", 1)
    some = finding(evidence_of(trainer, evaluator, trainer.initial_state()))
    assert some is not None
    assert some.why == f"{whole.why}, by 100 of the samples"


def test_a_loss_that_is_0_by_0_for_a_few_samples_is_clipped_for_the_others_from_the_start() -> None:
    shares = RunConfig(dataset=Gaussian(), layers=layers((4, "relu"), (2, "linear")))
    trainer = Trainer(shares, load(shares))
    evaluator, state = evaluator_for(shares, trainer.data), trainer.initial_state()
    assert isinstance(evaluator, Evaluator)
    losses, counts, *_ = evaluator.errors(state.theta)
    assert counts[np.isnan(losses)].sum() == 5
    found = finding(evidence_of(trainer, evaluator, state))
    assert found is not None
    cut = int(counts[losses > 16.0].sum())
    assert found.since(0).startswith(f"dense_1 is clipped from the start: {cut} of 400 shares are cut off")
