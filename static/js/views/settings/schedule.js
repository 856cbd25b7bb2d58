import { h } from "../../draw/dom.js";
import { scheduleLike, scheduleOf, withBoundaries } from "../../state/rate.js";
import { optionalChoice } from "./fields.js";

const RATE = "optimizer.learning_rate";
const BOUNDARIES = `${RATE}.boundaries`;
const HELP = "How the learning rate changes from step to step; none: it stays.";

/**
 * How the learning rate changes, behind a quiet word.
 * @param {Catalogue} catalogue
 * @param {import("./field.js").On["change"]} told
 * @param {() => Run | null} run  the one that is set
 */
export function createSchedule(catalogue, told, run) {
  const fill = (/** @type {Declared | null} */ chosen) => scheduleLike(chosen, run());
  const setting = { name: "schedule", help: HELP, entries: "schedules" };
  /** With other boundaries there are as many rates more or fewer. @type {import("./field.js").On["change"]} */
  const change = (path, value, why) => {
    const schedule = scheduleOf(run()?.config.optimizer);
    if (why !== undefined || path !== BOUNDARIES || !schedule) return told(path, value, why);
    return told(RATE, withBoundaries(schedule, /** @type {number[]} */ (value)));
  };
  const choice = optionalChoice(RATE, setting, catalogue, { change, fill });
  const words = h("summary", { class: "dim" }, "rate over time");
  const element = h("details", { class: "settings-more" }, words, choice.element);
  return {
    element,
    show: (/** @type {RunConfig} */ config) => {
      choice.show(config);
      if (scheduleOf(config.optimizer)) element.open = true; // there is no other place for the rate then
    },
    refuse: (/** @type {Refusals} */ refused) => choice.refuse(refused),
  };
}
