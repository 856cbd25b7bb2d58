/** Early stopping: what may be watched, and how a run ended. */

/** Epochs without improvement that are a usual patience. */
const PATIENCE = 5;

/** The names of all that a run measures at the end of an epoch, as Keras has them. @param {RunConfig} config */
export function measuresOf({ metrics, model, validation_split: split }) {
  const own = ["loss", ...(model ? [] : metrics)];
  return [...own, ...(split && !model ? own.map((name) => `val_${name}`) : [])];
}

/**
 * Early stopping as it is first set: by what is held out, where anything is.
 * @param {Setting[]} settings
 * @param {Run | null} run
 */
export function stoppingOf(settings, run) {
  const usual = Object.fromEntries(settings.map(({ name, default: value }) => [name, value]));
  const names = run ? measuresOf(run.config) : [];
  return { ...usual, monitor: names.includes("val_loss") ? "val_loss" : "loss", patience: PATIENCE };
}

/** The marks of a run that has ended so: its best epoch, and the last. @param {Frame["stopped"]} stopped */
export function stopMarks(stopped) {
  if (!stopped) return [];
  const best = stopped.best_epoch === null ? [] : [{ x: stopped.best_epoch, name: "best" }];
  return [...best, ...(stopped.early ? [{ x: stopped.epoch, name: "stop" }] : [])];
}

/**
 * The step of the best epoch, where the run has ended and stands elsewhere; null else.
 * @param {Frame | null} frame
 */
export function bestElsewhere(frame) {
  const best = frame?.stopped?.best_step ?? null;
  return frame && best !== null && best !== frame.step && frame.status !== "training" ? best : null;
}
