/** Everything that the page asks, with its answer decoded. Each call throws Refused or Unreachable. */

import { withNeurons } from "../state/parameters.js";
import { decodeLandscape, decodeNeurons, decodeRaceLandscape } from "./frame.js";
import { ask, pathOf, queried, read, readBytes, send } from "./http.js";
import { decoded, decodeProbe, decodeStep, decodeUnit } from "./json.js";
import { keeping } from "./keeping.js";

/** The newest losses of another branch that are fetched; what lies before has no line. */
const MOST_LOSSES = 300_000;

export const asks = {
  ...keeping,
  /** @returns {Promise<Catalogue>} */
  catalogue: () => read("api/catalogue"),
  /** @param {object} config  a partial RunConfig @returns {Promise<Run>} */
  create: (config) => send("api/runs", config),
  /** Make a run that is in no list, and that only the newest few of are kept. @param {object} config @returns {Promise<Run>} */
  scratch: (config) => send("api/runs?listed=false", config),
  /** @param {string} id @param {{steps?: number, epochs?: number}} amount @returns {Promise<Run>} */
  train: async (id, amount) => (await send(`${pathOf(id)}/train`, amount)).run,
  /** @param {string} id @param {AbortSignal} [until] @returns {Promise<Run>} */
  read: (id, until) => read(pathOf(id), undefined, until),
  /**
   * @param {string} id
   * @param {number} step
   * @param {object} changes
   * @param {object} [at]  the point of a plane whose weights it starts from, instead of the step's own
   * @returns {Promise<Run>}
   */
  fork: (id, step, changes, at) => send(`${pathOf(id)}/fork`, { step, changes, ...(at && { at }) }),
  /** @param {string} id @param {number} step @returns {Promise<Run>} */
  seek: (id, step) => send(`${pathOf(id)}/seek`, { step }),
  /** @param {string} id @param {Share} [share]  those trained on without it @returns {Promise<DataSet>} */
  data: (id, share) => read(`${pathOf(id)}/data`, share && { share }),
  /** How a share of the samples comes out. @param {string} id @param {{step: number, share: Share}} query @returns {Promise<Outcomes>} */
  outcomes: async (id, query) => ({
    ...decoded(/** @type {OutcomesAnswer} */ (await read(`${pathOf(id)}/predictions`, query))),
    run: id,
  }),
  /** @param {string} id @returns {Promise<Branch[]>} */
  branches: async (id) => (await read(`${pathOf(id)}/branches`)).runs,
  /** @param {string} id @returns {Promise<Lineage>} */
  lineage: (id) => read(`${pathOf(id)}/lineage`),
  /** @param {string} id @param {string | null} name  null for the automatic one @returns {Promise<Run>} */
  rename: async (id, name) => (await ask("PATCH", pathOf(id), { name })).json(),
  /** @param {string} id @returns {Promise<unknown>} */
  remove: (id) => ask("DELETE", pathOf(id)),
  /** @param {string} id @param {string} other @param {number} step @returns {Promise<ComparisonAnswer>} */
  compare: (id, other, step) => read(`${pathOf(id)}/compare`, { with: other, step }),
  /** @param {string} id @param {number} recorded  how many losses it has @returns {Promise<RunHistory>} */
  history: async (id, recorded) => {
    const start = Math.max(0, recorded - MOST_LOSSES);
    const { loss: known, epochs } = await read(`${pathOf(id)}/history`, { start });
    const loss = new Float64Array(start + known.length).fill(Number.NaN);
    loss.set(known, start);
    return { count: loss.length, loss, epochs };
  },
  /** @param {string} id @param {number} index @param {WeightQuery} query @returns {Promise<WeightLook>} */
  weight: async (id, index, query) => ({
    ...decoded(/** @type {WeightAnswer} */ (await read(`${pathOf(id)}/weights/${index}`, query))),
    run: id,
  }),
  /** @param {string} id @param {number} step @param {number} sample  of the step's batch @returns {Promise<StepLook>} */
  step: async (id, step, sample) => {
    const query = `sample=${sample}&parts=losses&parts=forward&parts=backward`;
    return decodeStep(await read(`${pathOf(id)}/steps/${step}?${query}`), id);
  },
  /** @param {string} id @param {number} step @param {number} layer @param {number} unit @returns {Promise<UnitLook>} */
  unit: async (id, step, layer, unit) => {
    const query = `layer=${layer}&unit=${unit}&parts=batch_gradient&parts=theta`;
    return decodeUnit(await read(`${pathOf(id)}/steps/${step}?${query}`), { run: id, step, layer, unit });
  },
  /** Where each neuron fires. @param {string} id @param {number} step @param {number} points @returns {Promise<NeuronTiles>} */
  neurons: async (id, step, points) => ({
    ...decodeNeurons(await readBytes(`${pathOf(id)}/neurons.bin`, { step, points })),
    run: id,
  }),
  /** @param {string} id @param {number} step @param {number} layer @param {number} unit @returns {Promise<NeuronLook>} */
  neuron: async (id, step, layer, unit) => ({
    ...decoded(/** @type {NeuronAnswer} */ (await read(`${pathOf(id)}/neurons/${layer}/${unit}`, { step }))),
    run: id,
  }),
  /** @param {string} id @param {number} step @param {number[]} x  in the data's own units @returns {Promise<Sent>} */
  predict: async (id, step, x) => {
    const path = queried(`${pathOf(id)}/predict`, { step });
    const { layers, ...told } = decoded(await send(path, { x: [x], layers: true }));
    return { ...told, layers: withNeurons(layers), run: id, x };
  },
  /** A map over two inputs. @param {string} id @param {{step: number, across: string, up: string, sample: number}} query @returns {Promise<OverTwo>} */
  map: async (id, query) => ({
    ...decoded(/** @type {MapAnswer} */ (await read(`${pathOf(id)}/map`, query))),
    ...{ run: id, asked: { across: query.across, up: query.up } },
  }),
  /** What the network gives for each of these rows, in the data's own units. @param {string} id @param {number} step @param {number[][]} x @returns {Promise<number[][]>} */
  outputs: async (id, step, x) =>
    decoded(await send(queried(`${pathOf(id)}/predict`, { step }), { x })).outputs,
  /** @param {string} id @param {LandscapeAsked} query @param {string} [rival]  another branch, to be laid on it @returns {Promise<Landscape>} */
  landscape: async (id, query, rival) => {
    const asked = { ...query, ...(rival && { with: rival }) };
    const answer = decodeLandscape(await readBytes(`${pathOf(id)}/landscape.bin`, asked));
    return { ...answer, run: id, query: { ...query, step: answer.step } };
  },
  /** @param {string} id @param {LandscapeQuery} query @returns {Promise<string>} JSON, with the plane's own vectors */
  landscapeText: async (id, query) =>
    (await ask("GET", queried(`${pathOf(id)}/landscape`, { ...query, axes: true }))).text(),
  /** @param {string} id @param {LandscapeQuery} query @param {{a: number, b: number}} point @returns {Promise<Probed>} */
  probe: async (id, { size: _, ...plane }, { a, b }) =>
    decodeProbe(await read(`${pathOf(id)}/probe`, { ...plane, a, b })),
  /** @param {string} id @param {PreviewQuery} query @param {AbortSignal} [signal] @returns {Promise<Preview>} */
  preview: async (id, query, signal) => ({
    ...(await send(`${pathOf(id)}/preview`, query, signal)),
    ...{ run: id, query },
  }),
  /** The run as a whole program in Keras. @param {string} id @returns {Promise<string>} */
  program: async (id) => (await ask("GET", `${pathOf(id)}/code?as=keras`)).text(),
  /** All weights, as Keras's get_weights() gives them. @param {string} id @param {number} step @returns {Promise<WeightsAnswer>} */
  weights: (id, step) => read(`${pathOf(id)}/weights`, { step }),
  /** @param {string} id @param {number} step @returns {Promise<Curvature>} */
  curvature: async (id, step) => ({ ...(await read(`${pathOf(id)}/curvature`, { step })), run: id }),
  /** The learning rate of each step. @param {string} id @returns {Promise<RatesAnswer>} */
  rates: (id) => read(`${pathOf(id)}/learning_rates`),
  /** @param {string} id @param {number} step @returns {Promise<Diagnosis>} */
  diagnosis: async (id, step) => ({ ...(await read(`${pathOf(id)}/layers`, { step })), run: id }),
  /** The layers over time. @param {string} id @param {number} most  columns @returns {Promise<StripsAnswer>} */
  histograms: (id, most) => read(`${pathOf(id)}/histograms`, { most }),
  /** How large a step is beside its weights. @param {string} id @param {number} step @returns {Promise<PaceAnswer>} */
  update: (id, step) => read(`${pathOf(id)}/update`, { step }),
  /** @param {string} id @param {number} step @param {number} sample @returns {Promise<SampleSlopes>} */
  slopes: async (id, step, sample) => {
    const parts = ["losses", "forward", "backward", "sample_gradient", "batch_gradient"];
    const query = [`sample=${sample}`, ...parts.map((part) => `parts=${part}`)].join("&");
    return decoded(await read(`${pathOf(id)}/steps/${step}?${query}`));
  },
  /** @param {string} id @param {number} step @param {number} seed @returns {Promise<QuestionAnswer[]>} */
  questions: async (id, step, seed) => (await read(`${pathOf(id)}/questions`, { step, seed })).questions,
  /**
   * @param {string} id
   * @param {string} question
   * @param {{step: number, seed: number}} moment
   * @param {string | number} answer
   * @returns {Promise<VerdictAnswer>}
   */
  judge: (id, question, { step, seed }, answer) =>
    send(queried(`${pathOf(id)}/questions/${encodeURIComponent(question)}`, { step, seed }), { answer }),
  /** @param {object} race  base and variations @returns {Promise<RaceAnswer>} */
  createRace: (race) => send("api/races", race),
  /** @param {string} id @returns {Promise<RaceAnswer>} */
  race: (id) => read(`api/races/${id}`),
  /** The losses of one of its runs, along its whole way. @param {string} id @param {string} run @returns {Promise<CourseAnswer>} */
  raceCourse: (id, run) => read(`api/races/${id}/courses/${run}`),
  /** @param {string} id @param {RaceLine} line @returns {Promise<RaceResultAnswer>} */
  raceResult: (id, { finish, rule }) =>
    read(`api/races/${id}/result`, { ...(finish !== null && { finish }), rule }),
  /** @param {string} id @param {number} size @param {number} until  the step to which its ways lead @returns {Promise<RaceLandscape>} */
  raceLandscape: async (id, size, until) =>
    decodeRaceLandscape(await readBytes(`api/races/${id}/landscape.bin`, { size, until })),
};
