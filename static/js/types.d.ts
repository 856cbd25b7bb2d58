// The shapes that the page's modules share, known to all of them by name (read by tsc, never by the browser).

interface LayerConfig {
  units: number;
  activation: string;
  kernel_initializer: string;
  bias_initializer: string;
}

/** A declared thing with its settings: {"name": "adam", "learning_rate": 0.001, …}. */
interface Named {
  name: string;
  [setting: string]: unknown;
}

interface RunConfig {
  dataset: Named;
  layers: LayerConfig[];
  optimizer: Named;
  loss: string | Named;
  metrics: string[];
  batch_size: number;
  epochs: number;
  shuffle: boolean;
  seed: number;
  initial_weights: unknown[] | null;
  /** A textbook surface to descend on in place of a network; null for a network. */
  model: { landscape: string; noise: number } | null;
  /** Where on the surface; null for the surface's own start. */
  start: [number, number] | null;
}

interface Parameter {
  layer: string;
  role: "kernel" | "bias";
  shape: number[];
  start: number;
  stop: number;
}

interface Divergence {
  step: number;
  layer: string;
  what: "loss" | "gradient" | "weights";
  message: string;
  /** Parts of the message. */
  cause: string;
  why: string;
  /** null where no smaller learning rate may help. */
  smaller_rate: number | null;
}

type Status = "ready" | "training" | "finished" | "diverged";

interface Run {
  id: string;
  name: string;
  config: RunConfig;
  status: Status;
  step: number;
  epoch: number;
  steps_per_epoch: number;
  total_steps: number;
  parameter_count: number;
  parameters: Parameter[];
  loss: number | null;
  accuracy: number | null;
  parent: { id: string; step: number } | null;
  divergence: Divergence | null;
  blown_up: BlownUp | null;
  features: number;
}

/** A full-data loss that has grown by orders of magnitude and stays there; `since` is the step to go on from. */
interface BlownUp {
  start_step: number;
  start: number | null;
  since: number;
}

/** A run among those of its origin, and where it leaves which of them. */
interface Branch {
  id: string;
  name: string;
  /** In the order in which they were made, from 0; it never changes. */
  number: number;
  branches_from: { id: string; step: number } | null;
  status: Status;
  step: number;
  recorded: number;
  total_steps: number;
  steps_per_epoch: number;
  loss: number | null;
  accuracy: number | null;
  blown_up: BlownUp | null;
}

interface Measured {
  step: number;
  loss: number | null;
  accuracy: number | null;
}

/** Two branches held against each other, as the server answers; the run on screen is the first. */
interface Comparison {
  step: number;
  /** The last step of their common past. */
  shared: number | null;
  runs: {
    id: string;
    name: string;
    number: number;
    at: Measured | null;
    last: Measured;
    best: EpochRecord | null;
  }[];
  differences: { path: string; values: unknown[] }[];
}

/** The branch that the run on screen is compared with, and its losses. */
interface Rival {
  id: string;
  number: number;
  name: string;
  history: RunHistory;
}

interface BranchActions {
  show(id: string): void;
  /** An empty name takes the given one back. */
  rename(id: string, name: string): void;
  remove(id: string): void;
  /** null ends the comparison. */
  compare(id: string | null): void;
}

interface BookmarkActions {
  /** Of a note. */
  readonly mostLetters: number;
  add(): void;
  note(id: string, note: string): void;
  remove(id: string): void;
  go(id: string): void;
  /** Put a link to it on the clipboard. */
  copy(id: string): void;
  /** The note of the chosen bookmark is written. */
  leave(): void;
}

/** Acts that may fail, and say so: some leave the run on screen, others ask the server for something. */
interface Attempts {
  go(act: () => Promise<void>): Promise<void>;
  ask(act: () => Promise<void>): Promise<void>;
}

/** A moment that is marked in this browser. */
interface Bookmark {
  id: string;
  step: number;
  note: string;
  /** Its run, step, weight and view, as the page's address holds them. */
  address: string;
  /** Whether it is a moment of the run on screen, only of another branch, or of another origin's run. */
  place: "here" | "branch" | "elsewhere";
}

/** What makes a run again: the configuration to create, and each fork from there. */
interface Lineage {
  config: object;
  forks: { step: number; changes: object; at: object | null }[];
}

interface EpochRecord {
  epoch: number;
  loss: number;
  accuracy: number | null;
  seconds: number;
}

