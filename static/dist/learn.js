import {
  Refused,
  Unreachable,
  columnsOf,
  withNeurons
} from "./learn-shared-parameters.js";

// static/js/server/json.js
function decoded(value) {
  return (
    /** @type {Decoded<T>} */
    plain(value)
  );
}
function plain(value) {
  if (Array.isArray(value)) return value.map((item) => item === null ? Number.NaN : plain(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}
var pair = ({ before, after }) => ({ before: before ?? Number.NaN, after: after ?? Number.NaN });
function decodeStep(answer, run) {
  const losses = { sample_loss: pair(answer.sample_loss), batch_loss: pair(answer.batch_loss) };
  const told = decoded(answer);
  return (
    /** @type {StepLook} */
    {
      ...told,
      run,
      ...losses,
      ...columnsOf(
        /** @type {any} */
        told.layers
      )
    }
  );
}
function decodeUnit(answer, asked) {
  const {
    layers,
    theta_before: before,
    update,
    theta_after: after
  } = decoded(
    /** @type {UnitAnswer} */
    answer
  );
  const [{ batch_kernel_gradient: kernel, batch_bias_gradient: bias }] = layers;
  return { ...asked, gradient: [...kernel.flat(), ...bias ?? []], before, update, after };
}
function decodeProbe({ prediction, ...answer }) {
  const column = (rows) => Float32Array.from(decoded(rows).flat());
  return {
    ...answer,
    prediction: prediction && {
      kind: prediction.kind,
      values: column(prediction.values),
      classes: prediction.classes && column(prediction.classes)
    }
  };
}

// static/js/server/frame.js
var text = new TextDecoder();
function unpack(buffer) {
  const length = new DataView(buffer).getUint32(0, true);
  const {
    arrays: listed,
    beyond_float32: beyond = {},
    ...header
  } = JSON.parse(text.decode(new Uint8Array(buffer, 4, length)));
  const arrays = /* @__PURE__ */ Object.create(null);
  let offset = 4 + length;
  for (const { name, length: count } of listed) {
    const short = new Float32Array(buffer, offset, count);
    arrays[name] = name in beyond ? wider(short, beyond[name]) : short;
    offset += 4 * count;
  }
  return { header, arrays };
}
function wider(short, numbers) {
  const wide = Float64Array.from(short, (number, k) => numbers[k] ?? number);
  return (
    /** @type {Float32Array<ArrayBuffer>} */
    /** @type {unknown} */
    wide
  );
}
function decodeLandscape(buffer) {
  const { header, arrays } = unpack(buffer);
  const others = header.others.map((other, number) => ({
    ...other,
    ...track((part) => arrays[`other_${number}_${part}`])
  }));
  return (
    /** @type {Landscape} */
    { ...header, ...arrays, others }
  );
}
function decodeNeurons(buffer) {
  const { header, arrays } = unpack(buffer);
  const layers = header.layers.map((layer, n) => ({
    ...layer,
    ...{ low: arrays[`low_${n}`], high: arrays[`high_${n}`], outputs: arrays[`outputs_${n}`] }
  }));
  return (
    /** @type {NeuronTiles} */
    { ...header, layers: withNeurons(layers) }
  );
}
function decodeRaceLandscape(buffer) {
  const { header, arrays } = unpack(buffer);
  const { a, b, loss } = arrays;
  const lanes = header.paths.map((lane, number) => ({
    ...lane,
    ...track((part) => wholePath(arrays, number, part))
  }));
  return (
    /** @type {RaceLandscape} */
    { ...header, a, b, loss, lanes }
  );
}
var track = (column) => ({ step: column("step"), a: column("a"), b: column("b"), loss: column("loss") });
function wholePath(arrays, number, part) {
  const [walked, ahead] = ["path", "ahead"].map((stretch) => arrays[`${stretch}_${number}_${part}`] ?? []);
  const whole = Float64Array.of(...walked, ...ahead);
  return (
    /** @type {Float32Array<ArrayBuffer>} */
    /** @type {unknown} */
    whole
  );
}

// static/js/server/http.js
var QUIETLY = { Prefer: "refusals=quiet" };
var pathOf = (id) => `api/runs/${encodeURIComponent(id)}`;
function queried(path, query) {
  const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return `${path}?${new URLSearchParams(pairs)}`;
}
async function ask(method, path, body, signal, type = "application/json") {
  const content = body === void 0 ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) };
  const headers = { ...QUIETLY, ...body !== void 0 && { "Content-Type": type } };
  const response = await fetch(path, { method, headers, signal, ...content }).catch(lost);
  const status = Number(response.headers.get("X-Status") ?? response.status);
  if (status >= 400) {
    const answer = await response.json().catch(() => ({}));
    throw new Refused(status, answer.error);
  }
  return response;
}
function lost(cause) {
  throw new Unreachable("The server does not answer.", { cause });
}
var read = async (path, query, signal) => (await ask("GET", query ? queried(path, query) : path, void 0, signal)).json().catch(lost);
var readBytes = async (path, query) => (await ask("GET", queried(path, query))).arrayBuffer().catch(lost);
var send = async (path, body) => (await ask("POST", path, body)).json().catch(lost);

