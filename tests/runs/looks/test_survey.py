"""Landscapes of a run: in the plane of its whole way, of its last step, over all samples or a batch."""

import dataclasses
from typing import Any

import numpy as np
import pytest

from app.engine.config import LandscapeModel, LayerConfig, RunConfig
from app.engine.datasets.inline import Inline
from app.engine.errors import ConfigError
from app.engine.losses import BinaryCrossentropy
from app.engine.network.evaluator import Evaluator
from app.engine.optimizers import SGD
from app.engine.presets import PRESETS
from app.runs import Lab, Landscape, LandscapeRequest, Run
from app.runs.looks.survey import PlaneKind
from app.runs.past.chunk import Chunk

pytestmark = pytest.mark.anyio

SHORT = RunConfig(epochs=2)
KINDS = pytest.mark.parametrize("kind", ["path", "weights", "gradient", "random", "endpoints"])


async def surveyed(
    lab: Lab, kind: PlaneKind, *, steps: int = 120, samples: str = "all"
) -> tuple[Run, Landscape]:
    run = await lab.create(SHORT)
    await lab.train(run, steps=steps)
    request = LandscapeRequest(plane=kind, size=9, samples="batch" if samples == "batch" else "all")
    return run, await lab.look(run).landscape(request)


@KINDS
@pytest.mark.parametrize("samples", ["all", "batch"])
async def test_a_surface_equals_plain_passes_at_its_points(lab: Lab, kind: PlaneKind, samples: str) -> None:
    run, answer = await surveyed(lab, kind, samples=samples)
    data = run.data
    if samples == "batch":
        batch = run.trainer.batch(120).indices
        data = dataclasses.replace(data, x=data.x[batch], y=data.y[batch])
    evaluator = Evaluator(run.config, data)
    for row, column in ((0, 0), (3, 7), (8, 2)):
        theta = answer.plane.point(answer.a[column], answer.b[row])
        assert answer.loss[row, column] == pytest.approx(evaluator.measure(theta).loss, abs=1e-9)


@KINDS
async def test_the_present_weights_lie_at_the_path_s_last_point(lab: Lab, kind: PlaneKind) -> None:
    run, answer = await surveyed(lab, kind)
    beneath = answer.plane.point(answer.path.a[-1], answer.path.b[-1])
    assert np.linalg.norm(run.present.state.theta - beneath) == pytest.approx(answer.distance, abs=1e-9)


@pytest.mark.parametrize("kind", ["path", "endpoints"])
async def test_the_way_ahead_is_the_way_that_the_run_then_goes(lab: Lab, kind: PlaneKind) -> None:
    run, before = await surveyed(lab, kind)
    await lab.train(run)
    after = await lab.look(run).landscape(LandscapeRequest(plane=kind, size=9))
    assert before.ahead is not None
    assert before.ahead.step[1:] == [step for step in after.path.step if step > 120]
    assert list(before.ahead.loss[1:]) == list(after.path.loss[-len(before.ahead.loss) + 1 :])


async def test_looking_ahead_does_not_move_the_run(lab: Lab) -> None:
    run, _ = await surveyed(lab, "path")
    assert (run.step, run.history.count) == (120, 120)


async def test_the_plane_of_the_path_holds_still_while_the_run_goes_on(lab: Lab) -> None:
    run, before = await surveyed(lab, "path")
    await lab.train(run, steps=50)
    after = await lab.look(run).landscape(LandscapeRequest(plane="path", size=9))
    np.testing.assert_array_equal(before.loss, after.loss)


async def test_a_surface_that_holds_still_is_computed_once_for_all_runs_of_a_configuration(lab: Lab) -> None:
    _, first = await surveyed(lab, "path")
    _, second = await surveyed(lab, "path", steps=3)
    assert second.loss is first.loss


