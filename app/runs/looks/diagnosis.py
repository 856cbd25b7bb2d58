"""Why a run does not learn: what its layers look like at a step, and since when something is wrong."""

from collections.abc import Awaitable, Callable
from time import perf_counter
from typing import NamedTuple

import numpy as np

from ...engine.arrays import FloatArray
from ...engine.looks.causes import finding
from ...engine.looks.evidence import evidence_of
from ...engine.looks.stall import POSITION, Finding, LayerSigns
from ...engine.looks.trouble import Remedy
from ...engine.problem import AnyEvaluator
from ...engine.spelling import shown
from ...engine.training.trainer import Setup, State
from ..run import Run
from .growth import LossBlowUp

SEARCH_SECONDS = 2.0  # for the first step at which something held; then the best known bound is told
GROWN = 1000.0  # times the largest first weight of its layer: a layer that grew so much has blown up
MOST_LOOKS = 64  # on the way back, at steps equally far from each other
LEAST_START = 1e-3  # a layer that starts at less, such as zeros, counts as if it started here

Holds = Callable[[int], Awaitable[bool]]


class Since(NamedTuple):
    """The first step of the unbroken time during which something holds; one not long after if not exact."""

    step: int
    exact: bool


class LayersAtStep(NamedTuple):
    """A run's layers at one step."""

    samples: int
    signs: list[LayerSigns]
    finding: Finding | None


class Stall(NamedTuple):
    """What keeps a run from learning, how it began, and what may help."""

    since: Since
    finding: Finding
    remedy: Remedy | None = None

    @property
    def event(self) -> str:
        return self.finding.event(self.since.step, exact=self.since.exact)

    @property
    def sentence(self) -> str:
        return self.finding.since(self.since.step, exact=self.since.exact)

    @property
    def advice(self) -> str:
        return self.remedy.advice if self.remedy else self.finding.advice(self.since.step)


class BlowUp(NamedTuple):
    """Which layer of a diverged run grew first: its largest weight at step 0 and ``since``.

    ``grew``: how many layers had grown so by then, of which it is the one that grew most.
    """

    layer: str
    since: Since
    start: float
    grown: float
    grew: int = 1

    @property
    def subject(self) -> str:
        return "The position" if self.layer == POSITION else self.layer

    @property
    def event(self) -> str:
        when = f"{'at' if self.since.exact else 'by'} step {self.since.step:,}"
        how = "grew first" if self.grew == 1 else f"grew most of {self.grew} layers"
        part = "coordinate" if self.layer == POSITION else "weight"
        grown = f"from {shown(self.start)} at step 0 to {shown(self.grown)}"
        return f"{how}, {when}: its largest {part} went {grown}"

    @property
    def sentence(self) -> str:
        return f"{self.subject} {self.event}."


class Diagnosis(NamedTuple):
    """The layers of a run at ``step``, what stalls it there, how it diverged, and how its loss blew up."""

    step: int
    look: LayersAtStep
    stall: Stall | None
    blow_up: BlowUp | None
    loss_blow_up: LossBlowUp | None
    unscaled: Remedy | None  # what mends a run that diverged or blew up


def look_at(setup: Setup, evaluator: AnyEvaluator, state: State) -> LayersAtStep:
    """Look at the layers at a state from which ``setup`` goes on; raises as `evidence_of` does."""
    moment = evidence_of(setup, evaluator, state)
    return LayersAtStep(evaluator.samples, moment.signs, finding(moment))


async def since(holds: Holds, step: int) -> Since:
    """Find since when something has held that holds at ``step``, in at most 64 + log₂ ``step`` looks.

    It goes back over every step, or over multiples of 2, 4, …, to one at which it did not hold, and halves
    what lies between: what was mended for a while began anew.
    """
    begin, held, missed = perf_counter(), step, -1
    stride = 1 << (max(step - 1, 0) // MOST_LOOKS).bit_length()
    for probe in range((step - 1) // stride * stride, -1, -stride):
        if not await holds(probe):
            missed = probe
            break
        held = probe
        if perf_counter() - begin > SEARCH_SECONDS:
            break
    while held - missed > 1 and perf_counter() - begin < SEARCH_SECONDS:
        middle = (held + missed) // 2
        if await holds(middle):
            held = middle
        else:
            missed = middle
    return Since(held, exact=held - missed == 1)


async def blow_up_of(run: Run, state_at: Callable[[int], Awaitable[State]]) -> BlowUp | None:
    """Tell which layer of a run grew first before it diverged, and most of those that grew in the same step.

    None if the run did not diverge, or did so at once.
    """
    if run.divergence is None:
        return None
    last = run.divergence.step - 1

    async def sizes_at(step: int) -> FloatArray:
        theta, network = (await state_at(step)).theta, run.trainer.network
        return np.array([np.abs(theta[network.layer_part(name)]).max() for name in network.layer_names])

    start = await sizes_at(0)
    with np.errstate(over="ignore"):
        limit = GROWN * np.maximum(start, LEAST_START)

    async def grown(step: int) -> bool:
        return bool((await sizes_at(step) >= limit).any())

    if not await grown(last):
        return None
    began = await since(grown, last)
    sizes = await sizes_at(began.step)
    layer = int(np.argmax(sizes / limit))
    grew = int((sizes >= limit).sum())
    return BlowUp(
        run.trainer.network.layer_names[layer], began, float(start[layer]), float(sizes[layer]), grew
    )