interface WeightMove {
  before: number;
  gradient: number;
  update: number;
  learning_rate: number;
  /** −update ÷ learning rate; null at a learning rate of 0. */
  rescaled_gradient: number | null;
  terms: Record<string, number>;
  why: string;
  formula: string;
}

/** One weight after its last step; before the first step nothing has moved it. */
type WatchedWeight = { index: number; label: string; after: number } & (
  | WeightMove
  | { [Part in keyof WeightMove]: null }
);

/** One moment of a run: the header of a binary frame, with its arrays beside it. */
interface Frame {
  type: "frame";
  frame: number;
  run: string;
  step: number;
  epoch: number;
  status: Status;
  steps_per_epoch: number;
  total_steps: number;
  samples_seen: number;
  loss: number | null;
  accuracy: number | null;
  batch: { size: number; loss_before: number | null; loss_after: number | null } | null;
  recorded: number;
  losses_start: number;
  epochs: EpochRecord[];
  sample: { index: number; input: number[]; output: number[]; label: number | number[] | null };
  weight: WatchedWeight | null;
  prediction_kind: string;
  prediction_shape: number[];
  divergence: Divergence | null;
  blown_up: BlownUp | null;
  /** The close look that was asked for; null where it would have held the frame up, absent while the run trains. */
  look?: WeightLook | null;
  losses: Float32Array<ArrayBuffer>;
  theta: Float32Array<ArrayBuffer>;
  /** Length 0 at step 0. */
  gradient: Float32Array<ArrayBuffer>;
  /** Length 0 at step 0. */
  update: Float32Array<ArrayBuffer>;
  /** Empty while it is too dear to measure in training. Row first, of `prediction_shape`; what it means hangs on the kind of the data's prediction plan. */
  prediction: Float32Array<ArrayBuffer>;
  prediction_class: Float32Array<ArrayBuffer> | null;
}

/** Losses of every step walked so far (loss[k] is of step k + 1) and the epochs that have ended. */
interface RunHistory {
  count: number;
  loss: Float64Array<ArrayBuffer>;
  epochs: EpochRecord[];
}

interface Feature {
  name: string;
  offset: number;
  scale: number;
  unit: string;
  /** That tell its values apart; the page finds them. */
  decimals?: number;
}

type PredictionPlan =
  | { kind: "curve"; x: number[]; outputs: number; lines: number[] }
  | { kind: "map"; columns: number; rows: number; x: [number, number]; y: [number, number]; outputs: number }
  | { kind: "confusion"; classes: number }
  | { kind: "scatter"; truth: number[] }
  | { kind: "none" };

interface DataSet {
  task: "classification" | "regression";
  features: Feature[];
  classes: string[];
  /** What may be asked for, and is hardly meant. */
  advice: string[];
  count: number;
  x: number[][];
  y: (number | number[])[];
  /** That tell its targets apart; the page finds them. */
  decimals?: number;
  prediction: PredictionPlan;
}

interface Setting {
  name: string;
  type: string;
  default: unknown;
  gt?: number | null;
  ge?: number | null;
  lt?: number | null;
  le?: number | null;
  choices?: (string | number)[] | null;
  help: string;
  required?: boolean;
  optional?: boolean;
  log?: boolean;
  advanced?: boolean;
}

interface Declared {
  name: string;
  title: string;
  formula: string;
  help: string;
  source: string;
  settings: Setting[];
  task?: "classification" | "regression";
  feature_count?: number | null;
  class_names?: string[];
  /** What a loss's targets are. */
  takes?: "labels" | "shares" | "values";
}

interface Minimum {
  x: number;
  y: number;
  value: number;
}

/** A textbook surface f(x, y), as the catalogue declares it. */
interface Surface extends Declared {
  minima: Minimum[];
  window: { x: [number, number]; y: [number, number] };
  start: [number, number];
}

interface Preset {
  name: string;
  title: string;
  help: string;
  config: RunConfig;
}

interface Catalogue {
  version: string;
  numerics: { profile: string; numpy: string };
  datasets: Declared[];
  activations: (Declared & { saturated_below: number | null })[];
  initializers: Declared[];
  losses: Declared[];
  metrics: Declared[];
  optimizers: Declared[];
  landscapes: Surface[];
  fields: { run: Setting[]; layer: Setting[]; model: Setting[] };
  limits: Record<string, number>;
  default: RunConfig;
  presets: Preset[];
  article: { log: [number, number][]; note: string };
}

