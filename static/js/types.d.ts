// The shapes that the page's modules share, known to all of them by name (read by tsc, never by the browser).
// What the server answers is in api.d.ts.

type Run = RunAnswer;
type Status = Run["status"];
type Parameter = ParameterAnswer;
type Branch = BranchAnswer;
type Surface = SurfaceEntry;
type Catalogue = CatalogueAnswer;

/** JSON has no NaN: where it has null among numbers, it stands here. */
type Decoded<T> = T extends (infer Item)[]
  ? Decoded<Exclude<Item, null>>[]
  : T extends object
    ? { [Name in keyof T]: Decoded<T[Name]> }
    : T;

/** What was asked of a run tells which. */
type Of<Answer> = Answer & { run: string };

type Curvature = Of<CurvatureAnswer>;
type Diagnosis = Of<DiagnosisAnswer>;
/** The way that a run of two parameters would go on. */
type Preview = Of<PreviewAnswer> & { query: PreviewQuery };
/** Where neurons fire: of each layer the outputs, a row for each unit, the first input's points fastest. */
type NeuronTiles = Of<Omit<NeuronsHeader, "layers">> & { layers: TiledLayer[] };
type TiledLayer = TiledLayerFigures & Record<"low" | "high" | "outputs", Float32Array<ArrayBuffer>>;
/** One neuron in a step. */
type NeuronLook = Of<Decoded<NeuronAnswer>>;
/** What the network answers over two of its inputs. */
type OverTwo = Of<Decoded<MapAnswer>> & { asked: { across: string; up: string } };
/** How a share of the samples comes out. */
type Outcomes = Of<Decoded<OutcomesAnswer>>;
type Share = OutcomesAnswer["share"];
/** What inputs became. */
type Sent = Of<Decoded<Required<PredictAnswer>>> & { x: number[] };

/** One weight under the microscope. */
type WeightLook = Of<Decoded<WeightAnswer>>;

type LayerConfig = DenseConfig | DropoutConfig;

interface DropoutConfig {
  type: "dropout";
  rate: number;
}

interface DenseConfig {
  type: "dense";
  units: number;
  activation: string;
  use_bias: boolean;
  kernel_initializer: string;
  bias_initializer: string;
  kernel_regularizer: Named | null;
  bias_regularizer: Named | null;
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
  /** What the loss of each class is multiplied by, by its number. */
  class_weight: Record<string, number> | null;
  seed: number;
  /** The share of the samples that is held out. */
  validation_split: number;
  /** When the run ends by itself; null: at its last epoch. */
  early_stopping: Record<string, unknown> | null;
  initial_weights: unknown[] | null;
  /** Names of kernels and biases that do not move. */
  frozen: string[];
  /** A textbook surface to descend on in place of a network; null for a network. */
  model: { landscape: string; noise: number } | null;
  /** Where on the surface; null for the surface's own start. */
  start: [number, number] | null;
}

/** The branch that the run on screen is compared with, and its losses. */
type Rival = Pick<Branch, "id" | "number" | "name"> & { history: RunHistory };

/**
 * Do what may fail, and say why if it does: whether it stays at the run on screen, whether play goes on after it, and
 * which setting it is made at.
 */
type Attempt = (
  how: { stays?: boolean; play?: boolean; touched?: Touched },
  act: () => Promise<void>,
) => Promise<void>;

/** A moment that is marked. */
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

/** One weight after its last step; before the first step nothing has moved it. */
type WatchedWeight = Pick<WatchedAnswer, "index" | "label"> & { after: number } & (
    | WeightMove
    | { [Part in keyof WeightMove]: null }
  );
type WeightMove = {
  [Part in Exclude<keyof WatchedAnswer, "index" | "label" | "after">]: NonNullable<WatchedAnswer[Part]>;
};

/** A sample of the last batch; NaN where an output is not finite. */
type Sample = Decoded<SampleAnswer>;

/** One moment of a run: the header of a binary frame, with its arrays beside it. */
interface Frame extends Omit<FrameHeader, "prediction">, FrameArrays {
  weight: WatchedWeight | null;
  /** null on a textbook surface, which has none. */
  sample: Sample | null;
  look?: WeightLook | null;
  /** What it means hangs on the kind of the data's prediction plan. */
  prediction_kind: string;
  prediction_shape: number[];
  /** Empty while it is too dear to measure in training. */
  prediction: Float32Array<ArrayBuffer>;
}

