"""The Keras log beside the article's."""

import httpx
from playwright.sync_api import expect

from tests.browser.lab import Lab

IRIS = "#dataset.name=iris&layers=8.relu,3.softmax&epochs=30"


def test_the_articles_twenty_lines_stand_ready_without_a_scroll(lab: Lab) -> None:
    lines = lab.page.locator("#log tbody tr")
    expect(lines).to_have_count(20)
    expect(lines.first).to_contain_text("0.6400")
    sizes = lab.page.locator(".log-lines").evaluate("e => [e.scrollHeight, e.clientHeight]")
    assert sizes[0] <= sizes[1]


def test_an_epoch_writes_its_line_as_the_plain_log_has_it(lab: Lab, api: httpx.Client) -> None:
    lab.press("Epoch")
    lab.wait(step=210)
    line = lab.page.locator("#log tbody tr").first
    expect(line).to_have_class("log-now")
    cells = line.locator("td").all_inner_texts()[:2]
    text = api.get(f"/api/runs/{lab.run}/log").text
    assert f"loss: {cells[0]} - acc: {cells[1]}" in text


def test_the_epoch_under_way_stands_in_grey(lab: Lab) -> None:
    lab.press("Step")
    lab.wait(step=1)
    expect(lab.page.locator("#log tbody tr").first).to_have_class("log-partial")
    expect(lab.page.locator("#log .caption")).to_have_text("Epoch 1: 1 of 210")


def test_as_tensorflow_makes_the_head_a_softmax_and_keeps_the_articles_lines(
    lab: Lab, api: httpx.Client
) -> None:
    run = lab.run
    lab.press("as TensorFlow")
    lab.wait_for_another(run)
    layers = api.get(f"/api/runs/{lab.run}").json()["config"]["layers"]
    assert layers[-1]["activation"] == "softmax"
    expect(lab.button("as TensorFlow")).to_have_attribute("aria-pressed", "true")
    expect(lab.page.locator("#log thead")).to_contain_text("the article")


def test_the_switch_says_why_in_one_sentence(lab: Lab, api: httpx.Client) -> None:
    note = api.get("/api/catalogue").json()["article"]["note"]
    expect(lab.button("as TensorFlow")).to_have_accessible_description(note)
    lab.button("as TensorFlow").hover()
    expect(lab.page.locator(".log-note")).to_be_visible()


def test_another_run_has_no_published_log_beside_it(lab: Lab) -> None:
    lab.open(IRIS)
    expect(lab.page.locator("#log thead")).not_to_contain_text("the article")
    expect(lab.button("as TensorFlow")).to_be_hidden()


def test_a_long_log_keeps_its_present_line_in_sight(lab: Lab) -> None:
    lab.open(IRIS)
    lab.press("To the end")
    lab.wait(status="finished")
    expect(lab.page.locator("#log tbody tr.log-now")).to_be_in_viewport(ratio=0.9)


def test_the_log_of_a_surface_starts_anew_at_the_start_and_says_whose_words_its_text_has(lab: Lab) -> None:
    lab.open("#preset=ravine&step=60")
    expect(lab.page.locator("#log tbody tr.log-now")).to_be_in_viewport(ratio=0.9)
    expect(lab.page.get_by_role("link", name="as Keras prints it")).to_be_visible()
    lab.press("Reset")
    lab.wait(step=0)
    expect(lab.page.locator("#log tbody tr").first).to_be_in_viewport(ratio=0.9)


def test_plain_text_leads_to_the_log_of_this_run(lab: Lab) -> None:
    link = lab.page.get_by_role("link", name="plain text")
    expect(link).to_have_attribute("href", f"api/runs/{lab.run}/log")
