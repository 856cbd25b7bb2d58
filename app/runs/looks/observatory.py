"""Look at runs: measurements, frames, landscapes, single weights and steps, at any moment of theirs."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from ...engine.arrays import FloatArray, IntArray
from ...engine.errors import ConfigError
from ...engine.looks.anatomy import Anatomy, anatomy
from ...engine.network.evaluator import Measure
from ...engine.training.trainer import State
from ..errors import StepOutOfRange
from ..past.status import RunState
from ..run import Run
from ..workers import CHUNK_SECONDS, Workers
from .comparison import Comparison, Measured, Side, differences, shared_until
from .diagnosis import Diagnosis
from .examine import Point, WeightLook, WeightRequest, kept_point, trail, trail_start
from .frame import Frame, WeightInFrame, frame_of
from .growth import Reading
from .inquiry import Inquiry
from .look_ahead import LookAhead, Path, look_ahead, path_of
from .measurements import Measurements
from .preview import Preview, PreviewRequest
from .probing import PlanePoint, Probe, Sharpness
from .source import Source, Trained, require_replay
from .survey import Landscape, LandscapeRequest, LandscapeSource


class Observatory:
    """Look at runs without moving them; each kind of work in the thread that it belongs to."""

    def __init__(self, chunk_seconds: float = CHUNK_SECONDS) -> None:
        self.workers = Workers(chunk_seconds)
        self._viewers: dict[str, Measurements] = {}

    async def state_at(self, run: Run, step: int) -> State:
        """Give the state at a step that the run has been at, without moving it."""
        return await self.source_of(run).state_at(step)

    def source_of(self, run: Run) -> Source:
        """Give what the looks at a run are taken from."""
        return Trained(run, self.workers)

    async def measure(self, run: Run) -> Measure:
        """Measure full-data loss and accuracy at the present weights (once a step)."""
        loss, accuracy, _ = await self.read(run)
        return Measure(loss, accuracy)

    async def read(self, run: Run) -> Reading:
        """Measure as ``measure`` does, and say whether the loss has blown up."""
        present, viewer = run.present, self._viewer_of(run)
        return await self.workers.viewing.do(lambda: viewer.read(present.state))

    async def compare(self, run: Run, other: Run, step: int) -> Comparison:
        """Hold a run against another at a step that the first has been at, without moving them.

        Raises:
            StepOutOfRange: the first run has not been at the step.
        """
        run.require_walked(step)
        sides = await self._side(run, step), await self._side(other, step)
        return Comparison(step, shared_until(run, other), sides, differences(run.config, other.config))

    async def _side(self, run: Run, step: int) -> Side:
        at = await self._measured(run, step) if step <= run.history.count else None
        last = await self._measured(run, run.history.count)
        best = await self.workers.viewing.do(run.history.best)
        return Side(run, at, last, best)

    async def _measured(self, run: Run, step: int) -> Measured:
        state, viewer = await self.state_at(run, step), self._viewer_of(run)
        return Measured(step, await self.workers.viewing.do(lambda: viewer.measure(state)))

    async def frame(self, run: Run, *, watch: int | None = None, look: WeightRequest | None = None) -> Frame:
        """Give everything that one frame shows of the newest state, and what is asked for of a weight.

        There is no close ``look`` while the run trains, nor where it would hold the frame up.
        """
        standing, viewer = run.standing, self._viewer_of(run)
        dear = standing.status != "training"
        see = self.workers.viewing.do(lambda: viewer.see(standing.present, dear=dear))
        if look is None or not dear:
            return frame_of(run, standing, await see, watch, None)
        sight, close = await asyncio.gather(see, self._close(run, standing.present, look))
        return frame_of(run, standing, sight, watch, close)

    async def _close(self, run: Run, present: RunState, request: WeightRequest) -> WeightInFrame:
        """Look at one weight at a moment that is at hand."""
        viewer, step = self._viewer_of(run), present.state.step
        if request.trail and trail_start(run, step, request.trail):
            present, points = await self._traced(run, step, request)
        else:
            points = [kept_point(state, request.index) for state in run.keyframes.until(step)]
        return await self.workers.examining.do(lambda: viewer.close_look(present, points, request))

    async def landscape(self, run: Run, request: LandscapeRequest, others: Sequence[Run] = ()) -> Landscape:
        """Compute the loss over a plane around the present step, or the one asked for.

        The ways of ``others`` are laid on it as well, as far as they have gone.

        Raises:
            StepOutOfRange: the run has not been at the step.
            ConfigError: no such weight, a surface too dear, or others with other weights.
        """
        for other in others:
            _require_same_weights(run, other)
        ground, batch = await self._ground(run, request)
        ways = [(other.id, await self._walked(other)) for other in others]
        ground = ground._replace(others=tuple(ways))
        viewer = self._viewer_of(run)
        return await self.workers.surveying.do(lambda: viewer.survey(ground, batch, request))

    async def probe(self, run: Run, request: LandscapeRequest, at: PlanePoint) -> Probe:
        """Try the weights at a point of a landscape's plane, without moving the run.

        Raises:
            StepOutOfRange: the run has not been at the step.
            ConfigError: no such weight.
        """
        ground, batch = await self._ground(run, request)
        viewer = self._viewer_of(run)
        return await self.workers.surveying.do(lambda: viewer.probe(ground, batch, request, at))

    async def point(self, run: Run, request: LandscapeRequest, at: PlanePoint) -> FloatArray:
        """Give the weights (P,) at a point of a landscape's plane; raises as ``probe`` does."""
        ground, _ = await self._ground(run, request)
        viewer = self._viewer_of(run)
        return await self.workers.surveying.do(lambda: viewer.point(ground, request, at))

    async def curvature(self, run: Run, step: int) -> Sharpness:
        """Find how sharply the full-data loss bends at a step that the run has been at.

        Raises:
            StepOutOfRange: the run has not been at the step.
            ConfigError: a network and data too large for it.
        """
        state, viewer = await self.state_at(run, step), self._viewer_of(run)
        return await self.workers.surveying.do(lambda: viewer.bend(state))

    async def _walked(self, run: Run) -> Path:
        """Give the way of a run as far as it has gone."""
        return path_of(run, await self.state_at(run, run.history.count), None)

    async def way(self, run: Run, state: State) -> Path:
        """Give a run's whole way, looked ahead where that is quick; else the way that led to ``state``."""
        return path_of(run, state, await self._outlook(run))

    async def weight(self, run: Run, request: WeightRequest) -> WeightLook:
        """Look at one weight at the present step, or the one asked for, without moving the run.

        Raises:
            UnknownWeight: the run has no weight of this index.
            StepOutOfRange: the run has not been at the step.
        """
        run.require_weight(request.index)
        step = run.step if request.step is None else request.step
        run.require_walked(step)
        present, points = await self._traced(run, step, request)
        viewer = self._viewer_of(run)
        return await self.workers.examining.do(lambda: viewer.look(present, points, request))

    async def preview(self, run: Run, request: PreviewRequest) -> Preview:
        """Walk the next steps aside, with another optimizer or start; only for runs of two parameters.

        Raises:
            ConfigError: another number of parameters, or a start that is out of range.
        """
        state, viewer = run.present.state, self._viewer_of(run)
        return await self.workers.examining.do(lambda: viewer.preview(state, request))

    async def anatomy(self, run: Run, step: int, sample: int) -> Anatomy:
        """Take apart a step that the run has made, for one sample of its batch, without moving the run.

        Raises:
            StepOutOfRange: the run has not made the step.
            ConfigError: the batch has no such sample.
        """
        run.require_walked(step, first=1)
        source = self.source_of(run)
        require_replay(source, step)
        last = (await source.present_at(step)).last
        if last is None:
            raise StepOutOfRange(
                f"step must be another than {step}: the run was set down there, no step led to it.",
                "step",
            )
        return await self.workers.examining.do(
            lambda: anatomy(last.trainer, last.before, last.stretch, sample)
        )

    async def diagnosis(self, run: Run, step: int) -> Diagnosis:
        """Look at the layers at a step that the run has been at, and find since when something is wrong.

        Raises:
            StepOutOfRange: the run has not been at the step.
            ConfigError: a network and data too large for it.
        """
        run.require_walked(step)
        inquiry = Inquiry(run, self.source_of(run), self._viewer_of(run), self.workers, self.curvature)
        return await inquiry.at(step)

    async def _traced(self, run: Run, step: int, request: WeightRequest) -> tuple[RunState, list[Point]]:
        """Give the moment of a step, and a weight before it: in kept states, and in the last steps anew."""
        index, length = request.index, request.trail
        start = trail_start(run, step, length)
        points = [kept_point(state, index) for state in run.keyframes.until(start.step if start else step)]
        if start is None:
            return await self.source_of(run).present_at(step), points
        trainer = run.trainer_of(step)
        last, late = await self.workers.training.do(lambda: trail(trainer, start, step, index, length))
        return run.arrival(last.stretch.state, last), points + late

    async def _ground(self, run: Run, request: LandscapeRequest) -> tuple[LandscapeSource, IntArray]:
        """Give what a landscape is made from, and the samples of its step's batch."""
        step = run.step if request.step is None else request.step
        source = self.source_of(run)
        state, last, _ = await source.present_at(step)
        if last is None and request.plane == "gradient":
            require_replay(source, step)
            last = (await self.workers.chunk(run, run.trainer_from(step), state, step + 1)).last
        looks_ahead = request.plane in ("path", "endpoints")
        way = await self.way(run, state) if looks_ahead else path_of(run, state, None)
        return LandscapeSource(run.trainer.network, state, last, way), source.batch(max(step, 1))

    async def _outlook(self, run: Run) -> LookAhead:
        """Look ahead once a run; further requests wait for the first."""
        viewer = self._viewer_of(run)
        async with viewer.looking:
            if viewer.outlook is None:
                viewer.outlook = await look_ahead(
                    run, lambda *walk: self.workers.chunk(run, run.trainer, *walk)
                )
            return viewer.outlook

    def _viewer_of(self, run: Run) -> Measurements:
        return self._viewers.setdefault(run.id, Measurements(run))


def _require_same_weights(run: Run, other: Run) -> None:
    if other.parameters != run.parameters:
        raise ConfigError(
            "with", f"with must name runs with the same weights as this one's. {other.id} has others."
        )
