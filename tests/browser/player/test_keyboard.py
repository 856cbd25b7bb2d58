"""The whole player by keyboard."""

from playwright.sync_api import Page, expect

from tests.browser.lab import Lab


def test_the_right_arrow_is_a_step_and_the_left_one_a_step_back(lab: Lab) -> None:
    lab.page.keyboard.press("ArrowRight")
    lab.wait(step=1)
    lab.page.keyboard.press("ArrowRight")
    lab.wait(step=2)
    lab.page.keyboard.press("ArrowLeft")
    lab.wait(step=1)


def test_space_plays_and_pauses(lab: Lab) -> None:
    lab.page.keyboard.press("Space")
    lab.wait(epoch=1)
    lab.page.keyboard.press("Space")
    expect(lab.button("Play")).to_be_visible()


def test_space_on_a_focused_button_presses_that_button_alone(lab: Lab) -> None:
    lab.button("Step").press("Space")
    lab.wait(step=1, status="ready")
    expect(lab.button("Play")).to_be_visible()


def test_e_is_an_epoch(lab: Lab) -> None:
    lab.page.keyboard.press("e")
    lab.wait(step=210)


def test_end_trains_to_the_end_and_home_resets(lab: Lab) -> None:
    lab.open("#epochs=3")
    lab.page.keyboard.press("End")
    lab.wait(status="finished")
    lab.page.keyboard.press("Home")
    lab.wait(step=0)


def test_keys_typed_into_a_field_stay_there(lab: Lab) -> None:
    field = lab.page.get_by_label("Batch size", exact=True)
    for key in ("Home", "End", "ArrowRight", "Space"):
        field.press(key)
    lab.press("Step")
    lab.wait(step=1, status="ready")


def test_the_question_mark_lists_the_keys(lab: Lab) -> None:
    lab.page.keyboard.press("?")
    dialog = lab.page.get_by_role("dialog", name="Keys")
    expect(dialog).to_contain_text("One step back")
    lab.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_keys_rest_while_the_list_is_open(lab: Lab) -> None:
    lab.page.keyboard.press("?")
    lab.page.keyboard.press("e")
    lab.page.keyboard.press("Escape")
    lab.page.keyboard.press("ArrowRight")
    lab.wait(step=1)


def test_every_control_can_be_reached_by_tab(lab: Lab) -> None:
    names = set()
    for _ in range(150):
        lab.page.keyboard.press("Tab")
        names.add(focused_name(lab.page))
    wanted = {"Share this moment", "Preset", "Learning rate", "Seed", "Play", "Step", "Speed", "Timeline"}
    assert wanted <= names


def focused_name(page: Page) -> str:
    """Give the name of what has the focus, from its label or its words."""
    name: str = page.evaluate(
        "() => { const it = document.activeElement;"
        " return it.getAttribute('aria-label') || it.labels?.[0]?.textContent || it.textContent; }"
    )
    return name
