import {
  Refused,
  Unreachable,
  columnsOf,
  withNeurons
} from "./learn-shared-parameters.js";

// static/js/server/json.js
function decoded(value) {
  return plain(value);
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
  return {
    ...told,
    run,
    ...losses,
    ...columnsOf(told.layers)
  };
}
function decodeUnit(answer, asked) {
  const {
    layers,
    theta_before: before,
    update,
    theta_after: after
  } = decoded(answer);
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
  return wide;
}
function decodeLandscape(buffer) {
  const { header, arrays } = unpack(buffer);
  const others = header.others.map((other, number) => ({
    ...other,
    ...track((part) => arrays[`other_${number}_${part}`])
  }));
  return { ...header, ...arrays, others };
}
function decodeNeurons(buffer) {
  const { header, arrays } = unpack(buffer);
  const layers = header.layers.map((layer, n) => ({
    ...layer,
    ...{ low: arrays[`low_${n}`], high: arrays[`high_${n}`], outputs: arrays[`outputs_${n}`] }
  }));
  return { ...header, layers: withNeurons(layers) };
}
function decodeRaceLandscape(buffer) {
  const { header, arrays } = unpack(buffer);
  const { a, b, loss } = arrays;
  const lanes = header.paths.map((lane, number) => ({
    ...lane,
    ...track((part) => wholePath(arrays, number, part))
  }));
  return { ...header, a, b, loss, lanes };
}
var track = (column) => ({ step: column("step"), a: column("a"), b: column("b"), loss: column("loss") });
function wholePath(arrays, number, part) {
  const [walked, ahead] = ["path", "ahead"].map((stretch) => arrays[`${stretch}_${number}_${part}`] ?? []);
  const whole = Float64Array.of(...walked, ...ahead);
  return whole;
}

// static/js/server/http.js
var QUIETLY = { Prefer: "refusals=quiet" };
var pathOf = (id) => `api/runs/${encodeURIComponent(id)}`;
function queried(path, query) {
  const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return `${path}?${new URLSearchParams(pairs)}`;
}
var SILENT = 5e3;
var SAYS_SO = 2e4;
var PATIENCE = 3e5;
async function ask(method, path, body, signal, type = "application/json") {
  const content = body === void 0 ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) };
  const headers = { ...QUIETLY, ...body !== void 0 && { "Content-Type": type } };
  const most = method === "GET" ? PATIENCE : Number.POSITIVE_INFINITY;
  const { status, bytes } = await watched(signal, most, async (until) => {
    const response = await fetch(path, { method, headers, signal: until, ...content });
    const status2 = Number(response.headers.get("X-Status") ?? response.status);
    return { status: status2, bytes: await response.arrayBuffer() };
  }).catch(lost);
  const answer = new Response(bytes);
  if (status < 400) return answer;
  const told = await answer.json().catch(() => null);
  throw new Refused(status, told?.error);
}
async function watched(signal, most, request) {
  const control = new AbortController();
  const end = () => control.abort();
  const began = Date.now();
  const look = async () => {
    if (Date.now() - began >= most || !await isThere()) end();
    else if (!control.signal.aborted) timer = setTimeout(look, SILENT);
  };
  let timer = setTimeout(look, SILENT);
  signal?.addEventListener("abort", end, { once: true });
  try {
    return await request(control.signal);
  } finally {
    clearTimeout(timer);
    end();
  }
}
async function isThere() {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), SAYS_SO);
  const answer = await fetch("api/health", { headers: QUIETLY, signal: control.signal }).catch(() => null);
  clearTimeout(timer);
  return answer !== null;
}
function lost(cause) {
  throw new Unreachable("The server does not answer.", { cause });
}
var read = async (path, query, signal) => (await ask("GET", query ? queried(path, query) : path, void 0, signal)).json().catch(lost);
var readBytes = async (path, query) => (await ask("GET", queried(path, query))).arrayBuffer().catch(lost);
var send = async (path, body, signal) => (await ask("POST", path, body, signal)).json().catch(lost);

// static/js/server/keeping.js
var keeping = {
  runs: ({ query, sort, limit, after }) => read("api/runs", { ...query && { query }, sort, limit, ...after && { after } }),
  copy: (id) => send(`${pathOf(id)}/copy`, {}),
  restore: (id) => send(`${pathOf(id)}/restore`, {}),
  health: () => read("api/health"),
  exportLink: () => "api/export",
  importAll: async (file) => (await ask("POST", "api/import", file)).json().catch(lost),
  bookmarks: async () => (await read("api/bookmarks")).bookmarks,
  mark: (moment) => send("api/bookmarks", moment),
  note: async (id, text2) => (await ask("PATCH", markOf(id), { note: text2 })).json(),
  unmark: (id) => ask("DELETE", markOf(id)),
  keepTable: async (name, file) => (await ask("POST", queried("api/tables", { name }), file, void 0, "application/octet-stream")).json().catch(lost),
  table: (id) => read(`api/tables/${encodeURIComponent(id)}`),
  tables: async () => (await read("api/tables")).tables,
  forgetTable: (id) => ask("DELETE", `api/tables/${encodeURIComponent(id)}`),
  shades: (id, by) => read(`api/tables/${encodeURIComponent(id)}/columns`, by === null ? {} : { by }),
  outlook: (id) => read(`${pathOf(id)}/outlook`)
};
var markOf = (id) => `api/bookmarks/${encodeURIComponent(id)}`;

