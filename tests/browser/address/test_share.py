"""The address bar holds the run."""

import re
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.address.test_links import MOMENT
from tests.browser.lab import Lab


def config_of(api: httpx.Client, run: str) -> dict[str, Any]:
    """Read a run's configuration."""
    config: dict[str, Any] = api.get(f"/api/runs/{run}").json()["config"]
    return config


def test_the_articles_run_has_a_plain_address(lab: Lab) -> None:
    assert lab.page.url == f"{lab.address}/#view.mode=lab"


def test_a_change_is_written_to_the_address(lab: Lab) -> None:
    run = lab.run
    lab.set("Epochs", 5)
    lab.wait_for_another(run)
    expect(lab.page).to_have_url(f"{lab.address}/#epochs=5")


def test_a_link_opens_the_same_configuration(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    lab.page.get_by_label("Optimizer", exact=True).select_option("rmsprop")
    second = lab.wait_for_another(run)
    lab.press("Remove layer 1")
    config = config_of(api, lab.wait_for_another(second))
    expect(lab.page).to_have_url(re.compile("layers=.*optimizer.name=rmsprop"))
    lab.open(f"#{lab.page.url.partition('#')[2]}")
    assert config_of(api, lab.run) == config


def test_a_link_may_name_a_run_of_this_server(lab: Lab, api: httpx.Client) -> None:
    run = api.post("/api/runs", json={"epochs": 3}).json()["id"]
    lab.open(f"#run={run}")
    lab.wait(run=run)


def test_a_link_to_a_run_that_is_gone_opens_its_configuration(lab: Lab, api: httpx.Client) -> None:
    lab.open("#run=ffffffffffff&epochs=3")
    assert config_of(api, lab.run)["epochs"] == 3


def test_a_link_may_start_from_a_preset(lab: Lab, api: httpx.Client) -> None:
    presets = {preset["name"]: preset["config"] for preset in api.get("/api/catalogue").json()["presets"]}
    lab.open("#preset=line&epochs=3")
    assert config_of(api, lab.run) == {**presets["line"], "epochs": 3}


def test_a_branch_is_named_in_the_address(lab: Lab) -> None:
    old = lab.run
    lab.press("Step")
    lab.wait(step=1)
    lab.set("Learning rate", "0.01")
    branch = lab.wait_for_another(old)
    expect(lab.page).to_have_url(re.compile(f"run={branch}&.*step=1&"))
    lab.open(f"#{lab.page.url.partition('#')[2]}")
    lab.wait(run=branch, step=1)


def test_share_copies_a_link_to_this_moment(context: BrowserContext, page: Page, address: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    lab = Lab(page, address)
    lab.open("#epochs=3")
    lab.press("Step")
    lab.wait(step=1)
    lab.press("Share this moment")
    expect(page.get_by_text("The link to this moment is copied.")).to_be_visible()
    link = page.evaluate("() => navigator.clipboard.readText()")
    lab.open(f"#{link.partition('#')[2]}")
    lab.wait(step=1)


def test_a_chosen_weight_is_written_to_the_address_and_opened_from_it(lab: Lab) -> None:
    lab.page.locator(".weight-choice").click()
    search = lab.page.get_by_role("combobox", name="Search the weights")
    search.fill("dense_1/kernel[3,5]")
    search.press("Enter")
    expect(lab.page).to_have_url(f"{lab.address}/#weight=dense_1/kernel[3,5]")
    lab.open("#weight=dense_1/kernel[3,5]&step=1")
    lab.wait(step=1)
    expect(lab.page.locator(".weight-choice")).to_have_text("dense_1/kernel[3, 5]")


def test_a_link_may_name_a_weight_by_its_index(lab: Lab) -> None:
    lab.open("#weight=1")
    expect(lab.page.locator(".weight-choice")).to_have_text("dense/kernel[0, 1]")


NOTED = """() => {
  const { replaceState } = history;
  window.written = [];
  history.replaceState = (...rest) => {
    window.written.push(performance.now());
    replaceState.apply(history, rest);
  };
}"""


def test_the_address_holds_run_step_weight_and_view_and_a_reload_shows_them_again(lab: Lab) -> None:
    lab.open("#epochs=1")
    run, page = lab.run, lab.page
    page.evaluate(NOTED)
    lab.press("Play")
    lab.wait(step=210, status="finished")
    weight = page.locator(".weight-choice").inner_text()
    search = f"run={run}&epochs=1&step=210&weight={weight.replace(' ', '')}"
    expect(page).to_have_url(re.compile(f"/#{re.escape(search)}{MOMENT}$"))
    times = page.evaluate("() => window.written")
    assert all(later - sooner > 300 for sooner, later in pairwise(times))
    for choice in ("history", "random", "map", "Slow motion"):
        lab.press(choice)
    page.get_by_role("button", name="Backward", exact=True).click()
    page.get_by_label("Sample of the batch").select_option("4")
    view = "&view.slow=backward.4&view.weight=history&view.plane=random&view.shape=map"
    expect(page).to_have_url(re.compile(f"/#{re.escape(search + view)}{MOMENT}$"))
    page.reload()
    lab.wait(run=run, step=210)
    expect(page.get_by_role("button", name="Backward", exact=True)).to_have_attribute("aria-current", "step")
    expect(page.get_by_label("Sample of the batch")).to_have_value("4")
    lab.press("Close slow motion")
    for choice in ("history", "random", "map"):
        expect(lab.button(choice)).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".weight-choice")).to_have_text(weight)
    view = view.replace("view.slow=backward.4&", "")
    expect(page).to_have_url(re.compile(f"/#{re.escape(search + view)}{MOMENT}$"))


