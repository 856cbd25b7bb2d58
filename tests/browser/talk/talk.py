"""Drive talk mode as a speaker does, by keys alone, and measure what an audience reads."""

from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.lab import LASTING, Lab

TEXTS = """() => {
  const texts = [];
  const seen = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { opacity, clipPath, visibility } = getComputedStyle(one);
      if (opacity === "0" || clipPath !== "none" || visibility === "hidden") return false;
    }
    return element.checkVisibility();
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!data.trim() || !seen(parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(parentElement).fontSize);
    const drawn = parentElement instanceof SVGElement ? parentElement.getScreenCTM().d : 1;
    texts.push({ text: data.trim(), size: size * drawn, left, right, top, bottom });
  }
  return texts;
}"""


class Talk:
    """One page in talk mode."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab

    @property
    def page(self) -> Page:
        """The page, open."""
        return self.lab.page

    @property
    def root(self) -> Locator:
        """All of talk mode."""
        return self.page.locator("#talk")

    def open(self, fragment: str = "#preset=line", panel: str = "landscape") -> None:
        """Open talk mode by a link, and wait until it shows the run."""
        shown = "" if panel == "landscape" else f"&view.panel={panel}"
        self.lab.open(f"{fragment}&view.mode=talk{shown}")
        self.wait(panel)

    def wait(self, panel: str) -> None:
        """Wait until this is shown, of the step on screen."""
        self.page.locator(f"body[data-mode='talk'] #talk[data-panel='{panel}']").wait_for(timeout=LASTING)
        step = self.lab.step
        if panel != "equation":
            self.page.locator(f".talk-landscape[data-step='{step}']").wait_for(timeout=LASTING)
        if panel != "landscape":
            self.page.locator(f".talk-curve svg[data-step='{step}']").wait_for(timeout=LASTING)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def title(self) -> Locator:
        """Find the headline."""
        return self.root.get_by_role("heading", level=1)

    def said(self) -> Locator:
        """Find the sentence below the headline."""
        return self.root.locator(".talk-loss .talk-said")

    def figures(self) -> list[str]:
        """Read the equation's figures."""
        return self.root.locator(".talk-figure").all_inner_texts()

    def hints(self) -> list[str]:
        """Read the keys that are still shown."""
        names = self.root.locator(".talk-key:not(.used):visible").all()
        return [name.get_attribute("aria-label") or "" for name in names]

    def assert_pictures_are_free(self) -> None:
        """Check that nothing that is said lies on a picture: each is wholly below or above it."""
        pictures = self.root.locator(".talk-pictures").bounding_box()
        assert pictures is not None
        for part in self.root.locator(
            ":is(.talk-head, .talk-equation, .talk-track, .talk-foot):visible"
        ).all():
            box = part.bounding_box()
            assert box is not None
            above = box["y"] + box["height"] <= pictures["y"] + 1
            assert above or box["y"] >= pictures["y"] + pictures["height"] - 1, part
        assert self.root.locator(":is(.talk-landscape, .talk-curve):visible").evaluate_all(
            """(parts) => parts.every((part) => {
              const [own, room] = [part, part.parentElement].map((one) => one.getBoundingClientRect());
              return own.top >= room.top - 1 && own.bottom <= room.bottom + 1;
            })"""
        )

    def texts(self) -> list[dict[str, Any]]:
        """Give every text in sight, with the size of its letters and its place, in px."""
        texts: list[dict[str, Any]] = self.page.evaluate(TEXTS)
        return texts
