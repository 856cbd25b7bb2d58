"""A preview walks the steps to come aside: the same bits as a run would, and no run is made."""

import asyncio
from dataclasses import replace

import numpy as np
import pytest

from app.engine.config import LandscapeModel, LayerConfig, RunConfig
from app.engine.errors import ConfigError
from app.engine.landscape import project
from app.engine.optimizers import SGD, Adam
from app.runs import Lab, LandscapeRequest, Preview, PreviewRequest, Run
from app.runs.looks.aside import Walk
from app.runs.looks.survey import PlaneKind

pytestmark = pytest.mark.anyio

SURFACE = RunConfig(
    model=LandscapeModel(landscape="himmelblau", noise=1.0), optimizer=Adam(learning_rate=0.1), epochs=60
)


def end_of(preview: Preview) -> list[float]:
    return [float(preview.a[-1]), float(preview.b[-1])]


async def trained(lab: Lab, config: RunConfig, steps: int) -> Run:
    run = await lab.create(config)
    await lab.train(run, steps=steps)
    return run


async def test_a_preview_ends_where_the_run_then_comes(lab: Lab, line: RunConfig) -> None:
    for config in (SURFACE, line):
        run = await trained(lab, config, 7)
        seen = await lab.look(run).preview(PreviewRequest(steps=30))
        await lab.train(run, steps=30)
        assert end_of(seen) == run.present.state.theta.tolist()


async def test_a_preview_begins_at_the_present_weights(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 7)
    seen = await lab.look(run).preview(PreviewRequest())
    assert (seen.step, [seen.a[0], seen.b[0]]) == (7, run.present.state.theta.tolist())


@pytest.mark.parametrize("optimizer", [Adam(learning_rate=0.2), SGD(learning_rate=0.01)])
async def test_a_preview_with_another_optimizer_is_what_a_fork_does(lab: Lab, optimizer: Adam | SGD) -> None:
    run = await trained(lab, SURFACE, 20)
    seen = await lab.look(run).preview(PreviewRequest(optimizer=optimizer, steps=40))
    fork = await lab.fork(run, 20, RunConfig(model=SURFACE.model, optimizer=optimizer, epochs=60))
    await lab.train(fork)
    assert end_of(seen) == fork.present.state.theta.tolist()


async def test_a_preview_from_a_start_is_what_a_new_run_does(lab: Lab) -> None:
    run = await trained(lab, SURFACE, 20)
    seen = await lab.look(run).preview(PreviewRequest(start=(1.0, -2.0), steps=60))
    new = await trained(
        lab, RunConfig(model=SURFACE.model, optimizer=SURFACE.optimizer, epochs=60, start=(1.0, -2.0)), 60
    )
    assert (seen.step, end_of(seen)) == (0, new.present.state.theta.tolist())


