"""One step in five frames: every number is the engine's, by mouse and by keyboard alone."""

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.fitting import SIZES
from tests.browser.frames import PHASES, Frames, near, numbers
from tests.browser.lab import LASTING, Lab
from tests.browser.pictures import look

DIVERGING = (
    "#layers=1.linear&dataset.name=line&optimizer.name=sgd&optimizer.learning_rate=1000000"
    "&loss=mean_squared_error"
)
AGREES = """() => {
  const { step, told, motion } = document.querySelector(".frames")?.dataset ?? {};
  return step === document.body.dataset.step && told === "0" && motion === "done";
}"""
LARGE = "#layers=300.relu,300.relu,2.softmax&batch_size=20"


@pytest.fixture
def frames(lab: Lab, api: httpx.Client) -> Frames:
    """Slow motion of the article's run after an epoch, open."""
    lab.press("Epoch")
    lab.wait(step=210, status="ready")
    frames = Frames(lab, api)
    frames.open()
    return frames


def test_every_figure_of_the_five_frames_is_the_engines(frames: Frames) -> None:
    frames.compare()
    frames.root.get_by_label("Sample of the batch").select_option("7")
    frames.wait(4, sample=7)
    frames.compare()


def test_a_weight_under_the_pointer_is_told_and_a_click_keeps_it(frames: Frames) -> None:
    frames.show(2)
    first = frames.data("weight")
    box = frames.root.get_by_role("slider").bounding_box()
    assert box is not None
    for y in range(60, int(box["height"]) - 40, 7):
        frames.lab.page.mouse.move(box["x"] + 100, box["y"] + y)
        if frames.root.get_by_role("slider").get_attribute("aria-valuenow") != str(first):
            break
    looked = frames.root.get_by_role("slider").get_attribute("aria-valuenow")
    frames.wait(2, weight=int(looked or ""))
    frames.lab.page.mouse.down()
    frames.lab.page.mouse.up()
    frames.lab.page.mouse.move(0, 0)
    frames.compare()
    assert frames.data("weight") == int(looked or "") != first


def test_the_captions_are_made_of_the_steps_numbers(frames: Frames) -> None:
    caption = frames.root.locator(".caption")
    step = frames.step()
    expect(caption).to_contain_text("Sample 1 of 10")
    assert numbers(caption.inner_text())[-2:] == [near(a) for a in step["layers"][2]["a"]]
    frames.show(2)
    kernels = [row for layer in step["layers"] for row in layer["kernel_gradient"]]
    largest = max(
        (g for row in [*kernels, *(layer["bias_gradient"] for layer in step["layers"])] for g in row), key=abs
    )
    locked = sum(slope == 0.0 for layer in step["layers"] for slope in layer["slope"])
    expect(caption).to_contain_text(f"for this sample {locked} of 50 neurons pass no error")
    assert numbers(caption.inner_text())[0] == near(largest)
    frames.show(4)
    said = numbers(caption.inner_text())
    assert said == [
        near(step[loss][when]) for loss in ("sample_loss", "batch_loss") for when in ("before", "after")
    ]


def test_the_table_has_the_whole_sum(frames: Frames) -> None:
    frames.root.locator("summary").click()
    place, step = frames.place(), frames.step()
    rows = frames.root.locator("tbody tr")
    expect(rows).to_have_count(len(step["layers"][place.layer]["inputs"]) + 1)
    products = [numbers(row.locator("td").last.inner_text())[0] for row in rows.all()]
    z = step["layers"][place.layer]["z"][place.unit]
    assert sum(products) == pytest.approx(z, abs=1e-4)


def test_the_five_frames_by_keyboard_alone(lab: Lab, api: httpx.Client) -> None:
    keyboard, frames = lab.page.keyboard, Frames(lab, api)
    keyboard.press("e")
    lab.wait(step=210, status="ready")
    keyboard.press("m")
    frames.wait(0, step=210)
    expect(lab.button("Forward")).to_be_focused()
    for phase in range(1, 5):
        keyboard.press("ArrowRight")
        frames.wait(phase)
        expect(lab.button(PHASES[phase])).to_have_attribute("aria-current", "step")
        expect(lab.button(PHASES[phase])).to_be_focused()
    keyboard.press("ArrowLeft")
    frames.wait(3)
    frames.rate(frames.step(), frames.place())
    assert lab.step == 210
    slider = frames.root.get_by_role("slider")
    slider.focus()
    before = frames.data("weight")
    keyboard.press("ArrowUp")
    frames.wait(3, weight=before - 1)
    keyboard.press("PageUp")
    lab.page.locator(f".frames[data-told='3']:not([data-weight='{before - 1}'])").wait_for(timeout=LASTING)
    frames.rate(frames.step(), frames.place())
    keyboard.press("Escape")
    expect(frames.root).to_have_count(0)
    expect(lab.button("Slow motion")).to_be_focused()
    keyboard.press("ArrowRight")
    lab.wait(step=211)


def test_neurons_are_walked_by_keys_while_values_are_shown(frames: Frames) -> None:
    slider = frames.root.get_by_role("slider")
    slider.press("ArrowUp")
    place, step = frames.place(), frames.step()
    frames.wait(0, weight=int(slider.get_attribute("aria-valuenow") or ""))
    frames.forward(step, frames.place())
    assert frames.place().start is None
    assert place.layer == frames.place().layer


def test_at_the_first_weights_the_first_step_is_done_and_said(lab: Lab, api: httpx.Client) -> None:
    frames = Frames(lab, api)
    frames.open()
    lab.wait(step=1)
    expect(frames.root.locator(".frames-note")).to_contain_text("so the first one was done")
    frames.compare()