async def test_looking_ahead_walks_in_whole_chunks(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    chunk, walks = lab.workers.chunk, list[Chunk]()

    async def counted(*walk: Any) -> Chunk:
        walks.append(await chunk(*walk))
        return walks[-1]

    monkeypatch.setattr(lab.workers, "chunk", counted)
    run = await lab.create(SHORT)
    answer = await lab.look(run).landscape(LandscapeRequest(plane="path", size=5))
    assert answer.ahead is not None
    assert len(walks) < 0.5 * run.total_steps


async def test_a_long_run_is_not_looked_ahead(lab: Lab) -> None:
    run = await lab.create(RunConfig(epochs=40_000))
    await lab.train(run, steps=60)
    answer = await lab.look(run).landscape(LandscapeRequest(plane="path", size=5))
    assert (answer.ahead, answer.path.step) == (None, [0, 50, 60])


async def test_a_way_that_diverges_is_drawn_as_far_as_it_stays_near(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(dataclasses.replace(line, optimizer=SGD(learning_rate=20.0), epochs=100))
    answer = await lab.look(run).landscape(LandscapeRequest(plane="path", size=5))
    await lab.train(run)
    assert run.status == "diverged"
    assert answer.plane.reach < 1e6
    assert np.isfinite(answer.loss).all()


PRICES = Inline(
    x=((2020.0, 7.0), (2021.0, 7.0), (2022.0, 7.0), (2023.0, 7.0)),
    y=(1e5, 1.5e5, 1.7e5, 1.9e5),
    standardize=True,
)


@pytest.mark.parametrize("kind", ["path", "endpoints", "weights"])
async def test_a_way_to_weights_of_100_000_that_lowers_the_loss_is_drawn_whole(
    lab: Lab, line: RunConfig, kind: PlaneKind
) -> None:
    run = await lab.create(
        dataclasses.replace(line, dataset=PRICES, optimizer=SGD(learning_rate=0.1), epochs=40)
    )
    await lab.train(run)
    answer = await lab.look(run).landscape(LandscapeRequest(plane=kind, size=5, fit=True))
    assert answer.path.step == list(range(41))
    assert "random" not in " ".join(answer.plane.labels)
    assert holds(answer, answer.path.a[-1], answer.path.b[-1])
    way = await lab.look(run).path(run.present.state)
    assert (len(way.states), way.far) == (41, ())


async def test_weights_beyond_all_arithmetic_are_left_out_however_low_their_loss(lab: Lab) -> None:
    decaying = SGD(learning_rate=1e9, weight_decay=1.0)  # multiplies the weights by −10⁹
    separate = Inline(x=((0.0, 1.0), (1.0, 0.0)), y=(0.0, 1.0))
    unit, crossed = (LayerConfig(units=1, activation="sigmoid"),), BinaryCrossentropy()
    run = await lab.create(RunConfig(dataset=separate, layers=unit, loss=crossed, optimizer=decaying))
    await lab.train(run)
    assert 1e154 < np.abs(run.present.state.theta).max() < np.inf
    assert (await lab.look(run).read()).loss < 20.0
    answer = await lab.look(run).landscape(LandscapeRequest(plane="path", size=5))
    assert np.isfinite([*answer.a, *answer.b, *(answer.plane.explained or ())]).all()


async def test_a_plane_of_a_way_s_beginning_does_not_claim_what_went_far(lab: Lab, line: RunConfig) -> None:
    layers = (LayerConfig(units=3, activation="leaky_relu"), LayerConfig(units=1))
    optimizer = SGD(learning_rate=0.8)
    run = await lab.create(dataclasses.replace(line, layers=layers, optimizer=optimizer, epochs=100))
    plane = (await lab.look(run).landscape(LandscapeRequest(plane="path", size=5))).plane
    way = await lab.look(run).path(run.present.state)
    assert way.far
    thetas = np.array([state.theta for state in (*way.states, *way.far)])
    centred = thetas / np.abs(thetas).max()
    centred -= centred.mean(axis=0)
    shares = [((centred @ axis) ** 2).sum() / (centred**2).sum() for axis in (plane.axis_a, plane.axis_b)]
    assert plane.explained == pytest.approx(shares)
    assert plane.states == len(thetas)
    assert sum(shares) < 0.99


async def test_two_weights_that_went_far_leave_the_window_around_the_first_ones(
    lab: Lab, line: RunConfig
) -> None:
    run = await lab.create(dataclasses.replace(line, optimizer=SGD(learning_rate=1e6)))
    first = run.present.state.theta
    await lab.train(run)
    answer = await lab.look(run).landscape(LandscapeRequest(plane="weights", size=5))
    assert (answer.a[2], answer.b[2]) == pytest.approx(tuple(first))
    assert np.isfinite(answer.loss).all()
    assert np.abs(answer.path.a[-1]) > 1e100


@pytest.mark.parametrize("kind", ["weights", "path"])
async def test_a_path_leaves_its_landscape_towards_the_first_weights_that_went_far(
    lab: Lab, line: RunConfig, kind: PlaneKind
) -> None:
    run = await lab.create(dataclasses.replace(line, optimizer=SGD(learning_rate=1.5), epochs=100))
    ahead = (await lab.look(run).landscape(LandscapeRequest(plane="path", size=5))).ahead
    await lab.train(run, steps=400)
    answer = await lab.look(run).landscape(LandscapeRequest(plane=kind, size=5))
    walked = answer.path
    way, kept = await lab.look(run).path(run.present.state), run.keyframes.until(run.step)
    near = len(way.states)
    assert [state.step for state in way.states] == [state.step for state in kept[:near]]
    assert walked.step == [state.step for state in (*kept[: near + 1], kept[-1])]
    np.testing.assert_allclose(answer.plane.point(walked.a[near], walked.b[near]), kept[near].theta)
    assert ahead is not None
    assert ahead.step == walked.step[:-1]


async def test_a_fork_s_way_ahead_is_its_own(lab: Lab) -> None:
    run, _ = await surveyed(lab, "path")
    fork = await lab.fork(run, 120, dataclasses.replace(SHORT, optimizer=SGD()))
    answer = await lab.look(fork).landscape(LandscapeRequest(plane="path", size=5))
    await lab.train(fork)
    assert answer.ahead is not None
    assert answer.ahead.loss[-1] == pytest.approx((await lab.look(fork).read()).loss)


async def test_at_step_0_the_gradient_is_that_of_the_step_to_come(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    answer = await lab.look(run).landscape(LandscapeRequest(plane="gradient", size=5))
    await lab.train(run, steps=1)
    gradient = (await lab.look(run).frame()).gradient
    np.testing.assert_allclose(answer.plane.axis_a, gradient / np.linalg.norm(gradient))


async def test_a_landscape_of_a_past_step_lies_around_its_weights(lab: Lab) -> None:
    run, _ = await surveyed(lab, "path")
    answer = await lab.look(run).landscape(LandscapeRequest(plane="random", size=5, step=33))
    theta = (await lab.look(run).source.state_at(33)).theta
    np.testing.assert_array_equal(answer.plane.origin, theta)


LINE = next(preset.config for preset in PRESETS if preset.name == "line")


def holds(answer: Landscape, a: float, b: float) -> bool:
    return bool(answer.a[0] < a < answer.a[-1] and answer.b[0] < b < answer.b[-1])


async def test_a_window_that_fits_holds_a_line_s_start_and_minimum_at_every_step(lab: Lab) -> None:
    run = await lab.create(LINE)
    first = run.present.state.theta
    begin = await lab.look(run).landscape(LandscapeRequest(plane="weights", size=9, fit=True))
    assert holds(begin, *first)
    assert holds(begin, 2.0, 1.0)
    await lab.train(run, steps=150)
    later = await lab.look(run).landscape(LandscapeRequest(plane="weights", size=9, fit=True))
    np.testing.assert_allclose((later.a[[0, -1]], later.b[[0, -1]]), (begin.a[[0, -1]], begin.b[[0, -1]]))


@pytest.mark.parametrize("kind", ["path", "endpoints"])
async def test_planes_of_the_walk_hold_the_walk_whether_they_are_to_fit_or_not(
    lab: Lab, kind: PlaneKind
) -> None:
    run = await lab.create(LINE)
    plain, fit = [
        await lab.look(run).landscape(LandscapeRequest(plane=kind, size=9, fit=fit)) for fit in (False, True)
    ]
    np.testing.assert_array_equal((plain.a, plain.b), (fit.a, fit.b))


async def test_without_fit_the_window_of_two_weights_reaches_one_to_each_side(lab: Lab) -> None:
    run = await lab.create(LINE)
    answer = await lab.look(run).landscape(LandscapeRequest(plane="weights", size=9))
    np.testing.assert_allclose(answer.a[[0, -1]], run.present.state.theta[0] + np.array([-1.0, 1.0]))


async def test_a_far_start_on_a_surface_is_in_the_window_that_fits(lab: Lab) -> None:
    run = await lab.create(RunConfig(model=LandscapeModel(landscape="bowl"), start=(8.0, -20.0)))
    answer = await lab.look(run).landscape(LandscapeRequest(plane="weights", size=9, fit=True))
    assert holds(answer, 8.0, -20.0)
    assert holds(answer, 0.0, 0.0)


async def test_a_diverging_line_leaves_its_window_as_it_was(lab: Lab) -> None:
    run = await lab.create(dataclasses.replace(LINE, optimizer=SGD(learning_rate=3.0)))
    begin = await lab.look(run).landscape(LandscapeRequest(plane="weights", size=9, fit=True))
    await lab.train(run)
    assert np.abs(run.present.state.theta).max() > 1e9
    end = await lab.look(run).landscape(LandscapeRequest(plane="weights", size=9, fit=True))
    np.testing.assert_allclose(end.a, begin.a)


async def test_five_kinds_of_plane_are_five_planes(lab: Lab) -> None:
    run = await lab.create(SHORT)
    await lab.train(run, steps=120)
    kinds: tuple[PlaneKind, ...] = ("path", "weights", "gradient", "random", "endpoints")
    answers = [await lab.look(run).landscape(LandscapeRequest(plane=kind, size=5)) for kind in kinds]
    axes = [answer.plane.axis_a for answer in answers]
    for place, one in enumerate(axes):
        assert not any(np.allclose(np.abs(one), np.abs(other)) for other in axes[:place]), kinds[place]


async def test_the_way_of_a_run_with_other_weights_is_not_laid_on_a_landscape(
    lab: Lab, line: RunConfig
) -> None:
    run, other = await lab.create(SHORT), await lab.create(line)
    with pytest.raises(
        ConfigError, match=f"with must name runs with the same weights .* {other.id} has others"
    ):
        await lab.look(run).landscape(LandscapeRequest(size=5), [lab.look(other)])
