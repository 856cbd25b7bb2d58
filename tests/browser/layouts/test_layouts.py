"""The lab on every screen: nothing cut, covered or small, and each part where a hand finds it."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fitting import crowded
from tests.browser.lab import LASTING, Lab
from tests.browser.layouts.screens import LAPTOP, PHONE, TABLET, TABLET_FLAT, box_of, resize

SIZES = (
    *((1920, 1080), (1536, 864), (1366, 768), LAPTOP),
    *(TABLET_FLAT, TABLET, PHONE, (360, 740), (320, 640), (720, 450)),
)
"""The last is a window of 1440×900 at 200 %."""

MOMENTS = {
    "start": "#preset=article",
    "mid": "#preset=spiral&step=321",
    "end": "#preset=line&step=200",
    "blown up": "#preset=line&optimizer.learning_rate=1.2&step=200",
    "large numbers": "#dataset.name=inline&loss=mean_squared_error&layers=4.relu,1.linear&batch_size=2"
    "&dataset.x=[[1,2,3],[2,1,4],[3,5,1]]&dataset.y=[[100000.5],[250000],[400000]]&step=5",
    "surface": "#preset=rosenbrock&step=60",
}

SMALL = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (texts.nextNode()) {
    const { data, parentElement: parent } = texts.currentNode;
    if (!data.trim() || parent.closest("script, style, option, .visually-hidden")) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    if (Number.parseFloat(getComputedStyle(parent).fontSize) < 12) found.add(`${data.trim()} is small`);
  }
  return [...found];
}"""

CUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  if (element.closest(".visually-hidden") || !element.checkVisibility({ visibilityProperty: true })) return;
  const { overflowX, clipPath } = getComputedStyle(element);
  if (overflowX !== "hidden" || clipPath !== "none" || element.matches("main, select")) return;
  return element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== "";
}).map((element) => `${element.className}: ${element.textContent} is cut`)"""

WIDER = "() => document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the screen'] : []"


VANISHED = """() => new Promise((over) => {
  const stage = document.querySelector(".stage");
  stage.addEventListener("focusout", over, { once: true });
  stage.style.display = "none";
})"""


def faults(page: Page, size: tuple[int, int]) -> list[str]:
    """Give what is cut, small or covered on a screen."""
    return crowded(page, [size]) + [fault for check in (SMALL, CUT, WIDER) for fault in page.evaluate(check)]


def opened(page: Page, address: str, fragment: str) -> Lab:
    """Open the lab, and wait for its landscape."""
    lab = Lab(page, address)
    lab.open(fragment)
    page.locator("#landscape[data-step]").wait_for(timeout=LASTING, state="attached")
    return lab


def faults_in_both_schemes(page: Page, size: tuple[int, int]) -> list[str]:
    """Give what is at fault on a screen in the present colour scheme, then in the other one, which stays."""
    found = faults(page, size)
    theme = page.locator("html").get_attribute("data-theme")
    other: Literal["light", "dark"] = "light" if theme == "dark" else "dark"
    page.emulate_media(color_scheme=other)
    page.locator(f"html[data-theme='{other}']").wait_for()
    return found + [f"{other}: {fault}" for fault in faults(page, size)]


@pytest.mark.parametrize("moment", MOMENTS)
def test_nothing_is_cut_covered_or_small(page: Page, address: str, moment: str) -> None:
    page.emulate_media(color_scheme="light")
    opened(page, address, MOMENTS[moment])
    found: list[str] = []
    for size in SIZES:
        resize(page, size)
        tabs = page.locator(":is(#stage, #evidence) .tab").filter(visible=True).all()
        for tab in tabs:
            tab.click()
            found += faults_in_both_schemes(page, size)
        if not tabs:
            found += faults_in_both_schemes(page, size)
    assert sorted(set(found)) == []


def test_a_laptop_shows_all_on_one_screen_and_a_wide_surface(lab: Lab) -> None:
    page = lab.page
    for size in (LAPTOP, TABLET_FLAT, TABLET, (1366, 768)):
        resize(page, size)
        assert page.evaluate("() => document.documentElement.scrollHeight") <= size[1], size
    resize(page, LAPTOP)
    assert box_of(page.locator("#player"))["height"] <= 92
    lab.press("history")
    drawing = box_of(page.locator("#landscape .drawing"))
    assert drawing["width"] > 633
    assert drawing["height"] >= 174, "in which tests/js measures how wide the surface is"
    lab.press("view")
    drawing, controls = (
        box_of(page.locator(part)) for part in ("#landscape .drawing", ".landscape-controls")
    )
    assert drawing["width"] >= 420
    assert drawing["x"] + drawing["width"] <= controls["x"]


def test_the_landscape_s_controls_open_at_their_button_and_give_the_focus_back(lab: Lab) -> None:
    resize(lab.page, LAPTOP)
    controls = lab.page.get_by_role("group", name="What the landscape shows")
    expect(controls).to_be_hidden()
    lab.press("view")
    expect(controls.get_by_role("button", name="path", exact=True)).to_be_visible()
    lab.page.keyboard.press("Tab")
    lab.page.keyboard.press("Escape")
    expect(controls).to_be_hidden()
    expect(lab.button("view")).to_be_focused()
    lab.press("view")
    lab.page.locator("#network-title").click()
    expect(controls).to_be_hidden()


def test_each_part_of_the_program_opens_its_own_settings_once(lab: Lab) -> None:
    page = lab.page
    resize(page, LAPTOP)
    fields = {
        "preset": "Preset",
        "data": "Data set",
        "Sequential": "units of layer 1",
        "compile": "Learning rate",
    }
    openers = page.locator(".settings-opener")
    for word, field in {**fields, "fit": "Batch size"}.items():
        control = page.get_by_label(field, exact=True)
        expect(control).to_be_hidden()
        openers.filter(has_text=word).click()
        expect(control).to_have_count(1)
        expect(control).to_be_visible()
        assert crowded(page, [LAPTOP]) == []
    page.keyboard.press("Escape")
    expect(page.get_by_label("Batch size", exact=True)).to_be_hidden()
    expect(openers.filter(has_text="fit")).to_be_focused()


def test_a_refused_setting_is_told_on_the_line(lab: Lab) -> None:
    resize(lab.page, LAPTOP)
    fit = lab.page.locator(".settings-part", has_text="fit(…)")
    fit.locator(".settings-opener").click()
    lab.set("Batch size", 0)
    lab.page.keyboard.press("Escape")
    told = """() => [...document.querySelectorAll(".settings-part")].some((part) =>
      part.textContent.includes("fit(…)") &&
      getComputedStyle(part.querySelector(".settings-opener"), "::after").content === '"refused"')"""
    lab.page.wait_for_function(told)


def test_another_size_keeps_the_focus_and_what_was_chosen(lab: Lab) -> None:
    page = lab.page
    field = page.get_by_label("Learning rate", exact=True)
    field.focus()
    for size in (LAPTOP, PHONE, TABLET, (1440, 900)):
        resize(page, size)
        expect(field).to_be_focused()
        expect(field).to_be_visible()
    resize(page, PHONE)
    page.get_by_role("tab", name="Landscape").click()
    # A page that measures itself before it is told of its new size has lost the focus by then.
    page.evaluate(VANISHED)
    resize(page, (844, 390))
    expect(page.locator("#landscape")).to_be_focused()
    page.evaluate("() => { document.querySelector('.stage').style.display = ''; }")
    resize(page, PHONE)
    expect(page.get_by_role("tab", name="Landscape")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tab", name="Landscape")).to_be_focused()


def test_loss_accuracy_and_log_are_tabs_on_a_laptop(lab: Lab) -> None:
    page = lab.page
    resize(page, LAPTOP)
    expect(page.locator("#log")).to_be_hidden()
    page.get_by_role("tab", name="Loss").press("ArrowRight")
    expect(page.get_by_role("tab", name="Accuracy")).to_be_focused()
    expect(page.locator("#chart .uplot")).to_have_count(1)
    page.keyboard.press("End")
    expect(page.locator("#log")).to_be_visible()
    expect(page.locator("#chart")).to_be_hidden()
    resize(page, (1440, 900))
    expect(page.locator("#chart .uplot")).to_have_count(2)
    lab.open("#preset=line")
    resize(page, LAPTOP)
    expect(page.get_by_role("tab", name="Loss")).to_be_visible()
    expect(page.get_by_role("tab", name="Accuracy")).to_be_hidden()


def test_play_is_within_five_stops_of_the_start(lab: Lab) -> None:
    for size in ((1440, 900), LAPTOP, PHONE):
        lab.open("#view.mode=lab")
        resize(lab.page, size)
        lab.page.keyboard.press("Tab")
        expect(lab.button("Skip to Play")).to_be_focused()
        lab.page.keyboard.press("Enter")
        expect(lab.button("Play")).to_be_focused()


def test_a_phone_has_one_picture_the_rule_and_a_low_player(lab: Lab) -> None:
    page = lab.page
    resize(page, PHONE)
    player = box_of(page.locator("#player"))
    assert player["height"] <= 120
    assert player["y"] + player["height"] == PHONE[1]
    for name, shown in {
        "Network": "#network",
        "Landscape": "#landscape",
        "One weight": ".weight-lines",
    }.items():
        page.get_by_role("tab", name=name).click()
        for part in ("#network", "#landscape", ".weight-lines"):
            expect(page.locator(part)).to_be_visible(visible=part == shown)
        rule = box_of(page.locator(".weight-equation"))
        assert rule["y"] + rule["height"] <= player["y"], name
    for target in page.locator(":is(#player, #stage) button").filter(visible=True).all():
        box = box_of(target)
        assert min(box["width"], box["height"]) >= 44
    room = "() => getComputedStyle(document.body).getPropertyValue('--picture')"
    usual = page.evaluate(room)
    lab.open(MOMENTS["blown up"])
    expect(page.locator(".narration-way")).to_be_visible()
    assert page.evaluate(room) != usual  # only a sentence with a way out takes of the picture's room
    resize(page, (378, 844))  # beside a scroll bar that takes room
    rule, player = box_of(page.locator(".weight-equation")), box_of(page.locator("#player"))
    assert rule["y"] + rule["height"] <= player["y"]


def test_the_player_moves_no_page_and_covers_no_focus(lab: Lab) -> None:
    page = lab.page
    resize(page, (360, 740))
    for name in ("Step", "Epoch", "More controls"):
        lab.press(name)
        assert page.evaluate("() => scrollY") == 0, name
    for field in page.locator("#settings :is(input, select)").filter(visible=True).all():
        field.focus()
        top = box_of(page.locator("#player"))["y"]
        box = box_of(field)
        assert box["y"] + box["height"] <= top + 1


def test_a_phone_s_menu_leads_to_what_lies_below(lab: Lab) -> None:
    resize(lab.page, PHONE)
    for name, part in {"Predictions": "predictions", "Log": "log", "Settings": "settings"}.items():
        lab.press("Menu")
        lab.press(name)
        expect(lab.page.locator(f"#{part}")).to_be_focused()
        expect(lab.page.locator(f"#{part}")).to_be_in_viewport()
        expect(lab.page.locator("#tools-list")).to_be_hidden()


def test_feel_the_slope_covers_neither_the_rule_nor_the_axis(page: Page, address: str) -> None:
    resize(page, TABLET_FLAT)
    lab = Lab(page, address)
    lab.open("#preset=spiral&step=700")
    page.locator("#weight svg[data-step='700']").first.wait_for(timeout=LASTING)
    for size in (TABLET_FLAT, TABLET):
        resize(page, size)
        button = box_of(lab.button("Feel the slope"))
        texts = page.locator("#weight .weight-equation span, #weight .weight-equation dt, #weight svg text")
        boxes = [box for one in texts.all() if (box := one.bounding_box()) is not None]
        assert len(boxes) > 8
        for box in boxes:
            apart = (
                box["x"] + box["width"] <= button["x"] + 1
                or button["x"] + button["width"] <= box["x"] + 1
                or box["y"] + box["height"] <= button["y"] + 1
                or button["y"] + button["height"] <= box["y"] + 1
            )
            assert apart, (size, box, button)
