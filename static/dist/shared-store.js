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

export {
  createStore,
  when
};
