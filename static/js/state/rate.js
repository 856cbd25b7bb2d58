/** The learning rate that an optimizer is set to, and how far a way with another one is followed. */

/** The steps of a way ahead: some come first, fewer where they are dear, and the whole when the hand rests. */
export const AHEAD = { fewest: 4, coarse: 40, whole: 150 };
/** Weights times samples of the steps that come first: up to 0.08 s of the server's, by how wide layers are (bench/trial.py). */
const AT_ONCE = 70e6;

/** How many steps of a way ahead come first. @param {Pick<State, "run" | "data">} state */
export function firstAhead({ run, data }) {
  if (!run) return AHEAD.coarse;
  const batch = Math.min(run.config.batch_size, data?.count ?? Number.POSITIVE_INFINITY);
  const most = Math.floor(AT_ONCE / (run.parameter_count * batch));
  return Math.min(Math.max(most, AHEAD.fewest), AHEAD.coarse);
}

/** @param {Named | undefined} optimizer @returns {Named | null} how its rate changes from step to step; null where it stays */
export const scheduleOf = (optimizer) => {
  const rate = optimizer?.learning_rate;
  return typeof rate === "object" ? /** @type {Named | null} */ (rate) : null;
};

/** Of a schedule it is that of the first step. @param {Named | undefined} optimizer */
export function rateSet(optimizer) {
  const schedule = scheduleOf(optimizer);
  if (!schedule) return Number(optimizer?.learning_rate);
  const [first] = /** @type {number[]} */ (schedule.values ?? []);
  return Number(schedule.initial_learning_rate ?? first);
}

/**
 * A schedule with what it must be given: it starts from the rate that was set, and takes a run's own steps. The rate
 * alone in place of none.
 * @param {Declared | null} chosen
 * @param {Pick<Run, "config" | "total_steps"> | null} run
 */
export function scheduleLike(chosen, run) {
  const [rate, steps] = [rateSet(run?.config.optimizer), run?.total_steps ?? 1];
  if (!chosen) return rate;
  /** @type {Record<string, unknown>} */
  const usual = {
    initial_learning_rate: rate,
    decay_steps: steps,
    first_decay_steps: Math.max(1, Math.round(steps / 7)), // three falls, each twice as long as the last
    decay_rate: 0.1,
    boundaries: [Math.floor(steps / 2)],
    values: [rate, rate / 10],
  };
  const needed = chosen.settings.filter(({ required }) => required).map(({ name }) => [name, usual[name]]);
  return { name: chosen.name, ...Object.fromEntries(needed) };
}

/**
 * A schedule in pieces with other boundaries: its last rate goes on in further pieces, and pieces that are gone leave.
 * @param {Named} schedule
 * @param {number[]} boundaries
 */
export function withBoundaries(schedule, boundaries) {
  const rates = /** @type {number[]} */ (schedule.values);
  const values = [...boundaries, 0].map((_, k) => rates[Math.min(k, rates.length - 1)]);
  return { ...schedule, boundaries, values };
}
