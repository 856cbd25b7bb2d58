"""Questions about weights in the step: which way one moves, where to, and which moves most."""

from ..arrays import FloatArray
from .asking import Choice, Mistake, Moment, Question, chosen, finite, worked_out
from .figures import Figure, decimals_for, exact, measured, rounded, rounding

WAYS = (
    Choice("left", "Left, it gets smaller"),
    Choice("right", "Right, it gets larger"),
    Choice("stay", "It stays where it is"),
)

PICKS = 4
"""Weights to choose from."""

CLEAR = 1.2
"""How many times the next largest move the largest must be."""

TRIES = 20


def direction(moment: Moment) -> Question | None:
    """Ask which way a weight moves."""
    if not _can_be_asked(moment):
        return None
    index = _picked(moment)
    old, new, told = float(moment.state.theta[index]), float(moment.moved[index]), _Told(moment, index)
    right = "left" if new < old else "right" if new > old else "stay"
    text = f"{moment.name(index)} is {told.weight.text}. {told.what} Which way does the step move it?"
    hints = {way.id: told.hint_of(way.id, right) for way in WAYS}
    return Question(
        "direction", text, "choice", chosen(right, told.why_of(right), hints), WAYS, about={"weight": index}
    )


def new_weight(moment: Moment) -> Question | None:
    """Ask where a weight is after the step."""
    if not _can_be_asked(moment):
        return None
    index = _picked(moment)
    told, name = _Told(moment, index), moment.name(index)
    text = f"{name} is {told.weight.text}. {told.what} What is it after the step?"
    w, step = told.weight.interval, told.step
    mistakes = [
        Mistake(w + step, "Right size, wrong way."),
        Mistake(w - told.factor.interval, "You forgot the rate."),
        Mistake(w + told.factor.interval, "You forgot the rate, and went the wrong way."),
        Mistake(step, "That is the step. Take it off the old weight."),
    ]
    judge = worked_out(
        float(moment.moved[index]),
        w - step,
        told.sum,
        mistakes if told.has_rate else (),
        rounding(float(moment.moved[index]), told.decimals),
    )
    return Question("new_weight", text, "number", judge, digits=told.decimals, about={"weight": index})


class _Told:
    """What is told of one weight before its step, in figures from which the step can be worked out."""

    def __init__(self, moment: Moment, index: int) -> None:
        assert moment.stretch is not None
        self._moment, self._frozen = moment, index in moment.network.frozen
        self._update, self._slope = float(moment.stretch.update[index]), float(moment.stretch.gradient[index])
        old, new = float(moment.state.theta[index]), float(moment.moved[index])
        self.decimals = decimals_for(self._update)
        self.weight, self._new = rounded(old, self.decimals), rounded(new, self.decimals)
        self._lost = self._update != 0.0 and new == old
        self.has_rate = not self._frozen and (moment.is_plain or moment.rate > 0.0)
        self.gradient = measured(self._slope)
        made = (
            self._slope if moment.is_plain else -self._update / moment.rate if moment.rate else -self._update
        )
        self.factor: Figure = measured(0.0 if self._frozen else made)
        self.rate = exact(moment.rate)
        self.step = self.factor.interval * (self.rate if self.has_rate else exact(1.0)).interval

    @property
    def what(self) -> str:
        """Tell the gradient, the rate, and what the optimizer makes of them."""
        title, slope = self._moment.optimizer.title, f"Its gradient is {self.gradient.text}"
        if self._frozen:
            return f"{slope}, and it is frozen."
        if self._moment.is_plain:
            return f"{slope}, the learning rate {self.rate.text}."
        if self.has_rate:
            return (
                f"{slope}, of which {title} makes {self.factor.text}. The learning rate is {self.rate.text}."
            )
        return f"{slope}. The learning rate is 0, and {title} takes {self.factor.text} off."

    @property
    def sum(self) -> str:
        """Write the sum down."""
        if self._frozen:
            return f"It is frozen, so it stays at {self.weight.text}."
        rate = f"{self.rate.text} × {self.factor.bracketed}" if self.has_rate else self.factor.bracketed
        made = self.weight.near - self.factor.near * (self.rate.near if self.has_rate else 1.0)
        return f"{self.weight.text} − {rate} {self._new.told_of(made)}."

    def why_of(self, right: str) -> str:
        """Say why it moves that way, or stays."""
        if self._frozen:
            return "It is frozen, so no step moves it."
        if self._lost:
            return "The step is too small to change a number of this size."
        if right == "stay":
            return f"Its step is 0, so it stays at {self.weight.text}."
        way = "below 0, so it gets larger" if right == "right" else "above 0, so it gets smaller"
        return f"{self.factor.text} is {way}: {self.sum}"

    def hint_of(self, answer: str, right: str) -> str:
        """Name the mistake behind a wrong way."""
        if right == "stay":
            return "Look at the step: nothing is taken off."
        if answer == "stay":
            return "It would stay only if its step were 0."
        title = self._moment.optimizer.title
        if not self._slope:
            return f"The gradient is 0 here. Look at what {title} does."
        if answer == ("left" if self._slope > 0.0 else "right"):
            return f"Right for the gradient alone. But {title} does more with it."
        return "The gradient points uphill. The step goes the other way."


def largest_move(moment: Moment) -> Question | None:
    """Ask which of four weights moves most."""
    free = moment.network.free
    if not _can_be_asked(moment) or not moment.network.layered or len(free) < PICKS or not moment.rate:
        return None
    assert moment.stretch is not None
    factors = moment.stretch.gradient if moment.is_plain else -moment.stretch.update / moment.rate
    random = moment.random(2)
    for _ in range(TRIES):
        picked = [int(index) for index in random.choice(free, PICKS, replace=False)]
        largest, runner_up = sorted(abs(factors[picked]).tolist())[:-3:-1]
        if largest >= CLEAR * runner_up > 0.0:
            return _which_moves_most(moment, picked, factors)
    return None


def _which_moves_most(moment: Moment, picked: list[int], factors: FloatArray) -> Question:
    figures = {index: measured(float(factors[index]), 3) for index in picked}
    choices = tuple(
        Choice(f"w{index}", f"{moment.network.label(index)}: {figures[index].text}", float(factors[index]))
        for index in picked
    )
    right = max(picked, key=lambda index: abs(factors[index]))
    made = "gradients" if moment.is_plain else f"gradients as {moment.optimizer.title} hands them on"
    text = f"Four weights have these {made}. All take one learning rate. Which moves most?"
    hints = {f"w{index}": _smaller(float(factors[index]), float(factors[right])) for index in picked}
    why = f"The largest size is that of {figures[right].text}."
    return Question("largest_move", text, "choice", chosen(f"w{right}", why, hints), choices)


def _smaller(own: float, largest: float) -> str:
    """Say why a weight with such a factor does not move most."""
    if own > 0.0 > largest:
        return "The sign only says which way. Compare the sizes."
    return "Another has a larger size." if own else "At 0 it does not move."


def _can_be_asked(moment: Moment) -> bool:
    """Say whether there is a step to ask about."""
    return moment.stretch is not None and finite(moment.stretch.gradient, moment.stretch.update, moment.moved)


def _picked(moment: Moment) -> int:
    """Pick a weight, one that moves if any does; `direction` and `new_weight` ask about the same."""
    movers = (moment.moved != moment.state.theta).nonzero()[0]
    among = movers if len(movers) else range(moment.network.parameter_count)
    return int(among[int(moment.random(1).integers(len(among)))])