type PlaneKind = "path" | "weights" | "gradient" | "random" | "endpoints";

interface LandscapeQuery {
  plane: PlaneKind;
  size: number;
  /** A textbook surface has a window of its own, and no samples. */
  span?: number;
  /** The window holds the first weights and, of a bowl, the minimum. */
  fit?: boolean;
  samples?: "all" | "batch";
  step: number;
  /** On a plane of two weights: their indices, and the middle of the window. */
  i?: number;
  j?: number;
  center_a?: number;
  center_b?: number;
  /** On a random plane. */
  seed?: number;
}

/** Without a step, the landscape is that of the step at which the run is when it is asked. */
type LandscapeAsked = Omit<LandscapeQuery, "step"> & { step?: number };

interface LandscapeAnswer {
  /** The run and the query that were asked. */
  run: string;
  query: LandscapeQuery;
  plane: string;
  step: number;
  samples: number;
  distinct: number;
  labels: string[];
  true_loss: number | null;
  on_plane_loss: number | null;
  distance: number;
  /** The shares of the path's variance along a and b; on the path's own plane only. */
  explained_variance: [number, number] | null;
  /** Whether the whole way is known: the plane is then that of all of it, and `ahead_…` are there. */
  looked_ahead: boolean;
  seconds: number;
  /** How many values are not finite; they stand as Infinity in `loss`. */
  nulls: number;
  a: Float32Array<ArrayBuffer>;
  b: Float32Array<ArrayBuffer>;
  loss: Float32Array<ArrayBuffer>;
  path_step: Float32Array<ArrayBuffer>;
  path_a: Float32Array<ArrayBuffer>;
  path_b: Float32Array<ArrayBuffer>;
  path_loss: Float32Array<ArrayBuffer>;
  /** The paths of other branches on the plane, as far as they have gone. */
  others: {
    id: string;
    distance: number | null;
    step: Float32Array<ArrayBuffer>;
    a: Float32Array<ArrayBuffer>;
    b: Float32Array<ArrayBuffer>;
    loss: Float32Array<ArrayBuffer>;
  }[];
  /** The way to come, from the present step on. */
  ahead_step?: Float32Array<ArrayBuffer>;
  ahead_a?: Float32Array<ArrayBuffer>;
  ahead_b?: Float32Array<ArrayBuffer>;
  ahead_loss?: Float32Array<ArrayBuffer>;
}

/** What would be at a point of a plane. */
interface ProbeAnswer {
  a: number;
  b: number;
  loss: number | null;
  accuracy: number | null;
  /** From the weights at the plane's step. */
  distance: number | null;
  prediction: Predicted | null;
}

/** What weights predict, in the order of the data's prediction plan. */
interface Predicted {
  kind: string;
  /** Row first; NaN where an output is not finite. */
  values: Float32Array<ArrayBuffer>;
  /** Of a map with several classes, the likeliest. */
  classes: Float32Array<ArrayBuffer> | null;
}

interface Probe {
  a: number;
  b: number;
  /** The plane that the point is of. */
  query: LandscapeQuery;
  answer: ProbeAnswer | null;
  error: string | null;
}

interface LandscapeState {
  plane: PlaneKind;
  i: number;
  j: number;
  seed: number;
  size: number;
  /** null: as wide as what there is to see. */
  span: number | null;
  samples: "all" | "batch";
  /** How losses become heights and colours; "fitting" chooses by what they span. */
  scale: "fitting" | "linear" | "log";
  /** Whether the map shows which way is down. */
  arrows: boolean;
  view: "surface" | "map";
  /** The point of the plane that was asked about. */
  probe: Probe | null;
  busy: boolean;
  answer: LandscapeAnswer | null;
  error: string | null;
}

/** Losses over the values w of one weight; NaN where a loss is beyond what float64 holds. */
interface WeightCurve {
  w: number[];
  batch_loss: number[];
  /** null where a curve over all samples would cost too much. */
  full_loss: number[] | null;
}

interface LossChange {
  predicted: number | null;
  actual: number | null;
}

interface Histogram {
  edges: number[];
  counts: number[];
  /** The bar that the weight is in, and its place by size (1: the largest). */
  bin: number;
  place: number;
}

interface FilledLine {
  letters: string;
  text: string;
  arithmetic: string;
  value: number | null;
}

