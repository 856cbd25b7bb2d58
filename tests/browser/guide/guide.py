"""Drive the guide as a person does, and read what it shows."""

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.lab import LASTING, leave

LESSONS = range(1, 9)

TEXTS = """() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!data.trim() || !parentElement.checkVisibility({ visibilityProperty: true })) continue;
    const box = parentElement.getBoundingClientRect();
    if (getComputedStyle(parentElement).clipPath !== "none" || box.width < 1) continue;
    const program = parentElement.closest("pre");
    const size = parseFloat(getComputedStyle(parentElement).fontSize);
    texts.push({ text: data.trim(), size, program: program !== null });
  }
  return texts;
}"""


class Guide:
    """One page of the guide."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def open(self, lesson: int = 1, more: str = "") -> None:
        """Open a lesson by its address, and wait for its question."""
        leave(self.page, self.address)
        self.page.goto(f"{self.address}/#view.mode=guide&view.step={lesson}{more}")
        self.wait(lesson)

    def wait(self, lesson: int, **data: str | int) -> None:
        """Wait until the lesson is there with its question, and the guide says so: `step=1`."""
        conditions = "".join(f"[data-{name}='{value}']" for name, value in data.items())
        self.page.locator(f"#guide[data-lesson='{lesson}'][data-asked]{conditions}").wait_for(timeout=LASTING)
        expect(self.page.locator(".guide-filling:visible, .guide-number:visible").first).not_to_be_empty()

    def settle(self) -> None:
        """Wait until what is known is drawn."""
        drawn = "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
        self.page.evaluate(f"() => {drawn}")

    @property
    def run(self) -> str:
        """The id of the run on screen."""
        return self.page.locator("#guide").get_attribute("data-run") or ""

    def button(self, name: str) -> Locator:
        """Find a button by its accessible name."""
        return self.page.get_by_role("button", name=name, exact=True)

    def numbers(self) -> list[str]:
        """Read the large figures, from left to right."""
        return self.page.locator(".guide-number:visible").all_inner_texts()

    def answer(self, value: str) -> None:
        """Type a number, or tap the choice of this place, and wait for the verdict."""
        field = self.page.locator(".guide-field")
        if field.count():
            field.fill(value)
            self.button("Check").click()
        else:
            self.page.locator(".guide-choice").nth(int(value)).click()
        self.page.locator(".guide-verdict b").wait_for(timeout=LASTING)

    def texts(self) -> list[dict[str, Any]]:
        """Give every text in sight, with the size of its letters in px; a program counts as one."""
        texts = self.page.evaluate(TEXTS)
        plain = [text for text in texts if not text["program"]]
        return plain + [text for text in texts if text["program"]][:1]


def number(text: str) -> float:
    """Read a number as the page writes it."""
    return float(re.sub(r"[^\d.\-]", "", text.replace("−", "-")))