// static/js/server/keeping.js
var keeping = {
  /** @param {RunsQuery & {limit: number, after: string | null}} query @returns {Promise<RunsAnswer>} */
  runs: ({ query, sort, limit, after }) => read("api/runs", { ...query && { query }, sort, limit, ...after && { after } }),
  /** @param {string} id @returns {Promise<Run>} */
  copy: (id) => send(`${pathOf(id)}/copy`, {}),
  /** @param {string} id @returns {Promise<Run>} */
  restore: (id) => send(`${pathOf(id)}/restore`, {}),
  /** @returns {Promise<HealthAnswer>} */
  health: () => read("api/health"),
  /** Where all that is kept can be had as one file. */
  exportLink: () => "api/export",
  /** @param {Blob} file  another server's @returns {Promise<ImportAnswer>} */
  importAll: async (file) => (await ask("POST", "api/import", file)).json().catch(lost),
  /** Those of all runs, newest first. @returns {Promise<BookmarkAnswer[]>} */
  bookmarks: async () => (await read("api/bookmarks")).bookmarks,
  /** @param {{run: string, step: number, view: object, note: string}} moment @returns {Promise<BookmarkAnswer>} */
  mark: (moment) => send("api/bookmarks", moment),
  /** @param {string} id @param {string} text @returns {Promise<BookmarkAnswer>} */
  note: async (id, text2) => (await ask("PATCH", markOf(id), { note: text2 })).json(),
  /** @param {string} id @returns {Promise<unknown>} */
  unmark: (id) => ask("DELETE", markOf(id)),
  /** @param {string} name @param {Blob} file @returns {Promise<TableAnswer>} */
  keepTable: async (name, file) => (await ask("POST", queried("api/tables", { name }), file, void 0, "application/octet-stream")).json().catch(lost),
  /** @param {string} id @returns {Promise<TableAnswer>} */
  table: (id) => read(`api/tables/${encodeURIComponent(id)}`),
  /** All that are kept, the newest first. @returns {Promise<TableAnswer[]>} */
  tables: async () => (await read("api/tables")).tables,
  /** @param {string} id @returns {Promise<unknown>} */
  forgetTable: (id) => ask("DELETE", `api/tables/${encodeURIComponent(id)}`),
  /** What stands in its columns, by one of them. @param {string} id @param {string | null} by  null for the likeliest answer @returns {Promise<ShadesAnswer>} */
  shades: (id, by) => read(`api/tables/${encodeURIComponent(id)}/columns`, by === null ? {} : { by }),
  /** What will happen to a run. @param {string} id @returns {Promise<OutlookAnswer>} */
  outlook: (id) => read(`${pathOf(id)}/outlook`)
};
var markOf = (id) => `api/bookmarks/${encodeURIComponent(id)}`;

