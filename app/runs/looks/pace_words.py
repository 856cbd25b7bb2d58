"""What is said of a step beside its weights: its size, and how that is to be judged."""

from ...engine.looks.pace import about, beside_usual, parts
from ...engine.spelling import count, counted, loss, plain, rate_text
from .pace import LEAST_STEPS, Pace, Trial


def headline(pace: Pace) -> str:
    """Tell in one sentence by how much a step changed the weights."""
    step, moving = count(pace.step), "the weights" if all(one.moves for one in pace.layers) else "what moves"
    if pace.idle is None:
        return "This is before the first step." if pace.step == 0 else f"No step led to step {step}."
    if not any(one.moves for one in pace.layers):
        return f"Step {step} changed nothing: every weight is frozen."
    if pace.ratio is None:
        return f"Step {step} moved {moving} away from 0."
    if pace.ratio == 0.0:
        return f"Step {step} changed no weight."
    return f"Step {step} changed {moving} by about {about(pace.ratio)}."


TITLES = {
    "start": "Nothing to judge yet.",
    "still": "Nothing moves.",
    "below": "Below the usual.",
    "usual": "As usual.",
    "above": "Above the usual.",
    "mixed": "The layers differ.",
    "diverges": "It diverges.",
    "blown up": "It blew up.",
}


def judgement(pace: Pace) -> str:
    """Judge a step in a few sentences, and tell what came of another rate that was tried."""
    tried = _tried(pace, pace.trial) if pace.trial else ""
    return f"{_judged(pace)} {tried}".strip()


def _judged(pace: Pace) -> str:
    rates, last = _rates(pace), "the last step" if pace.steps == 1 else f"the last {pace.steps} steps"
    if pace.verdict == "diverges":
        return f"Step {count(pace.step + 1)} leads to numbers that are not finite; this is the moment before."
    if pace.blown_up:
        before = f"{loss(pace.blown_up.start)} at step {count(pace.blown_up.start_step)}"
        return f"The loss was {before} and is {loss(pace.loss)} here."
    if pace.idle is None:
        return "Take a step, and it is measured here." if pace.step == 0 else "The branch was set down here."
    if pace.verdict == "still":
        return _still(pace, last)
    if pace.mean is None:
        return f"In {last} weights were 0: there is nothing to measure an update by."
    size = f"At {rates} {last} moved the weights by {parts(pace.mean)}{' on average' * (pace.steps > 1)}"
    if pace.verdict in ("below", "above"):
        return f"{size}: {beside_usual(pace.mean)} the usual 1 in 1,000."
    if pace.verdict == "usual":
        return f"{size}, near the usual 1 in 1,000."
    known = [one for one in pace.layers if one.moves and one.mean is not None]
    least, most = (pick(known, key=lambda one: one.mean or 0.0) for pick in (min, max))
    return f"{size}: {least.parts} in {least.layer}, {most.parts} in {most.layer}."


def _rates(pace: Pace) -> str:
    """Tell the learning rate of the last steps, or the first and the last of them."""
    first, last = rate_text(pace.first_rate), rate_text(pace.rate)
    return f"a rate of {last}" if first == last else f"rates from {first} to {last}"


def _still(pace: Pace, last: str) -> str:
    if not any(one.moves for one in pace.layers):
        return "Every weight is frozen."
    if pace.rate == 0.0:
        return "The learning rate is 0."
    return f"No update of {last} changed a weight, at {_rates(pace)}."


def _tried(pace: Pace, trial: Trial) -> str:
    if trial.rate is None:
        return f"No other rate was tried: {_left(trial)}."
    new, steps, found = plain(trial.rate), counted(trial.steps, "step"), loss(trial.loss)
    where = "from here" if trial.at == pace.step else f"from step {count(trial.at)}"
    if trial.loss == float("inf"):
        return f"A rate of {new} was tried {where}: its numbers did not stay finite."
    if not trial.helps:
        lower = f"{'hardly' if trial.loss < trial.own else 'no'} lower than {_than(pace, trial)}"
        return f"A rate of {new} was tried for {steps} {where}: the loss was {lower}."
    if trial.at != pace.step or pace.verdict == "still":
        return f"With a rate of {new} the loss is {found} after {steps} {where}."
    return (
        f"At {new} the loss is {found} after {steps} {where}; at {rate_text(pace.rate)}, {loss(trial.own)}."
    )


def _than(pace: Pace, trial: Trial) -> str:
    """Say what the loss of another rate had to be below, as `Trial` has it in ``own``."""
    if pace.verdict in ("below", "above"):
        return "at the present one"
    return "here" if trial.at == pace.step else f"at step {count(trial.at)}"


def _left(trial: Trial) -> str:
    """Say why no other rate was tried."""
    if trial.left >= LEAST_STEPS:
        return "steps of this run take too long"
    are = "is" if trial.left == 1 else "are"
    return f"only {counted(trial.left, 'step')} {are} left" if trial.left else "the run ends here"
