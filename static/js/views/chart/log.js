import { createPace } from "../../draw/caption.js";
import { logCaption, logRows } from "../../draw/chart/log-rows.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, counted } from "../../draw/format.js";
import { observeSize } from "../../draw/size.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { articleLog, hasSoftmaxHead } from "../../state/article.js";
import { isMoving } from "../../state/moving.js";
import { button } from "../buttons.js";
import { asks } from "../naming/term.js";

/** Lines change at most this often (ms). */
const LINES_MS = 100;
const SHOWN = /** @type {const} */ (["run", "frame", "history", "data", "catalogue"]);

/** The Keras log: a line for each epoch as it ends, beside the article's published ones. */
class Log {
  #actions;
  #heading = h("h2", { id: "log-title" }, "Keras log");
  #tensorflow;
  #note = h("p", { class: "log-note floating small", id: "log-note", role: "tooltip" });
  #thead = h("thead");
  #tbody = h("tbody");
  #table = h("table", { "aria-labelledby": "log-title" }, this.#thead, this.#tbody);
  #scroller = h("div", { class: "log-lines", tabindex: "0", role: "region", "aria-labelledby": "log-title" });
  #caption = h("p", { class: "caption" }, "A line for each epoch.");
  #link = h("a", { class: "log-link dim", hidden: true, target: "_blank" });
  #pace = createPace(LINES_MS);
  /** @type {State | null} */
  #state = null;
  /** @type {[number, number][]} */
  #article = [];
  /** What the head hangs on. */
  #about = "";
  #columns = 2;
  /** The epoch of the present line. @type {number | undefined} */
  #present;

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    this.#actions = actions;
    const props = { "aria-pressed": "false", "aria-describedby": "log-note", hidden: true };
    const toggle = () => actions.setTensorflow(!hasSoftmaxHead(this.#state?.run ?? null));
    this.#tensorflow = button("as TensorFlow", toggle, props);
    this.#scroller.append(this.#table);
    const choices = h("div", { class: "choices" }, this.#tensorflow, this.#note);
    const foot = h("div", { class: "foot" }, this.#caption, this.#link);
    container.append(h("header", {}, this.#heading, asks("log", "Log"), choices), this.#scroller, foot);
    observeSize(container, () => this.#fit());
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    const first = this.#state === null;
    this.#state = state;
    if (!first && SHOWN.every((part) => state[part] === previous[part])) return;
    this.#article = articleLog(state.run, state.catalogue);
    const about = [state.run?.id, hasAccuracy(state), this.#article.length, state.catalogue !== null].join(
      " ",
    );
    if (about !== this.#about) {
      this.#about = about;
      this.#head(state);
      queueMicrotask(() => this.#fit());
    }
    setAttributes(this.#tensorflow, { "aria-pressed": String(hasSoftmaxHead(state.run)) });
    this.#pace(() => this.#write(), isMoving(state));
  }

  /** The first column is as wide as its longest number. @param {number} epochs */
  #widen(epochs) {
    this.#table.style.setProperty("--log-digits", `${String(epochs).length}`);
  }

  /** What stands around the lines: it changes with the run only. @param {State} state */
  #head(state) {
    const { run, catalogue } = state;
    const isArticle = this.#article.length > 0;
    const isSurface = isTextbook(run);
    this.#present = undefined;
    this.#tensorflow.hidden = !isArticle;
    this.#link.hidden = !run;
    if (run) this.#link.href = this.#actions.logLink(run.id);
    this.#tbody.replaceChildren();
    setText(this.#note, catalogue?.article.note ?? "");
    setText(this.#heading, isSurface ? "Step log" : "Keras log");
    setText(this.#link, isSurface ? "as Keras prints it" : "plain text");
    const names = isSurface ? ["f before it"] : hasAccuracy(state) ? ["loss", "acc"] : ["loss"];
    const isBeside = isArticle || isHeldOut(state);
    this.#table.classList.toggle("log-beside", isBeside);
    const columns = isBeside ? [...names, ...names] : names;
    this.#columns = columns.length;
    this.#table.dataset.columns = isBeside && !isArticle ? `held-${columns.length}` : ""; // the layout gives four more room
    const epoch = h("span", { class: isBeside ? "visually-hidden" : "" }, isSurface ? "step" : "epoch");
    const titles = [epoch, ...columns].map((name) => h("th", { scope: "col" }, name));
    const sides = isArticle ? ["this run", "the article"] : ["trained on", "held out"];
    const owners = sides.map((name) => h("th", { scope: "colgroup", colspan: names.length }, name));
    this.#thead.replaceChildren(h("tr", {}, titles));
    if (isBeside) this.#thead.prepend(h("tr", {}, h("td"), owners));
  }

  #write() {
    const { run, frame, history } = this.#state ?? {};
    if (!run || !frame || !history || frame.run !== run.id) return;
    const { children } = this.#tbody;
    const width = this.#columns;
    const isHeld = isHeldOut(this.#state);
    const epochs = Math.round(frame.total_steps / frame.steps_per_epoch); // fewer where the run stopped
    this.#widen(epochs);
    const rows = logRows(frame, history, epochs, this.#article, isHeld);
    while (children.length > rows.length) this.#tbody.lastElementChild?.remove();
    while (children.length < rows.length) this.#tbody.append(line(width));
    rows.forEach(({ epoch, state: kind, cells }, place) => {
      const row = children[place];
      setAttributes(row, { class: `log-${kind}` });
      setText(row.children[0], epoch);
      for (let k = 0; k < width; k += 1) setText(row.children[k + 1], cells[k] ?? "");
    });
    setText(this.#caption, captionOf(run, frame));
    const present = rows.findIndex(({ state: kind }) => kind === "partial" || kind === "now");
    // Reading sizes costs a layout: only when another line is the present one, and after all views have written.
    if (rows[present]?.epoch !== this.#present)
      queueMicrotask(() => follow(this.#scroller, children[present]));
    this.#present = rows[present]?.epoch;
  }

  /** Show whole lines only: what is left of the height stands below them. */
  #fit() {
    const { style, clientHeight } = this.#scroller;
    const left = Number.parseFloat(style.marginBottom) || 0;
    const room = clientHeight + left - this.#thead.offsetHeight;
    style.marginBottom = `${room % Number.parseFloat(getComputedStyle(this.#table).lineHeight)}px`;
    follow(this.#scroller, this.#tbody.querySelector(".log-now, .log-partial"));
  }
}

/** The columns are Keras's: accuracy where the run asks for it. @param {State | null} state */
const hasAccuracy = (state) => state?.run?.config.metrics.includes("accuracy") ?? true;

/** @param {State | null} state */
const isHeldOut = (state) =>
  !isTextbook(state?.run ?? null) && (state?.run?.config.validation_split ?? 0) > 0;

/** @param {Run} run @param {Frame} frame */
function captionOf(run, frame) {
  const { epochs } = run.config;
  if (!isTextbook(run)) return logCaption(frame, epochs);
  return frame.step === 0 ? "A line for each step." : `${count(frame.step)} of ${counted(epochs, "step")}`;
}

/** @param {number} width */
function line(width) {
  const cells = Array.from({ length: width }, () => h("td"));
  return h("tr", {}, h("th", { scope: "row" }), cells);
}

/**
 * Keep the present line in sight, or the start where there is none, unless a person is reading elsewhere in the log.
 * @param {HTMLElement} scroller
 * @param {Element | null | undefined} present
 */
function follow(scroller, present) {
  if (scroller.matches(":hover, :focus")) return;
  const end = present instanceof HTMLElement ? present.offsetTop + present.offsetHeight : 0;
  scroller.scrollTop = end - scroller.clientHeight;
}

/** @type {import("../either.js").Create} */
export const createLog = (container, actions) => new Log(container, actions);