/** One weight under the microscope, as the server answers. At step 0 what a step would do is null. */
interface WeightLook {
  /** The run that was asked. */
  run: string;
  index: number;
  label: string;
  step: number;
  batch_step: number;
  after: number | null;
  before: number | null;
  gradient: number | null;
  numeric_gradient: number | null;
  numeric_error: number | null;
  agreement: number | null;
  learning_rate: number | null;
  rescaled_gradient: number | null;
  plain_update: number | null;
  update: number | null;
  terms: Record<string, number | null>;
  formula: string | null;
  why: string | null;
  filled: { text: string; lines: FilledLine[] } | null;
  predicted_change: number | null;
  actual_change: number | null;
  step_change: LossChange | null;
  curve: WeightCurve;
  rank: {
    layer: string;
    count: number;
    weights: Histogram;
    gradients: Histogram | null;
    updates: Histogram | null;
    ratio: number | null;
    layer_ratio: number | null;
  };
  /** NaN for a gradient that was not kept. */
  history: { step: number[]; value: number[]; gradient: number[] };
}

interface WeightQuery {
  step: number;
  points: number;
  /** How far its curve reaches on each side; as far as suits it without. */
  span?: number;
  /** How many of the steps just before its history holds each of. */
  trail: number;
}

/** What the frames of the live socket tell of a weight: `look` is the number of its curve's points. */
interface Watched {
  weight: number | null;
  look: number | null;
  trail: number;
}

type WeightView = "curve" | "history" | "layer" | "sum";

/** Another optimizer, or another start, that is tried without making a run. */
interface PreviewQuery {
  optimizer?: Named;
  /** The two parameters before the first step. */
  start?: [number, number];
}

/** The way that a run of two parameters would go on: points from `step` on, as the server answers. */
interface Preview {
  /** The run that was asked, and what was asked. */
  run: string;
  query: PreviewQuery;
  step: number;
  a: (number | null)[];
  b: (number | null)[];
  loss: (number | null)[];
  status: "ok" | "diverged";
  diverged_at: number | null;
}

/** How sharply the loss bends at a step, as the server answers. */
interface Curvature {
  /** The run that was asked. */
  run: string;
  step: number;
  lambda_max: number | null;
  /** 2/λmax: plain gradient descent climbs with a larger rate; null where nothing bends upwards. */
  largest_stable_rate: number | null;
  converged: boolean;
}

/** The first step at which something held, or one soon after it. */
interface Since {
  step: number;
  exact: boolean;
}

/** What keeps a run from learning, as the server says it. */
interface Stall {
  /** "minimum" alone is no trouble. */
  cause: string;
  /** Empty where it is all of them. */
  layer: string;
  since: Since;
  value: number | null;
  /** Parts of the sentence. */
  subject: string;
  event: string;
  why: string;
  sentence: string;
  advice: string;
  action: Remedy | null;
}

interface WayOut {
  advice: string;
  action: Remedy | null;
}

/** A way out that the server tried aside: a branch from a step, or a new run, with some settings changed. */
interface Remedy {
  label: string;
  as: "fork" | "run";
  from_step: number;
  config: Partial<RunConfig>;
}

/** Which layer of a diverged run grew first, by its largest weight. */
interface BlowUp {
  layer: string;
  since: Since;
  start: number | null;
  grown: number | null;
  last: number | null;
  last_step: number;
  subject: string;
  event: string;
  sentence: string;
}

/** How the loss blew up, and what is known of a rate that would be stable. */
interface LossBlowUp extends BlownUp {
  loss: number | null;
  largest_stable_rate: number | null;
  sentence: string;
  advice: string;
}

/** What is wrong at a step, if anything is, as the server answers. */
interface Diagnosis {
  /** The run that was asked. */
  run: string;
  step: number;
  stall: Stall | null;
  blow_up: BlowUp | null;
  loss_blow_up: LossBlowUp | null;
  /** The way out where one of these came of inputs that are not scaled. */
  unscaled: WayOut | null;
}

/** How often a screen reader is told of a moving run. */
type NarrationPace = "each" | "calm" | "off";

/** Of what was refused: where, why, and the largest value that the server would take there, where it knows that. */
interface RefusedField {
  path: string;
  message: string;
  limit?: number;
}

/** Why a setting was refused, and the value that was, which its field still shows. */
interface Refusal {
  why: string;
  /** Without one, nothing that a field shows is refused. */
  value?: unknown;
}

