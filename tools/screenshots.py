"""Take the README's pictures of the real page: `.venv/bin/python -m tools.screenshots`.

Starts a server, opens the page in Chromium, trains nine epochs and a few steps, and writes
docs/lab-light.png, docs/lab-dark.png and one for each smaller screen; and docs/slow-motion.png, with three
of a step's frames. The guide's lessons, after their deeds, go to docs/pictures.
"""

import io
import os
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.frames import PHASES
from tests.browser.guide.guide import LESSONS, Guide
from tests.browser.lab import Lab
from tests.browser.landscape.view import View
from tests.chromium import FLAGS, chromium
from tests.serving import serving

DOCS = Path(__file__).resolve().parent.parent / "docs"
EPOCHS = 9
STEPS = 7

Scheme = Literal["light", "dark"]
PICTURES: dict[str, tuple[Scheme, int, int]] = {
    "lab-light": ("light", 1440, 900),
    "lab-dark": ("dark", 1440, 900),
    "lab-laptop": ("light", 1280, 720),
    "lab-tablet": ("dark", 820, 1180),
    "lab-mobile": ("light", 390, 844),
}

FIGURES = ("4.60", "0.5", "1.97", "3.62")
"""Of the equation that is filled in."""

SIZES = {"1440": (1440, 900), "390": (390, 844)}
ANSWERS = {1: "3", 2: "1.584", 3: "0", 4: "5.583", 6: "2"}
"""What is answered wrong before a lesson's picture is taken, so that a guess stands beside the truth."""


def main() -> None:
    """Take all pictures."""
    program = os.environ.get("CHROMIUM") or chromium()
    with serving() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        for name, (scheme, width, height) in PICTURES.items():
            picture = take(browser, address, scheme, (width, height))
            small(picture).save(DOCS / f"{name}.png", optimize=True)
        small(take_frames(browser, address)).save(DOCS / "slow-motion.png", optimize=True)
        take_guide(browser, address)
        browser.close()


def take_frames(browser: Browser, address: str) -> Image.Image:
    """Open slow motion after an epoch; put its forward, backward and subtract frames side by side."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    lab = Lab(page, address)
    lab.open()
    lab.press("Epoch")
    lab.wait(epoch=1, status="ready")
    lab.press("Slow motion")
    pictures = []
    for phase in (0, 2, 4):
        lab.press(PHASES[phase])
        page.locator(f".frames[data-told='{phase}'][data-motion='done']").wait_for()
        page.mouse.move(0, 0)
        pictures.append(Image.open(io.BytesIO(page.locator("#network").screenshot())).convert("RGB"))
    page.close()
    strip = Image.new("RGB", (sum(picture.width for picture in pictures), pictures[0].height))
    for place, picture in enumerate(pictures):
        strip.paste(picture, (place * picture.width, 0))
    return strip


def take_guide(browser: Browser, address: str) -> None:
    """Take each lesson after its deed, in light and dark, on a laptop and on a phone."""
    for scheme in ("light", "dark"):
        for name, (width, height) in SIZES.items():
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            guide = Guide(page, address)
            for lesson in LESSONS:
                guide.open(lesson)
                do(guide, lesson)
                page.mouse.move(0, 0)
                if name == "390":  # all of it, with the deed in its own place
                    whole = page.evaluate("document.documentElement.scrollHeight")
                    page.set_viewport_size({"width": width, "height": whole})
                    guide.settle()
                picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
                page.set_viewport_size({"width": width, "height": height})
                picture.save(DOCS / "pictures" / f"guide-{lesson}-{name}-{scheme}.webp", quality=60, method=6)
            page.close()


def do(guide: Guide, lesson: int) -> None:
    """Do a lesson's deed, and answer some wrong."""
    if lesson in ANSWERS:
        guide.answer(ANSWERS[lesson])
    if lesson == 5:
        guide.page.get_by_role("slider", name="Learning rate").fill("157")
        guide.page.locator(".guide-kind", has_text="Zig-zags").wait_for()
        guide.page.locator(".guide-svg rect").nth(40).wait_for(state="attached")
    if lesson == 1:
        guide.button("Step").click()
        guide.wait(lesson, step=1)
    if lesson == 6:
        for cell, figure in zip(guide.page.locator(".guide-blank").all(), FIGURES, strict=True):
            cell.fill(figure)
        guide.page.keyboard.press("Enter")
        guide.button("Count the steps").click()
        guide.wait(lesson, step=6)
    for epoch in range(11 if lesson == 7 else 0):
        guide.button("Epoch").click()
        guide.wait(lesson, step=210 * (epoch + 1))
    if lesson == 7:
        guide.page.locator(".guide-relief[data-step='2310']").wait_for()
    if lesson == 8:
        guide.button("Train all 20 epochs").click()
        guide.wait(lesson, step=4200)
        guide.button("learning_rate=0.0001").focus()


def take(browser: Browser, address: str, scheme: Scheme, size: tuple[int, int]) -> Image.Image:
    """Open the page, train for some epochs and steps, and take one picture when all has been drawn."""
    width, height = size
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )
    lab = Lab(page, address)
    lab.open()
    for epoch in range(1, EPOCHS + 1):
        lab.press("Epoch")
        lab.wait(epoch=epoch, status="ready")
    last = lab.step + STEPS
    with page.expect_response(lambda response: f"/curvature?step={last}" in response.url):
        for step in range(lab.step + 1, last + 1):
            lab.press("Step")
            lab.wait(step=step, status="ready")
    page.mouse.move(0, 0)
    View(lab).wait(lab.step)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return picture


def small(picture: Image.Image) -> Image.Image:
    """Give a picture in 256 colours, chosen so that rare ones stay: a quarter of the bytes."""
    return picture.quantize(256, method=Image.Quantize.MAXCOVERAGE, kmeans=3)


if __name__ == "__main__":
    main()