def moment(lab: Lab, api: httpx.Client) -> list[Any]:
    """Read the weights on screen and the last of the losses that led there."""
    weights = api.get(f"/api/runs/{lab.run}/weights").json()
    return [weights, api.get(f"/api/runs/{lab.run}/history?stop={lab.step}").json()["loss"]]


def test_a_link_to_a_branch_that_is_gone_makes_it_again_with_its_bits(lab: Lab, api: httpx.Client) -> None:
    first = lab.run
    lab.press("Epoch")
    lab.wait(step=210)
    lab.set("Learning rate", "0.01")
    second = lab.wait_for_another(first)
    lab.press("Epoch")
    lab.wait(step=420)
    lab.page.get_by_label("Optimizer", exact=True).select_option("rmsprop")
    third = lab.wait_for_another(second)
    lab.press("Epoch")
    lab.wait(step=630)
    lab.press("Step back")
    lab.wait(step=629)
    before = moment(lab, api)
    expect(lab.page).to_have_url(re.compile("step=629"))
    link = lab.page.url.partition("#")[2]
    assert "fork=210;optimizer.learning_rate=0.01&fork=420;optimizer.name=rmsprop" in link
    lab.page.goto("about:blank")
    for run in (first, second, third):
        api.delete(f"/api/runs/{run}")
    lab.open(f"#{link}")
    lab.wait(step=629)
    expect(lab.page.locator(".notice")).to_contain_text("The server no longer has the run of this link")
    assert lab.run not in (first, second, third)
    assert moment(lab, api) == before
    expect(lab.page.get_by_role("list", name="Branches").get_by_role("button")).to_have_count(3)


def test_settings_edited_in_the_address_make_another_run(lab: Lab, api: httpx.Client) -> None:
    lab.press("Step")
    lab.wait(step=1)
    expect(lab.page).to_have_url(re.compile("step=1&"))
    run = lab.run
    lab.page.goto(f"{lab.address}/#run={run}&epochs=4&step=1")
    assert config_of(api, lab.wait_for_another(run))["epochs"] == 4


def test_a_link_does_not_stop_a_run_that_a_program_trains(lab: Lab, api: httpx.Client) -> None:
    run = api.post("/api/runs", json={"epochs": 10_000}).json()["id"]
    api.post(f"/api/runs/{run}/train", json={"steps": 5})
    with ThreadPoolExecutor() as program:
        training = program.submit(api.post, f"/api/runs/{run}/train", json={})
        try:
            while api.get(f"/api/runs/{run}").json()["status"] != "training":
                assert not training.done()
            lab.open(f"#run={run}&epochs=10000&step=5")
            lab.wait(run=run, status="training")
            expect(lab.page.locator(".notice")).to_contain_text("step 5, as the run is training")
        finally:
            api.post(f"/api/runs/{run}/pause")
        assert training.result().json()["run"]["step"] > 5


