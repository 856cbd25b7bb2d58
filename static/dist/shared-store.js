// static/js/state/store.js
function createStore(initial, schedule = (draw) => requestAnimationFrame(draw)) {
  const now = { state: initial, drawn: initial, scheduled: false };
  const listeners = /* @__PURE__ */ new Set();
  function draw() {
    if (!now.scheduled) return;
    const previous = now.drawn;
    now.scheduled = false;
    now.drawn = now.state;
    for (const listener of listeners) listener(now.drawn, previous);
  }
  return {
    /** The newest state, drawn or not. */
    get: () => now.state,
    /** Replace the named parts; parts that are the same objects change nothing. @param {Partial<S>} patch */
    set(patch) {
      const names = (
        /** @type {(keyof S)[]} */
        Object.keys(patch)
      );
      if (names.every((name) => Object.is(now.state[name], patch[name]))) return;
      now.state = { ...now.state, ...patch };
      if (!now.scheduled) {
        now.scheduled = true;
        schedule(draw);
      }
    },
    /** Draw at once what waits for the next picture. */
    flush: draw,
    /** Hear of changes; returns what ends that. @param {(state: S, previous: S) => void} listener */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}
function when(store, isTrue) {
  if (isTrue(store.get())) return Promise.resolve(store.get());
  return new Promise((resolve) => {
    const leave = store.subscribe((state) => {
      if (!isTrue(state)) return;
      leave();
      resolve(state);
    });
  });
}

// static/js/draw/dom.js
var SVG = "http://www.w3.org/2000/svg";
var PROPERTIES = /* @__PURE__ */ new Set(["value", "checked", "disabled", "hidden", "open", "selected"]);
function setProp(element, name, value) {
  if (typeof value === "function") {
    element.addEventListener(name.slice(2), value);
  } else if (PROPERTIES.has(name)) {
    Object.assign(element, { [name]: value });
  } else if (value !== null && value !== void 0 && value !== false) {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}
function dress(element, props, children) {
  for (const [name, value] of Object.entries(props)) setProp(element, name, value);
  for (const child of children.flat()) {
    if (child !== null && child !== void 0 && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
  return element;
}
function h(tag, props = {}, ...children) {
  return dress(document.createElement(tag), props, children);
}
function s(tag, props = {}, ...children) {
  return dress(document.createElementNS(SVG, tag), props, children);
}
function setText(node, text) {
  const next = String(text);
  if (node.textContent !== next) node.textContent = next;
}
function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
}

export {
  h,
  s,
  setText,
  setAttributes,
  createStore,
  when
};
