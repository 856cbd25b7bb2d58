import {
  textOf
} from "./shared-words.2.js";
import {
  h
} from "./shared-dom.js";

// static/js/draw/caption.js
function setCaption(element, parts) {
  if (element.textContent === textOf(parts)) return;
  element.replaceChildren(...parts.map((part) => typeof part === "string" ? part : bold(part)));
}
function bold({ value, tones }) {
  const element = h("b", { class: tones && "tones" }, value);
  tones?.forEach((tone, end) => {
    element.style.setProperty(`--tone-${end}`, `${100 * tone}%`);
  });
  return element;
}
function marked(part) {
  if (typeof part === "string") return h("span", {}, part);
  if (!part.meaning) return h("b", {}, part.value);
  return part.meaning === "code" ? h("code", {}, part.value) : h("span", { class: part.meaning }, part.value);
}
var PANEL_MS = 50;
function createPace(interval) {
  const pace = { last: Number.NEGATIVE_INFINITY, timer: 0, work: () => {
  } };
  function run() {
    pace.timer = 0;
    pace.last = performance.now();
    pace.work();
  }
  return (work, moving = true) => {
    pace.work = work;
    const wait = moving ? pace.last + interval - performance.now() : 0;
    if (wait <= 0) {
      clearTimeout(pace.timer);
      run();
    } else if (pace.timer === 0) {
      pace.timer = window.setTimeout(run, wait);
    }
  };
}
function createPatience(patience, tell) {
  let timer;
  return (isSo) => {
    if (isSo) timer ??= setTimeout(() => tell(true), patience);
    else {
      clearTimeout(timer);
      timer = void 0;
      tell(false);
    }
  };
}

export {
  setCaption,
  marked,
  PANEL_MS,
  createPace,
  createPatience
};