BAD_LINKS = [
    ("nonsense&epochs=3", "every part must read like name=value. Got nonsense.", 3),
    ("epochs=0", "epochs must be at least 1. Got 0. Shown with 20.", 20),
    ("preset=xor&epochs=ten", "epochs must be an integer. Got 'ten'. Shown with 40.", 40),
    ("layers=a.b&epochs=3", "a layer must read like 16.relu or dropout.0.2. Got a.b.", 3),
    ("step=x&epochs=3", "step must be a whole number. Got x.", 3),
    ("step=631&epochs=3", "step must be at most 630, the run’s last. Got 631.", 3),
    ("run=../x&epochs=3", "run must be letters and digits. Got ../x.", 3),
    ("dataset.name=moon&epochs=3", "dataset.name must be one of", 3),
    ("preset=x&epochs=3", "preset must be one of", 3),
    ("epochs=3&fork=2;batch_size=3&step=4", "The fork at step 2: changes.batch_size must stay", 3),
    ("epochs=3&view.plane=flat&step=1", "view.plane must be one of path", 3),
    ("weight=dense_9/bias[0]", "This run has no weight dense_9/bias[0].", 20),
]


def test_what_is_wrong_in_a_link_is_told_and_left_out(lab: Lab, api: httpx.Client) -> None:
    notice = lab.page.locator(".notice")
    for link, told, epochs in BAD_LINKS:
        lab.page.goto(f"{lab.address}/#{link}")
        expect(notice).to_contain_text(f"Left out of the link: {told}")
        assert config_of(api, lab.run)["epochs"] == epochs


FALLEN_BACK = [
    ("preset=xor&optimizer.name=adamm", "optimizer.name must be one of 'adadelta'", "preset’s optimizer", {}),
    (
        "preset=xor&optimizer.learning_rate=x&optimizer.beta_1=0.5",
        "optimizer.learning_rate must be a finite number or a schedule. Got 'x'.",
        "Shown with 0.02.",
        {"beta_1": 0.5},
    ),
    ("preset=xor&layers=0.relu", "layers.0.units must be at least 1.", "Shown with the preset’s layers.", {}),
    ("preset=xor&layers=4.relu,2.softmax", "all settings (layers), so the preset is shown.", "With it, ", {}),
    (  # nothing is told of what was tried in vain, and the reason is whole
        "preset=xor&layers=8.tanh,2.softmax&loss=mean_squared_error",
        "all settings (layers, loss), so the preset is shown. With them, loss must have a target for each",
        "or 1 unit in the last layer. Got 'mean_squared_error'.",
        {},
    ),
]


@pytest.mark.parametrize(("link", "told", "instead", "kept"), FALLEN_BACK)
def test_what_is_left_out_beside_a_preset_has_the_preset_s_value(
    lab: Lab, api: httpx.Client, link: str, told: str, instead: str, kept: dict[str, float]
) -> None:
    lab.open(f"#{link}")
    notice = lab.page.locator(".notice")
    expect(notice).to_contain_text(f"Left out of the link: {told}")
    expect(notice).to_contain_text(instead)
    preset = next(one for one in api.get("/api/catalogue").json()["presets"] if one["name"] == "xor")
    expected = preset["config"]
    assert config_of(api, lab.run) == {**expected, "optimizer": {**expected["optimizer"], **kept}}


def test_settings_that_cannot_be_together_are_named_and_so_is_what_is_shown(
    lab: Lab, api: httpx.Client
) -> None:
    data = "dataset.name=inline&dataset.x=[[1],[2],[3]]&dataset.y=[-1,0,1]"
    lab.open(f"#{data}&layers=4.relu,2.softmax&step=3")
    lab.wait(step=3)
    told = "all settings (dataset, layers), so the article’s run is shown. With them, loss must"
    expect(lab.page.locator(".notice")).to_contain_text(told)
    assert config_of(api, lab.run) == api.get("/api/catalogue").json()["default"]


def test_a_run_that_nobody_knows_is_told(lab: Lab, api: httpx.Client) -> None:
    lab.open("#run=ffffffffffff")
    told = "The server no longer has the run of this link; the link names no other settings"
    expect(lab.page.locator(".notice")).to_contain_text(told)
    assert config_of(api, lab.run) == api.get("/api/catalogue").json()["default"]


def test_a_run_with_samples_too_long_for_a_link_is_named_alone(lab: Lab, api: httpx.Client) -> None:
    x = [[k / 7] for k in range(4000)]
    dataset = {"name": "inline", "x": x, "y": [k % 2 for k in range(4000)]}
    run = api.post("/api/runs", json={"dataset": dataset}).json()["id"]
    lab.open(f"#run={run}")
    expect(lab.page).to_have_url(f"{lab.address}/#run={run}&step=0")  # and no loss: it can't be made again
    lab.press("Share this moment")
    expect(lab.page.get_by_text("it opens as long as the server has the run")).to_be_visible()


def test_another_address_typed_into_the_bar_is_opened(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    lab.page.goto(f"{lab.address}/#epochs=4")
    assert config_of(api, lab.wait_for_another(run))["epochs"] == 4
