"""Measure whether the page's texts have room: none cut off or outside of its panel, no two on one another."""

from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

MEASURE = (Path(__file__).parent / "fitting.js").read_text("utf-8")
"""What has no room on a page; the tests in Firefox ask the same."""

SETTLE = "() => settled()"
"""Let the page draw what another size asks for (settling.js)."""

SIZES = ((1440, 900), (1280, 720))


def crowded(page: Page, sizes: Iterable[tuple[int, int]] = SIZES) -> list[str]:
    """Give what has no room on the page, at each of the sizes that it must fit, the present first."""
    found = []
    sizes = sorted(sizes, key=lambda size: page.viewport_size != {"width": size[0], "height": size[1]})
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(SETTLE)
        found += [f"{width}×{height}: {fault}" for fault in page.evaluate(MEASURE)]
    return found
