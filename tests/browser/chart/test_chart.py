"""The loss and accuracy chart."""

import re

import httpx
from playwright.sync_api import expect

from tests.browser.lab import Lab
from tests.browser.pictures import look, numbers

LINE = "#dataset.name=line&layers=1.linear&loss=mean_squared_error"


def test_before_the_first_step_the_articles_rings_stand_alone(lab: Lab) -> None:
    expect(lab.page.locator("#chart .caption")).to_contain_text("Rings: the article.")
    assert look(lab.page.locator(".chart-panes")).colours > 10


def test_the_caption_gives_the_last_epoch_as_the_history_has_it(lab: Lab, api: httpx.Client) -> None:
    lab.press("Epoch")
    lab.wait(step=210)
    epoch = api.get(f"/api/runs/{lab.run}/history").json()["epochs"][0]
    expect(lab.page.locator("#chart .caption")).to_contain_text(
        f"Epoch 1: loss {epoch['loss']:.4f}, accuracy {epoch['accuracy']:.4f}."
    )


def test_the_pointer_reads_a_steps_own_loss(lab: Lab, api: httpx.Client) -> None:
    lab.open("#epochs=3")
    lab.press("To the end")
    lab.wait(status="finished")
    pane = lab.page.locator("#chart .u-over").first
    pane.hover(position={"x": 60, "y": 20})
    caption = lab.page.locator("#chart .caption")
    expect(caption).to_contain_text(re.compile(r"Step [\d,]+: "))
    step, loss, *_ = numbers(caption.inner_text())
    losses = api.get(f"/api/runs/{lab.run}/history").json()["loss"]
    assert f"{losses[int(step) - 1]:.4f}" == f"{loss:.4f}"


def test_the_caption_comes_back_when_the_pointer_leaves(lab: Lab) -> None:
    caption = lab.page.locator("#chart .caption")
    lab.page.locator("#chart .u-over").first.hover(position={"x": 60, "y": 20})
    expect(caption).to_contain_text("○ epoch")
    lab.page.locator("#predictions h2").hover()
    expect(caption).to_contain_text("Rings: the article.")


def test_log_is_a_switch_that_changes_the_picture(lab: Lab) -> None:
    panes = lab.page.locator(".chart-panes")
    before = panes.screenshot()
    button = lab.page.locator("#chart").get_by_role("button", name="log", exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert panes.screenshot() != before


def test_a_surface_below_zero_is_drawn_and_says_why_its_scale_is_linear(lab: Lab) -> None:
    lab.open("#preset=plateau&step=100&view.log=true")
    caption = lab.page.locator("#chart .caption")
    expect(caption).to_contain_text("After step 100 f is −6.5511. The scale is linear")
    drawn = look(lab.page.locator("#chart .u-over")).drawn
    lab.open("#preset=plateau")
    assert drawn > look(lab.page.locator("#chart .u-over")).drawn


def test_a_regression_has_no_accuracy_pane(lab: Lab) -> None:
    lab.open(LINE)
    expect(lab.page.locator("#chart .uplot")).to_have_count(1)


def test_loss_and_accuracy_stand_over_the_same_epochs(lab: Lab) -> None:
    lab.open(
        "#dataset.name=inline&dataset.x=[[-1],[0],[1],[2]]&dataset.y=[0,0,1,1]&layers=1.linear"
        "&loss=binary_crossentropy&optimizer.name=sgd&optimizer.learning_rate=0.5&epochs=20&batch_size=2&step=40"
    )
    panes = lab.page.locator("#chart .u-over")
    expect(panes).to_have_count(2)
    loss, accuracy = [pane.bounding_box() for pane in panes.all()]
    assert loss
    assert accuracy
    assert (loss["x"], loss["width"]) == (accuracy["x"], accuracy["width"])


def test_the_table_lists_every_epoch(lab: Lab) -> None:
    lab.open("#epochs=3")
    lab.press("To the end")
    lab.wait(status="finished")
    lab.page.locator("#chart .twin summary").click()
    expect(lab.page.locator("#chart tbody tr")).to_have_count(3)
