"""A look at a run's neurons: where each fires, what one makes of a step, and any inputs sent forward."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from ...engine.arrays import FloatArray, IntArray
from ...engine.datasets.dataset import Feature
from ...engine.errors import ConfigError, refuse
from ...engine.looks.neurons import Neuron, Tiles, largest_slope, network_of, neuron, tiles
from ...engine.looks.outcomes import Outcomes, Share, outcomes, samples_of
from ...engine.looks.over_two import OverTwo, over_two
from ...engine.network.evaluator import Evaluator
from ...engine.spelling import counted
from ...engine.training.trainer import State
from ..run import Run
from ..workers import Workers
from .measurements import Measurements
from .source import Source

"""Which samples are meant."""


class TilesAtStep(NamedTuple):
    """Where the neurons fire at the weights after a step."""

    step: int
    tiles: Tiles


class NeuronAtStep(NamedTuple):
    """One unit in the step that led to ``step``, or in the first one at step 0.

    ``largest_slope``: the largest |f′(z)| over all samples at the weights after ``step``; None where a unit
    has none of its own, or it takes too long to find.
    """

    step: int
    layer: int
    unit: int
    neuron: Neuron
    largest_slope: float | None


class LayerSums(NamedTuple):
    """A layer's sums z and outputs a for M inputs, (M, U) each."""

    name: str
    z: FloatArray
    a: FloatArray


class Sent(NamedTuple):
    """What M inputs became: ``outputs`` (M, K), the number of the class each is taken for, and all sums.

    The outputs of a regression are in its target's own units; the sums are as the network has them.
    """

    step: int
    outputs: FloatArray
    classes: IntArray | None
    layers: tuple[LayerSums, ...]


class OutcomesAtStep(NamedTuple):
    """How the weights at a step do on a share of the samples."""

    step: int
    share: Share
    outcomes: Outcomes


class OverTwoAtStep(NamedTuple):
    """What the network answers over two of its inputs at the weights after a step."""

    step: int
    seen: OverTwo


class NeuronLooks:
    """Look at the neurons of one run, in the examining thread. The last tiles are kept for all viewers."""

    def __init__(self, run: Run, source: Source, workers: Workers, kept: Measurements) -> None:
        self._run, self._source, self._workers, self._kept = run, source, workers, kept
        self._tiles: tuple[tuple[int, int, int | None], TilesAtStep] | None = None

    async def tiles(self, step: int, points: int, layer: int | None) -> TilesAtStep:
        """Compute where the neurons fire at a step; raises StepOutOfRange, and as the engine's ``tiles``."""
        run, key = self._run, (step, points, layer)
        if self._tiles is None or self._tiles[0] != key:
            state, trainer = await self._source.state_at(step), run.trainer_from(step)

            def found() -> TilesAtStep:
                network = self._kept.examiner(trainer).network
                return TilesAtStep(step, tiles(network, run.data, state.theta, points, layer))

            self._tiles = key, await self._workers.examining.do(found)
        return self._tiles[1]

    async def one(self, step: int, layer: int, unit: int) -> NeuronAtStep:
        """Look at one unit in a step; raises StepOutOfRange, and as the engine's ``neuron``."""
        present = await self._source.present_at(step)
        trainer, before, last = self._run.trainer_from(step), present.state, present.last
        setup, start, number = (last.trainer, last.before, step) if last else (trainer, before, step + 1)

        def found() -> NeuronAtStep:
            seen = neuron(setup, start.theta, number, layer, unit)
            slope = self._steepest(present.state, layer, unit)
            return NeuronAtStep(step, layer, unit, seen, slope)

        return await self._workers.examining.do(found)

    def _steepest(self, state: State, layer: int, unit: int) -> float | None:
        evaluator = self._kept.examiner(self._run.trainer_from(state.step))
        return (
            largest_slope(evaluator, state.theta, layer, unit) if isinstance(evaluator, Evaluator) else None
        )

    async def over_two(self, step: int, names: tuple[str, str], sample: int) -> OverTwoAtStep:
        """Predict over two inputs, the rest as a sample has it; raises StepOutOfRange, and as the engine."""
        network_of(self._run.trainer.network)
        state, trainer = await self._source.state_at(step), self._run.trainer_from(step)

        def found() -> OverTwoAtStep:
            evaluator = self._kept.examiner(trainer)
            if not isinstance(evaluator, Evaluator):
                raise ConfigError("model", "model must be null for a map of inputs.")
            return OverTwoAtStep(step, over_two(evaluator, self._run.data, state.theta, names, sample))

        return await self._workers.examining.do(found)

    async def predict(self, step: int, rows: Sequence[Sequence[float]]) -> Sent:
        """Send M inputs, a row each in the data's own units, forward at a step.

        Raises StepOutOfRange, and ConfigError for a row of another width and for a surface.
        """
        network_of(self._run.trainer.network)
        x = as_taken(rows, self._run.data.features)
        state, trainer = await self._source.state_at(step), self._run.trainer_from(step)

        def found() -> Sent:
            evaluator = self._kept.examiner(trainer)
            if not isinstance(evaluator, Evaluator):
                raise ConfigError("model", "model must be null for inputs to go forward.")
            with np.errstate(all="ignore"):
                carried = evaluator.network.carried(state.theta, x)
            outputs = carried[-1][1].T
            layers = tuple(
                LayerSums(place.name, z.T, a.T)
                for place, (z, a) in zip(evaluator.network.stack, carried, strict=True)
            )
            if evaluator.classifies:
                return Sent(step, outputs, evaluator.decided(outputs), layers)
            target = self._run.data.target
            with np.errstate(all="ignore"):
                return Sent(step, target.offset + target.scale * outputs, None, layers)

        return await self._workers.examining.do(found)

    async def outcomes(self, step: int, share: Share) -> OutcomesAtStep:
        """Say how the weights at a step do on a share of the samples.

        Raises StepOutOfRange, and ConfigError for a surface and for a share that has no samples.
        """
        run = self._run
        network_of(run.trainer.network)
        config, data = run.trainer_from(step).config, run.data
        state = await self._source.state_at(step)
        samples = samples_of(data, share)

        def found() -> OutcomesAtStep:
            evaluator = Evaluator(replace(config, class_weight=None), samples)
            return OutcomesAtStep(step, share, outcomes(config, samples, evaluator, state.theta))

        return await self._workers.examining.do(found)


def as_taken(rows: Sequence[Sequence[float]], features: Sequence[Feature]) -> FloatArray:
    """Return inputs in the data's own units as the network takes them, (M, F)."""
    for place, row in enumerate(rows):
        if len(row) != len(features):
            numbers = counted(len(features), "number")
            raise refuse(f"x.{place}", f"have {numbers}, one for each input", len(row))
    offset, scale = (np.array([getattr(one, part) for one in features]) for part in ("offset", "scale"))
    with np.errstate(all="ignore"):
        taken: FloatArray = (np.array(rows, dtype=np.float64) - offset) / scale
    return taken
