/** One step in slow motion: which phase and sample are shown, and asking the server for their numbers. */

import { withLimits } from "../draw/frames/locks.js";
import { isTextbook } from "../draw/surfaces/surface.js";
import { api, Refused, Unreachable } from "../server/transport.js";
import { isMoving } from "../state/moving.js";
import { edgeOf } from "../state/parameters.js";

/** How long each phase but the last stays while one follows the other by itself (ms): its motion, and time to read it. */
const STAYS = [5200, 4200, 5200, 4200];
const LAST = STAYS.length;

/**
 * @typedef {import("./session.js").Store} Store
 * @typedef {{run: string, step: number, sample: number}} WantedStep
 * @typedef {{run: string, step: number, layer: number, unit: number}} WantedUnit
 * @typedef {{pause: () => unknown, step: () => Promise<void>}} Drive
 */

/**
 * A step in slow motion before its numbers have come.
 * @param {string} run
 * @param {Partial<SlowStep>} [parts]
 * @returns {SlowStep}
 */
export function slowStep(run, parts = {}) {
  const now = performance.now();
  const nothing = { look: null, frame: null, unit: null, error: null };
  return {
    run,
    opened: now,
    began: now,
    first: false,
    phase: 0,
    sample: 0,
    auto: false,
    ...nothing,
    ...parts,
  };
}

/**
 * The step whose numbers are wanted: the one on screen, once the run rests there. A smaller last batch may have fewer
 * samples than the chosen one's place.
 * @param {State} state
 * @returns {WantedStep | null}
 */
export function wantedStep({ run, frame, slow, connection }) {
  if (!slow || !run || frame?.run !== run.id || connection !== "open") return null;
  if (frame.step === 0 || frame.status === "training") return null;
  const last = (frame.batch?.size ?? 1) - 1;
  return { run: run.id, step: frame.step, sample: Math.min(slow.sample, last) };
}

/**
 * The neuron whose weights are wanted, once the step itself is there.
 * @param {State} state
 * @returns {WantedUnit | null}
 */
export function wantedUnit({ run, slow, hovered, chosen, connection }) {
  if (!run || !slow?.look || connection !== "open") return null;
  const { layer, to } = edgeOf(run.parameters, hovered ?? Math.min(chosen, run.parameter_count - 1));
  return { run: run.id, step: slow.look.step, layer, unit: to };
}

/**
 * Whether what was shown is no longer there: another run, no step behind it, or play, which is too fast to follow.
 * @param {State} state
 */
export function isOver({ frame, slow, play }) {
  if (!slow) return false;
  return play.playing || frame?.run !== slow.run || (frame.step === 0 && slow.look !== null);
}

/** @param {object | null} one @param {object} other  has all the names that count */
const agree = (one, other) =>
  one !== null && Object.entries(other).every(([name, value]) => Reflect.get(one, name) === value);

