"""The whole lab by keys alone: the focus is seen at each stop, and given back by whatever closes."""

from functools import partial

from playwright.sync_api import Page, expect

from tests.browser.lab import Lab

FOCUS = """() => {
  const focused = document.activeElement;
  const { boxShadow, outlineStyle } = getComputedStyle(focused);
  const isRinged = boxShadow !== "none" || outlineStyle !== "none";
  return focused.matches(":focus-visible") && (isRinged || focused.matches("#talk, #naming"));
}"""
"""Talk mode and the names are all of the screen: a ring around them would tell nothing."""


def presses(page: Page, *keys: str) -> None:
    """Press one key after the other; the focus is seen after each."""
    for key in keys:
        page.keyboard.press(key)
        page.wait_for_function(FOCUS)  # the page itself, which has it when it is lost, never shows it


def test_the_lab_is_used_by_keys_alone_and_the_focus_is_never_lost(lab: Lab) -> None:
    lab.open("#preset=line")
    page, press = lab.page, partial(presses, lab.page)
    press("Tab", "Enter")
    expect(lab.button("Play")).to_be_focused()
    press("ArrowRight")
    lab.wait(step=1)
    press("e")
    lab.wait(step=10)
    rate = page.get_by_label("Learning rate", exact=True)
    rate.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("0.1")
    run = lab.run
    press("Enter")
    lab.wait_for_another(run)
    expect(rate).to_be_focused()
    race = lab.button("Race")
    race.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#race").get_by_role("button", name="Close")).to_be_focused()
    press("Tab", "Escape")
    expect(race).to_be_focused()
    press("p")
    lab.wait(mode="talk")
    press("ArrowRight", "Space", "Space", "e", "l", "Escape")
    lab.wait(mode="lab")
    expect(race).to_be_focused()
    page.get_by_role("button", name="map", exact=True).first.focus()
    press("Enter", "m")
    expect(page.get_by_role("group", name="Slow motion")).to_be_visible()
    press("ArrowRight", "Escape")
    expect(lab.button("Slow motion")).to_be_focused()
    for key, opened in (("w", "#naming .naming-plate"), ("?", "#keys[open]")):
        press(key)
        expect(page.locator(opened).first).to_be_visible()
        press("Escape")
        expect(lab.button("Slow motion")).to_be_focused()
