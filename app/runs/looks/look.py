"""Look at one run: measurements, frames, landscapes, single weights and steps, and what is wrong with it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from ...engine.arrays import FloatArray, IntArray
from ...engine.errors import ConfigError
from ...engine.looks.anatomy import Anatomy, anatomy
from ...engine.programs import Language, Start, program
from ...engine.quiz import Moment
from ...engine.training.trainer import State
from ..errors import StepOutOfRange
from ..past.chunk import RunState, RunStatus
from ..run import Run
from ..workers import Workers
from .aside import MOST_WEIGHTS, Preview, PreviewRequest, Walk
from .comparison import Comparison, Measured, Side, differences, shared_until
from .examine import Point, WeightLook, WeightRequest, kept_point, trail, trail_start
from .frame import Frame, WeightInFrame, frame_of
from .frame import Measured as Seen
from .growth import Reading
from .measurements import Known
from .neurons import NeuronLooks
from .path import Path, look_ahead, ordinary, path_of
from .probing import PlanePoint, Probe, probe
from .source import require_replay
from .survey import Landscape, LandscapeRequest, LandscapeSource, plane_for, survey
from .trouble import TroubleLook

PATIENCE_SECONDS = 1.0
"""That a frame waits for a close look; single steps of large networks are examined in the same thread."""

T = TypeVar("T")


class Look(TroubleLook):
    """Look at a run without moving it; each kind of work in the thread that it belongs to.

    A step that the run has not been at is refused with StepOutOfRange. What was found last is kept; what is
    ``known`` of a configuration serves all its runs.
    """

    def __init__(self, run: Run, workers: Workers, known: Known) -> None:
        super().__init__(run, workers, known)
        self.neurons = NeuronLooks(run, self.source, workers, self._kept)
        self._last: tuple[object, Reading] | None = None  # what was read last, and when

    async def read(self) -> Reading:
        """Measure full-data loss and accuracy at the present weights, once a step, and whether it blew up."""
        if self._last is None or self._last[0] != self.run.walked:
            self._last = self.run.walked, await self._read(self.run.present.state)
        return self._last[1]

    async def read_cheap(self) -> Reading | None:
        """Do so if it takes little."""
        state, walked, kept = self.run.present.state, self.run.walked, self._kept
        found = await self.workers.viewing.do(lambda: kept.read(state) if kept.is_cheap else None)
        if found is not None:
            self._last = walked, found
        return found

    async def compare(self, other: "Look", step: int) -> Comparison:
        """Hold the run against another at a step that this one has been at."""
        self.run.require_walked(step)
        sides = await self._side(step), await other._side(step)
        shared = shared_until(self.run, other.run)
        return Comparison(step, shared, sides, differences(self.run.config, other.run.config))

    async def frame(
        self,
        snapshot: RunStatus | None = None,
        *,
        watch: int | None = None,
        look: WeightRequest | None = None,
    ) -> Frame:
        """Give all that one frame shows, of the newest state unless told, and what is asked for of a weight.

        There is no close ``look`` while the run trains, nor where it would hold the frame up: by its own
        work, or by what else is looked at in its thread.
        """
        snapshot = snapshot or self.run.snapshot
        dear = snapshot.status != "training"
        see = self._see(snapshot.present, dear=dear)
        if look is None or not dear:
            return frame_of(self.run, snapshot, await see, watch, None)
        measured, close = await asyncio.gather(see, _soon(self._close(snapshot.present, look)))
        return frame_of(self.run, snapshot, measured, watch, close)

    async def landscape(self, request: LandscapeRequest, others: Sequence["Look"] = ()) -> Landscape:
        """Compute the loss over a plane around the present step, or the one asked for.

        The paths of ``others`` are laid on it as well, as far as they have gone. Raises ConfigError where
        there is no such weight, for a surface too dear, and for others with other weights.
        """
        for run in (other.run for other in others):
            if run.parameters != self.run.parameters:
                must = f"with must name runs with the same weights as this one's. {run.id} has others."
                raise ConfigError("with", must)
        kept, (ground, batch) = self._kept, await self._ground(request)
        paths = [await each._path(await each.source.state_at(each.run.history.count)) for each in others]
        ground = ground._replace(others=tuple(zip([each.run.id for each in others], paths, strict=True)))
        return await self.workers.surveying.do(lambda: survey(*kept.over(batch, request), ground, request))

    async def probe(self, request: LandscapeRequest, at: PlanePoint) -> Probe:
        """Try the weights at a point of a landscape's plane; raise ConfigError where there is no weight."""
        kept, (ground, batch) = self._kept, await self._ground(request)
        return await self.workers.surveying.do(
            lambda: probe(*kept.over(batch, request), ground, request, at, kept.predicted)
        )

    async def point(self, request: LandscapeRequest, at: PlanePoint) -> FloatArray:
        """Give the weights (P,) at a point of a landscape's plane; raises as ``probe`` does."""
        memory, (ground, _) = self._kept.memory, await self._ground(request)
        return await self.workers.surveying.do(lambda: plane_for(ground, memory, request).point(*at))

    async def path(self, state: State, *, ahead: bool = True) -> Path:
        """Give the run's whole path, looked ahead where that is quick; else the one that led to ``state``.

        Without ``ahead`` that takes no time: the whole path where it is known already.
        """
        known, run = self.known, self.run
        if not ahead or run.ending.is_open:  # nobody knows yet where that stops
            return await self._path(state, known.ahead)
        async with known.looking:
            if known.ahead is None:
                known.ahead = await look_ahead(run, lambda *walk: self.workers.chunk(run, run.trainer, *walk))
        return await self._path(state, known.ahead)

    async def weight(self, request: WeightRequest) -> WeightLook:
        """Look at one weight at the present step, or the one asked for; raise UnknownWeight without such."""
        self.run.require_weight(request.index)
        step = self.run.step if request.step is None else request.step
        self.run.require_walked(step)
        present, points = await self._traced(step, request)
        return await self.workers.examining.do(lambda: self._kept.look(present, points, request))

    async def preview(self, request: PreviewRequest) -> Preview:
        """Walk the next steps aside, with another optimizer or start, on a plane; raises as ``Walk``."""
        state, kept, examining = self.run.present.state, self._kept, self.workers.examining
        trainer, place, plane = self.run.trainer_from(state.step), request.plane, None
        if place is not None and trainer.network.parameter_count <= MOST_WEIGHTS:
            ground, _ = await self._ground(replace(place, step=state.step))
            plane = await self.workers.surveying.do(lambda: plane_for(ground, kept.memory, place))
        walk = await examining.do(lambda: Walk(trainer, state, request))
        await walk.to_the_end(examining)
        return await examining.do(lambda: walk.laid(kept.examiner(trainer), plane))

    async def anatomy(self, step: int, sample: int) -> Anatomy:
        """Take apart a step of the run for one sample of its batch; raise ConfigError if it has no such."""
        self.run.require_walked(step, first=1)
        require_replay(self.source, step)
        last = (await self.source.present_at(step)).last
        if last is None:
            must = f"step must be another than {step}: the run was set down there, no step led to it."
            raise StepOutOfRange(must, "step")
        trainer, before, stretch, _, _ = last
        return await self.workers.examining.do(lambda: anatomy(trainer, before, stretch, sample))

    async def quiz(self, step: int, seed: int, then: Callable[[Moment], T]) -> T:
        """Do something with what can be asked about the step after ``step``; ``seed`` chooses among it."""
        run = self.run
        run.require_walked(step)
        state, trainer = await self.source.state_at(step), run.trainer_from(step)
        last = None
        if step < run.total_steps:
            last = (await self.workers.chunk(run, trainer, state, step + 1)).last
        kept, stretch = self._kept, last.stretch if last else None
        return await self.workers.examining.do(
            lambda: then(Moment(trainer, kept.examiner(trainer), state, stretch, seed))
        )

    async def program(self, language: Language) -> str:
        """Write what the run's configuration does, from where it begins; raise ConfigError where it cannot.

        A fork's begins where it left its parent.
        """
        run, (first, trainer) = self.run, self.run.segments[-1]
        state = await self.source.state_at(first)
        so_far = run.history.losses(first // run.steps_per_epoch * run.steps_per_epoch, first)
        return await asyncio.to_thread(program, trainer, Start(state, so_far), language)

    async def _see(self, present: RunState, *, dear: bool) -> Seen:
        seen = self._kept.seen(present.state.step, dear=dear)
        if seen is not None:
            return seen
        return await self.workers.viewing.do(lambda: self._kept.see(present, dear=dear))

    async def _side(self, step: int) -> Side:
        history = self.run.history
        at = await self._measured(step) if step <= history.count else None
        last, best = await self._measured(history.count), await self.workers.viewing.do(history.best)
        return Side(self.run, at, last, best)

    async def _measured(self, step: int) -> Measured:
        state = await self.source.state_at(step)
        return Measured(step, await self.workers.viewing.do(lambda: self._kept.measure(state)))

    async def _close(self, present: RunState, request: WeightRequest) -> WeightInFrame:
        """Look at one weight at a moment that is at hand."""
        step = present.state.step
        if request.trail and trail_start(self.run, step, request.trail):
            present, points = await self._traced(step, request)
        else:
            points = [kept_point(state, request.index) for state in self.run.keyframes.until(step)]
        return await self.workers.examining.do(lambda: self._kept.close_look(present, points, request))

    async def _traced(self, step: int, request: WeightRequest) -> tuple[RunState, list[Point]]:
        """Give the moment of a step, and a weight before it: in kept states, and in the last steps anew."""
        run, index, length = self.run, request.index, request.trail
        start = trail_start(run, step, length)
        points = [kept_point(state, index) for state in run.keyframes.until(start.step if start else step)]
        if start is None:
            return await self.source.present_at(step), points
        trainer = run.trainer_of(step)
        last, late = await self.workers.training.do(lambda: trail(trainer, start, step, index, length))
        return run.arrival(last.stretch.state, last), points + late

    async def _ground(self, request: LandscapeRequest) -> tuple[LandscapeSource, IntArray]:
        """Give what a landscape is made from, and the samples of its step's batch."""
        run, step = self.run, self.run.step if request.step is None else request.step
        state, last, _ = await self.source.present_at(step)
        if last is None and request.plane == "gradient":
            require_replay(self.source, step)
            last = (await self.workers.chunk(run, run.trainer_from(step), state, step + 1)).last
        looks_ahead = request.plane in ("path", "endpoints")
        path = await (self.path(state) if looks_ahead else self._path(state))
        return LandscapeSource(run.trainer.network, state, last, path), self.source.batch(max(step, 1))

    async def _path(self, state: State, ahead: Sequence[State] | None = None) -> Path:
        path, kept = path_of(self.run, state, ahead), self._kept
        return await self.workers.surveying.do(lambda: ordinary(kept.surveying, path, kept.memory.losses))


async def _soon(looking: Awaitable[WeightInFrame]) -> WeightInFrame:
    """Wait for a close look, unless others hold it up."""
    try:
        return await asyncio.wait_for(looking, PATIENCE_SECONDS)
    except TimeoutError:
        return WeightInFrame(None)
