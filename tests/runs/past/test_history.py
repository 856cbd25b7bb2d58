"""The history keeps every loss once, and one record an epoch as Keras prints it."""

import numpy as np
import pytest

from app.runs.past.history import History, Schedule

# five samples in batches of two: three steps an epoch, the last of one sample
SCHEDULE = Schedule(samples=5, batch_size=2)


def recorded(*losses: float) -> History:
    history = History(SCHEDULE, has_accuracy=True)
    history.record(0, np.array(losses), np.ones(len(losses)), seconds=1.0)
    return history


@pytest.mark.parametrize(("step", "epoch"), [(0, 0), (1, 1), (3, 1), (4, 2), (6, 2)])
def test_the_epoch_of_a_step_is_the_one_that_it_belongs_to(step: int, epoch: int) -> None:
    assert SCHEDULE.epoch_of(step) == epoch


@pytest.mark.parametrize(("step", "samples"), [(0, 0), (1, 2), (2, 4), (3, 5), (4, 7), (6, 10)])
def test_samples_seen_counts_the_smaller_last_batch(step: int, samples: int) -> None:
    assert SCHEDULE.samples_seen(step) == samples


def test_an_epoch_s_loss_is_weighted_by_batch_size() -> None:
    (epoch,) = recorded(1.0, 2.0, 4.0).epochs()
    assert epoch.loss == (2 * 1.0 + 2 * 2.0 + 1 * 4.0) / 5


def test_an_epoch_s_loss_is_finite_where_the_sum_of_its_losses_is_not() -> None:
    (epoch,) = recorded(1e308, 1.5e308, 1e308).epochs()
    assert epoch.loss == pytest.approx(1.2e308)


def test_an_epoch_s_accuracy_counts_matches_over_samples() -> None:
    (epoch,) = recorded(1.0, 2.0, 4.0).epochs()
    assert epoch.accuracy == 3 / 5


def test_an_epoch_has_no_accuracy_where_none_is_measured() -> None:
    history = History(SCHEDULE, has_accuracy=False)
    history.record(0, np.ones(3), np.zeros(3), seconds=0.0)
    assert history.epochs()[0].accuracy is None


def test_epochs_that_end_together_share_the_time() -> None:
    assert [epoch.seconds for epoch in recorded(*[1.0] * 6).epochs()] == [0.5, 0.5]


def test_an_unfinished_epoch_has_no_record() -> None:
    assert recorded(1.0, 2.0).epochs() == []


def test_an_epoch_s_record_does_not_depend_on_the_chunks() -> None:
    whole, chunked = recorded(0.1, 0.7, 0.3), History(SCHEDULE, has_accuracy=True)
    for step, loss in enumerate([0.1, 0.7, 0.3]):
        chunked.record(step, np.array([loss]), np.ones(1), seconds=1 / 3)
    assert chunked.epochs()[0].loss == whole.epochs()[0].loss


def test_an_epoch_s_seconds_add_up_over_its_chunks() -> None:
    history = History(SCHEDULE, has_accuracy=True)
    for step in range(3):
        history.record(step, np.ones(1), np.ones(1), seconds=0.25)
    assert history.epochs()[0].seconds == 0.75


def test_walking_known_steps_again_appends_nothing() -> None:
    history = recorded(1.0, 2.0, 3.0, 4.0)
    history.record(1, np.array([2.0, 3.0]), np.ones(2), seconds=1.0)
    assert list(history.losses()) == [1.0, 2.0, 3.0, 4.0]


def test_a_walk_over_known_ground_appends_only_what_lies_beyond() -> None:
    history = recorded(1.0, 2.0)
    history.record(1, np.array([2.0, 3.0]), np.ones(2), seconds=1.0)
    assert list(history.losses()) == [1.0, 2.0, 3.0]


def test_epochs_of_a_stretch_are_those_that_end_in_it() -> None:
    history = recorded(*[1.0] * 9)
    assert [record.epoch for record in history.epochs(3, 8)] == [2]


def test_losses_outlive_the_growth_of_the_buffer() -> None:
    losses = np.arange(1000.0)
    history = recorded(*losses[:10])
    history.record(10, losses[10:], np.ones(990), seconds=1.0)
    assert np.array_equal(history.losses(), losses)


def test_a_copy_goes_its_own_way() -> None:
    history = recorded(1.0, 2.0, 3.0, 4.0)
    copy = history.copy_until(2, has_accuracy=True)
    copy.record(2, np.array([9.0]), np.ones(1), seconds=1.0)
    assert (list(copy.losses()), list(history.losses())) == ([1.0, 2.0, 9.0], [1.0, 2.0, 3.0, 4.0])


def test_losses_that_were_handed_out_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="read-only"):
        recorded(1.0).losses()[0] = 2.0
