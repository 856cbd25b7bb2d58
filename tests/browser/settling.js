// Know what a page waits for: `settled` takes as long as that does, and at most a sixth of a second.
(() => {
  const MOST = 150;
  const { setTimeout, clearTimeout, requestAnimationFrame, cancelAnimationFrame, fetch } = window;
  /** Those of less than `MOST`: the connection's pulse goes on for ever. @type {Set<number>} */
  const timers = new Set();
  /** @type {Set<number>} */
  const drawings = new Set();
  let asked = 0;

  window.setTimeout = (work, wait = 0, ...words) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work(...words);
    }, wait);
    if (wait < MOST) timers.add(timer);
    return timer;
  };
  window.clearTimeout = (timer) => {
    timers.delete(timer);
    clearTimeout(timer);
  };
  window.requestAnimationFrame = (draw) => {
    const drawing = requestAnimationFrame((now) => {
      drawings.delete(drawing);
      draw(now);
    });
    drawings.add(drawing);
    return drawing;
  };
  window.cancelAnimationFrame = (drawing) => {
    drawings.delete(drawing);
    cancelAnimationFrame(drawing);
  };
  window.fetch = (...request) => {
    const answer = fetch(...request);
    const answered = () => {
      asked -= 1;
    };
    asked += 1;
    answer.then(answered, answered);
    return answer;
  };

  const waits = () => asked + drawings.size + timers.size + document.getAnimations().length > 0;

  /** Come back once nothing has been waited for in two frames, or `MOST` ms and two frames are over. */
  window.settled = async () => {
    const end = performance.now() + MOST;
    for (let still = 0; still < 2; ) {
      still = waits() && performance.now() < end ? 0 : still + 1;
      await new Promise(requestAnimationFrame);
    }
  };
})();
