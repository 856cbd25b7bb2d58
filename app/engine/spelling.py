"""How a number is spelled for people: plain digits from 10⁻⁴ to 10⁶, powers of ten beyond.

The page's side is `static/js/draw/format.js`; `tests/spelling.json` has cases that both are held to.
Digits are those of Python's `format`: of the exact value, and a tie goes to the even digit.
"""

import math
from decimal import Decimal

SMALLEST_PLAIN = 1e-4
LARGEST_PLAIN = 1e6
"""What would be written as less than the one, or as no less than the other, gets a power of ten."""

LOSS_DECIMALS = 4
LOSS_DIGITS = 5
TINY_LOSS = 1e-3
"""Up to this a loss has the digits that Keras prints with an exponent, above it decimals."""

SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def shown(value: float | None, digits: int = 3) -> str:
    """Return a measured number with so many significant digits: −0.00123, 1.25×10⁻⁹, 12,346."""
    if value is None or not math.isfinite(value):
        return _absent(value)
    mantissa, exponent = _split(f"{value:.{digits - 1}e}")
    text = f"{value:.{max(0, digits - 1 - exponent)}f}"
    if value == 0.0 or SMALLEST_PLAIN <= abs(float(text)) < LARGEST_PLAIN:
        return _grouped(text) if value else "0"
    return f"{_grouped(mantissa)}×{_power(exponent)}"


def fixed(value: float | None, decimals: int) -> str:
    """Return a number with so many decimals, −0.2546; a huge one with as many digits and a power of ten."""
    if value is None or not math.isfinite(value):
        return _absent(value)
    text = f"{value:.{decimals}f}"
    if abs(float(text)) >= LARGEST_PLAIN:
        return shown(value, max(decimals, 3))
    return _grouped(text if float(text) else text.removeprefix("-"))


TYPED = 9
"""Letters of a rate: one with more is made by a schedule, and was typed by no person."""


def rate_text(value: float) -> str:
    """Return a learning rate as it was typed, or four digits of one that a schedule made."""
    text = plain(value)
    return text if len(text) <= TYPED else short(value, 4)


def plain(value: float) -> str:
    """Return a setting as short as it can be, as it can be typed: 0.0001, 2.5×10⁻⁷, 20000."""
    if not math.isfinite(value):
        return _absent(value)
    exact = Decimal(repr(float(value))).normalize()
    if value == 0.0 or SMALLEST_PLAIN <= abs(value) < LARGEST_PLAIN:
        return f"{exact:f}".replace("-", "−") if value else "0"
    mantissa, exponent = _split(f"{exact:e}")
    return _power(exponent) if mantissa == "1" else f"{_grouped(mantissa)}×{_power(exponent)}"


def bound(value: float) -> str:
    """Return what a setting may be at most or at least: a whole number in full, another as settings are."""
    return count(value) if isinstance(value, int) else plain(value)


def short(value: float, digits: int) -> str:
    """Return a number as short as it can be with at most so many digits: 0.25, 4.8×10¹⁵."""
    return plain(rounded(value, digits))


def rounded(value: float, digits: int) -> float:
    """Return the nearest number with so many significant digits."""
    return float(f"{value:.{digits - 1}e}")


LONGEST_WHOLE = 1e12
"""A longer number of a table is no text to read."""

FIRST_WHOLE = 1000
"""From here on decimals of a number of a table tell nothing."""


def quantity(value: float, digits: int) -> str:
    """Return a number of a table: a whole or a large one in full, 1,727,873; a year has no comma."""
    whole = abs(value) < LONGEST_WHOLE and (value == math.floor(value) or abs(value) >= FIRST_WHOLE)
    if not whole:
        return short(value, digits)
    text = _grouped(f"{value or 0.0:.0f}")
    return text.replace(",", "") if len(text.removeprefix("−")) == len("1,950") else text


def loss(value: float | None) -> str:
    """Return a loss or an accuracy with the digits that Keras prints: 0.6562, 0.00023457."""
    if value is None or value == 0.0 or not abs(value) <= TINY_LOSS:
        return fixed(value, LOSS_DECIMALS)
    return shown(value, LOSS_DIGITS)


def count(number: int) -> str:
    """Return a whole number in full: 4,200."""
    return _grouped(str(number))


def counted(number: int, noun: str) -> str:
    """Return a number of things: 1 sample, 4,200 samples."""
    ending = "" if number == 1 else "es" if noun.endswith("s") else "s"
    return f"{count(number)} {noun}{ending}"


def every(number: int, noun: str) -> str:
    """Return a whole set of things: the one sample, both samples, all 4,200 samples."""
    if number == 2:
        return f"both {noun}s"
    return f"the one {noun}" if number == 1 else f"all {counted(number, noun)}"


def _split(text: str) -> tuple[str, int]:
    mantissa, _, exponent = text.partition("e")
    return mantissa, int(exponent)


def _power(exponent: int) -> str:
    return f"10{str(exponent).translate(SUPERSCRIPTS)}"


def _grouped(digits: str) -> str:
    """Put commas between thousands, and a true minus in front."""
    whole, point, rest = digits.removeprefix("-").partition(".")
    return f"{'−' if digits.startswith('-') else ''}{int(whole):,}{point}{rest}"


def _absent(value: float | None) -> str:
    if value is None or math.isnan(value):
        return "–"
    return "∞" if value > 0 else "−∞"
