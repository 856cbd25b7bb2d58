"""Take the README's pictures of the real page: `.venv/bin/python -m tools.screenshots`.

Starts a server, opens the page in Chromium, trains nine epochs, plays a little, and writes
docs/lab-light.png, docs/lab-dark.png and docs/lab-mobile.png.
"""

import os
import shutil
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from tests.serving import serving

DOCS = Path(__file__).resolve().parent.parent / "docs"
EPOCHS = 9
FLAGS = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"]

Scheme = Literal["light", "dark"]
PICTURES: dict[str, tuple[Scheme, int, int]] = {
    "lab-light": ("light", 1440, 900),
    "lab-dark": ("dark", 1440, 900),
    "lab-mobile": ("light", 390, 844),
}


def main() -> None:
    """Take all pictures."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with serving() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, (scheme, width, height) in PICTURES.items():
            take(browser, address, DOCS / f"{name}.png", scheme, (width, height))
        browser.close()


def take(browser: Browser, address: str, path: Path, scheme: Scheme, size: tuple[int, int]) -> None:
    """Open the page, train for some epochs, and take one picture when all has been drawn."""
    width, height = size
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )
    page.goto(address)
    page.wait_for_selector("body[data-status=ready]")
    for epoch in range(1, EPOCHS + 1):
        page.get_by_role("button", name="Epoch", exact=True).click()
        page.wait_for_selector(f"body[data-epoch='{epoch}'][data-status=ready]")
    play_a_little(page)
    page.screenshot(path=path)
    page.close()


def play_a_little(page: Page) -> None:
    """Press Play and Pause, and wait until the landscape is that of the step on screen."""
    page.get_by_role("button", name="Play", exact=True).click()
    page.get_by_role("button", name="Pause", exact=True).click()
    page.wait_for_selector("body[data-status=ready]")
    step = page.evaluate("Number(document.body.dataset.step)")
    page.wait_for_function(
        "step => document.querySelector('#landscape').textContent.includes(step)", arg=f"step {step:,}"
    )


if __name__ == "__main__":
    main()
