"""Play, step and jump through a run."""

import httpx
from playwright.sync_api import Page, Route, expect

from tests.browser.lab import Lab


def test_the_page_opens_on_the_articles_run_ready_to_play(lab: Lab, api: httpx.Client) -> None:
    lab.wait(step=0, epoch=0, status="ready")
    run = api.get(f"/api/runs/{lab.run}").json()
    assert run["config"] == api.get("/api/catalogue").json()["default"]
    expect(lab.sentence()).to_contain_text("Ready.")


def test_step_trains_one_step(lab: Lab) -> None:
    lab.press("Step")
    lab.wait(step=1, status="ready")


def test_three_quick_clicks_are_three_steps(lab: Lab) -> None:
    for _ in range(3):
        lab.press("Step")
    lab.wait(step=3, status="ready")


def test_step_back_goes_one_step_back(lab: Lab) -> None:
    lab.press("Epoch")
    lab.wait(step=210)
    lab.press("Step back")
    lab.wait(step=209, status="ready")


def test_step_back_stays_at_the_first_weights(lab: Lab) -> None:
    lab.press("Step back")
    lab.press("Step")
    lab.wait(step=1, status="ready")


def test_epoch_trains_to_the_end_of_the_epoch(lab: Lab) -> None:
    lab.press("Step")
    lab.wait(step=1)
    lab.press("Epoch")
    lab.wait(step=210, epoch=1, status="ready")


def test_to_the_end_finishes_the_run(lab: Lab) -> None:
    lab.press("To the end")
    lab.wait(step=4200, epoch=20, status="finished")
    expect(lab.sentence()).to_contain_text("Finished after 4,200 steps.")


def test_reset_shows_the_first_weights_of_the_same_run(lab: Lab) -> None:
    run = lab.run
    lab.press("Epoch")
    lab.wait(step=210)
    lab.press("Reset")
    lab.wait(run=run, step=0, status="ready")


