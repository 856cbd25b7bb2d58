"""Look at what the page has drawn."""

import io
import re
from collections import Counter
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Locator

NUMBER = re.compile(r"[−-]?\d[\d,]*(?:\.\d+)?")

HUES = {"orange": (10, 50), "green": (130, 175), "blue": (190, 225), "purple": (250, 285)}
"""The hues that mean something, in degrees."""
PALE = 110
"""A colour that is no more saturated than this has no hue to speak of, of 255."""


class Look(NamedTuple):
    """How many colours a picture has, and which share of it is not its commonest colour."""

    colours: int
    drawn: float


def photograph(picture: Locator) -> Image.Image:
    """Take a picture of an element."""
    return Image.open(io.BytesIO(picture.screenshot())).convert("RGB")


def look(picture: Locator) -> Look:
    """Take a picture of an element and count its colours."""
    image = photograph(picture)
    found = image.getcolors(image.width * image.height)
    assert found is not None
    background = max(count for count, _ in found)
    return Look(len(found), 1 - background / (image.width * image.height))


def hues(picture: Locator) -> set[str]:
    """Name the hues that a picture has in earnest: at least in a hundredth of its coloured pixels."""
    image = photograph(picture).convert("HSV")
    found: Counter[str] = Counter()
    for count, pixel in image.getcolors(image.width * image.height) or []:
        assert isinstance(pixel, tuple)
        degrees, saturation = pixel[0] / 255 * 360, pixel[1]
        name = next((name for name, (low, high) in HUES.items() if low <= degrees < high), "other")
        found[name] += count if saturation > PALE else 0
    return {name for name, count in found.items() if count > found.total() / 100}


def coloured_width(picture: Locator) -> int:
    """Measure from the leftmost to the rightmost column with coloured pixels, in px."""
    saturation = photograph(picture).convert("HSV").getchannel("S")
    box = saturation.point([0] * PALE + [255] * (256 - PALE)).getbbox()
    return 0 if box is None else box[2] - box[0]


def numbers(text: str) -> list[float]:
    """Read the numbers in a text of the page: −0.2546 and 4,200."""
    return [float(word.replace("−", "-").replace(",", "")) for word in NUMBER.findall(text)]
