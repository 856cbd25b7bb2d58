"""The layers of a run: their histograms over time, and how large a step is beside its weights."""

from functools import partial

from ...engine.errors import ConfigError
from ..run import Run
from ..workers import Workers
from .measurements import Known, Measurements
from .pace import LEAST_STEPS, WINDOW, Moment, Pace, pace_of
from .source import Source, Trained
from .strips import Strips, column, column_steps, strips, thinned, weighted


class LayersLook:
    """The part of a run's look that is about its layers."""

    def __init__(self, run: Run, workers: Workers, known: Known) -> None:
        self.run, self.workers = run, workers
        self.source: Source = Trained(run, workers)
        self.known, self._kept = known, Measurements(run, known)

    async def strips(self, most: int) -> Strips:
        """Count the layers' weights, gradients and updates over time, at no more than about ``most`` steps.

        What was counted is kept, as far as it is still asked for. Raises ConfigError for a textbook surface.
        """
        self._require_layers("Histograms")
        run, columns = self.run, dict(self.known.columns)
        steps, parts = column_steps(run, most), [*weighted(run.trainer.network).values()]
        for step in steps:
            if step not in columns:
                moment = await self.source.present_at(step)
                columns[step] = await self.workers.examining.do(partial(column, parts, moment))
        self.known.columns = columns = thinned({**self.known.columns, **columns}, steps)
        return await self.workers.examining.do(lambda: strips(run, steps, columns))

    async def pace(self, step: int) -> Pace:
        """Measure how large a step is beside its weights, judge that, and try another rate aside.

        Raises ConfigError for a textbook surface.
        """
        self._require_layers("Updates beside weights")
        self.run.require_walked(step)
        moment = await self._moment(step)
        return await self.workers.examining.do(lambda: pace_of(moment, self._kept.examiner(moment.former)))

    async def _moment(self, step: int) -> Moment:
        run, end = self.run, self.run.divergence
        (state, last, _), former = await self.source.present_at(step), run.trainer_from(step)
        start = None
        if last is not None:
            first = next(segment.first for segment in reversed(run.segments) if segment.first < step)
            start = await self.source.state_at(max(first, step - WINDOW))
        reading = await self.workers.viewing.do(lambda: self._kept.read(state))
        diverges = end is not None and step == end.step - 1
        retreat = None
        if reading.blown_up or (diverges and end and end.smaller_rate is not None):
            back = reading.blown_up.since if reading.blown_up else step * 3 // 4
            back = max(min(back, run.total_steps - LEAST_STEPS), 0)
            retreat = await self.source.state_at(back), run.trainer_from(back)
        return Moment(state, last, start, former, reading.loss, diverges, reading.blown_up, retreat)

    def _require_layers(self, what: str) -> None:
        if not self.run.trainer.network.layered:
            raise ConfigError(
                "", f"{what} need a network. This run is on a textbook surface: it has no layers."
            )