/** @implements {SlowMotionActions} */
export class SlowMotion {
  #store;
  #drive;
  #busy = false;
  /** What was refused is not asked again. */
  #refused = /** @type {WantedStep | WantedUnit | null} */ (null);
  /** The neurons of the present step that were asked for. */
  #units = /** @type {UnitLook[]} */ ([]);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {Store} store
   * @param {Drive} drive  the player's pause and step
   */
  constructor(store, drive) {
    this.#store = store;
    this.#drive = drive;
    store.subscribe(() => this.#follow());
  }

  /** At the first weights there is no step to show, so the first one is done. */
  open = () => {
    const { run, frame, slow, play } = this.#store.get();
    if (!run || !frame || slow || isTextbook(run)) return;
    if (isMoving({ play, frame })) this.#drive.pause();
    const first = frame.step === 0 && frame.status !== "diverged";
    this.#units = [];
    this.#refused = null;
    this.#store.set({ slow: slowStep(run.id, { first }) });
    if (first) this.#drive.step();
  };

  close = () => this.#store.set({ slow: null, hovered: null });

  toggle = () => (this.#store.get().slow ? this.close() : this.open());

  /** @param {number} phase */
  show = (phase) => this.#change({ phase, began: performance.now() });

  next = () => {
    const { slow, frame } = this.#store.get();
    if (!slow) return;
    if (slow.phase < LAST) this.show(slow.phase + 1);
    else if (frame && frame.status !== "finished" && frame.status !== "diverged") {
      this.#change({ phase: 0, auto: false });
      this.#drive.step();
    }
  };

  previous = () => {
    const { slow } = this.#store.get();
    if (slow && slow.phase > 0) this.show(slow.phase - 1);
  };

  replay = () => this.#change({ began: performance.now() });

  /** From the last phase it starts anew. */
  toggleAuto = () => {
    const { slow } = this.#store.get();
    if (!slow) return;
    if (!slow.auto && slow.phase === LAST) this.show(0);
    this.#change({ auto: !slow.auto, began: performance.now() });
  };

  /** @param {number} sample */
  choose = (sample) => this.#change({ sample });

  /** @param {Partial<SlowStep>} patch */
  #change(patch) {
    const { slow } = this.#store.get();
    if (slow) this.#store.set({ slow: { ...slow, ...patch } });
  }

  #follow() {
    const state = this.#store.get();
    clearTimeout(this.#timer);
    if (isOver(state)) this.close();
    else if (state.slow) {
      this.#goOn(state.slow);
      this.#ask(state);
    }
  }

  /** @param {SlowStep} slow */
  #goOn({ auto, phase, began, look }) {
    if (!auto || !look) return;
    const next = phase + 1;
    const turn = () => this.#change({ phase: next, began: performance.now(), auto: next < LAST });
    this.#timer = setTimeout(turn, began + STAYS[phase] - performance.now());
  }

  /** One question at a time, the newest. @param {State} state */
  async #ask(state) {
    const question = this.#busy ? null : this.#question(state);
    if (!question) return;
    this.#busy = true;
    try {
      await question.ask();
    } catch (error) {
      // An answer that was lost is asked for again when the connection is back.
      if (error instanceof Unreachable) return;
      if (!(error instanceof Refused)) throw error;
      this.#refused = question.wanted;
      this.#change({ error: error.message });
    } finally {
      this.#busy = false;
    }
    this.#follow();
  }

  /** @param {State} state */
  #question(state) {
    const { slow } = state;
    const step = wantedStep(state);
    if (step && !agree(slow?.look ?? null, step)) return this.#unlessRefused(step, () => this.#askStep(step));
    const unit = wantedUnit(state);
    if (!unit || agree(slow?.unit ?? null, unit)) return null;
    const known = this.#units.find((one) => agree(one, unit));
    if (known) this.#change({ unit: known });
    return known ? null : this.#unlessRefused(unit, () => this.#askUnit(unit));
  }

  /** @param {WantedStep | WantedUnit} wanted @param {() => Promise<void>} ask */
  #unlessRefused(wanted, ask) {
    return agree(this.#refused, wanted) ? null : { wanted, ask };
  }

  /** @param {WantedStep} wanted */
  async #askStep(wanted) {
    const seen = await api.step(wanted.run, wanted.step, wanted.sample);
    const state = this.#store.get();
    const look = withLimits(seen, state.catalogue);
    if (!state.slow || !agree(wantedStep(state), wanted)) return;
    const moved = state.slow.look?.step !== look.step;
    if (moved) this.#units = [];
    const unit = moved ? null : state.slow.unit;
    this.#change({ look, unit, frame: state.frame, error: null, began: performance.now() });
  }

  /** @param {WantedUnit} wanted */
  async #askUnit(wanted) {
    const unit = await api.unit(wanted.run, wanted.step, wanted.layer, wanted.unit);
    if (this.#store.get().slow?.look?.step === unit.step) this.#units.push(unit);
  }
}
