"""Questions about a run's settings: how many steps an epoch has, and what says how far a step goes."""

from ..config import LayerConfig, RunConfig
from ..schedules import Schedule
from ..spelling import count, counted, every, plain
from .asking import Choice, Mistake, Moment, Question, chosen, worked_out
from .figures import Interval


def steps_per_epoch(moment: Moment) -> Question | None:
    """Ask how many steps make an epoch."""
    if not moment.network.layered:
        return None
    samples, size, steps = moment.setup.task.samples, moment.config.batch_size, moment.setup.steps_per_epoch
    fits = samples < size
    made = "That is how many samples a batch may have." if fits else "That is how many samples make one step."
    mistakes = [
        Mistake(_only(samples // size), "The last batch is smaller, but it is a step."),
        Mistake(_only(size), made),
        Mistake(_only(samples), "That would be one sample a step."),
        Mistake(_only(moment.setup.total_steps), "That is for all epochs together."),
    ]
    which = " to train on" if moment.setup.data.held_out else ""
    there = f"There {_are(samples)} {counted(samples, 'sample')}{which}"
    text = f"{there}, {'up to ' if fits else ''}{count(size)} in a batch. How many steps make one epoch?"
    judge = worked_out(float(steps), _only(steps), _divided(samples, size, steps), mistakes)
    return Question("steps_per_epoch", text, "number", judge, unit="steps", digits=0)


def _divided(samples: int, size: int, steps: int) -> str:
    """Say how so many samples make so many batches."""
    if samples < size:
        return f"One batch has room for {every(samples, 'sample')}: 1."
    whole, last = f"{count(samples)} ÷ {count(size)}", samples - (steps - 1) * size
    if last == size:
        return f"{whole} is {count(steps)}."
    return f"{whole}, and the last {count(last)} {_are(last)} a step too: {count(steps)}."


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def step_size(moment: Moment) -> Question | None:
    """Ask which setting says how far a step goes; with a schedule, more than one does."""
    layer, rate = _first_dense(moment.config), moment.optimizer.learning_rate
    if not moment.network.layered or layer is None or isinstance(rate, Schedule):
        return None
    config, optimizer = moment.config, type(moment.optimizer).__name__
    choices = [
        Choice("learning_rate", f"{optimizer}(learning_rate={rate!r})"),
        Choice("batch_size", f"batch_size={config.batch_size}"),
        Choice("epochs", f"epochs={config.epochs}"),
        Choice("layers", f'Dense({layer.units}, activation="{layer.activation}")'),
    ]
    order = moment.random(6).permutation(len(choices))
    hints = {
        "batch_size": "That says how many samples make one step.",
        "epochs": "That says how often every sample is used.",
        "layers": "That says how many units a layer has.",
    }
    what = "Each gradient" if moment.is_plain else f"What {moment.optimizer.title} makes of each gradient"
    why = f"{what} is multiplied by the learning rate, {plain(rate)}."
    text = "Which of these sets how far a step goes?"
    shuffled = tuple(choices[place] for place in order)
    return Question("step_size", text, "choice", chosen("learning_rate", why, hints), shuffled)


def _first_dense(config: RunConfig) -> LayerConfig | None:
    return next((layer for layer in config.layers if isinstance(layer, LayerConfig)), None)


def _only(number: int) -> Interval:
    return Interval(float(number), float(number))
