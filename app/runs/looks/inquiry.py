"""Ask what is wrong with a run at a step, since when, and what mends it; each answer once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from ...engine.looks.remedies import Remedy, remedies, scaled
from ...engine.looks.stall import Finding
from ..run import Run
from ..workers import Workers
from .diagnosis import Diagnosis, LayersAtStep, Stall, blow_up_of, stall_at
from .growth import LossBlowUp, loss_blow_up
from .measurements import Measurements
from .probing import Sharpness
from .remedy import mends
from .source import Source


class Inquiry:
    """Look at a run at steps that it has been at, without moving it; what was found stays with its viewer."""

    def __init__(
        self,
        run: Run,
        source: Source,
        viewer: Measurements,
        workers: Workers,
        bend_at: Callable[[Run, int], Awaitable[Sharpness]],
    ) -> None:
        self._run, self._viewer, self._workers, self._bend_at = run, viewer, workers, bend_at
        self._state_at = source.state_at

    async def at(self, step: int) -> Diagnosis:
        """Tell what is wrong at a step, and since when.

        Raises:
            ConfigError: a network and data too large for it.
        """
        run, viewer = self._run, self._viewer
        here = await self._look(step)
        if here.finding and not viewer.knows(here.finding, step):
            viewer.stall = here.finding, await self._stall(here.finding, step)
        if run.divergence is not None and viewer.blow_up is None:
            viewer.blow_up = await blow_up_of(run, self._state_at)
        stall = viewer.stall[1].by(here.finding) if here.finding and viewer.stall else None
        loss = await self._loss_blow_up(step)
        unscaled = await self._unscaled() if run.divergence or loss else None
        return Diagnosis(step, here, stall, viewer.blow_up, loss, unscaled)

    async def _look(self, step: int) -> LayersAtStep:
        state = await self._state_at(step)
        return await self._workers.examining.do(lambda: self._viewer.layers(state))

    async def _stall(self, here: Finding, step: int) -> Stall:
        """Tell how it began, with the first way out that mends it where it is tried."""
        stall = await stall_at(step, here, self._look)
        began = stall.since.step
        theta = (await self._state_at(began)).theta
        for remedy in remedies(self._run.config, stall.finding, began, theta):
            if await self._mends(remedy, began):
                return stall._replace(remedy=remedy)
        return stall

    async def _mends(self, remedy: Remedy, began: int) -> bool:
        state = None if remedy.fork_at is None else await self._state_at(remedy.fork_at)
        return await self._workers.examining.do(lambda: mends(remedy, self._run, state, began))

    async def _loss_blow_up(self, step: int) -> LossBlowUp | None:
        state = await self._state_at(step)
        reading = await self._workers.viewing.do(lambda: self._viewer.read(state))
        return await loss_blow_up(self._run, step, reading, lambda since: self._bend_at(self._run, since))

    async def _unscaled(self) -> Remedy | None:
        """Tell how to scale the inputs of a run that diverged or blew up, if that mends it."""
        if self._viewer.unscaled is None:
            began = self._run.history.count
            tried = [remedy for remedy in scaled(self._run.config) if await self._mends(remedy, began)]
            self._viewer.unscaled = (next(iter(tried), None),)
        return self._viewer.unscaled[0]
