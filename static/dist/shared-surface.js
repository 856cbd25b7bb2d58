import {
  Failure,
  Refused,
  Unreachable,
  h,
  setAttributes
} from "./shared-errors.js";

// static/js/draw/surfaces/surface.js
var isTextbook = (run) => Boolean(run?.config.model);
var isNoisy = (run) => Number(run?.config.model?.noise) > 0;
function surfaceOf(run, catalogue) {
  const name = run?.config.model?.landscape;
  return catalogue?.landscapes.find((surface) => surface.name === name) ?? null;
}
function startOf({ start }, surface) {
  const [x, y] = start ?? surface.start;
  return { x, y };
}
var distanceTo = (minimum, { x, y }) => Math.hypot(minimum.x - x, minimum.y - y);
function nearestMinimum(minima, place) {
  const all = minima.map((minimum) => ({ minimum, distance: distanceTo(minimum, place) }));
  const best = all.reduce((nearest, one) => one.distance < nearest.distance ? one : nearest);
  return { ...best, ties: all.filter((one) => one.distance === best.distance).length };
}
function angleOff(gradient, update) {
  const lengths = Math.hypot(gradient[0], gradient[1]) * Math.hypot(update[0], update[1]);
  if (!(lengths > 0) || !Number.isFinite(lengths)) return null;
  const along = -(gradient[0] * update[0] + gradient[1] * update[1]) / lengths;
  return Math.acos(Math.min(1, Math.max(-1, along))) * 180 / Math.PI;
}

// static/js/asking/asker.js
var AGAIN = 1e3;
function presentIn(state) {
  const { run, frame, connection } = state;
  return run && frame?.run === run.id && connection === "open" ? { ...state, run, frame } : null;
}
var equal = (known, wanted) => JSON.stringify(known) === JSON.stringify(wanted);
var Asker = class {
  #store;
  #question;
  #report;
  #busy = false;
  /** What is answered, or will not be. @type {W | null} */
  #settled = null;
  /** @type {Turn<W, A>["last"]} */
  #last = null;
  /** What is wanted, since when, and not before when; ms. */
  #next = { wanted: (
    /** @type {W | null} */
    null
  ), since: 0, earliest: 0 };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @param {Store} store @param {Question<W, A>} question @param {(error: unknown) => void} [report] */
  constructor(store, question, report = (error) => reportError(error)) {
    this.#store = store;
    this.#question = question;
    this.#report = report;
    const unsubscribe = store.subscribe(this.look);
    this.stop = () => {
      clearTimeout(this.#timer);
      unsubscribe();
    };
  }
  /** See what is wanted, and ask for it when it is due. */
  look = () => {
    clearTimeout(this.#timer);
    const present = presentIn(this.#store.get());
    if (this.#busy || !present) return;
    const wanted = this.#question.wanted(present);
    if (wanted === null) this.#settled = this.#next.wanted = null;
    else if (this.#settled === null || !this.#covers(this.#settled, wanted)) this.#askSoon(wanted, present);
  };
  /** @param {W} known @param {W} wanted */
  #covers(known, wanted) {
    return (this.#question.covers ?? equal)(known, wanted);
  }
  /** @param {W} wanted @param {Present} present */
  #askSoon(wanted, present) {
    const now = performance.now();
    const { wanted: known, since } = this.#next;
    const isNew = known === null || !equal(known, wanted);
    this.#next = { ...this.#next, wanted, since: isNew ? now : since };
    const turn = { wanted, since: this.#next.since, last: this.#last };
    const due = Math.max(this.#question.due?.(turn, present) ?? now, this.#next.earliest);
    if (due > now) this.#timer = setTimeout(this.look, due - now);
    else this.#ask(wanted);
  }
  /** @param {W} wanted */
  async #ask(wanted) {
    const last = {
      wanted,
      answer: (
        /** @type {A | undefined} */
        void 0
      ),
      began: performance.now(),
      ended: 0
    };
    const { ask, answered, show } = this.#question;
    this.#busy = true;
    try {
      last.answer = await ask(wanted);
      this.#settled = answered?.(last.answer, wanted) ?? wanted;
      if (this.#isHere(wanted)) this.#store.set(show(last.answer, wanted, this.#store.get()));
    } catch (error) {
      this.#fail(error, wanted);
    } finally {
      this.#busy = false;
      this.#last = { ...last, ended: performance.now() };
    }
    this.look();
  }
  /** @param {unknown} error @param {W} wanted */
  #fail(error, wanted) {
    if (error instanceof Unreachable) this.#next.earliest = performance.now() + AGAIN;
    else this.#settled = wanted;
    if (!(error instanceof Failure)) this.#report(error);
    else if (error instanceof Refused && this.#isHere(wanted))
      this.#store.set(this.#question.refused?.(error, wanted, this.#store.get()) ?? {});
  }
  /** @param {W} wanted */
  #isHere(wanted) {
    return this.#store.get().run?.id === wanted.run;
  }
};

// static/js/draw/twin.js
function createTwin(about, read) {
  const body = h("div", { class: "twin-body floating", tabindex: "0", role: "region" });
  const summary = h("summary", {}, "table");
  const element = h("details", { class: "twin", ontoggle: () => refresh() }, summary, body);
  let told = about;
  function refresh(now = told) {
    told = now;
    setAttributes(summary, { "aria-label": `${now}, as a table` });
    setAttributes(body, { "aria-label": now });
    if (element.open) body.replaceChildren(tableOf(now, read()));
  }
  refresh();
  return { element, refresh };
}
function tableOf(about, { head, rows }) {
  const names = head.map((name) => h("th", { scope: "col" }, name));
  const lines = rows.map((row) => {
    const cells = row.map((cell) => h("td", {}, cell));
    return h("tr", {}, cells);
  });
  const caption = h("caption", { class: "visually-hidden" }, about);
  return h("table", {}, caption, h("thead", {}, h("tr", {}, names)), h("tbody", {}, lines));
}

// static/js/draw/canvas.js
function stroke(context, ...strokes) {
  for (const [color, width] of strokes) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
  }
}
function fill(context, color, ...edges) {
  context.fillStyle = color;
  context.fill();
  stroke(context, ...edges);
}
function ring(context, [x, y], radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
function plate(context, [x, y], width, height, corner) {
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, corner);
}
function trace(context, spots) {
  spots.forEach(([x, y], k) => {
    if (k === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
}
function line(context, ...spots) {
  context.beginPath();
  trace(context, spots);
}
function write(context, text, [x, y], color, rim = null) {
  if (rim) {
    [context.strokeStyle, context.lineWidth] = rim;
    context.lineJoin = "round";
    context.strokeText(text, x, y);
  }
  context.fillStyle = color;
  context.fillText(text, x, y);
}

export {
  isTextbook,
  isNoisy,
  surfaceOf,
  startOf,
  distanceTo,
  nearestMinimum,
  angleOff,
  Asker,
  stroke,
  fill,
  ring,
  plate,
  trace,
  line,
  write,
  createTwin
};
