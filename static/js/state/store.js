/**
 * Hold the page's state and tell of its changes once an animation frame, however many came.
 *
 * @template S
 * @param {S} initial
 * @param {(draw: () => void) => void} [schedule]  calls back before the next picture
 */
export function createStore(initial, schedule = (draw) => requestAnimationFrame(draw)) {
  const now = { state: initial, drawn: initial, scheduled: false };
  /** @type {Set<(state: S, previous: S) => void>} */
  const listeners = new Set();

  /** What was drawn at once is not drawn again by the picture that it would have waited for. */
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
      const names = /** @type {(keyof S)[]} */ (Object.keys(patch));
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
    },
  };
}

/**
 * The first state of which something is true, now or later.
 * @template S
 * @param {{get(): S, subscribe(listener: (state: S) => void): () => void}} store
 * @param {(state: S) => boolean} isTrue
 * @returns {Promise<S>}
 */
export function when(store, isTrue) {
  if (isTrue(store.get())) return Promise.resolve(store.get());
  return new Promise((resolve) => {
    const leave = store.subscribe((state) => {
      if (!isTrue(state)) return;
      leave();
      resolve(state);
    });
  });
}
