"""The page behind nginx, with TLS and under a path."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import WITHOUT_WEBGL
from tests.nginx import site


def test_the_page_learns_under_a_path_of_another_site(
    browser: Browser, need: Callable[[str], str], tmp_path: Path
) -> None:
    with site(need, tmp_path) as shown, browser.new_context(ignore_https_errors=True) as context:
        context.add_init_script(WITHOUT_WEBGL)
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("websocket", lambda opened: asked.append(opened.url.replace("wss", "https")))
        page.goto(f"{shown.url}/learn")
        page.get_by_role("link", name="Lab", exact=True).click()
        expect(page.locator("#narration")).to_contain_text("Ready.")
        page.get_by_role("button", name="Step", exact=True).click()
        expect(page.locator("#narration")).to_contain_text("Step 1")
        page.get_by_role("button", name="Menu").click()
        page.get_by_role("link", name="API").click()
        expect(page.locator("#start")).to_contain_text(f"curl {shown.url}/api/runs")
        assert complaints == []
        assert any(url.partition("?")[0].endswith("/live") for url in asked)
        assert [url for url in asked if not url.startswith((f"{shown.url}/", "blob:"))] == []
