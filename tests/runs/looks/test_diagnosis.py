"""Since when a run does not learn, or how it blew up: the same step as looking at every step gives."""

import dataclasses

import numpy as np
import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.losses import MeanSquaredError
from app.engine.optimizers import SGD, Adam
from app.runs import Lab, Run, StepOutOfRange
from app.runs.looks import diagnosis
from app.runs.looks.diagnosis import GROWN, BlowUp, Since, since

pytestmark = pytest.mark.anyio

SHORT = RunConfig(epochs=2)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a search take as long as it takes, however busy the machine is."""
    monkeypatch.setattr(diagnosis, "SEARCH_SECONDS", float("inf"))


@pytest.mark.parametrize("step", [0, 1, 17, 64, 1000])
@pytest.mark.parametrize("first", [0, 1, 2, 16, 17, 33, 63, 64, 999, 1000])
async def test_the_first_step_is_found_in_few_looks(step: int, first: int) -> None:
    looks: list[int] = []

    async def holds(at: int) -> bool:
        looks.append(at)
        return at >= first

    if first <= step:
        assert await since(holds, step) == (first, True)
        assert len(looks) <= 64 + np.log2(step + 1)
        assert len(set(looks)) == len(looks)


async def test_the_last_unbroken_time_counts() -> None:
    async def holds(at: int) -> bool:
        return at < 20 or at >= 300

    assert await since(holds, 301) == (300, True)


@pytest.mark.parametrize(
    ("mended", "step", "first"), [((1, 125), 400, 126), ((3, 3), 64, 4), ((900, 990), 1000, 991)]
)
async def test_what_was_mended_for_a_while_began_anew(mended: tuple[int, int], step: int, first: int) -> None:
    async def holds(at: int) -> bool:
        return not mended[0] <= at <= mended[1]

    assert await since(holds, step) == (first, True)


async def test_without_time_the_best_known_step_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnosis, "SEARCH_SECONDS", 0.0)

    async def holds(at: int) -> bool:
        return at >= 100

    assert await since(holds, 1000) == (992, False)


async def test_a_layer_is_said_to_die_at_the_very_step(lab: Lab) -> None:
    run = await lab.create(dataclasses.replace(SHORT, optimizer=Adam(learning_rate=1.0)))
    await lab.train(run)
    found = await lab.look(run).diagnosis(run.step)
    assert found.stall is not None
    first = found.stall.since.step
    assert found.stall.since.exact
    assert found.stall.finding.cause == "dead"
    assert found.stall.sentence == (
        f"dense died at step {first}: its 16 relu units give 0 for all 2,100 samples."
    )
    assert 0 < first < run.step
    for step in (first, first + 1, first + 100):
        assert not (await outputs(lab, run, step)).any()
        assert (await lab.look(run).diagnosis(step)).stall == found.stall
    assert (await outputs(lab, run, first - 1)).any()
    assert (await lab.look(run).diagnosis(first - 1)).stall is None


async def outputs(lab: Lab, run: Run, step: int) -> np.ndarray:
    """Compute the first layer's outputs for all samples, plainly."""
    kernel, bias, *_ = run.trainer.network.weights((await lab.look(run).source.state_at(step)).theta)
    return np.maximum(run.data.x @ kernel + bias, 0.0)


async def test_looking_does_not_move_the_run(lab: Lab) -> None:
    run = await lab.create(SHORT)
    await lab.train(run, steps=30)
    found = await lab.look(run).diagnosis(12)
    assert (run.step, found.step, found.stall, found.blow_up) == (30, 12, None, None)
    assert [signs.layer for signs in found.look.signs] == ["dense", "dense_1", "dense_2"]


async def test_a_diverged_run_tells_which_layer_grew_first(lab: Lab, line: RunConfig) -> None:
    layers = (LayerConfig(units=6, activation="leaky_relu"), LayerConfig(units=1))
    run = await lab.create(dataclasses.replace(line, layers=layers, optimizer=SGD(learning_rate=0.8)))
    await lab.train(run)
    assert run.divergence is not None
    blow_up = (await lab.look(run).diagnosis(run.step)).blow_up
    assert blow_up is not None
    sizes = np.array([await layer_sizes(lab, run, step) for step in range(run.divergence.step)])
    grown = (sizes >= GROWN * sizes[0]).any(axis=1)
    first = int(np.argmax(grown))
    assert blow_up.since == (first, True)
    layer = run.trainer.network.layer_names.index(blow_up.layer)
    assert (blow_up.start, blow_up.grown) == tuple(sizes[[0, first], layer])
    alone = (sizes[first] >= GROWN * sizes[0]).sum() == 1
    how = "grew first" if alone else "grew most of 2 layers"
    assert blow_up.sentence.startswith(
        f"{blow_up.layer} {how}, at step {first}: its largest weight went from "
    )


async def test_of_layers_that_grew_in_the_same_step_the_one_that_grew_most_is_told(lab: Lab) -> None:
    bowl = Inline(x=((-2.0,), (-1.0,), (0.0,), (1.0,), (2.0,)), y=(4.0, 1.0, 0.0, 1.0, 4.0))
    layers = (LayerConfig(units=6, activation="tanh"), LayerConfig(units=1))
    optimizer = SGD(learning_rate=1e6)
    run = await lab.create(
        RunConfig(
            dataset=bowl, layers=layers, loss=MeanSquaredError(), optimizer=optimizer, epochs=50, batch_size=5
        )
    )
    await lab.train(run)
    blow_up = (await lab.look(run).diagnosis(run.step)).blow_up
    assert blow_up is not None
    sizes = np.array([await layer_sizes(lab, run, step) for step in (0, 1)])
    assert (sizes[1] >= GROWN * sizes[0]).all()
    assert (blow_up.layer, blow_up.since.step) == ("dense_1", 1)
    assert sizes[1, 1] / sizes[0, 1] > sizes[1, 0] / sizes[0, 0]
    assert blow_up.sentence.startswith(
        "dense_1 grew most of 2 layers, at step 1: its largest weight went from "
    )


def test_what_grew_first_is_not_told_as_what_grew_most_to_the_end() -> None:
    blow_up = BlowUp("dense", Since(2, exact=False), 1.0, 5.0, 3)
    assert blow_up.sentence == (
        "dense grew most of 3 layers, by step 2: its largest weight went from 1.00 at step 0 to 5.00."
    )


async def layer_sizes(lab: Lab, run: Run, step: int) -> list[float]:
    """Give the largest size of a weight of each layer."""
    kernel, bias, *rest = run.trainer.network.weights((await lab.look(run).source.state_at(step)).theta)
    pairs = [(kernel, bias), (rest[0], rest[1])]
    return [max(np.abs(one).max(), np.abs(other).max()) for one, other in pairs]


async def test_a_run_that_diverges_at_once_has_not_grown(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(dataclasses.replace(line, initial_weights=(((1e200,),), (0.0,))))
    await lab.train(run)
    found = await lab.look(run).diagnosis(run.step)
    assert (run.status, found.blow_up) == ("diverged", None)


async def test_a_step_that_was_not_walked_is_refused(lab: Lab) -> None:
    with pytest.raises(StepOutOfRange):
        await lab.look(await lab.create(SHORT)).diagnosis(1)