def test_new_weights_make_a_run_that_differs_in_its_seed_alone(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    old = api.get(f"/api/runs/{run}").json()["config"]
    lab.press("New weights")
    new = api.get(f"/api/runs/{lab.wait_for_another(run)}").json()["config"]
    assert {name for name in new if new[name] != old[name]} == {"seed"}


def rest(lab: Lab, api: httpx.Client) -> int:
    """Let what is under way end; give the step on screen then."""
    step: int = api.post(f"/api/runs/{lab.run}/pause").json()["step"]
    lab.wait(step=step)
    return step


def test_play_goes_on_by_itself_until_pause(lab: Lab, api: httpx.Client) -> None:
    lab.press("Play")
    lab.page.locator("body:not([data-step='0'], [data-step='1'])").wait_for()
    lab.press("Pause")
    expect(lab.button("Play")).to_be_visible()
    step = rest(lab, api)
    lab.wait(step=step, status="ready")
    lab.press("Step")
    lab.wait(step=step + 1)


def test_play_at_full_speed_reaches_the_end(lab: Lab) -> None:
    lab.open("#epochs=5")
    lab.page.get_by_label("Speed").press("End")
    lab.press("Play")
    lab.wait(step=1050, status="finished")
    expect(lab.button("Play")).to_be_visible()


def test_play_after_the_end_begins_again(lab: Lab) -> None:
    lab.open("#epochs=3")
    lab.press("To the end")
    lab.wait(status="finished")
    lab.press("Play")
    lab.wait(epoch=1)
    lab.press("Pause")


def test_play_backwards_goes_back_to_the_first_weights_and_stops(lab: Lab) -> None:
    lab.press("Epoch")
    lab.wait(step=210)
    back = lab.button("Play backwards")
    back.click()
    expect(back).to_have_attribute("aria-pressed", "true")
    lab.wait(step=0, status="ready")
    expect(back).to_have_attribute("aria-pressed", "false")
    expect(lab.button("Play")).to_be_visible()


def test_play_backwards_stops_and_turns_round(lab: Lab, api: httpx.Client) -> None:
    lab.open("#epochs=5")
    lab.press("To the end")
    lab.wait(status="finished")
    lab.page.keyboard.press("Shift+Space")
    lab.page.locator("body[data-epoch='4']").wait_for()
    lab.page.keyboard.press("Shift+Space")
    expect(lab.button("Play")).to_be_visible()
    stopped = rest(lab, api)
    lab.press("Step back")
    lab.wait(step=stopped - 1)
    lab.press("Play backwards")
    lab.page.locator(f"body:not([data-step='{stopped - 1}'])").wait_for()
    lab.press("Pause")
    turned = rest(lab, api)
    assert turned < stopped - 1
    lab.press("Play")
    lab.page.locator(f"body:not([data-step='{turned}'])").wait_for()
    lab.press("Pause")
    assert rest(lab, api) > turned


def test_play_backwards_from_the_first_weights_begins_where_the_run_has_come_to(lab: Lab) -> None:
    lab.press("Epoch")
    lab.wait(step=210)
    lab.press("Reset")
    lab.wait(step=0)
    lab.page.get_by_label("Speed").press("Home")
    lab.press("Play backwards")
    lab.page.locator("body[data-step='210'], body[data-step='209']").wait_for()
    lab.press("Play backwards")
    expect(lab.button("Play")).to_be_visible()


def test_the_slowest_speed_is_one_step_a_second(lab: Lab) -> None:
    speed = lab.page.get_by_label("Speed")
    speed.press("Home")
    expect(speed).to_have_attribute("aria-valuetext", "1 step a second")
    lab.press("Play")
    lab.wait(step=1)
    lab.press("Pause")


def test_words_of_another_step_are_not_shown_for_long(lab: Lab, api: httpx.Client) -> None:
    layers = [{"units": units, "activation": "tanh"} for units in (64, 64, 2)]
    dataset = {"name": "circle", "samples": 1000}  # so many that a look would hold the frame up
    run = api.post("/api/runs", json={"dataset": dataset, "layers": layers}).json()["id"]
    api.post(f"/api/runs/{run}/train", json={"steps": 2})
    asked: list[Route] = []

    def hold(route: Route) -> None:
        asked.append(route)

    lab.open(f"#run={run}")
    lab.wait(step=2)
    words = lab.page.locator("#weight .weight-check").first
    lab.page.locator("#weight .drawing svg[data-step='2']").wait_for(state="attached")
    expect(words).to_be_visible()
    lab.page.route("**/weights/*", hold)
    with lab.page.expect_request("**/weights/*"):
        lab.press("Step back")
    lab.wait(step=1)
    expect(words).to_be_hidden()
    asked[0].continue_()
    expect(words).to_be_visible()
    lab.page.locator("#weight .drawing svg[data-step='1']").wait_for(state="attached")


def test_the_counters_tell_step_epoch_batch_and_samples(lab: Lab) -> None:
    lab.press("Epoch")
    lab.wait(step=210)
    lab.press("Step")
    lab.wait(step=211)
    counters = lab.page.locator(".counters")
    for text in ("211 / 4,200", "2 / 20", "1 / 210", "batch of 10", "2,110 samples"):
        expect(counters).to_contain_text(text)


def test_training_by_another_program_moves_the_page(lab: Lab, api: httpx.Client) -> None:
    api.post(f"/api/runs/{lab.run}/train", json={"steps": 7})
    lab.wait(step=7, status="ready")


def test_the_sentence_has_the_numbers_of_the_api(lab: Lab, api: httpx.Client) -> None:
    lab.press("Step")
    lab.wait(step=1, status="ready")
    history = api.get(f"/api/runs/{lab.run}/history").json()
    expect(lab.sentence()).to_contain_text(f"{history['loss'][0]:.4f}")


def test_a_diverged_run_goes_on_from_before_it_grew_with_a_rate_that_is_stable(
    page: Page, address: str
) -> None:
    lab = Lab(page, address)
    lab.open(
        "#layers=1.linear&dataset.name=line&optimizer.name=sgd&optimizer.learning_rate=1000000"
        "&loss=mean_squared_error"
    )
    lab.press("To the end")
    lab.wait(status="diverged")
    step = lab.step
    expect(lab.sentence()).to_contain_text(f"step {step + 1}")
    expect(lab.sentence()).to_contain_text("dense")
    run = lab.run
    lab.press("Go on with rate 0.5, from step 0")  # of a million, a tenth would diverge as well
    lab.wait_for_another(run)
    rate = page.get_by_label("Learning rate", exact=True)
    expect(rate).to_have_value("0.5")
