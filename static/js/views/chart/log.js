import { createPace } from "../../draw/caption.js";
import { logCaption, logRows } from "../../draw/chart/log-rows.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, counted } from "../../draw/format.js";
import { observeSize } from "../../draw/size.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { articleLog } from "../../state/article.js";
import { isMoving } from "../../state/moving.js";

/** Lines change at most this often (ms). */
const LINES_MS = 100;
const SHOWN = /** @type {const} */ (["run", "frame", "history", "data", "catalogue", "tensorflow"]);
/**
 * @typedef {{
 *   state: State | null, article: [number, number][], about: string, columns: number, present: number | undefined,
 * }} Shown
 * about: what the head hangs on
 * @typedef {ReturnType<typeof build>} Parts
 */

/**
 * The Keras log: a line for each epoch as it ends, beside the article's published ones.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export function createLog(container, actions) {
  /** @type {Shown} */
  const shown = { state: null, article: [], about: "", columns: 2, present: undefined };
  const parts = build(container, () => actions.setTensorflow(!shown.state?.tensorflow));
  const lines = createPace(LINES_MS);
  observeSize(container, () => fit(parts));

  return {
    update(state, previous) {
      const first = shown.state === null;
      shown.state = state;
      if (!first && SHOWN.every((part) => state[part] === previous[part])) return;
      shown.article = articleLog(state.run, state.catalogue);
      const about = [state.run?.id, hasAccuracy(state), shown.article.length, state.catalogue !== null].join(
        " ",
      );
      if (about !== shown.about) {
        shown.about = about;
        head(parts, shown);
        if (state.run) parts.link.href = actions.logLink(state.run.id);
        queueMicrotask(() => fit(parts));
      }
      setAttributes(parts.tensorflow, { "aria-pressed": String(state.tensorflow) });
      lines(() => write(parts, shown), isMoving(state));
    },
  };
}

/**
 * @param {HTMLElement} container
 * @param {() => void} toggle
 */
function build(container, toggle) {
  const tensorflow = h(
    "button",
    {
      type: "button",
      "aria-pressed": "false",
      "aria-describedby": "log-note",
      hidden: true,
      onclick: toggle,
    },
    "as TensorFlow",
  );
  const note = h("p", { class: "log-note floating", id: "log-note", role: "tooltip" });
  const choices = h("div", { class: "choices" }, tensorflow, note);
  const thead = h("thead");
  const tbody = h("tbody");
  const table = h("table", { "aria-label": "Keras log" }, thead, tbody);
  const scroller = h(
    "div",
    { class: "log-lines", tabindex: "0", role: "region", "aria-label": "Keras log" },
    table,
  );
  const caption = h("p", { class: "caption" }, "A line for each epoch.");
  const link = h("a", { class: "log-link", hidden: true, target: "_blank" }, "plain text");
  const heading = h("h2", {}, "Keras log");
  container.append(h("header", {}, heading, choices), scroller, h("div", { class: "foot" }, caption, link));
  return { heading, tensorflow, note, table, thead, tbody, scroller, caption, link };
}

/**
 * What stands around the lines: it changes with the run only.
 * @param {Parts} parts
 * @param {Shown} shown
 */
function head({ heading, tensorflow, note, table, thead, tbody, link }, shown) {
  const { state, article } = shown;
  const isArticle = article.length > 0;
  shown.present = undefined;
  tensorflow.hidden = !isArticle;
  link.hidden = !state?.run;
  table.classList.toggle("log-beside", isArticle);
  tbody.replaceChildren();
  setText(note, state?.catalogue?.article.note ?? "");
  const isSurface = isTextbook(state?.run);
  setText(heading, isSurface ? "Step log" : "Keras log");
  const names = isSurface ? ["f before it"] : hasAccuracy(state) ? ["loss", "acc"] : ["loss"];
  const owners = h(
    "tr",
    {},
    h("td"),
    ["this run", "the article"].map((name) => h("th", { scope: "colgroup", colspan: 2 }, name)),
  );
  const epoch = h(
    "th",
    { scope: "col" },
    h("span", { class: isArticle ? "visually-hidden" : "" }, isSurface ? "step" : "epoch"),
  );
  const columns = isArticle ? [...names, ...names] : names;
  const titles = h(
    "tr",
    {},
    epoch,
    columns.map((name) => h("th", { scope: "col" }, name)),
  );
  thead.replaceChildren(...(isArticle ? [owners, titles] : [titles]));
  shown.columns = columns.length;
}

/** The columns are Keras's: accuracy where the run asks for it. @param {State | null} state */
const hasAccuracy = (state) => state?.run?.config.metrics.length !== 0;

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function write({ tbody, scroller, caption }, shown) {
  const { state, article, columns: width } = shown;
  if (!state?.run || !state.frame || state.frame.run !== state.run.id) return;
  const rows = logRows(state.frame, state.history, state.run.config.epochs, article);
  while (tbody.children.length > rows.length) tbody.lastElementChild?.remove();
  while (tbody.children.length < rows.length) tbody.append(line(width));
  rows.forEach(({ epoch, state: kind, cells }, place) => {
    const row = tbody.children[place];
    setAttributes(row, { class: `log-${kind}` });
    setText(row.children[0], epoch);
    for (let k = 0; k < width; k += 1) setText(row.children[k + 1], cells[k] ?? "");
  });
  setText(caption, captionOf(state.run, state.frame));
  const present = rows.findIndex(({ state: kind }) => kind === "partial" || kind === "now");
  // Reading sizes costs a layout: only when another line is the present one, and after all views have written.
  if (rows[present]?.epoch !== shown.present) queueMicrotask(() => follow(scroller, tbody.children[present]));
  shown.present = rows[present]?.epoch;
}

/** @param {Run} run @param {Frame} frame */
function captionOf(run, frame) {
  const { epochs } = run.config;
  if (!isTextbook(run)) return logCaption(frame, epochs);
  return frame.step === 0 ? "A line for each step." : `${count(frame.step)} of ${counted(epochs, "step")}`;
}

/** @param {number} width */
function line(width) {
  return h(
    "tr",
    {},
    h("th", { scope: "row" }),
    Array.from({ length: width }, () => h("td")),
  );
}

/**
 * Show whole lines only: what is left of the height stands below them.
 * @param {Parts} parts
 */
function fit({ scroller, table, thead, tbody }) {
  const left = Number.parseFloat(scroller.style.marginBottom) || 0;
  const room = scroller.clientHeight + left - thead.offsetHeight;
  scroller.style.marginBottom = `${room % Number.parseFloat(getComputedStyle(table).lineHeight)}px`;
  follow(scroller, tbody.querySelector(".log-now, .log-partial"));
}

/**
 * Keep the present line in sight, unless a person is reading elsewhere in the log.
 * @param {HTMLElement} scroller
 * @param {Element | null | undefined} present
 */
function follow(scroller, present) {
  if (!(present instanceof HTMLElement) || scroller.matches(":hover, :focus")) return;
  scroller.scrollTop = present.offsetTop + present.offsetHeight - scroller.clientHeight;
}