def test_it_follows_the_player_and_leaves_when_it_plays(frames: Frames) -> None:
    lab = frames.lab
    frames.show(2)
    lab.press("Step")
    frames.wait(2, step=211)
    lab.page.keyboard.press("ArrowLeft")  # the focus is on the player, not in slow motion
    frames.wait(2, step=210)
    frames.show(4)
    lab.press("Next step")
    frames.wait(0, step=211)
    frames.forward(frames.step(), frames.place())
    lab.press("Play")
    expect(frames.root).to_have_count(0)
    expect(lab.page.locator(".frames-opener.turning .phase-ring")).to_be_visible()
    lab.press("Slow motion")
    expect(lab.button("Play")).to_be_visible()
    lab.page.wait_for_function(AGREES, timeout=LASTING)  # what was under way may still move both on
    lab.press("Reset")
    expect(frames.root).to_have_count(0)


def test_a_surface_has_no_slow_motion(lab: Lab) -> None:
    lab.open("#preset=rosenbrock")
    lab.wait(model="surface")
    expect(lab.button("Slow motion")).to_have_count(0)
    lab.page.keyboard.press("m")
    lab.press("Step")
    lab.wait(step=1)
    expect(lab.page.locator(".frames")).to_have_count(0)


def test_a_diverged_run_says_what_is_not_finite(lab: Lab, api: httpx.Client) -> None:
    lab.open(DIVERGING)
    lab.press("To the end")
    lab.wait(status="diverged")
    frames = Frames(lab, api)
    frames.open()
    expect(frames.root.locator(".frames-note")).to_contain_text(
        f"Step {lab.step + 1}: the loss is not finite"
    )
    for phase in range(3):
        frames.show(phase)
        (frames.forward, frames.loss, frames.backward)[phase](frames.step(), frames.place())
    frames.show(4)
    assert frames.text("batch-after") == "not finite"
    expect(lab.button("Next step")).to_have_attribute("aria-disabled", "true")


def test_a_run_that_diverges_at_once_has_no_step_to_show(lab: Lab, api: httpx.Client) -> None:
    config = {
        "dataset": "line", "layers": [{"units": 1}], "loss": "mean_squared_error",
        "initial_weights": [[[1e200]], [0.0]],
    }  # fmt: skip
    run = api.post("/api/runs", json=config).json()["id"]
    api.post(f"/api/runs/{run}/train", json={"steps": 1})
    lab.open(f"#run={run}")
    lab.wait(step=0, status="diverged")
    lab.press("Slow motion")
    expect(lab.page.locator(".frames .caption")).to_have_text("There is no step to show here.")
    expect(lab.page.locator(".frames-note")).to_contain_text("Step 1: the loss is not finite")


def test_wide_layers_are_folded_and_their_numbers_are_the_engines(lab: Lab, api: httpx.Client) -> None:
    lab.open(LARGE)
    frames = Frames(lab, api)
    frames.open()
    path = f"/api/runs/{lab.run}/steps/1"
    assert api.get(path).status_code == 413
    place = frames.place()
    layer = api.get(path, params={"layer": place.layer, "unit": place.unit}).json()["layers"][0]
    assert (frames.figure("z"), frames.figure("a")) == (near(layer["z"][0]), near(layer["a"][0]))
    frames.show(2)
    assert frames.figure("mean") == near(layer["batch_kernel_gradient"][place.start][0])
    assert look(frames.root.locator("canvas")).colours > 200


def test_frames_move_unless_stills_are_wished(frames: Frames) -> None:
    page = frames.lab.page
    assert page.evaluate(MOTIONS) == ["done"]
    page.emulate_media(reduced_motion="no-preference")
    page.evaluate(DRAWN_TWICE)
    assert page.evaluate(MOTIONS) == ["on", "done"]


def test_auto_is_a_switch(frames: Frames) -> None:
    auto = frames.lab.button("Auto")
    expect(auto).to_have_attribute("aria-pressed", "false")
    auto.click()
    expect(auto).to_have_attribute("aria-pressed", "true")
    auto.click()
    expect(auto).to_have_attribute("aria-pressed", "false")


DRAWN_TWICE = "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
MOTIONS = """async () => {
  const root = document.querySelector(".frames");
  const seen = [];
  const see = () => seen.at(-1) === root.dataset.motion || seen.push(root.dataset.motion);
  new MutationObserver(see).observe(root, { attributes: true });
  root.querySelector("[aria-label='Replay']").click();
  const drawn = () => new Promise((then) => requestAnimationFrame(then));
  do await drawn(); while ((await drawn(), see(), root.dataset.motion !== "done"));
  return seen;
}"""


def test_it_fits_the_screen(frames: Frames) -> None:
    page = frames.lab.page
    for width in (1440, 1280, 1000, 390):
        page.set_viewport_size({"width": width, "height": 900})
        for phase in range(5):
            frames.show(phase)
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width
            assert width < 1280 or page.evaluate("() => document.documentElement.scrollHeight") <= 900


RINGED = """() => {
  const phases = [...document.querySelectorAll(".frames-phase")];
  const RING = 4;
  const touched = [];
  for (const phase of phases) {
    const { left, right } = phase.getBoundingClientRect();
    for (const other of phases)
      for (const part of other === phase ? [] : other.children) {
        const box = part.getBoundingClientRect();
        if (box.left < right + RING && left - RING < box.right)
          touched.push(`${phase.textContent} touches ${other.textContent}`);
      }
  }
  return touched;
}"""


def test_the_ring_of_the_frame_in_focus_touches_no_other_frames_words(frames: Frames) -> None:
    for width, height in SIZES:
        frames.lab.page.set_viewport_size({"width": width, "height": height})
        for frame in range(len(PHASES)):
            frames.show(frame)
            assert frames.lab.page.evaluate(RINGED) == [], f"{width}×{height}, frame {frame}"
