"""What is wrong with a run, since when, and what mends it, as part of a look."""

from collections.abc import Callable, Iterable
from functools import partial

from ...engine.looks.remedies import remedies, scaled
from ...engine.looks.stall import REST, Finding
from ...engine.looks.trouble import Remedy
from ...engine.training.trainer import State
from ..run import Run
from ..workers import Workers
from .aside import mends, own_loss
from .diagnosis import BlowUp, Diagnosis, Holds, LayersAtStep, Since, Stall, blow_up_of, look_at, since
from .growth import Reading, loss_blow_up
from .measurements import Known
from .over_time import LayersLook
from .probing import Sharpness


class TroubleLook(LayersLook):
    """The part of a run's look that is about what goes wrong in it; what was found last is kept."""

    def __init__(self, run: Run, workers: Workers, known: Known) -> None:
        super().__init__(run, workers, known)
        self._found: dict[int, Finding | None] = {}  # what was wrong at the steps that were looked at
        self._remedied: tuple[tuple[Since, Finding], Remedy | None] | None = None  # the last that was sought
        self._blow_up: BlowUp | None = None
        self._unscaled: tuple[Remedy | None] | None = None  # once it was tried

    async def diagnosis(self, step: int) -> Diagnosis:
        """Tell what is wrong at a step, since when, and what mends it; raises as ``look_at`` does."""
        run = self.run
        run.require_walked(step)
        here = await self._layers(step)
        stall = await self._stall_since(here.finding, step) if here.finding else None
        if self._blow_up is None:
            self._blow_up = await blow_up_of(run, self.source.state_at)
        reading = await self._read(await self.source.state_at(step))
        loss = await loss_blow_up(run, step, reading, self.curvature)
        if (run.divergence or loss) and self._unscaled is None:
            self._unscaled = (await self._mending(scaled(run.config), run.history.count, reading.loss),)
        unscaled = self._unscaled[0] if self._unscaled and (run.divergence or loss) else None
        return Diagnosis(step, here, stall, self._blow_up, loss, unscaled)

    async def curvature(self, step: int) -> Sharpness:
        """Find how sharply the full-data loss bends; raise ConfigError for a network and data too large."""
        state = await self.source.state_at(step)
        return await self.workers.surveying.do(lambda: self._kept.bend(state))

    async def _read(self, state: State) -> Reading:
        return await self.workers.viewing.do(lambda: self._kept.read(state))

    async def _layers(self, step: int) -> LayersAtStep:
        state, trainer = await self.source.state_at(step), self.run.trainer_from(step)
        return await self.workers.examining.do(lambda: look_at(trainer, self._kept.examiner(trainer), state))

    async def _stall_since(self, here: Finding, step: int) -> Stall:
        """Tell since when it has been so; a way out leads away from where any trouble began that became this.

        To be at a minimum is none.
        """

        def where(admits: Callable[[Finding], bool]) -> Holds:
            async def holds(other: int) -> bool:
                if other not in self._found:
                    self._found[other] = (await self._layers(other)).finding
                seen = self._found[other]
                return seen is not None and admits(seen)

            return holds

        stall = Stall(await since(where(lambda seen: seen.kind == here.kind), step), here)
        began = await since(where(lambda seen: (seen.cause == REST) == (here.cause == REST)), step)
        cause = self._found.get(began.step) or here
        if self._remedied is None or self._remedied[0] != (began, cause):
            self._remedied = (began, cause), await self._remedy(cause, began.step, step)
        return stall._replace(remedy=self._remedied[1])

    async def _remedy(self, finding: Finding, began: int, step: int) -> Remedy | None:
        """Give the first way out that mends it where it is tried, and ends lower than the run itself."""
        state = await self.source.state_at(began)
        present = (await self._read(await self.source.state_at(step))).loss
        own = await self.workers.examining.do(partial(own_loss, self.run, state))
        ways = remedies(self.run.config, finding, began, state.theta)
        return await self._mending(ways, began, min(present, own))

    async def _mending(self, ways: Iterable[Remedy], began: int, present: float) -> Remedy | None:
        """Try ways out aside, and give the first that mends what began at a step."""
        for way in ways:
            state = None if way.fork_at is None else await self.source.state_at(way.fork_at)
            if await self.workers.examining.do(partial(mends, way, self.run, state, began, present)):
                return way
        return None
