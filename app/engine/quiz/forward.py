"""Questions about one sample: what comes out of a unit, and whether the step lowers its own loss."""

import numpy as np

from ..arrays import HUGE
from ..network.evaluator import Evaluator
from ..network.layers import Network
from ..network.objective import Objective
from ..spelling import loss as spelled_loss
from .asking import Choice, Mistake, Moment, Question, chosen, finite, worked_out
from .figures import Figure, Interval, decimals_for, rounded, rounding

MOST_INPUTS = 4
"""More products would be a long sum to do by hand."""

BY_HAND = ("linear", "relu")
"""Activations that need no table."""


def output(moment: Moment) -> Question | None:
    """Ask what a unit of the first layer makes of a sample."""
    network, data = moment.network, moment.setup.data
    if not isinstance(network, Network) or network.random or data.x.shape[1] > MOST_INPUTS:
        return None
    place = network.stack[0]
    if place.layer.activation not in BY_HAND or set(place.by_role(moment.state.theta[place.part])) != {
        "kernel",
        "bias",
    }:
        return None
    random = moment.random(3)
    sample, unit = int(random.integers(data.samples)), int(random.integers(place.units))
    largest = max(float(np.abs(one).max()) for one in (moment.state.theta, data.x[sample]))
    return _of_unit(moment, sample, unit) if largest < HUGE else None  # NaN is not less, either


def _of_unit(moment: Moment, sample: int, unit: int) -> Question:
    network = moment.network
    assert isinstance(network, Network)
    place = network.stack[0]
    matrix = place.matrix(moment.state.theta)[:, unit]
    weights, bias, inputs = matrix[:-1], float(matrix[-1]), moment.setup.data.x[sample]
    total = float(inputs @ weights + bias)
    decimals = decimals_for(float(np.abs(matrix).max()))
    x, w = ([rounded(float(one), decimals) for one in numbers] for numbers in (inputs, weights))
    b = rounded(bias, decimals)
    products = [one.interval * other.interval for one, other in zip(x, w, strict=True)]
    product = sum(products[1:], products[0])
    bent = place.layer.activation == "relu"
    added = product + b.interval
    allowed = Interval(max(added.low, 0.0), max(added.high, 0.0)) if bent else added
    truth = max(total, 0.0) if bent else total
    mistakes = [
        Mistake(added, "A sum below 0 comes out as 0 here."),  # before a bias that is nearly 0 makes no odds
        Mistake(product, "You forgot the bias."),
        Mistake(_sum([*x, *w, b]), "You added all of them. Multiply first."),
        *([Mistake(_swapped(x, w, b), "Weight and bias changed places.")] if len(x) == 1 else []),
    ]
    worked = " + ".join(f"{a.bracketed} × {c.bracketed}" for a, c in zip(x, w, strict=True))
    below = ", which is below 0: 0 comes out" if bent and total < 0.0 else ""
    made = b.near + sum(a.near * c.near for a, c in zip(x, w, strict=True))
    why = f"{worked} + {b.bracketed} {rounded(total, decimals).told_of(made)}{below}."
    return Question(
        "output",
        _asking(moment, unit, [one.text for one in x], [one.text for one in w], b.text),
        "number",
        worked_out(truth, allowed, why, mistakes, rounding(truth, decimals)),
        digits=decimals,
        about={"sample": sample, "unit": unit},
    )


def _asking(moment: Moment, unit: int, x: list[str], w: list[str], b: str) -> str:
    network = moment.network
    assert isinstance(network, Network)
    place = network.stack[0]
    alone = place.units == 1 and len(network.stack) == 1
    whose = "The" if alone else f"Unit {unit} of {place.name} has the"
    many = len(w) > 1
    have = ("weights" if many else "weight") + (" are" if many and alone else " is" if alone else "")
    bent = " It makes 0 of a sum below 0." if place.layer.activation == "relu" else ""
    and_b = f"the bias {'is ' if alone else ''}{b}"
    listed = f"{', '.join(x[:-1])} and {x[-1]} go" if many else f"{x[0]} goes"
    return f"{whose} {have} {', '.join(w)} and {and_b}.{bent} {listed} in. What comes out?"


def _sum(figures: list[Figure]) -> Interval:
    intervals = [figure.interval for figure in figures]
    return sum(intervals[1:], intervals[0])


def _swapped(x: list[Figure], w: list[Figure], b: Figure) -> Interval:
    """Return x · b + w of one input: the bias multiplied, and the weight added."""
    return x[0].interval * b.interval + w[0].interval


def sample_loss(moment: Moment) -> Question | None:
    """Ask whether the step lowers the loss of one sample in its batch."""
    network, evaluator, stretch = moment.network, moment.evaluator, moment.stretch
    if not isinstance(network, Network) or not isinstance(evaluator, Evaluator) or stretch is None:
        return None
    batch = moment.setup.batch(moment.state.step + 1)
    place = int(moment.random(4).integers(len(batch.indices)))
    sample = int(batch.indices[place])
    objective = Objective.of_training(moment.config, network.stack)
    x, target = moment.setup.data.x[[sample]], moment.setup.task.truth.targets[[sample]]
    before, after = (
        float(objective.values(evaluator.outputs(theta, x).T, target, theta)[0])
        for theta in (moment.state.theta, moment.moved)
    )
    figures = spelled_loss(before), spelled_loss(after)
    if network.random or not finite(before, after) or figures[0] == figures[1]:
        return None
    right = "fall" if after < before else "rise"
    size = len(batch.indices)
    whole = f"The step is for a batch of {size}." if size > 1 else "The step is for this sample alone."
    text = f"{whole} Sample {sample + 1} in it has loss {figures[0]}. Will its own loss rise or fall?"
    other = {
        "fall": "A step is made for the mean of the batch, not for each loss.",
        "rise": "The step helps this sample, too.",
    }
    hints = {answer: hint for answer, hint in other.items() if answer != right and size > 1}
    why = f"Its loss goes from {figures[0]} to {figures[1]}."
    choices = (Choice("fall", "It falls"), Choice("rise", "It rises"))
    return Question(
        "sample_loss", text, "choice", chosen(right, why, hints), choices, about={"sample": sample}
    )
