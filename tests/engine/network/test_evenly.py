"""An even sample of the data, for looks over all of it that would take over a second."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.arrays import frozen
from app.engine.config import RunConfig
from app.engine.datasets import Data
from app.engine.datasets.dataset import Feature
from app.engine.looks.curvature import BUDGET, PASSES, curvature
from app.engine.network.evaluator import Evaluator
from app.engine.network.evenly import LEAST, every_for
from tests.engine.problems import layers

CONFIG = RunConfig(layers=layers((4, "tanh"), (3, "softmax")), metrics=("accuracy",))


def in_turns(samples: int, classes: int = 3) -> Data:
    """Draw samples whose classes take turns."""
    x = np.random.default_rng(0).standard_normal((samples, 2))
    labels = np.arange(samples) % classes
    return Data(frozen(x), frozen(labels), (Feature("x"), Feature("y")), tuple("abc"[:classes]))


@pytest.mark.parametrize(
    ("samples", "most", "classes", "every"),
    [
        (20_000, 20_000, 10, 1),
        (20_000, 263, 10, 77),  # not 76, which would leave every other class out
        (20_000, 10_000, 1, 2),
        (20_000, 10_000, 2, 3),
        (20_000, 3, 1, 20_000 // LEAST),
        (90, 3, 1, 1),
    ],
)
def test_every_kth_sample_is_as_few_as_needed(samples: int, most: int, classes: int, every: int) -> None:
    assert every_for(samples, most, classes) == every


def test_what_stays_within_a_budget_is_over_all_samples() -> None:
    evaluator = Evaluator(CONFIG, in_turns(999))
    assert evaluator.within(10 * evaluator.cost, 10) is evaluator
    assert evaluator.over == (999, 999, 1)


def test_what_does_not_is_over_every_kth_sample() -> None:
    data = in_turns(999)
    evaluator = Evaluator(CONFIG, data)
    theta = evaluator.network.initial_theta(0)
    some = evaluator.within(10 * evaluator.cost - 1, 10)
    assert some.over == (500, 999, 2)
    assert some.measure(theta) == Evaluator(CONFIG, data.part(slice(None, None, 2))).measure(theta)
    assert 10 * some.cost < 10 * evaluator.cost
    assert evaluator.within(10 * evaluator.cost - 1, 10) is some  # found once


def test_classes_that_take_turns_are_all_there() -> None:
    evaluator = Evaluator(CONFIG, in_turns(900))
    some = evaluator.within(evaluator.cost // 3, 1)
    assert some.over.every == 4
    counts = some.confusion(some.network.initial_theta(0)).sum(axis=1)
    assert counts.min() == counts.max() == 75


def test_the_curvature_of_large_data_is_that_of_evenly_some_of_it() -> None:
    wide = replace(CONFIG, layers=layers((64, "tanh"), (64, "tanh"), (3, "softmax")))
    evaluator = Evaluator(wide, in_turns(12_000))
    some, theta = evaluator.within(BUDGET, PASSES), evaluator.network.initial_theta(0)
    assert some.over.every == 2
    bend = curvature(some, theta)
    assert bend.converged
    assert bend.lambda_max == pytest.approx(curvature(evaluator, theta).lambda_max, rel=0.1)
