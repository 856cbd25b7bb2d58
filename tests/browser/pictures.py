"""Look at what the page has drawn."""

import io
import re
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Locator

NUMBER = re.compile(r"[−-]?\d[\d,]*(?:\.\d+)?")


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


def numbers(text: str) -> list[float]:
    """Read the numbers in a text of the page: −0.2546 and 4,200."""
    return [float(word.replace("−", "-").replace(",", "")) for word in NUMBER.findall(text)]
