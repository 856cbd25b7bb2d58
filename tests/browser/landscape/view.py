"""The landscape of an open lab, for the tests that look at it."""

import io

from PIL import Image
from playwright.sync_api import Locator

from tests.browser.lab import LASTING, Lab

COLOURS = 500
"""A drawing has more colours than these; a blank or a broken one has few."""


class View:
    """The landscape of one open lab."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self.root = lab.page.locator("#landscape")
        self.caption = self.root.locator(".caption")
        self.large = self.root.locator(".drawing > .landscape-pane")

    def wait(self, step: int) -> None:
        """Wait until the surface of this step is drawn."""
        drawn = self.lab.page.locator(f"#landscape[data-step='{step}']")
        drawn.wait_for(timeout=LASTING, state="attached")
        self.settle()

    def settle(self) -> None:
        """Let what was asked for be drawn: it is, in the second frame from now at the latest."""
        self.lab.page.evaluate(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )

    def choose(self, name: str) -> None:
        """Press one of the quiet choices; one of the two drawings is then drawn large."""
        button = self.root.get_by_role("button", name=name, exact=True)
        if name not in ("surface", "map"):
            self.open_controls()
            button.click()
        else:
            button.click()
            self.lab.page.locator(f"#landscape[data-large='{name}']").wait_for(timeout=LASTING)

    def field(self, label: str) -> Locator:
        """Find one of the small controls."""
        self.open_controls()
        return self.root.get_by_label(label, exact=True)

    def open_controls(self) -> None:
        """Open what stands behind a button, where it does."""
        opener = self.root.locator(".landscape-view[aria-expanded='false']")
        if opener.is_visible():
            opener.click()

    def picture(self) -> Image.Image:
        """Photograph the large drawing."""
        return Image.open(io.BytesIO(self.large.screenshot())).convert("RGB")


def drawn(picture: Image.Image) -> tuple[int, float]:
    """Count a picture's colours, and the share of it that is not background (its corner's colour)."""
    colours = picture.getcolors(picture.width * picture.height) or []
    background = picture.getpixel((0, 0))
    covered = sum(count for count, colour in colours if colour != background)
    return len(colours), covered / (picture.width * picture.height)
