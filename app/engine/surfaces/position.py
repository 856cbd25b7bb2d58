"""A position on a textbook surface, in place of a network's weights, and its height, in place of a loss."""

from typing import Any, ClassVar

import numpy as np

from ..arrays import FloatArray, frozen, generator
from ..checks import checked_start
from ..config import LandscapeModel, RunConfig
from ..datasets import Data
from ..errors import refuse
from ..network.evaluator import Measure
from ..network.evenly import Over
from ..network.parameters import Parameter, Parameters
from ..stopping import check_stopping
from ..training.batches import Batch
from ..training.stepper import Following, Stepper
from ..training.tasks import Task
from .base import Surface, value_at

PURPOSE = 4
"""What the run's seed is used for here: the gradients' noise."""

NO_DATA = Data(frozen(np.empty((0, 0))), frozen(np.empty((0, 1))), ())
"""What a position learns from: no samples."""


HAIR = 1e-30
"""How far `hessian_times` goes: less than what any real number beside it could show."""


class Position(Parameters):
    """The two coordinates of a point on a surface: theta is (x, y)."""

    layered: ClassVar[bool] = False
    sizes = (2,)

    def __init__(self, landscape: Surface) -> None:
        super().__init__((Parameter("position", "kernel", (2,), 0, 2),), ("position",))
        self.landscape = landscape

    def label(self, index: int) -> str:
        """Return `x` or `y`; raise IndexError for another index."""
        return "xy"[index - self.parameter(index).start]

    def view(self, theta: FloatArray, i: int, j: int) -> tuple[tuple[float, float], float]:
        """Return the surface's own window, wherever the position is."""
        window = self.landscape.window
        return (window.center[i], window.center[j]), window.reach


class PositionTask(Task):
    """Train a position: a step is an epoch of one batch of one sample, so to speak, the surface itself."""

    samples = batch_size = 1

    def __init__(self, config: RunConfig, model: LandscapeModel) -> None:
        """Raise `ConfigError` for a start that is not on the map, or for settings of networks alone."""
        if config.initial_weights is not None:
            given = [*config.initial_weights]
            raise refuse("initial_weights", "be null beside a model; start says where it begins", given)
        if config.frozen:
            raise refuse("frozen", "be empty beside a model: it has no kernels and biases", [*config.frozen])
        check_stopping(config.early_stopping, (), holds_out=False)
        self._config, self._noise = config, model.noise
        self._landscape = model.surface()
        self.network = Position(self._landscape)
        self.initial_theta = checked_start(config.start or self._landscape.start)

    def stepper(self, memory_from: int) -> Stepper:
        """Return the loop over the steps."""
        return PositionStepper(self._config, self.network, self._landscape, self._noise, memory_from)

    def batch(self, step: int) -> Batch:
        """Return a batch without samples."""
        return Batch(np.empty(0, np.int64), NO_DATA.x, NO_DATA.y)


class PositionStepper(Stepper):
    """Step a position along a surface's gradient, with Gaussian noise on each of its parts."""

    def __init__(
        self, config: RunConfig, network: Parameters, landscape: Surface, noise: float, memory_from: int
    ) -> None:
        super().__init__(config.optimizer, network, memory_from=memory_from)
        self._landscape, self._noise, self._seed = landscape, noise, config.seed

    def walk(self, stop: int, following: Following | None = None) -> tuple[FloatArray, FloatArray]:
        """Note the value of f, without noise, before each step; there are no matches."""
        losses, done, self.kept = np.zeros(max(stop - self.step, 0)), 0, []
        halt = following(self.step) if following else None
        with np.errstate(all="ignore"):
            while self.step < stop:
                losses[done] = self._landscape.value(*self.theta)
                self.gradient[:] = self._landscape.gradient(*self.theta)
                if self._noise:  # a pure function of seed and step
                    stream = generator(self._seed, PURPOSE, self.step + 1)
                    self.gradient += self._noise * stream.standard_normal(2)
                if not np.isfinite(self.gradient).all():
                    break
                self._move()
                done += 1
                if following and self.step == halt:
                    self.kept.append(self.reached())
                    halt = following(self.step)
        return frozen(losses[:done]), frozen(np.zeros(done))

    def batch_loss(self, theta: FloatArray, step: int) -> float:
        """Return f, which no batch changes."""
        np.copyto(self.theta, theta)
        return value_at(self._landscape, self.theta)

    def layer_outputs(self, step: int) -> list[FloatArray]:
        """Return f alone."""
        return [np.array([value_at(self._landscape, self.theta)])]


class PositionEvaluator:
    """Measure positions on a surface, which counts as one sample; any thread may."""

    samples = distinct = 1
    over = Over(1, 1, 1)

    def __init__(self, landscape: Surface) -> None:
        self.network = Position(landscape)
        self.cost = self.network.work
        self._landscape = landscape

    def within(self, budget: int, passes: int) -> "PositionEvaluator":
        """Return itself: there are no samples to leave out."""
        return self

    def measure(self, theta: FloatArray) -> Measure:
        """Compute f at a position (2,); there is no accuracy."""
        return Measure(value_at(self._landscape, theta), None)

    def gradient(self, theta: FloatArray) -> FloatArray:
        """Return ∇f (2,) at a position (2,), without noise."""
        with np.errstate(all="ignore"):
            return frozen(np.array(self._landscape.gradient(*theta), dtype=np.float64))

    def hessian_times(self, theta: FloatArray, direction: FloatArray) -> FloatArray:
        """Return H·v (2,) for a direction v (2,): the gradient's imaginary part, a hair off along i·v.

        Squire and Trapp 1998: no difference is taken, so it is exact but for rounding.
        """
        with np.errstate(all="ignore"):
            aside: Any = theta + HAIR * 1j * direction
            return np.array(self._landscape.gradient(*aside)).imag / HAIR

    def values(self, thetas: FloatArray) -> FloatArray:
        """Compute f (…,) at positions (…, 2); read-only."""
        with np.errstate(all="ignore"):
            return frozen(self._landscape.value(thetas[..., 0], thetas[..., 1]))
