import { h, setAttributes, setText } from "../../draw/dom.js";
import { PHASES, phaseIcon, SUBTRACT } from "../../draw/frames/phases.js";
import { sampleText } from "../../draw/frames/samples.js";
import { icon } from "../../draw/icons.js";
import { button, iconButton } from "../buttons.js";

/** The five phases side by side, the present one marked. @param {SlowMotionActions} slow */
export function createStepper(slow) {
  const buttons = PHASES.map(({ title }, phase) => {
    const props = { type: "button", class: "frames-phase", onclick: () => slow.show(phase) };
    return h("button", props, phaseIcon(phase), h("span", {}, title));
  });
  const items = buttons.map((each) => h("li", {}, each));
  const shown = { phase: 0 };
  return {
    element: h("ol", { class: "frames-stepper", "aria-label": "Frames" }, items),
    /** @param {number} phase */
    show(phase) {
      // A focus on the present phase goes on with it.
      if (phase !== shown.phase && buttons[shown.phase].matches(":focus")) buttons[phase].focus();
      shown.phase = phase;
      buttons.forEach((each, place) => {
        setAttributes(each, { "aria-current": place === phase ? "step" : null });
      });
    },
    /** @param {number} phase */
    focus: (phase) => buttons[phase].focus(),
  };
}

/** Which sample of the batch is followed. @param {SlowMotionActions} slow */
function createSamples(slow) {
  const shown = { run: "", step: 0 };
  const select = h("select", {
    ...{ class: "select frames-sample", "aria-label": "Sample of the batch" },
    onchange: () => slow.choose(Number(select.value)),
  });
  return {
    element: select,
    /** @param {StepLook} look @param {DataSet} data */
    show({ run, step, batch, sample }, data) {
      if (run !== shown.run || step !== shown.step) {
        const texts = batch.indices.map((_, place) => sampleText(data, batch.indices, place));
        select.replaceChildren(...texts.map((text, value) => h("option", { value }, text)));
        Object.assign(shown, { run, step });
      }
      select.value = String(sample);
    },
  };
}

/** The next and the previous frame, again, by itself; and the sample. @param {SlowMotionActions} slow */
export function createControls(slow) {
  const previous = iconButton("Previous", "step-back", slow.previous, { class: "frames-button quiet" });
  const replay = iconButton("Replay", "rotate-ccw", slow.replay, { class: "frames-button quiet" });
  const auto = iconButton("Auto", "play", slow.toggleAuto, { class: "frames-button quiet" });
  const next = button("Next", slow.next, { class: "pill primary frames-next" });
  const samples = createSamples(slow);
  return {
    element: h("div", { class: "frames-controls" }, previous, next, replay, auto, samples.element),
    /** @param {SlowStep} slowStep @param {Frame} frame @param {DataSet} data */
    show({ phase, auto: goes, look }, { status }, data) {
      const ended = phase === SUBTRACT && (status === "finished" || status === "diverged");
      setText(next, phase === SUBTRACT ? "Next step" : "Next");
      setAttributes(next, { "aria-disabled": ended ? "true" : null });
      setAttributes(previous, { "aria-disabled": phase === 0 ? "true" : null });
      if (auto.getAttribute("aria-pressed") !== String(goes)) {
        setAttributes(auto, { "aria-pressed": String(goes) });
        auto.replaceChildren(icon(goes ? "pause" : "play"));
      }
      if (look) samples.show(look, data);
    },
  };
}
