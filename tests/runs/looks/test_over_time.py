"""A run's histograms over time and the size of its steps, held against the steps themselves."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.config import LandscapeModel, LayerConfig, RunConfig
from app.engine.datasets import Inline, Line
from app.engine.errors import ConfigError
from app.engine.looks.histograms import by_size, plain
from app.engine.losses import MeanSquaredError
from app.engine.optimizers import SGD, Adam
from app.engine.problem import evaluator_for
from app.engine.schedules import PolynomialDecay
from app.runs import Lab, LandscapeRequest, PlanePoint, Run, StepOutOfRange
from app.runs.looks.pace import Trial
from app.runs.looks.pace_words import TITLES, headline, judgement
from app.runs.looks.strips import MOST_COLUMNS, column_steps

pytestmark = pytest.mark.anyio

ARTICLE = RunConfig(epochs=3)
BLOWS_UP = RunConfig(
    dataset=Line(samples=20),
    layers=(LayerConfig(units=1, activation="linear"),),
    optimizer=SGD(learning_rate=1.2),
    loss=MeanSquaredError(),
    batch_size=20,
    epochs=2000,
)


async def trained(lab: Lab, config: RunConfig, steps: int | None = None) -> Run:
    run = await lab.create(config)
    await lab.train(run, steps=steps)
    return run


async def test_each_step_of_a_short_run_has_a_column(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    assert column_steps(run, MOST_COLUMNS) == [0]
    await lab.train(run, steps=7)
    assert column_steps(run, MOST_COLUMNS) == list(range(8))
    await lab.train(run)
    assert column_steps(run, MOST_COLUMNS) == list(range(51))


async def test_a_long_run_has_as_many_columns_as_fit_and_few_of_them_come_first(lab: Lab) -> None:
    run = await trained(lab, ARTICLE)
    fine, coarse = column_steps(run, MOST_COLUMNS), column_steps(run, 12)
    assert MOST_COLUMNS // 2 < len(fine) <= MOST_COLUMNS
    assert 6 < len(coarse) <= 12
    assert set(coarse) <= set(fine)
    assert (fine[0], fine[-1]) == (0, 630)
    kept = {state.step + 1 for state in run.keyframes.until(630)} | {0, 630}
    assert set(fine) <= kept  # one step makes each again


async def test_columns_are_those_of_the_steps(lab: Lab) -> None:
    run = await trained(lab, ARTICLE, 300)
    found = await lab.look(run).strips(12)
    place = len(found.steps) // 2
    moment = await lab.look(run).source.present_at(found.steps[place])
    assert moment.last is not None
    for layer, name in zip(found.layers, run.trainer.network.layer_names, strict=True):
        part = run.trainer.network.layer_part(name)
        update, before = moment.last.stretch.update[part], moment.last.before.theta[part]
        assert layer.ratio[place] == pytest.approx(np.linalg.norm(update) / np.linalg.norm(before))
        for drawn, made in (
            (layer.weights, plain(moment.state.theta[part])),
            (layer.gradients, by_size(moment.last.stretch.gradient[part])),
            (layer.updates, by_size(update)),
        ):
            counts = drawn.counts[place]
            assert counts is not None
            assert counts.sum() == made.counts.sum()
            first = round((made.first * 2.0**made.exponent - drawn.low) / drawn.width - 0.5)
            assert counts[: max(first, 0)].sum() == 0
            assert (drawn.zero[place], drawn.small[place]) == (made.zero, made.small)


async def test_at_the_start_there_are_weights_alone(lab: Lab) -> None:
    run = await lab.create(ARTICLE)
    found = await lab.look(run).strips(MOST_COLUMNS)
    assert found.steps == [0]
    for layer in found.layers:
        assert layer.weights.counts[0] is not None
        assert (layer.gradients.counts, layer.updates.counts, layer.ratio) == ([None], [None], [None])


async def test_a_run_that_diverged_ends_with_its_last_finite_column(lab: Lab) -> None:
    run = await trained(lab, BLOWS_UP)
    found = await lab.look(run).strips(MOST_COLUMNS)
    assert run.divergence is not None
    assert found.diverged_at == run.divergence.step == found.steps[-1] + 1
    assert all(np.isfinite([layer.weights.low, layer.weights.width]).all() for layer in found.layers)


async def test_a_live_run_makes_only_new_columns(lab: Lab) -> None:
    run = await trained(lab, ARTICLE, 300)
    look = lab.look(run)
    await look.strips(MOST_COLUMNS)
    before = dict(look.known.columns)
    await lab.train(run, steps=10)
    await look.strips(MOST_COLUMNS)
    after = look.known.columns
    assert all(after[step] is column for step, column in before.items())
    assert len(after) - len(before) <= 4


async def test_what_is_kept_of_columns_is_bounded_and_counted(lab: Lab) -> None:
    run = await lab.create(ARTICLE)
    look, bare = lab.look(run), lab.nbytes
    for _ in range(10):
        await lab.train(run, steps=63)
        await look.strips(MOST_COLUMNS)
    assert len(look.known.columns) <= 2 * MOST_COLUMNS
    counted = look.known.nbytes - sum(
        state.theta.nbytes + state.slots.nbytes for state in look.known.ahead or ()
    )
    assert 100_000 < counted < 1_000_000
    assert lab.nbytes - bare > counted


async def test_a_step_is_measured_as_in_the_mock(lab: Lab) -> None:
    run = await trained(lab, RunConfig(), 2000)
    pace = await lab.look(run).pace(1881)
    assert headline(pace) == "Step 1,881 changed the weights by about 2 parts in 10,000."
    assert [layer.parts for layer in pace.layers] == ["1.5 in 10,000", "1.8 in 10,000", "2.2 in 10,000"]
    assert (pace.verdict, TITLES[pace.verdict]) == ("below", "Below the usual.")
    assert "a fifth of the usual 1 in 1,000" in judgement(pace)
    assert " on average: " in judgement(pace)
    first = judgement(await lab.look(run).pace(1))
    assert " the last step moved the weights by " in first
    assert " on average: " not in first
    assert pace.idle is not None
    assert pace.idle.sentence == (
        "394 of 642 weights had no gradient in step 1,881: a neuron at one of their ends is off for all 10 "
        "samples of its batch."
    )


async def test_the_advice_was_tried_and_helps(lab: Lab) -> None:
    run = await trained(lab, RunConfig(), 2000)
    pace = await lab.look(run).pace(1881)
    assert pace.trial is not None
    assert pace.remedy is not None
    assert (pace.remedy.label, pace.remedy.fork_at) == ("Try it from this step: 0.0005", 1881)
    fork = await lab.fork(run, 1881, pace.remedy.config)
    await lab.train(fork, steps=100)
    loss = evaluator_for(fork.config, fork.data).measure(fork.present.state.theta).loss
    own = evaluator_for(run.config, run.data).measure((await lab.look(run).source.state_at(1981)).theta).loss
    assert (pace.trial.loss, pace.trial.own) == (loss, own)
    assert loss < own


def test_a_rate_helps_whose_loss_is_clearly_lower() -> None:
    trial = Trial(at=0, left=50, steps=50, own=1.0, rate=0.1, loss=0.998)
    assert trial.helps
    assert not trial._replace(loss=0.9995).helps
    assert not trial._replace(rate=None).helps


async def test_what_does_not_help_is_told_and_not_offered(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 20)
    pace = await lab.look(run).pace(20)
    assert pace.verdict == "above"
    assert pace.remedy is None
    assert "was tried for 30 steps from here: the loss was" in judgement(pace)
    assert judgement(pace).endswith(" lower than at the present one.")


async def test_a_loss_is_no_lower_than_where_the_other_rate_set_out(lab: Lab) -> None:
    run = await trained(lab, BLOWS_UP)
    pace = await lab.look(run).pace(200)
    assert pace.trial is not None
    assert pace.trial.loss < pace.loss
    failed = pace._replace(trial=pace.trial._replace(loss=2.0 * pace.trial.own))
    assert judgement(failed).endswith(f": the loss was no lower than at step {pace.trial.at}.")
    there = failed._replace(step=pace.trial.at)
    assert judgement(there).endswith(" from here: the loss was no lower than here.")


@pytest.mark.parametrize(
    ("change", "step", "title", "words"),
    [
        ({}, 0, "Nothing to judge yet.", "Take a step, and it is measured here."),
        (
            {"optimizer": Adam(learning_rate=0.0)},
            30,
            "Nothing moves.",
            "The learning rate is 0. With a rate of",
        ),
        ({"epochs": 1}, 210, "Below the usual.", "No other rate was tried: the run ends here."),
        ({"epochs": 1}, 205, "Below the usual.", "No other rate was tried: only 5 steps are left."),
    ],
)
async def test_every_state_has_its_words(
    lab: Lab, change: dict[str, object], step: int, title: str, words: str
) -> None:
    run = await trained(lab, replace(ARTICLE, **change), max(step, 1))  # type: ignore[arg-type]
    pace = await lab.look(run).pace(step)
    assert TITLES[pace.verdict] == title
    assert words in judgement(pace)


async def test_the_rates_of_the_last_steps_are_told_as_a_schedule_made_them(
    lab: Lab, line: RunConfig
) -> None:
    falls = PolynomialDecay(initial_learning_rate=0.3, decay_steps=28, end_learning_rate=0.0)
    run = await trained(lab, replace(line, optimizer=SGD(learning_rate=falls)), 30)
    told = [judgement(await lab.look(run).pace(step)) for step in (1, 12, 30)]
    assert told[0].startswith("At a rate of 0.3 the last step moved")
    assert told[1].startswith("At rates from 0.2786 to 0.1821 the last 10 steps moved")
    assert told[2].startswith("At rates from 0.08571 to 0 the last 10 steps moved")


async def test_layers_that_move_apart_are_told_without_a_reason(lab: Lab) -> None:
    dead = (((-1.0,),), (-9.0,), ((1.0,),), (0.0,))
    layers = (LayerConfig(units=1, activation="relu"), LayerConfig(units=1, activation="linear"))
    run = await trained(lab, replace(BLOWS_UP, layers=layers, initial_weights=dead), 3)
    pace = (await lab.look(run).pace(3))._replace(verdict="mixed", blown_up=None, trial=None)
    assert "nothing in dense," in judgement(pace)
    slow, fast = (one._replace(mean=mean) for one, mean in zip(pace.layers, (1e-8, 1.0), strict=True))
    assert judgement(pace._replace(layers=[slow, fast])).endswith(
        f"in {slow.layer}, {fast.parts} in {fast.layer}."
    )


async def test_a_run_that_blew_up_is_led_back_to_before(lab: Lab) -> None:
    run = await trained(lab, BLOWS_UP)
    for step, title in ((200, "It blew up."), (run.history.count, "It diverges.")):
        pace = await lab.look(run).pace(step)
        assert TITLES[pace.verdict] == title
        assert pace.remedy is not None
        assert pace.remedy.fork_at is not None
        assert pace.remedy.fork_at < step
        assert "With a rate of 0.12 the loss is" in judgement(pace)


async def test_frozen_weights_are_left_out_of_what_moves(lab: Lab) -> None:
    run = await trained(lab, replace(ARTICLE, frozen=("dense/kernel", "dense/bias")), 30)
    pace = await lab.look(run).pace(30)
    assert pace.layers[0].parts == "frozen"
    assert headline(pace).startswith("Step 30 changed what moves by about")
    found = await lab.look(run).strips(12)
    assert [layer.moves for layer in found.layers] == [False, True, True]
    assert headline(await lab.look(run).pace(0)) == "This is before the first step."  # 30 have been made


async def test_a_layer_is_measured_by_those_of_its_weights_that_move(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, replace(line, frozen=("dense/kernel",)), 20)
    pace = await lab.look(run).pace(20)
    assert pace.layers[0].moves
    assert (pace.layers[0].ratio, pace.layers[0].mean) == (pace.ratio, pace.mean)
    assert (await lab.look(run).strips(100)).layers[0].ratio[20] == pace.ratio


async def test_a_step_that_leaves_all_weights_0_was_made_and_changed_none(lab: Lab, line: RunConfig) -> None:
    one, two = (LayerConfig(units=units, kernel_initializer="zeros") for units in (2, 1))
    nothing = Inline(x=((1.0,), (-1.0,)), y=(2.0, -2.0))  # by two layers of zeros: every slope is 0
    run = await trained(lab, replace(line, dataset=nothing, layers=(one, two), batch_size=2), 3)
    pace = await lab.look(run).pace(3)
    assert headline(pace) == "Step 3 changed no weight."
    assert pace.verdict == "still"


async def test_a_point_where_a_branch_was_set_down_has_no_step(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 20)
    request = LandscapeRequest(plane="weights", i=0, j=1, step=10)
    fork = await lab.fork(run, 10, run.config, (request, PlanePoint(3.0, 1.0)))
    pace = await lab.look(fork).pace(10)
    assert headline(pace) == "No step led to step 10."
    found = await lab.look(fork).strips(MOST_COLUMNS)
    assert found.layers[0].ratio[10] is None


async def test_a_textbook_surface_has_no_layers(lab: Lab) -> None:
    run = await trained(lab, RunConfig(model=LandscapeModel(landscape="rosenbrock")), 3)
    with pytest.raises(ConfigError, match="it has no layers"):
        await lab.look(run).strips(12)
    with pytest.raises(ConfigError, match="it has no layers"):
        await lab.look(run).pace(1)


async def test_a_step_that_was_not_made_is_refused(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 3)
    with pytest.raises(StepOutOfRange, match="Got 4"):
        await lab.look(run).pace(4)
