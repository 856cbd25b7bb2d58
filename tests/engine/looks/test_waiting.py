"""A step without a learning rate is no trouble where the schedule has rates to come."""

from dataclasses import replace

from app.engine.optimizers import SGD
from app.engine.schedules import CosineDecay
from tests.engine.looks.test_stall import config, look


def test_a_rate_of_0_is_told_where_none_comes_after_it() -> None:
    warm_up = CosineDecay(initial_learning_rate=0.0, decay_steps=5, warmup_target=0.1, warmup_steps=5)
    run = replace(config((1, "linear")), batch_size=3, epochs=20, optimizer=SGD(learning_rate=warm_up))
    found = [look(run, steps)[1] for steps in (0, 1, 9, 10)]
    assert [one and one.cause for one in found] == [None, None, None, "no rate"]
    assert found[-1] is not None
    assert found[-1].why == "its learning rate is 0 from here on"  # the step that led here had one
