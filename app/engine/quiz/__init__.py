"""Questions about the step after a state of a run, each with an answer that the engine computes."""

from collections.abc import Callable

import numpy as np

from .asking import Choice as Choice
from .asking import Moment, Question
from .asking import Verdict as Verdict
from .batches import batch_rise
from .floors import best_weight
from .forward import output, sample_loss
from .losses import lower_loss
from .settings import step_size, steps_per_epoch
from .walks import best_rate, steps_to_loss
from .weights import direction, largest_move, new_weight

Asker = Callable[[Moment], Question | None]

QUESTIONS: dict[str, Asker] = {
    "direction": direction,
    "new_weight": new_weight,
    "output": output,
    "lower_loss": lower_loss,
    "best_rate": best_rate,
    "steps_to_loss": steps_to_loss,
    "steps_per_epoch": steps_per_epoch,
    "step_size": step_size,
    "largest_move": largest_move,
    "sample_loss": sample_loss,
    "best_weight": best_weight,
    "batch_rise": batch_rise,
}
"""Each asks one question of a moment, or None where it cannot be asked truthfully."""


def asked(moment: Moment) -> list[Question]:
    """Ask all that can be asked; the same moment and seed ask the same."""
    return [question for name in QUESTIONS if (question := question_of(moment, name)) is not None]


@np.errstate(all="ignore")
def question_of(moment: Moment, name: str) -> Question | None:
    """Ask one question; None for one that there is not, or that cannot be asked truthfully."""
    ask = QUESTIONS.get(name)
    return ask(moment) if ask else None