async def test_a_preview_that_is_given_up_walks_no_further(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    run, parts, begun = await lab.create(SURFACE), list[Walk](), asyncio.Event()
    go_on = Walk.go_on
    loop = asyncio.get_running_loop()

    def one_step(walk: Walk, _: float) -> bool:
        parts.append(walk)
        loop.call_soon_threadsafe(begun.set)
        return go_on(walk, 0.0)

    monkeypatch.setattr(Walk, "go_on", one_step)
    walking = asyncio.ensure_future(lab.look(run).preview(PreviewRequest(steps=400)))
    await begun.wait()
    walking.cancel()
    seen = await lab.look(run).preview(PreviewRequest(steps=40))
    assert walking.cancelled()
    assert (len(seen.a), parts.count(parts[-1])) == (41, 40)
    assert len(parts) < 60, "the first of 400 parts, and no more than a few"


async def test_two_previews_take_turns(lab: Lab) -> None:
    run, ended = await lab.create(SURFACE), list[int]()

    async def walked(steps: int) -> None:
        await lab.look(run).preview(PreviewRequest(steps=steps))
        ended.append(steps)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.runs.looks.aside.CHUNK_SECONDS", 0.0)
        await asyncio.gather(walked(400), walked(40))
    assert ended == [40, 400]


async def test_a_preview_holds_the_loss_at_each_of_its_points(lab: Lab) -> None:
    run = await trained(lab, SURFACE, 1)
    seen = await lab.look(run).preview(PreviewRequest(steps=10))
    assert SURFACE.model is not None
    np.testing.assert_array_equal(seen.loss, SURFACE.model.surface().value(seen.a, seen.b))


async def test_a_preview_goes_on_past_the_end_of_the_run(lab: Lab) -> None:
    run = await trained(lab, SURFACE, 60)
    seen = await lab.look(run).preview(PreviewRequest(steps=25))
    assert (run.status, seen.step, len(seen.a)) == ("finished", 60, 26)


async def test_a_preview_that_diverges_ends_before_that_step(lab: Lab) -> None:
    run = await trained(lab, SURFACE, 1)
    seen = await lab.look(run).preview(PreviewRequest(optimizer=SGD(learning_rate=1e3)))
    assert seen.diverged_at == 1 + len(seen.a)
    assert np.isfinite([seen.a, seen.b]).all()


async def test_a_preview_makes_and_moves_no_run(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 7)
    revision = run.revision
    await lab.look(run).preview(PreviewRequest(start=(3.0, 4.0)))
    assert (lab.list(), run.step, run.revision) == ([run], 7, revision)


async def test_only_a_run_of_two_parameters_has_a_preview(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(RunConfig(layers=(LayerConfig(units=2, activation="softmax"),)))
    with pytest.raises(ConfigError, match=r"exactly 2 parameters\. This one has 4\."):
        await lab.look(run).preview(PreviewRequest())


@pytest.mark.parametrize("plane", ["path", "weights", "gradient", "random", "endpoints"])
async def test_a_preview_of_a_network_is_laid_on_the_plane_that_is_shown(lab: Lab, plane: PlaneKind) -> None:
    run = await trained(lab, RunConfig(epochs=1), 60)
    look, other, on = lab.look(run), Adam(learning_rate=0.002), LandscapeRequest(plane=plane, size=5, seed=3)
    seen = await look.preview(PreviewRequest(optimizer=other, steps=20, plane=on))
    shown = await look.landscape(on)
    fork = await lab.fork(run, 60, replace(run.config, optimizer=other))
    await lab.train(fork, steps=20)
    a, b, _ = project(shown.plane, np.array([run.present.state.theta, fork.present.state.theta]))
    np.testing.assert_allclose([seen.a[0], seen.a[-1]], a, atol=1e-9)
    np.testing.assert_allclose([seen.b[0], seen.b[-1]], b, atol=1e-9)
    assert seen.loss[-1] == (await lab.look(fork).read()).loss
    assert (run.step, run.history.count) == (60, 60)


async def test_of_a_dear_network_some_losses_of_a_preview_are_measured(lab: Lab) -> None:
    layers = tuple(LayerConfig(units=units, activation="relu") for units in (66, 66))
    run = await lab.create(RunConfig(layers=(*layers, LayerConfig(units=2, activation="softmax")), epochs=1))
    seen = await lab.look(run).preview(PreviewRequest(plane=LandscapeRequest(plane="weights")))
    measured = np.isfinite(seen.loss)
    assert (len(seen.loss), measured[0], measured[-1]) == (151, True, True)
    assert 2 < measured.sum() < 151


async def test_a_preview_of_a_network_needs_a_plane_and_few_weights(lab: Lab) -> None:
    run = await lab.create(RunConfig(epochs=1))
    with pytest.raises(ConfigError, match="without a plane needs a run of exactly 2 parameters"):
        await lab.look(run).preview(PreviewRequest())
    with pytest.raises(ConfigError, match="from a start needs a run of exactly 2 parameters"):
        await lab.look(run).preview(PreviewRequest(start=(0.0, 0.0), plane=LandscapeRequest()))
    layers = tuple(LayerConfig(units=units, activation="relu") for units in (80, 80))
    large = await lab.create(
        RunConfig(layers=(*layers, LayerConfig(units=2, activation="softmax")), epochs=1)
    )
    with pytest.raises(ConfigError, match="at most 5,000 parameters"):
        await lab.look(large).preview(PreviewRequest(plane=LandscapeRequest()))
