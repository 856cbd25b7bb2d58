"""The API's description in a real browser; a page that complains fails its test."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fitting import crowded
from tests.browser.layouts.test_layouts import SMALL


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_docs_open_without_a_complaint(page: Page, address: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{address}/docs")
    expect(page.get_by_role("heading", name="The API", exact=True)).to_be_visible()
    html = page.locator("html")
    expect(html).to_have_attribute("data-theme", scheme)
    other = "dark" if scheme == "light" else "light"
    page.emulate_media(color_scheme=other)  # type: ignore[arg-type]
    expect(html).to_have_attribute("data-theme", other)
    page.evaluate(
        """(theme) => {
          localStorage.setItem("theme", theme);
          dispatchEvent(new StorageEvent("storage", { key: "theme" })); // as where another page sets it
        }""",
        scheme,
    )
    expect(html).to_have_attribute("data-theme", scheme)


def test_the_docs_are_legible_and_do_not_scroll_sideways_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}/docs")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert crowded(page, [(390, 844), (820, 1180)]) == []
    assert page.evaluate(SMALL) == []
