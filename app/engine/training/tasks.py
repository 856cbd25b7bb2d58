"""What a trainer trains: parameters, where they start, and the steps that move them."""

from abc import ABC, abstractmethod

from ..arrays import FloatArray
from ..checks import check_frozen, check_layers, check_limits, check_metrics, initial_theta
from ..config import RunConfig
from ..datasets import Data
from ..errors import refuse
from ..metrics import Accuracy, Tally, metric_of, tally_of
from ..network.layers import Network
from ..network.parameters import Parameters
from ..network.targets import NO_TRUTH, Truth, check_class_weight, truth_of
from ..stopping import check_stopping
from . import batches
from .batches import Batch
from .network_stepper import NetworkStepper
from .stepper import Stepper


class Task(ABC):
    """What is trained. An epoch uses `samples` in batches of `batch_size`, the last one maybe smaller."""

    network: Parameters
    initial_theta: FloatArray
    samples: int
    batch_size: int
    metric: Accuracy | None = None
    tally: Tally | None = None
    truth: Truth = NO_TRUTH

    @abstractmethod
    def stepper(self, memory_from: int) -> Stepper:
        """Return the loop that trains, with buffers of its own."""

    @abstractmethod
    def batch(self, step: int) -> Batch:
        """Return the batch of step 1, 2, …"""

    def noises(self, step: int) -> list[FloatArray | None]:
        """Return what each layer draws in step 1, 2, …, for the samples of its batch."""
        return []


class NetworkTask(Task):
    """Train a network on the samples of a data set."""

    def __init__(self, config: RunConfig, data: Data) -> None:
        """Raise `ConfigError` where settings do not fit the data or each other."""
        if (start := config.start) is not None:
            raise refuse("start", "be null without a model; initial_weights starts a network", [*start])
        self._config, self._data = config, data
        check_layers(config)
        self._network = self.network = Network(data.x.shape[1], config.layers, config.frozen)
        check_frozen(config.frozen, self._network)
        self.samples, self.batch_size = len(data.x), config.batch_size
        steps = batches.steps_per_epoch(self.samples, self.batch_size) * config.epochs
        check_limits(config, self._network, self.samples, steps)
        self.truth = truth_of(config, data)
        check_class_weight(config.class_weight, self.truth)
        check_metrics(config.metrics, self.truth, self._network.sizes[-1])
        check_stopping(config.early_stopping, config.metrics, holds_out=data.held_out is not None)
        self.metric, self.tally = metric_of(config.metrics), tally_of(config.metrics)
        self.initial_theta = initial_theta(config, self._network)

    def stepper(self, memory_from: int) -> Stepper:
        """Return the loop over the batches."""
        return NetworkStepper(
            self._config, self._network, self._data.x_and_ones, self.truth.targets,
            memory_from=memory_from, metric=self.metric, tally=self.tally,
        )  # fmt: skip

    def batch(self, step: int) -> Batch:
        """Return the samples of a step in the order of its epoch."""
        config, data = self._config, self._data
        epoch, place = divmod(step - 1, batches.steps_per_epoch(self.samples, self.batch_size))
        order = batches.order(config.seed, epoch, self.samples, config.shuffle)
        indices = order[place * self.batch_size : (place + 1) * self.batch_size]
        return Batch(indices, data.x[indices], data.y[indices])

    def noises(self, step: int) -> list[FloatArray | None]:
        """Ask each layer; None of one that never draws."""
        place = (step - 1) % batches.steps_per_epoch(self.samples, self.batch_size)
        most = min(self.batch_size, self.samples)
        samples = min(most, self.samples - place * self.batch_size)
        return [each.noise(self._config.seed, step, most, samples) for each in self._network.stack]
