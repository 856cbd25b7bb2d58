/** One step in slow motion: which phase and sample are shown, and asking the server for their numbers. */

import { Asker } from "../asking/asker.js";
import { withLimits } from "../draw/frames/locks.js";
import { isTextbook } from "../draw/surfaces/surface.js";
import { isMoving } from "../state/moving.js";
import { edgeOf, placeAmong } from "../state/parameters.js";

/** How long each phase but the last stays while one follows the other by itself (ms): its motion, and time to read it. */
const STAYS = [5200, 4200, 5200, 4200];
const LAST = STAYS.length;

/**
 * @typedef {{run: string, step: number, sample: number}} WantedStep
 * @typedef {{run: string, step: number, layer: number, place: number, unit: number}} WantedUnit  place is among all layers
 * @typedef {{pause: () => unknown, step: () => Promise<void>}} Drive
 */

/**
 * A step in slow motion before its numbers have come.
 * @param {string} run
 * @param {Partial<SlowStep>} [parts]
 * @returns {SlowStep}
 */
export function slowStep(run, parts = {}) {
  const opened = performance.now();
  const nothing = { look: null, frame: null, unit: null, error: null };
  return { run, opened, began: opened, first: false, phase: 0, sample: 0, auto: false, ...nothing, ...parts };
}

/**
 * The step whose numbers are wanted: the one on screen, once the run rests there. A smaller last batch may have fewer
 * samples than the chosen one's place.
 * @param {State} state
 * @returns {WantedStep | null}
 */
export function wantedStep({ run, frame, slow }) {
  if (!slow || !run || frame?.run !== run.id) return null;
  if (frame.step === 0 || frame.status === "training") return null;
  const last = (frame.batch?.size ?? 1) - 1;
  return { run: run.id, step: frame.step, sample: Math.min(slow.sample, last) };
}

/**
 * The neuron whose weights are wanted, once the step itself is there.
 * @param {State} state
 * @returns {WantedUnit | null}
 */
export function wantedUnit({ run, slow, hovered, chosen }) {
  if (!run || !slow?.look) return null;
  const { layer, to } = edgeOf(run.parameters, hovered ?? Math.min(chosen, run.parameter_count - 1));
  return { run: run.id, step: slow.look.step, layer, place: placeAmong(run.config.layers, layer), unit: to };
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

export class SlowMotion {
  #store;
  #drive;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Store} store @param {Asks} asks @param {Drive} drive  the player's pause and step */
  constructor(store, asks, drive) {
    this.#store = store;
    this.#drive = drive;
    store.subscribe(() => this.#follow());
    new Asker(store, stepQuestion(asks));
    new Asker(store, unitQuestion(asks));
  }

  /**
   * At the first weights there is no step to show, so the first one is done.
   * @param {{phase?: number, sample?: number}} [at]  the frame and the sample of the batch that it opens at
   */
  open = (at = {}) => {
    const { run, frame, slow, play } = this.#store.get();
    if (!run || !frame || slow || isTextbook(run)) return;
    if (isMoving({ play, frame })) this.#drive.pause();
    const first = frame.step === 0 && frame.status !== "diverged";
    this.#store.set({ slow: slowStep(run.id, { first, ...at }) });
    if (first) this.#drive.step();
  };

  close = () => this.#store.set({ slow: null, hovered: null });

  toggle = () => (this.#store.get().slow ? this.close() : this.open());

  /** @param {number} phase */
  show = (phase) => this.#change({ phase, began: performance.now() });

  /** The next phase; after the last, the next step. */
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
    else if (state.slow) this.#goOn(state.slow);
  }

  /** @param {SlowStep} slow */
  #goOn({ auto, phase, began, look }) {
    if (!auto || !look) return;
    const next = phase + 1;
    const turn = () => this.#change({ phase: next, began: performance.now(), auto: next < LAST });
    this.#timer = setTimeout(turn, began + STAYS[phase] - performance.now());
  }
}

/** @param {SlowStep | null} slow @param {Partial<SlowStep>} patch @returns {Partial<State>} */
const withStep = (slow, patch) => (slow ? { slow: { ...slow, ...patch } } : {});

/** @param {import("../server/errors.js").Refused} error @param {unknown} _ @param {State} state */
const refused = ({ message: error }, _, { slow }) => withStep(slow, { error });

/** @param {Asks} asks @returns {import("../asking/asker.js").Question<WantedStep, StepLook>} */
const stepQuestion = (asks) => ({
  wanted(state) {
    const step = wantedStep(state);
    return step && agree(state.slow?.look ?? null, step) ? null : step;
  },
  ask: ({ run, step, sample }) => asks.step(run, step, sample),
  show(seen, wanted, state) {
    const { slow, frame, catalogue } = state;
    if (!agree(wantedStep(state), wanted)) return {};
    const unit = slow?.look?.step === seen.step ? slow.unit : null;
    const look = withLimits(seen, catalogue);
    return withStep(slow, { look, unit, frame, error: null, began: performance.now() });
  },
  refused,
});

/**
 * The neurons of a step that were asked for are kept while it is shown.
 * @param {Asks} asks
 * @returns {import("../asking/asker.js").Question<WantedUnit, UnitLook>}
 */
function unitQuestion(asks) {
  const known = { units: /** @type {UnitLook[]} */ ([]) };
  return {
    wanted: wantedUnit,
    async ask(wanted) {
      const { run, step, layer, unit } = wanted;
      const had = known.units.find((one) => agree(one, { run, step, layer, unit }));
      const found = had ?? { ...(await asks.unit(run, step, wanted.place, unit)), layer };
      const others = known.units.filter((one) => one !== found && one.run === run && one.step === step);
      known.units = [...others, found];
      return found;
    },
    show: (unit, _, { slow }) => (slow?.look?.step === unit.step ? withStep(slow, { unit }) : {}),
    refused,
  };
}
