"""The address bar holds the run."""

from typing import Any

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.lab import Lab


def config_of(api: httpx.Client, run: str) -> dict[str, Any]:
    """Read a run's configuration."""
    config: dict[str, Any] = api.get(f"/api/runs/{run}").json()["config"]
    return config


def test_the_articles_run_has_a_plain_address(lab: Lab) -> None:
    assert lab.page.url == f"{lab.address}/"


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


def test_a_weight_that_the_run_has_not_is_told(lab: Lab) -> None:
    lab.open("#weight=dense_9/bias[0]")
    expect(lab.page.locator(".notice")).to_contain_text("This run has no weight dense_9/bias[0]")


@pytest.mark.parametrize(
    "fragment", ["#nonsense", "#epochs=0", "#layers=a.b", "#step=x", "#dataset.name=moon", "#preset=x"]
)
def test_a_bad_link_is_explained_and_the_articles_run_shown(
    lab: Lab, api: httpx.Client, fragment: str
) -> None:
    lab.open(fragment)
    expect(lab.page.locator(".notice")).to_contain_text("This is the article’s run instead.")
    assert config_of(api, lab.run) == api.get("/api/catalogue").json()["default"]


def test_another_address_typed_into_the_bar_is_opened(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    lab.page.goto(f"{lab.address}/#epochs=4")
    assert config_of(api, lab.wait_for_another(run))["epochs"] == 4
