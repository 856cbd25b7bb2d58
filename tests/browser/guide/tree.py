"""What a screen reader is given of the guide: `.venv/bin/python -m tests.browser.guide.tree` writes it anew.

Names, roles and numbers of all eight lessons, before their answer and after it, in tree.txt: the runs are the
same every time, and so are the numbers.
"""

import os
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from tests.browser.guide.guide import LESSONS, Guide
from tests.chromium import FLAGS, chromium
from tests.serving import serving

FILE = Path(__file__).parent / "tree.txt"

ANSWERS = {1: "2", 2: "1.584", 3: "0", 4: "5.583", 5: "0", 6: "2", 7: "10", 8: "0"}
"""Some right, most wrong: a number, or the place of a choice."""


RATES, BEST = 5, "1"
"""The lesson whose answer tries the best rate, and that rate."""


def name_of(lesson: int, *, answered: bool) -> str:
    """Name a part of the file."""
    return f"# lesson {lesson}, {'answered' if answered else 'asked'}"


def trees(guide: Guide, lesson: int) -> dict[str, str]:
    """Open a lesson, and give its tree before the answer and after it, each with its name."""
    main = guide.page.get_by_role("main", name="Guide")
    guide.open(lesson)
    guide.settle()
    asked = main.aria_snapshot()
    guide.answer(ANSWERS[lesson])
    if lesson == RATES:
        expect(guide.page.locator(".guide-number").first).to_have_text(BEST)
    guide.settle()
    return {
        name_of(lesson, answered=False): asked,
        name_of(lesson, answered=True): main.aria_snapshot(),
    }


def recorded() -> dict[str, str]:
    """Read the file, as `trees` gives it."""
    parts = FILE.read_text("utf-8").split("\n\n")
    return {part.partition("\n")[0]: part.partition("\n")[2].rstrip() for part in parts}


def main() -> None:
    """Write the file."""
    program = os.environ.get("CHROMIUM") or chromium()
    with serving() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
        page.add_init_script(
            "HTMLCanvasElement.prototype.getContext = new Proxy("
            "HTMLCanvasElement.prototype.getContext, { apply: (get, canvas, [kind, ...more]) =>"
            " (kind === 'webgl2' ? null : get.call(canvas, kind, ...more)) });"
        )
        found: dict[str, str] = {}
        for lesson in LESSONS:
            found |= trees(Guide(page, address), lesson)
        browser.close()
    FILE.write_text("\n\n".join(f"{name}\n{tree}" for name, tree in found.items()) + "\n", "utf-8")


if __name__ == "__main__":
    main()