/** By a setting's path ("layers.0.units"). */
type Refusals = Record<string, Refusal>;

/** The setting that an attempt is made at. */
interface Touched {
  /** Its path, or the beginning of several. */
  path?: string;
  /** What a field shall be, if one was filled in. */
  value?: unknown;
  /** Where each layer goes if it succeeds; null for one that is gone. */
  moved?: (layer: number) => number | null;
}

type EdgeKind = "weights" | "gradients" | "updates";

interface State {
  catalogue: Catalogue | null;
  run: Run | null;
  /** How the run came to be. */
  lineage: Lineage;
  /** A new object for each frame that arrives. */
  frame: Frame | null;
  /** A new object for each change. */
  history: RunHistory;
  data: DataSet | null;
  landscape: LandscapeState;
  /** The chosen weight, an index into theta. */
  chosen: number;
  /** The weight under the pointer or the focus. */
  hovered: number | null;
  edges: EdgeKind;
  /** The chosen weight under the microscope; a new object for each answer. */
  look: WeightLook | null;
  weightView: WeightView;
  /** What is tried while a setting or the start is dragged. */
  trial: PreviewQuery | null;
  /** The way that the trial leads; a new object for each answer. */
  preview: Preview | null;
  curvature: Curvature | null;
  diagnosis: Diagnosis | null;
  narration: NarrationPace;
  /** The step that is shown in slow motion; a new object for each change. */
  slow: SlowStep | null;
  /** speed in steps a second; Infinity is as fast as it goes. */
  play: { playing: boolean; backwards: boolean; speed: number };
  /** The runs of the same origin as the one on screen, by their numbers. */
  branches: Branch[];
  /** The id of the branch that the run on screen is compared with. */
  compared: string | null;
  comparison: Comparison | null;
  rival: Rival | null;
  /** By step. */
  bookmarks: Bookmark[];
  /** The id of the bookmark whose note is to be written. */
  marked: string | null;
  /** Grows whenever another of them changed. */
  familyNews: number;
  /** How far a long way to a step has come: so many of its steps are replayed. */
  seeking: { step: number; done: number; total: number } | null;
  connection: "open" | "connecting" | "lost";
  refused: Refusals;
  notice: string | null;
  theme: "light" | "dark";
  reducedMotion: boolean;
  logScale: boolean;
  tensorflow: boolean;
}

interface Actions {
  play(): void;
  playBackwards(): void;
  pause(): void;
  step(): void;
  stepBack(): void;
  epoch(): void;
  toEnd(): void;
  reset(): void;
  newWeights(): void;
  setSpeed(stepsPerSecond: number): void;
  seek(step: number): void;
  change(patch: Partial<RunConfig>, touched?: Touched): void;
  /** A value cannot be, and the run stays as it is. */
  refuse(path: string, refusal: Refusal): void;
  choose(weight: number): void;
  hover(weight: number | null): void;
  setEdges(kind: EdgeKind): void;
  setWeightView(view: WeightView): void;
  /** A curve with a floor to be reached; it may be another weight's. */
  findFloor(): Promise<WeightLook | null>;
  /** Try another optimizer or start while it is dragged; null ends that. */
  preview(trial: PreviewQuery | null): void;
  /** Begin anew from other values of a run's two parameters. */
  dropStart(start: [number, number]): void;
  setLandscape(patch: Partial<LandscapeState>): void;
  /** The landscape on screen as REST tells it in JSON, with the plane's own vectors. */
  surfaceText(answer: LandscapeAnswer): Promise<string>;
  /** Where a run's log can be read as text. */
  logLink(run: string): string;
  /** Ask what would be at a point of the landscape; null puts the question away. */
  probe(point: { a: number; b: number } | null): void;
  /** Go on from the point that was asked about, in a run of its own. */
  trainFromProbe(): void;
  setLogScale(on: boolean): void;
  setTensorflow(on: boolean): void;
  setTheme(theme: "light" | "dark"): void;
  setNarration(narration: NarrationPace): void;
  /** Put the notice away. */
  dismiss(): void;
  share(): void;
  branches: BranchActions;
  bookmarks: BookmarkActions;
  retry(how: { from: number; rate: number }): void;
  /** Take the way out of a stall that the server found. */
  mend(remedy: Remedy): void;
  slow: SlowMotionActions;
  load(preset: string): void;
}

interface View {
  update(state: State, previous: State): void;
}
