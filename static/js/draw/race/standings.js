/** Who is where in a race, at a moment of its replay: all of it the server's numbers. */

/**
 * @typedef {object} Standing
 * @property {number} number  of the entrant, from 1
 * @property {string} id  of the run
 * @property {string} name  short, and told from all others
 * @property {string} title  beside its settings, which may tell it from others
 * @property {string} detail  its settings
 * @property {number} step  at which its loss was last measured
 * @property {number | null | undefined} loss  there; null where it is not finite, undefined before all are computed
 * @property {number | null} arrived  the step at which it did, by the rule, if it has by now
 * @property {boolean} isFirst  whether it is one of those that did first
 * @property {boolean} isUnder  whether its loss is under the line now
 * @property {number} swings  how often it has gone back over the line by now
 * @property {number} swingsSince  how often of these since it arrived
 * @property {OutAnswer | null} out  why it is out of the race by now
 */

/**
 * What there is to say at a step: the last of the server's moments that has come.
 * @param {RaceResultAnswer} result
 * @param {number} step
 */
export const momentAt = ({ moments }, step) =>
  moments.findLast((moment) => moment.step <= step) ?? moments[0];

/** The place of the last measure that is not after a step. @param {CourseAnswer} course @param {number} step */
export function placeAt({ step: steps, every }, step) {
  const last = steps.length - 1;
  const place = Math.min(last, Math.floor(step / every));
  return step >= steps[last] ? last : place;
}

/** The entrants in the order of their numbers. @param {RaceState} state @returns {Standing[]} */
export function standings({ race, order, courses, result, step }) {
  if (!race) return [];
  return order.flatMap((id, place) => {
    const among = race.runs.findIndex((run) => run.id === id);
    const label = race.labels[among];
    const judged = result?.entrants.find(({ run }) => run === id);
    if (label === undefined) return [];
    const own = { number: place + 1, id, ...namesOf(label, race.names[among]) };
    const course = courses[id];
    return [
      {
        ...own,
        ...(course && result ? measureAt(course, step) : UNKNOWN),
        ...judgementAt(judged, result, step),
      },
    ];
  });
}

const UNKNOWN = { step: 0, loss: undefined };

/** @param {CourseAnswer} course @param {number} step */
function measureAt(course, step) {
  const place = placeAt(course, step);
  return { step: course.step[place], loss: course.loss[place] };
}

/** @param {EntrantAnswer | undefined} judged @param {RaceResultAnswer | null} result @param {number} step */
function judgementAt(judged, result, step) {
  const crossed = judged?.crossings.filter((crossing) => crossing <= step).length ?? 0;
  const arrived = judged?.arrived ?? null;
  const out = judged?.out ?? null;
  const back = judged?.crossings.filter((crossing, k) => k % 2 === 1 && crossing <= step) ?? [];
  return {
    arrived: arrived !== null && arrived <= step ? arrived : null,
    isFirst: Boolean(judged && result && momentAt(result, step).winner.includes(judged.run)),
    isUnder: crossed % 2 === 1,
    swings: back.length,
    swingsSince: back.filter((crossing) => crossing > (arrived ?? 0)).length,
    out: out && out.step <= step ? out : null,
  };
}

/** "SGD, η = 0.05, μ = 0.9" is a name and its settings. @param {string} label @param {string} short */
export function namesOf(label, short) {
  const [, ...settings] = label.split(", ");
  const rest = settings.filter((setting) => setting !== "μ = 0");
  const detail = rest.join(", ").replace("η = ", "rate ").replace("μ = ", "momentum ");
  return { name: short, title: short.split(/ (?:at|from) rate /)[0], detail };
}

/**
 * In the order in which they arrive by now; then those that race, the lowest first, and those that are out.
 * @param {Standing[]} all
 */
export const ranked = (all) =>
  all.toSorted(
    (one, other) => rank(one) - rank(other) || height(one) - height(other) || one.number - other.number,
  );

/** @param {Standing} standing */
const rank = ({ arrived, out }) => arrived ?? (out ? Number.MAX_VALUE : Number.MAX_SAFE_INTEGER);

/** @param {Standing} standing */
const height = ({ loss, arrived }) => (arrived === null ? (loss ?? Number.MAX_VALUE) : 0);

/** How many of the entrants are computed. @param {RaceState} state */
export const computedOf = ({ courses, order }) => order.filter((id) => courses[id]).length;

/** Whether the replay is at its end. @param {RaceState} state */
export const isOver = ({ result, step }) => result !== null && step >= result.until;

/** A replay takes so long, however many steps it shows, unless a person sets its speed; s. */
const REPLAY_SECONDS = 12;

/**
 * How fast a replay goes, in steps a second.
 * @param {number} until  its last step
 * @param {number | null} speed  as it was set
 */
export const paceOf = (until, speed) => speed ?? Math.max(1, Math.round(until / REPLAY_SECONDS));
