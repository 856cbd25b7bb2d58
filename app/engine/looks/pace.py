"""How large a step is beside the weights that it changes, and whether that is usual."""

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np

from ..arrays import FloatArray, IntArray, norm
from ..network.parameters import Parameters
from ..spelling import count, plain, rounded, short

USUAL = 1e-3
"""A step usually changes weights by about so much of their length (CS231n, "Ratio of weights:updates")."""

BAND = (5e-4, 2e-3)
"""What still counts as usual: half of it to twice as much."""

Verdict = Literal["start", "still", "below", "usual", "above", "mixed", "diverges", "blown up"]


class LayerPace(NamedTuple):
    """One layer in a step: ``ratio`` is the update's length over that of the weights before it that move.

    ``mean`` is that of the last steps. Both are None of weights that are all 0.
    ``moves``: not all of its weights are frozen.
    """

    layer: str
    units: int
    weights: int
    moves: bool
    ratio: float | None
    mean: float | None

    @property
    def parts(self) -> str:
        """Spell the last steps' ratio: 1.6 in 10,000."""
        return "frozen" if not self.moves else "–" if self.mean is None else parts(self.mean)


def ratio(update: FloatArray, before: FloatArray) -> float | None:
    """Return the length of an update (n,) over that of the weights (n,) before it; None where it left 0.

    What is lost in float64 beside its weight counts as 0.
    """
    length = float(norm(before))
    with np.errstate(over="ignore"):
        made = np.where(before + update == before, 0.0, update)
    if not length:
        return None if made.any() or not made.size else 0.0
    return float(norm(made)) / length


def mean(ratios: Sequence[float | None]) -> float | None:
    """Return the mean of some ratios; None where one of them is."""
    known = [one for one in ratios if one is not None]
    if not known or len(known) < len(ratios):
        return None
    return sum(known) / len(known)


def free_in(network: Parameters, part: slice) -> IntArray:
    """Return the places of a part's weights that are not frozen; of all where every one is."""
    first, last = np.searchsorted(network.free, (part.start, part.stop))
    return network.free[first:last] if last > first else np.arange(part.start, part.stop)


def layers_of(network: Parameters, steps: Sequence[tuple[FloatArray, FloatArray]]) -> list[LayerPace]:
    """Measure each layer that has weights, over steps, the last one last: update and weights before, (P,)."""
    found = []
    for name, units in zip(network.layer_names, network.sizes[1:], strict=True):
        part = network.layer_part(name)
        if part.stop > part.start:
            free = free_in(network, part)
            ratios = [ratio(update[free], before[free]) for update, before in steps]
            weights, moves = part.stop - part.start, network.moves(name)
            found.append(LayerPace(name, units, weights, moves, ratios[-1] if ratios else None, mean(ratios)))
    return found


def judge(layers: Sequence[LayerPace], whole: float | None) -> Verdict:
    """Say how steps of these layers are to the usual size; ``whole`` is the ratio of all weights together."""
    low, high = BAND
    known = [one.mean for one in layers if one.moves and one.mean is not None]
    if not any(one.moves for one in layers) or (known and not any(known)):
        return "still"
    if whole is None:
        return "start"
    lows, highs = min(known) < low, max(known) > high
    if lows and highs:
        return "mixed"
    return "below" if lows and whole < low else "above" if highs and whole > high else "usual"


def nearer(rate: float, whole: float) -> list[float]:
    """Return learning rates to try that bring a ratio near the usual one: all of the way, and half of it.

    Each is a 1, 2 or 5 with zeros, and lies beyond ``rate`` on the side of the other size.
    """
    factor = USUAL / whole
    tried = dict.fromkeys(_round(rate * factor**share) for share in (1.0, 0.5))
    return [one for one in tried if one > 0.0 and (one > rate) == (factor > 1.0) and one != rate]


def _round(value: float) -> float:
    """Return the nearest of 1, 2, 5, 10, … by ratio."""
    if not (math.isfinite(value) and 1e-300 < value < 1e300):
        return 0.0
    ten = math.floor(math.log10(value))
    best = min((1, 2, 5, 10), key=lambda one: abs(math.log(value / (one * 10.0**ten))))
    return float(f"{best}e{ten}")


def parts(share: float, noun: str = "") -> str:
    """Spell a share as parts in a power of ten: 1.6 in 10,000, 23 in 100, 0 in none."""
    if share == 0.0:
        return "nothing"
    if math.isfinite(share) and rounded(share, 2) == 1.0:
        return "their size"
    if not share < 1.0:
        return f"{short(share, 2)} times their size" if math.isfinite(share) else "more than float64 holds"
    ten = min(max(2, -math.floor(math.log10(rounded(share, 2)))), 300)
    number, of = short(share * 10.0**ten, 2), f"{10**ten:,}" if ten <= 6 else plain(10.0**ten)
    return f"{number}{noun and ' ' + noun + 's' * (number != '1')} in {of}"


def about(share: float) -> str:
    """Spell a share roughly, in a sentence: 2 parts in 10,000, 1 part in 100."""
    return parts(rounded(share, 1), "part")


SHARES = (
    "half", "a third", "a quarter", "a fifth", "a sixth", "a seventh", "an eighth", "a ninth", "a tenth",
)  # fmt: skip

LEAST_SHARE = 1e-6
"""Of the usual ratio: how often a smaller one goes into it tells nothing more."""


def beside_usual(whole: float) -> str:
    """Spell how a ratio stands to the usual one: a fifth of, 4 times."""
    share = whole / USUAL
    if share < LEAST_SHARE:
        return "less than a millionth of"
    if share >= 1.0:
        return f"{short(share, 2)} times"
    if share > 0.7:
        return f"{short(share, 2)} of"
    times = round(1.0 / share)
    return f"{SHARES[times - 2] if 2 <= times <= 10 else f'1/{count(int(rounded(1.0 / share, 2)))}'} of"
