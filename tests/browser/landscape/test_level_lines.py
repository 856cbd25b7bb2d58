"""Level lines of the surface, as WebGL draws them."""

import pytest
from playwright.sync_api import Page

from tests.browser.lab import Lab
from tests.browser.landscape.view import View

pytestmark = pytest.mark.webgl


def test_a_surface_that_is_level_has_no_specks_of_a_level_line(page: Page, address: str) -> None:
    lab = Lab(page, address)
    lab.open("#preset=plateau")
    view = View(lab)
    view.wait(0)
    picture = view.picture().convert("L")
    width, height = picture.size
    # The corner at the left of the block, where f is 0 but for less than 10⁻⁷.
    box = (int(0.15 * width), int(0.445 * height), int(0.2 * width), int(0.47 * height))
    low, high = picture.crop(box).getextrema()
    assert not isinstance(low, tuple)
    assert not isinstance(high, tuple)
    assert high - low < 12
