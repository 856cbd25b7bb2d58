"""A run's epochs as Keras prints them."""

from collections.abc import Iterator

from ...runs import Run
from ...runs.past.history import EpochRecord


def keras_log(run: Run) -> str:
    """Write the lines that Keras prints, one for each epoch that has ended; accuracy is `acc`, as it was."""
    return "".join(
        f"Epoch {epoch.epoch}/{run.config.epochs} {epoch.seconds:.0f}s - {' - '.join(_figures(epoch))}\n"
        for epoch in run.history.epochs(0, run.history.count)
    )


def _figures(epoch: EpochRecord) -> Iterator[str]:
    """Write what was measured of an epoch: of the samples that are trained on, and then of those held out."""
    held = {} if epoch.val_loss is None else {"val_loss": epoch.val_loss}
    every = {"loss": epoch.loss, **held, **epoch.metrics}
    for name in sorted(every, key=lambda name: name.startswith("val_")):  # in their order otherwise
        yield f"{name.replace('accuracy', 'acc')}: {_keras_number(every[name])}"


def _keras_number(value: float) -> str:
    """Write a metric as Keras's progress bar does: four decimals, or an exponent when it is tiny."""
    return f"{value:.4f}" if abs(value) > 1e-3 or value == 0 else f"{value:.4e}"
