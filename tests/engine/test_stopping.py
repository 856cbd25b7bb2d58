"""What early stopping refuses, and what it says."""

from typing import Any

import pytest

from app.engine.errors import ConfigError
from app.engine.stopping import EarlyStopping, Watched
from tests.engine.configs import trainer_of

LINE: dict[str, Any] = {
    "dataset": {"name": "line"}, "layers": [{"units": 1}], "loss": "mean_squared_error", "metrics": [],
}  # fmt: skip


def watched(values: list[float], **settings: Any) -> tuple[Watched, EarlyStopping]:
    stopping, found = EarlyStopping(**settings), Watched()
    for epoch, value in enumerate(values, 1):
        found = found.after(stopping, epoch, value)
    return found, stopping


def test_what_a_run_does_not_measure_is_refused_by_name() -> None:
    must = (
        r"early_stopping\.monitor must be one of 'loss' \(what begins with val_ needs a validation_split\)\."
    )
    with pytest.raises(ConfigError, match=must):
        trainer_of({**LINE, "early_stopping": {}})
    with pytest.raises(ConfigError, match=r"must be one of 'loss'\. Got 'auc'"):
        trainer_of({**LINE, "early_stopping": {"monitor": "auc"}})
    assert trainer_of({**LINE, "validation_split": 0.5, "early_stopping": {}}).total_steps


def test_a_surface_has_its_value_alone() -> None:
    surface: dict[str, Any] = {"model": {"landscape": "bowl"}, "loss": "mean_squared_error"}
    assert trainer_of({**surface, "early_stopping": {"monitor": "loss"}}).total_steps
    with pytest.raises(ConfigError, match=r"early_stopping\.monitor"):
        trainer_of({**surface, "early_stopping": {"monitor": "accuracy"}})


WORDS: tuple[tuple[list[float], Any, str], ...] = (
    ([3, 1, 2, 2], {"patience": 2}, "fallen below its lowest, 1.0000 in epoch 2, for 2 epochs."),
    ([0.5, 0.5], {"monitor": "accuracy"}, "risen above its highest, 0.5000 in epoch 1, for 1 epoch."),
    ([1, 0.95], {"min_delta": 0.1}, "fallen by more than 0.1 below 1.0000 in epoch 1, for 1 epoch."),
    (
        [3, 2, 2],
        {"patience": 3, "baseline": 1.0},
        "fallen below its lowest, 2.0000 in epoch 2, for 1 epoch, and never below the baseline of 1.",
    ),
)


@pytest.mark.parametrize(("values", "settings", "words"), WORDS)
def test_the_reason_is_true_of_the_epochs(values: list[float], settings: Any, words: str) -> None:
    found, stopping = watched(values, **settings)
    assert found.epoch == len(values)
    assert found.reason(stopping, 1) == f"{stopping.monitor} has not {words}"


def test_what_is_not_a_number_is_no_improvement() -> None:
    found, _ = watched([1.0, float("nan"), float("nan")], patience=2)
    assert (found.best_epoch, found.epoch) == (1, 3)