// static/js/server/asks.js
var MOST_LOSSES = 3e5;
var asks = {
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
  read: (id, until) => read(pathOf(id), void 0, until),
  /**
   * @param {string} id
   * @param {number} step
   * @param {object} changes
   * @param {object} [at]  the point of a plane whose weights it starts from, instead of the step's own
   * @returns {Promise<Run>}
   */
  fork: (id, step, changes, at) => send(`${pathOf(id)}/fork`, { step, changes, ...at && { at } }),
  /** @param {string} id @param {number} step @returns {Promise<Run>} */
  seek: (id, step) => send(`${pathOf(id)}/seek`, { step }),
  /** @param {string} id @param {Share} [share]  those trained on without it @returns {Promise<DataSet>} */
  data: (id, share) => read(`${pathOf(id)}/data`, share && { share }),
  /** How a share of the samples comes out. @param {string} id @param {{step: number, share: Share}} query @returns {Promise<Outcomes>} */
  outcomes: async (id, query) => ({
    ...decoded(
      /** @type {OutcomesAnswer} */
      await read(`${pathOf(id)}/predictions`, query)
    ),
    run: id
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
    ...decoded(
      /** @type {WeightAnswer} */
      await read(`${pathOf(id)}/weights/${index}`, query)
    ),
    run: id
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
    run: id
  }),
  /** @param {string} id @param {number} step @param {number} layer @param {number} unit @returns {Promise<NeuronLook>} */
  neuron: async (id, step, layer, unit) => ({
    ...decoded(
      /** @type {NeuronAnswer} */
      await read(`${pathOf(id)}/neurons/${layer}/${unit}`, { step })
    ),
    run: id
  }),
  /** @param {string} id @param {number} step @param {number[]} x  in the data's own units @returns {Promise<Sent>} */
  predict: async (id, step, x) => {
    const path = queried(`${pathOf(id)}/predict`, { step });
    const { layers, ...told } = decoded(await send(path, { x: [x], layers: true }));
    return { ...told, layers: withNeurons(layers), run: id, x };
  },
  /** A map over two inputs. @param {string} id @param {{step: number, across: string, up: string, sample: number}} query @returns {Promise<OverTwo>} */
  map: async (id, query) => ({
    ...decoded(
      /** @type {MapAnswer} */
      await read(`${pathOf(id)}/map`, query)
    ),
    ...{ run: id, asked: { across: query.across, up: query.up } }
  }),
  /** What the network gives for each of these rows, in the data's own units. @param {string} id @param {number} step @param {number[][]} x @returns {Promise<number[][]>} */
  outputs: async (id, step, x) => decoded(await send(queried(`${pathOf(id)}/predict`, { step }), { x })).outputs,
  /** @param {string} id @param {LandscapeAsked} query @param {string} [rival]  another branch, to be laid on it @returns {Promise<Landscape>} */
  landscape: async (id, query, rival) => {
    const asked = { ...query, ...rival && { with: rival } };
    const answer = decodeLandscape(await readBytes(`${pathOf(id)}/landscape.bin`, asked));
    return { ...answer, run: id, query: { ...query, step: answer.step } };
  },
  /** @param {string} id @param {LandscapeQuery} query @returns {Promise<string>} JSON, with the plane's own vectors */
  landscapeText: async (id, query) => (await ask("GET", queried(`${pathOf(id)}/landscape`, { ...query, axes: true }))).text(),
  /** @param {string} id @param {LandscapeQuery} query @param {{a: number, b: number}} point @returns {Promise<Probed>} */
  probe: async (id, { size: _, ...plane }, { a, b }) => decodeProbe(await read(`${pathOf(id)}/probe`, { ...plane, a, b })),
  /** @param {string} id @param {PreviewQuery} query @returns {Promise<Preview>} */
  preview: async (id, query) => ({ ...await send(`${pathOf(id)}/preview`, query), run: id, query }),
  /** The run as a whole program in Keras. @param {string} id @returns {Promise<string>} */
  program: async (id) => (await ask("GET", `${pathOf(id)}/code?as=keras`)).text(),
  /** All weights, as Keras's get_weights() gives them. @param {string} id @param {number} step @returns {Promise<WeightsAnswer>} */
  weights: (id, step) => read(`${pathOf(id)}/weights`, { step }),
  /** @param {string} id @param {number} step @returns {Promise<Curvature>} */
  curvature: async (id, step) => ({ ...await read(`${pathOf(id)}/curvature`, { step }), run: id }),
  /** The learning rate of each step. @param {string} id @returns {Promise<RatesAnswer>} */
  rates: (id) => read(`${pathOf(id)}/learning_rates`),
  /** @param {string} id @param {number} step @returns {Promise<Diagnosis>} */
  diagnosis: async (id, step) => ({ ...await read(`${pathOf(id)}/layers`, { step }), run: id }),
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
  judge: (id, question, { step, seed }, answer) => send(queried(`${pathOf(id)}/questions/${encodeURIComponent(question)}`, { step, seed }), { answer }),
  /** @param {object} race  base and variations @returns {Promise<RaceAnswer>} */
  createRace: (race) => send("api/races", race),
  /** @param {string} id @returns {Promise<RaceAnswer>} */
  race: (id) => read(`api/races/${id}`),
  /** The losses of one of its runs, along its whole way. @param {string} id @param {string} run @returns {Promise<CourseAnswer>} */
  raceCourse: (id, run) => read(`api/races/${id}/courses/${run}`),
  /** @param {string} id @param {RaceLine} line @returns {Promise<RaceResultAnswer>} */
  raceResult: (id, { finish, rule }) => read(`api/races/${id}/result`, { ...finish !== null && { finish }, rule }),
  /** @param {string} id @param {number} size @param {number} until  the step to which its ways lead @returns {Promise<RaceLandscape>} */
  raceLandscape: async (id, size, until) => decodeRaceLandscape(await readBytes(`api/races/${id}/landscape.bin`, { size, until }))
};