// static/js/server/asks.js
var MOST_LOSSES = 3e5;
var asks = {
  ...keeping,
  catalogue: () => read("api/catalogue"),
  create: (config) => send("api/runs", config),
  scratch: (config) => send("api/runs?listed=false", config),
  train: async (id, amount) => (await send(`${pathOf(id)}/train`, amount)).run,
  read: (id, until) => read(pathOf(id), void 0, until),
  fork: (id, step, changes, at) => send(`${pathOf(id)}/fork`, { step, changes, ...at && { at } }),
  seek: (id, step) => send(`${pathOf(id)}/seek`, { step }),
  data: (id, share) => read(`${pathOf(id)}/data`, share && { share }),
  outcomes: async (id, query) => ({
    ...decoded(await read(`${pathOf(id)}/predictions`, query)),
    run: id
  }),
  branches: async (id) => (await read(`${pathOf(id)}/branches`)).runs,
  lineage: (id) => read(`${pathOf(id)}/lineage`),
  rename: async (id, name) => (await ask("PATCH", pathOf(id), { name })).json(),
  remove: (id) => ask("DELETE", pathOf(id)),
  compare: (id, other, step) => read(`${pathOf(id)}/compare`, { with: other, step }),
  history: async (id, recorded) => {
    const start = Math.max(0, recorded - MOST_LOSSES);
    const { loss: known, epochs } = await read(`${pathOf(id)}/history`, { start });
    const loss = new Float64Array(start + known.length).fill(Number.NaN);
    loss.set(known, start);
    return { count: loss.length, loss, epochs };
  },
  weight: async (id, index, query) => ({
    ...decoded(await read(`${pathOf(id)}/weights/${index}`, query)),
    run: id
  }),
  step: async (id, step, sample) => {
    const query = `sample=${sample}&parts=losses&parts=forward&parts=backward`;
    return decodeStep(await read(`${pathOf(id)}/steps/${step}?${query}`), id);
  },
  unit: async (id, step, layer, unit) => {
    const query = `layer=${layer}&unit=${unit}&parts=batch_gradient&parts=theta`;
    return decodeUnit(await read(`${pathOf(id)}/steps/${step}?${query}`), { run: id, step, layer, unit });
  },
  neurons: async (id, step, points) => ({
    ...decodeNeurons(await readBytes(`${pathOf(id)}/neurons.bin`, { step, points })),
    run: id
  }),
  neuron: async (id, step, layer, unit) => ({
    ...decoded(await read(`${pathOf(id)}/neurons/${layer}/${unit}`, { step })),
    run: id
  }),
  predict: async (id, step, x) => {
    const path = queried(`${pathOf(id)}/predict`, { step });
    const { layers, ...told } = decoded(await send(path, { x: [x], layers: true }));
    return { ...told, layers: withNeurons(layers), run: id, x };
  },
  map: async (id, query) => ({
    ...decoded(await read(`${pathOf(id)}/map`, query)),
    ...{ run: id, asked: { across: query.across, up: query.up } }
  }),
  outputs: async (id, step, x) => decoded(await send(queried(`${pathOf(id)}/predict`, { step }), { x })).outputs,
  landscape: async (id, query, rival) => {
    const asked = { ...query, ...rival && { with: rival } };
    const answer = decodeLandscape(await readBytes(`${pathOf(id)}/landscape.bin`, asked));
    return { ...answer, run: id, query: { ...query, step: answer.step } };
  },
  landscapeText: async (id, query) => (await ask("GET", queried(`${pathOf(id)}/landscape`, { ...query, axes: true }))).text(),
  probe: async (id, { size: _, ...plane }, { a, b }) => decodeProbe(await read(`${pathOf(id)}/probe`, { ...plane, a, b })),
  preview: async (id, query, signal) => ({
    ...await send(`${pathOf(id)}/preview`, query, signal),
    ...{ run: id, query }
  }),
  program: async (id) => (await ask("GET", `${pathOf(id)}/code?as=keras`)).text(),
  weights: (id, step) => read(`${pathOf(id)}/weights`, { step }),
  curvature: async (id, step) => ({ ...await read(`${pathOf(id)}/curvature`, { step }), run: id }),
  rates: (id) => read(`${pathOf(id)}/learning_rates`),
  diagnosis: async (id, step) => ({ ...await read(`${pathOf(id)}/layers`, { step }), run: id }),
  histograms: (id, most) => read(`${pathOf(id)}/histograms`, { most }),
  update: (id, step) => read(`${pathOf(id)}/update`, { step }),
  slopes: async (id, step, sample) => {
    const parts = ["losses", "forward", "backward", "sample_gradient", "batch_gradient"];
    const query = [`sample=${sample}`, ...parts.map((part) => `parts=${part}`)].join("&");
    return decoded(await read(`${pathOf(id)}/steps/${step}?${query}`));
  },
  questions: async (id, step, seed) => (await read(`${pathOf(id)}/questions`, { step, seed })).questions,
  judge: (id, question, { step, seed }, answer) => send(queried(`${pathOf(id)}/questions/${encodeURIComponent(question)}`, { step, seed }), { answer }),
  createRace: (race) => send("api/races", race),
  race: (id) => read(`api/races/${id}`),
  raceCourse: (id, run) => read(`api/races/${id}/courses/${run}`),
  raceResult: (id, { finish, rule }) => read(`api/races/${id}/result`, { ...finish !== null && { finish }, rule }),
  raceLandscape: async (id, size, until) => decodeRaceLandscape(await readBytes(`api/races/${id}/landscape.bin`, { size, until }))
};

// static/js/learn.js
var AHEAD = "300px";
var places = document.querySelectorAll("[data-figure], [data-quiz]");
var lesson = { loaded: null };
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
      if (isIntersecting) show(target);
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
