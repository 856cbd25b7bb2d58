"""Screens of other sizes, and where something is on them."""

from playwright.sync_api import FloatRect, Locator, Page

from tests.browser.fitting import SETTLE

LAPTOP, TABLET_FLAT, TABLET, PHONE = (1280, 720), (1024, 768), (820, 1180), (390, 844)


def resize(page: Page, size: tuple[int, int]) -> None:
    """Give the page another screen, and let it be drawn."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate(SETTLE)


def box_of(locator: Locator) -> FloatRect:
    """Give where something is, in px."""
    box = locator.bounding_box()
    assert box is not None
    return box