// static/js/learn.js
var AHEAD = "300px";
var places = (
  /** @type {NodeListOf<HTMLElement>} */
  document.querySelectorAll("[data-figure], [data-quiz]")
);
var lesson = { loaded: (
  /** @type {ReturnType<typeof load> | null} */
  null
) };
var load = async () => (await import("./learn-all.js")).createLesson(asks);
var shown = /* @__PURE__ */ new Map();
function show(place) {
  observer.unobserve(place);
  lesson.loaded ??= load();
  const drawn = shown.get(place) ?? lesson.loaded.then(async (all) => void await all.show(place));
  shown.set(place, drawn);
  return drawn;
}
var showAll = () => Promise.all([...places].filter(({ dataset }) => dataset.figure).map(show));
async function printAll() {
  await showAll();
  requestAnimationFrame(() => requestAnimationFrame(() => print()));
}
var observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) show(
        /** @type {HTMLElement} */
        target
      );
    }
  },
  { rootMargin: AHEAD }
);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => {
  document.documentElement.dataset.theme = matches ? "dark" : "light";
});
for (const place of places) {
  place.hidden = false;
  observer.observe(place);
}
addEventListener("beforeprint", showAll);
matchMedia("print").addEventListener("change", ({ matches }) => matches && showAll());
addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
    return;
  event.preventDefault();
  printAll();
});
var printer = document.getElementById("learn-print");
printer?.addEventListener("click", printAll);
printer?.removeAttribute("hidden");
if (/^#quiz\./.test(location.hash)) document.getElementById("quiz")?.scrollIntoView();
