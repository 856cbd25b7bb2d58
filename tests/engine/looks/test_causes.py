"""Why weights do not learn, told by what a network looks like."""

from tests.engine.looks.test_stall import config, look


def test_a_layer_of_one_dead_unit_is_told_as_one() -> None:
    weights = (((1.0,),), (-9.0,), ((1.0,),), (0.0,))
    found = look(config((1, "relu"), (1, "linear"), weights=weights))[1]
    assert found is not None
    assert (found.cause, found.why) == ("dead", "its relu unit gives 0 for all 3 samples")


def test_units_whose_weights_are_small_are_not_alike_for_that() -> None:
    weights = (((1e-6, 2e-6),), (0.0, 0.0), ((3e-6,), (1e-6,)), (0.0,))
    found = look(config((2, "tanh"), (1, "linear"), weights=weights), 0)[1]
    assert found is None or found.cause != "alike"
