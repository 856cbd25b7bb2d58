"""Playing without a graphics card: coarse pictures of the surface while the run moves, sharp ones at rest."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab import Lab
from tests.browser.landscape.view import View

pytestmark = [pytest.mark.webgl, pytest.mark.own_page]

WITHOUT_CARD = """
const { getParameter } = WebGL2RenderingContext.prototype;
WebGL2RenderingContext.prototype.getParameter = function (name) {
  return name === this.RENDERER ? "llvmpipe" : getParameter.call(this, name);
};
"""
"""Names what draws as it is named on a machine without a graphics card, whatever this machine has."""

SHOWN = ".landscape-surface > canvas:not([hidden]) >> nth=0"
DRAWN = ("#network canvas", "#landscape", "#predictions .drawing", "#chart .chart-panes", ".weight-equation")


def pixels(view: View) -> float:
    """Give the device pixels of the surface's canvas for a CSS px."""
    ratio: float = view.root.locator(SHOWN).evaluate("(canvas) => canvas.width / canvas.clientWidth")
    return ratio


@pytest.fixture
def view(page: Page, address: str) -> View:
    """The landscape of the article's run, on a machine without a graphics card."""
    page.add_init_script(WITHOUT_CARD)
    return View(Lab(page, address))


def play_and_pause(view: View) -> None:
    lab = view.lab
    lab.open("#epochs=400")
    view.wait(0)
    assert pixels(view) == pytest.approx(1, abs=0.01)
    lab.press("Play")
    expect(view.root.locator(".landscape-surface > canvas")).to_have_count(3)
    expect(view.root.locator(".landscape-surface > canvas").nth(0)).to_be_hidden()
    assert pixels(view) == pytest.approx(0.5, abs=0.01)
    lab.press("Pause")
    lab.wait(status="ready")


def test_the_surface_is_coarse_in_play_and_sharp_at_rest(view: View) -> None:
    play_and_pause(view)
    expect(view.root.locator(".landscape-surface > canvas").nth(0)).to_be_visible()
    assert pixels(view) == pytest.approx(1, abs=0.01)


def test_after_a_pause_every_view_shows_the_last_step(view: View) -> None:
    play_and_pause(view)
    run = view.lab.page.request.get(f"{view.lab.address}/api/runs/{view.lab.run}").json()
    for drawn in DRAWN:
        expect(view.lab.page.locator(f"{drawn}[data-step='{run['step']}']").first).to_be_attached()