interface Feature extends FeatureAnswer {
  /** That tell its values apart; the page finds them. */
  decimals?: number;
}

interface DataSet extends DataAnswer {
  /** Which samples x and y are; without it, those trained on. */
  share?: "held_out";
  /** How many of them lie where nothing is predicted. */
  beyond?: number;
  features: Feature[];
  /** That tell its targets apart, for each of a sample's; the page finds them. */
  decimals?: number[];
}

/** A setting; what a field of the page's own does not say is as usual. */
type Setting = Pick<SettingEntry, "name" | "type" | "default" | "help"> & Partial<SettingEntry>;
/** An entry of any registry. */
type Declared = Entry &
  Partial<Pick<DatasetEntry, "task" | "feature_count" | "class_names"> & Pick<LossEntry, "takes">>;

/** Losses of every step walked so far (loss[k] is of step k + 1) and the epochs that have ended. */
interface RunHistory {
  count: number;
  loss: Float64Array<ArrayBuffer>;
  epochs: EpochAnswer[];
}

interface LandscapeQuery {
  plane: LandscapeHeader["plane"];
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

/** Of every step of a stretch: the step, its place on a plane, and the loss there. */
type Track = Record<"step" | "a" | "b" | "loss", Float32Array<ArrayBuffer>>;

/** The loss over a window of a plane, a row for each b; Infinity where it is not finite. */
type Grid = Record<"a" | "b" | "loss", Float32Array<ArrayBuffer>>;

/** The part of an object whose names begin so. */
type Prefixed<Start extends string, T> = { [Name in keyof T as `${Start}_${Name & string}`]: T[Name] };

/** A surface with the way on it and, where all of it is known, the way to come from the present step on. */
interface Landscape
  extends Of<LandscapeHeader & Grid & Prefixed<"path", Track> & Partial<Prefixed<"ahead", Track>>> {
  query: LandscapeQuery;
  /** The paths of other branches on the plane, as far as they have gone. */
  others: (OtherFigures & Track)[];
}

/** What any drawing of a plane needs: its surface, and what its axes are called. */
type Plane = Pick<Landscape, "a" | "b" | "loss" | "labels" | "over"> & {
  query: Pick<LandscapeQuery, "plane">;
};

/** What weights predict, in the order of the data's prediction plan. */
interface Predicted {
  kind: string;
  /** Row first; NaN where an output is not finite. */
  values: Float32Array<ArrayBuffer>;
  /** Of a map with several classes, the likeliest. */
  classes: Float32Array<ArrayBuffer> | null;
}

/** What would be at a point of a plane, over all samples. */
type Probed = Omit<ProbeAnswer, "prediction"> & { prediction: Predicted | null };

interface Probe {
  a: number;
  b: number;
  /** The plane that the point is of. */
  query: LandscapeQuery;
  answer: Probed | null;
  error: string | null;
}

interface LandscapeState {
  plane: LandscapeQuery["plane"];
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
  answer: Landscape | null;
  error: string | null;
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

type WeightView = "curve" | "history" | "layer" | "sum" | "neuron";

/** Another optimizer, or another start, that is tried without making a run. */
interface PreviewQuery {
  optimizer?: Named;
  /** The two parameters before the first step. */
  start?: [number, number];
  /** The plane that the way is laid on; without one, that of a run's two parameters. */
  on?: Pick<LandscapeQuery, "plane"> & Partial<Pick<LandscapeQuery, "i" | "j" | "seed">>;
  steps?: number;
}

/** How often a screen reader is told of a moving run. */
type NarrationPace = "each" | "calm" | "off";

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

/** Talk mode: the lab's run before an audience. */
interface TalkState {
  on: boolean;
  panel: "landscape" | "equation" | "both";
  ground: "dark" | "light";
  /** The commands that were used in it: their keys are no longer shown. */
  used: readonly string[];
}

type EdgeKind = "weights" | "gradients" | "updates";

/** What there is room for: everything at once; the settings in a line and the evidence in tabs; one picture at a time. */
type Layout = "wide" | "compact" | "phone";
type StageTab = "network" | "landscape" | "weight";
type EvidenceTab = "loss" | "accuracy" | "log";

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
  /** How neurons are shown; null as suits the run. */
  neurons: "circles" | "tiles" | null;
  /** Where they fire; a new object for each answer. */
  tiles: NeuronTiles | null;
  /** Inputs of a person's own that go forward, in the data's own units; null for the sample of the frame. */
  point: number[] | null;
  /** What the inputs that are looked at became. */
  sent: Sent | null;
  /** What the predictions show: all samples, a map over two chosen inputs, or a sample of a person's own. */
  predicting: "all" | "map" | "try";
  /** Of which samples the predictions are, where some are held out. */
  share: Share;
  /** The samples that are held out, as the server tells them, once they were wanted. */
  heldOut: Of<DataSet> | null;
  /** How a share comes out at a step, while it is looked at. */
  outcomes: Outcomes | null;
  /** Whether the samples with the largest losses are listed. */
  worstOpen: boolean;
  /** The inputs of the map; null as suits the data. */
  over: { across: string; up: string } | null;
  /** The sample that is tried, and held under the map: its place among those that are told. */
  tried: number;
  /** The map over two inputs. */
  overTwo: OverTwo | null;
  /** One neuron in the step on screen. */
  glass: NeuronLook | null;
  /** The chosen weight under the microscope; a new object for each answer. */
  look: WeightLook | null;
  weightView: WeightView;
  layout: Layout;
  /** The picture of the stage that a phone shows. */
  stage: StageTab;
  /** What stands beside the predictions where the loss, the accuracy and the log take turns. */
  evidence: EvidenceTab;
  /** What is tried while a setting or the start is dragged. */
  trial: PreviewQuery | null;
  /** The way that the trial leads; a new object for each answer. */
  preview: Preview | null;
  /** The finish line of races, once one was chosen. */
  raceLine: RaceLine | null;
  curvature: Curvature | null;
  /** The learning rate of each step, where a schedule changes it. */
  rates: (Of<RatesAnswer> & { run: string }) | null;
  diagnosis: Diagnosis | null;
  /** What of the page is on screen beside the bar and the player. */
  room: "lab" | "layers" | "runs" | "data";
  /** The layers over time, asked while their room is open; a new object for each answer. */
  strips: Of<StripsAnswer> | null;
  /** How large the step on screen is beside its weights; likewise. */
  pace: Of<PaceAnswer> | null;
  /** A table that a link learns from and the server lacks, and the link. */
  wanted: { table: string; file: string | null; address: string } | null;
  narration: NarrationPace;
  /** How the sentence at the top tells a step. */
  wording: "plain" | "full";
  /** The step that is shown in slow motion; a new object for each change. */
  slow: SlowStep | null;
  /** speed in steps a second; Infinity is as fast as it goes. */
  play: { playing: boolean; backwards: boolean; speed: number };
  /** The runs of the same origin as the one on screen, by their numbers. */
  branches: Branch[];
  /** The id of the branch that the run on screen is compared with. */
  compared: string | null;
  comparison: ComparisonAnswer | null;
  rival: Rival | null;
  /** Is the table of the weights that the run starts with open? */
  startOpen: boolean;
  /** Those weights, as they were drawn; a new object for each answer. */
  started: Of<WeightsAnswer> | null;
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
  /** Why nothing can be saved, while that is so. */
  storage: string | null;
  /** Where the server keeps runs: in a file, or nowhere; null before that is known. */
  keeps: HealthAnswer["data"]["kind"] | null;
  theme: "light" | "dark";
  reducedMotion: boolean;
  logScale: boolean;
  talk: TalkState;
  /** The step of the article that leads here, and to which the page leads back; null for none. */
  lesson: number | null;
}

/** The public part of a class. */
type Public<Class> = Pick<Class, keyof Class>;

type Store = ReturnType<typeof import("./state/store.js").createStore<State>>;
type Asks = typeof import("./server/asks.js").asks;
/** A connection, or what a test has in its place. */
type Server = Public<import("./server/connection.js").Connection>;
type Session = import("./acting/session.js").Session;
type Actions = Public<import("./acting/actions.js").PageActions>;

interface View {
  update(state: State, previous: State): void;
  /** Where things are in its picture, by name; px of the screen. */
  places?(): Record<string, { x: number; y: number } | undefined>;
}
