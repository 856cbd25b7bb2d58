// What the server answers and streams: written by `make types` from the API's description.
/** A way out that was tried aside: a fork with `config` as its `changes`, or a new run. */
interface ActionAnswer {
  label: string; as: "fork" | "run"; from_step: number; config: Record<string, unknown>;
}
/** An activation; a unit with less slope is saturated, null where outputs hang on all sums of a layer. */
interface ActivationEntry {
  name: string; title: string; formula: string; help: string; source: string; settings: SettingEntry[];
  saturated_below: number | null;
}
/** What always saying the same would give: how large a share is `right`, or how far `off_by` it is. */
interface AlwaysAnswer { says: string; right: number | null; off_by: number | null; }
/** One step for one sample: `sample` counts within the batch of `batch_size`. */
interface AnatomyAnswer {
  step: number; epoch: number; sample: number; index: number; target: number | number[]; batch_size: number;
  learning_rate: number; formula: string; loss: LossAnswer; sample_loss: BeforeAfter; batch_loss: BeforeAfter;
  batch?: BatchAnswer; layers: LayerStepAnswer[]; theta_before?: (number | null)[];
  update?: (number | null)[]; theta_after?: (number | null)[];
}
/** The loss and accuracy that the article publishes for each epoch, and why a run's differ. */
interface ArticleAnswer { log: [number, number][]; note: string; }
/** One side of a map: a number from `low` to `high` in its own unit, or the `values` of a column. */
interface AxisAnswer { name: string; unit: string; low: number; high: number; values: string[]; }
/** One sample, by its place among all of the data set, and its own loss, in which no class weighs more. */
interface BadAnswer {
  index: number; loss: number | null; input: (number | null)[]; output: (number | null)[];
  target: number | number[]; taken_for: number | null;
}
/** The B samples of the step. */
interface BatchAnswer {
  indices: number[]; loss_before: (number | null)[]; loss_after: (number | null)[]; x?: ((number | null)[])[];
  y?: (number | null)[];
}
/** The last step's batch: its size, and its mean loss before and after the update. */
interface BatchFigures { size: number; loss_before: number | null; loss_after: number | null; }
/** A loss before and after the step. */
interface BeforeAfter { before: number | null; after: number | null; }
/** Which layer of a diverged run grew first a thousandfold: its largest weight at step 0 and `since`. */
interface BlowUpAnswer {
  layer: string; since: SinceAnswer; start: number | null; grown: number | null; subject: string;
  event: string; sentence: string;
}
/** The full-data loss has grown by orders of magnitude over that at `start_step`, and stays there. */
interface BlownUpAnswer { start_step: number; start: number | null; since: number; }
/** A bookmark; `created` is in seconds since 1970. */
interface BookmarkAnswer {
  id: string; run: string; step: number; view: Record<string, unknown>; note: string; created: number;
}
/** A run among those of its origin: its number among them, and where it branches off from which. */
interface BranchAnswer {
  id: string; name: string; number: number; branches_from: ParentAnswer | null;
  status: "ready" | "training" | "finished" | "diverged"; step: number; recorded: number; total_steps: number;
  steps_per_epoch: number; loss: number | null; accuracy: number | null; blown_up: BlownUpAnswer | null;
}
/** All that a run can be made of, and the arithmetic of this server. */
interface CatalogueAnswer {
  version: string; numerics: Record<string, string>; datasets: DatasetEntry[]; layers: Entry[];
  activations: ActivationEntry[]; initializers: Entry[]; losses: LossEntry[]; metrics: Entry[];
  optimizers: Entry[]; schedules: Entry[]; regularizers: Entry[]; landscapes: SurfaceEntry[];
  fields: Record<string, SettingEntry[]>; limits: Record<string, number>; default: RunConfig;
  presets: PresetAnswer[]; article: ArticleAnswer;
}
/** A value of a column of words. */
interface CategoryAnswer { column: string; value: string; }
/** A change of the loss on the batch: slope × move, and what it really is. */
interface ChangeAnswer { predicted: number | null; actual: number | null; }
/** One answer to choose; `value` is the number that it stands for, if it does for one. */
interface ChoiceAnswer { id: string; text: string; value: number | null; }
/** A column of a table; `min`, `max` and `mean` are null where it has no numbers. */
interface ColumnAnswer {
  name: string; kind: "number" | "category" | "text" | "constant"; missing: number; distinct: number;
  min: number | null; max: number | null; mean: number | null; values: ValueAnswer[]; unit: string;
  note: string; left_out: boolean; wrong: number; wrong_cells: WrongCellAnswer[];
}
/** Two runs; `shared` is the last step of their common past, null if they have no common origin. */
interface ComparisonAnswer {
  step: number; shared: number | null; runs: SideAnswer[]; differences: DifferenceAnswer[];
}
/** How often each class is taken for which. */
interface ConfusionPlan { kind: "confusion"; classes: number; }
/** The full-data loss of one run along its whole way: after `every` so many steps, and at the end. */
interface CourseAnswer {
  run: string; label: string; every: number; step: number[]; loss: (number | null)[]; out: OutAnswer | null;
}
/** The largest eigenvalue λmax of the full-data loss's Hessian; null where it is not finite. */
interface CurvatureAnswer {
  step: number; over: OverAnswer; lambda_max: number | null; largest_stable_rate: number | null;
  iterations: number; converged: boolean; seconds: number;
}
/** The loss as this weight alone takes the values w, the others as before the step. */
interface CurveAnswer {
  w: (number | null)[]; batch_loss: (number | null)[]; full_loss: (number | null)[] | null;
  over: OverAnswer | null;
}
/** Outputs over the inputs x (M,) of one feature; `lines` are the outputs that are drawn. */
interface CurvePlan { kind: "curve"; x: number[]; outputs: number; lines: number[]; }
/** The samples that a run learns from, what a network makes of them, and what its predictions are over. */
interface DataAnswer {
  task: "classification" | "regression"; features: FeatureAnswer[]; classes: string[]; file: string | null;
  target: FeatureAnswer | null; picture: [number, number] | null; advice: string[]; count: number;
  held_out: HeldOutAnswer | null; x: number[][]; y: (number | number[])[];
  prediction: CurvePlan | MapPlan | ConfusionPlan | ScatterPlan | NoPlan;
}
/** A data set; null and [] where it hangs on the caller's own samples. */
interface DatasetEntry {
  name: string; title: string; formula: string; help: string; source: string; settings: SettingEntry[];
  task: "classification" | "regression" | null; feature_count: number | null; class_names: string[];
}
/** The layers at a step; `stall` is null while weights can learn, `blow_up` unless the run diverged. */
interface DiagnosisAnswer {
  step: number; samples: number; layers: LayerAnswer[]; stall: StallAnswer | null;
  blow_up: BlowUpAnswer | null; loss_blow_up: LossBlowUpAnswer | null; unscaled: WayOutAnswer | null;
}
/** A setting that differs, and its values in the two runs; null too where a run has no such setting. */
interface DifferenceAnswer { path: string; values: unknown[]; }
/** The step that could not be made, and what was not finite in it. */
interface DivergenceAnswer {
  step: number; layer: string; what: "loss" | "gradient" | "weights"; message: string; cause: string;
  why: string; smaller_rate: number | null;
}
/** What became of one run at the finish line; all steps are among those that are measured. */
interface EntrantAnswer {
  run: string; name: string; arrived: number | null; first_under: number | null; stays_under: number | null;
  crossings: number[]; lowest: number | null; lowest_at: number; out: OutAnswer | null;
}
/** A thing that can be chosen, with its words and its settings. */
interface Entry {
  name: string; title: string; formula: string; help: string; source: string; settings: SettingEntry[];
}
/** One epoch as Keras prints it; `val_loss` and `val_accuracy` are null where no samples are held out. */
interface EpochAnswer {
  epoch: number; loss: number | null; accuracy: number | null; val_loss: number | null;
  val_accuracy: number | null; metrics: Record<string, number | null>; seconds: number;
}
/** One input, or a target: a person reads offset + scale·x, in the unit. */
interface FeatureAnswer {
  name: string; offset: number; scale: number; unit: string; category: CategoryAnswer | null;
  fill: number | null;
}
/** One thing that is wrong: where, and a whole sentence. */
interface Field { path: string; message: string; limit?: number; }
/** The optimizer's rule with its numbers filled in. */
interface FilledAnswer { text: string; arithmetic: string; update: string; lines: LineAnswer[]; }
/** Who was first to the loss at which the slowest stands, an epoch's mean; null if all are out. */
interface FinishAnswer {
  threshold: number | null; winner: string | null; steps: (number | null)[]; sentence: string;
}
/** The arrays beside it: new losses, all weights, the last step's gradient and update (empty at step 0). */
interface FrameArrays {
  losses: Float32Array<ArrayBuffer>; theta: Float32Array<ArrayBuffer>; gradient: Float32Array<ArrayBuffer>;
  update: Float32Array<ArrayBuffer>; prediction?: Float32Array<ArrayBuffer>;
  prediction_class?: Float32Array<ArrayBuffer>;
}
/** What a frame says beside its arrays; what is measured is null while it is too dear in training. */
interface FrameHeader {
  type: "frame"; frame: number; run: string; step: number; epoch: number;
  status: "ready" | "training" | "finished" | "diverged"; steps_per_epoch: number; total_steps: number;
  samples_seen: number; recorded: number; saved_step: number | null; learning_rate: number;
  loss: number | null; accuracy: number | null; penalty: number | null; val_loss: number | null;
  val_accuracy: number | null; blown_up: BlownUpAnswer | null; batch: BatchFigures | null;
  sample: SampleAnswer | null; prediction: ShapeAnswer | null; losses_start: number; epochs: EpochAnswer[];
  weight: WatchedAnswer | null; look?: WeightAnswer | null; divergence: DivergenceAnswer | null;
  stopped: StopAnswer | null;
}
/** A group of the answer, and in how many rows it stands. */
interface GroupAnswer { name: string; rows: number; }
/** How the server is. Times: `uptime` in seconds, `loop_lag_ms` in milliseconds. */
interface HealthAnswer {
  status: "ok" | "degraded"; message: string; version: string; uptime: number; runs: number; training: number;
  viewers: number; saved_lag_steps: number; loop_lag_ms: number; data: KeptAnswer;
}
/** How many samples are held out, and the classes of which there are none among them. */
interface HeldOutAnswer { count: number; missing: string[]; unseen: string[]; }
/** How a layer's numbers spread, which bar the weight is in, and its place by size (1: the largest). */
interface HistogramAnswer { edges: (number | null)[]; counts: number[]; bin: number; place: number; }
/** How many weights had no gradient in a step, and how many of them for which reason. */
interface IdleAnswer { idle: number; parameter_count: number; off: number; unfed: number; sentence: string; }
/** How much was taken in, and how many runs were there already. */
interface ImportAnswer { runs: number; tables: number; races: number; bookmarks: number; skipped: number; }
/** What is kept: in a file, or in memory until the server ends; how many bytes now, and at most. */
interface KeptAnswer { kind: "file" | "memory"; bytes: number; keep: number; }
/** What a landscape in binary says beside its arrays; `nulls` of its losses are infinite. */
interface LandscapeHeader {
  plane: "path" | "weights" | "gradient" | "random" | "endpoints"; step: number; samples: number;
  over: OverAnswer; distinct: number; labels: [string, string]; true_loss: number | null;
  on_plane_loss: number | null; distance: number | null; explained_variance: [number, number] | null;
  explained_states: number | null; looked_ahead: boolean; seconds: number; nulls: number;
  others: OtherFigures[];
}
/** Where one run stands, and how far from the plane. */
interface LaneFigures {
  run: string; label: string; present: number; true_loss: number | null; on_plane_loss: number | null;
  distance: number | null;
}
/** One layer over all samples: its largest slope f′(z), weight, and gradient of the full-data loss. */
interface LayerAnswer {
  layer: string; units: number; activation: string; dead_units: number | null; largest_slope: number | null;
  largest_weight: number | null; largest_gradient: number | null;
}
/** One layer in a step: its `ratio`, and the `mean` over the last steps, in `parts` for people. */
interface LayerPaceAnswer {
  layer: string; units: number; parameter_count: number; moves: boolean; ratio: number | null;
  mean: number | null; parts: string;
}
/** One layer of F inputs and U units, for one sample. */
interface LayerStepAnswer {
  name: string; activation: string; units: number; inputs?: (number | null)[]; z?: (number | null)[];
  a?: (number | null)[]; z_after?: (number | null)[]; a_after?: (number | null)[]; dropped?: boolean[];
  arriving?: (number | null)[]; slope?: (number | null)[]; error?: (number | null)[];
  kernel_gradient?: ((number | null)[])[]; bias_gradient?: (number | null)[];
  batch_kernel_gradient?: ((number | null)[])[]; batch_bias_gradient?: (number | null)[];
}
/** One layer over time; `moves` is false if all its weights are frozen. */
interface LayerStripsAnswer {
  layer: string; units: number; parameter_count: number; moves: boolean; ratio: (number | null)[];
  weights: StripAnswer; gradients: StripAnswer; updates: StripAnswer;
}
/** One line of the optimizer's rule: in letters, in rounded numbers, and as an exact expression. */
interface LineAnswer { letters: string; text: string; arithmetic: string; value: number | null; }
/** A run in a list; `sparkline` has some of its losses, from the start to the end. */
interface ListedRunAnswer {
  id: string; name: string; listed: boolean; config: RunConfig;
  status: "ready" | "training" | "finished" | "diverged"; step: number; epoch: number;
  steps_per_epoch: number; total_steps: number; features: number; parameter_count: number;
  parameters: ParameterAnswer[]; loss: number | null; accuracy: number | null; penalty: number | null;
  val_loss: number | null; val_accuracy: number | null; parent: ParentAnswer | null;
  divergence: DivergenceAnswer | null; stopped: StopAnswer | null; blown_up: BlownUpAnswer | null;
  saved_step: number | null; created: number; bytes: number; family: string; arithmetic: string | null;
  sparkline: (number | null)[]; replay_seconds: number | null;
}
/** The sample's loss before the step: in letters, in rounded numbers, and exactly. */
interface LossAnswer { letters: string; text: string; arithmetic: string; }
/** A full-data loss that has grown by orders of magnitude over that at `start_step`, and stays there. */
interface LossBlowUpAnswer {
  start_step: number; start: number | null; since: number; loss: number | null;
  largest_stable_rate: number | null; tenth: number; sentence: string; advice: string;
}
/** A loss, and what its targets are. */
interface LossEntry {
  name: string; title: string; formula: string; help: string; source: string; settings: SettingEntry[];
  takes: "labels" | "shares" | "values";
}
/** What the network answers over two inputs, with the others held at those of a sample. */
interface MapAnswer {
  step: number; across: AxisAnswer; up: AxisAnswer; sample: number; held: (number | null)[];
  prediction: ((number | null)[])[]; prediction_class: ((number | null)[])[] | null;
}
/** Outputs over two features, whose lowest and highest are x and y; the first row is at the lowest y. */
interface MapPlan {
  kind: "map"; columns: number; rows: number; x: [number, number]; y: [number, number]; outputs: number;
}
/** Full-data loss and accuracy at a step. */
interface MeasuredAnswer { step: number; loss: number | null; accuracy: number | null; }
/** A lowest point of a textbook surface, and its value. */
interface MinimumAnswer { x: number; y: number; value: number; }
/** What there is to say from a step of the race on: who won, in a sentence, and what that hides. */
interface MomentAnswer { step: number; winner: string[]; sentence: string; note: string; }
/** One unit in the step that led to `step`, for each sample of its batch, at the weights before it. */
interface NeuronAnswer {
  step: number; batch_step: number; layer: number; unit: number; name: string; activation: string;
  indices: number[]; z: (number | null)[]; a: (number | null)[]; slope: (number | null)[];
  arriving: (number | null)[]; error: (number | null)[]; curve: ResponseAnswer | null;
  largest_slope: number | null;
}
/** What the binary answer says beside its arrays: of layer n here `low_n`, `high_n` and `outputs_n`. */
interface NeuronsHeader {
  step: number; kind: "curve" | "map"; points: number; x: [number, number]; y: [number, number] | null;
  first: number; layers: TiledLayerFigures[];
}
/** A textbook surface predicts nothing. */
interface NoPlan { kind: "none"; }
/** Another run whose path is laid on the plane; `distance` is that of its last weights. */
interface OtherFigures { id: string; distance: number | null; }
/** Why a run is out of the race: a step that diverged, or from which its loss had blown up to the end. */
interface OutAnswer { step: number; how: "diverged" | "blew up"; }
/** How the weights at a step do on a share of the samples. */
interface OutcomesAnswer {
  step: number; share: "trained_on" | "held_out"; count: number; loss: number | null; right: number | null;
  confusion: ((number | null)[])[] | null; predicted: (number | null)[] | null; worst: BadAnswer[];
}
/** What will happen: samples that are trained on and `held_out`, inputs by name, outputs and weights. */
interface OutlookAnswer {
  training: number; held_out: number; features: string[]; outputs: number; weights: number;
  always: AlwaysAnswer | null;
}
/** Which samples a look is over: how many, `of` how many, and that it is `every` so manieth; 1 is all. */
interface OverAnswer { samples: number; of: number; every: number; }
/** How large a step is beside its weights: the update's length over that of the weights before it. */
interface PaceAnswer {
  step: number; layers: LayerPaceAnswer[]; steps: number; ratio: number | null; mean: number | null;
  usual: UsualAnswer; idle: IdleAnswer | null;
  verdict: "start" | "still" | "below" | "usual" | "above" | "mixed" | "diverges" | "blown up";
  headline: string; title: string; sentence: string; action: ActionAnswer | null;
}
/** One array of weights: where it lies in theta. */
interface ParameterAnswer {
  layer: string; role: "kernel" | "bias"; shape: number[]; start: number; stop: number;
}
/** Where a fork comes from. */
interface ParentAnswer { id: string; step: number; }
/** What the network makes of inputs at a step: its outputs, a row for each. */
interface PredictAnswer {
  step: number; outputs: ((number | null)[])[]; classes: (string | null)[] | null; filled?: string[][];
  unknown?: string[][]; layers?: SumsAnswer[];
}
/** What is predicted, in the order of the data's prediction plan; `classes` of a map of several. */
interface PredictionAnswer {
  kind: "curve" | "map" | "confusion" | "scatter" | "none"; values: ((number | null)[])[];
  classes: ((number | null)[])[] | null;
}
/** A complete configuration, what it shows, and where its numbers are published (empty: nowhere). */
interface PresetAnswer { name: string; title: string; help: string; config: RunConfig; source: string; }
/** The path, as a run's two parameters or on a plane: the points from `step` on, with full-data losses. */
interface PreviewAnswer {
  step: number; a: (number | null)[]; b: (number | null)[]; loss: (number | null)[];
  status: "ok" | "diverged"; diverged_at: number | null;
}
/** What the weights at a point of a plane would do; `distance` is theirs from those of the step. */
interface ProbeAnswer {
  plane: "path" | "weights" | "gradient" | "random" | "endpoints"; step: number; a: number; b: number;
  samples: number; loss: number | null; accuracy: number | null; distance: number | null;
  prediction: PredictionAnswer | null;
}
/** One question. `about`: a weight, sample or unit. `goal`: of a loss. `digits`: decimals. */
interface QuestionAnswer {
  id: string; text: string; kind: "choice" | "number"; choices: ChoiceAnswer[] | null; unit: string | null;
  digits: number | null; about: Record<string, number>; goal: number | null;
}
/** A race: its runs, how they are called at length and as shortly as tells them apart, and its finish once an
 * epoch has ended in all. */
interface RaceAnswer {
  id: string; runs: RunAnswer[]; labels: string[]; names: string[]; finish: FinishAnswer | null;
}
/** What a race's landscape in binary says beside its arrays; `nulls` of its losses are infinite. */
interface RaceLandscapeHeader {
  samples: number; over: OverAnswer; distinct: number; labels: [string, string];
  explained_variance: [number, number] | null; explained_states: number | null; seconds: number;
  paths: LaneFigures[]; nulls: number;
}
/** A race judged at a finish line; each of the `moments` holds from its step until the next one's. */
interface RaceResultAnswer {
  finish: number | null; rule: "first" | "stays"; usual: number | null; lowest: number | null;
  highest: number | null; every: number; steps_per_epoch: number; total_steps: number; until: number;
  entrants: EntrantAnswer[]; moments: MomentAnswer[];
}
/** The weight among all `count` of its layer; `ratio` is |update|/|weight|, `layer_ratio` by lengths. */
interface RankAnswer {
  layer: string; count: number; weights: HistogramAnswer; gradients: HistogramAnswer | null;
  updates: HistogramAnswer | null; ratio: number | null; layer_ratio: number | null;
}
/** The learning rate of each of some steps, 1 … N, those to come included. */
interface RatesAnswer { steps: number[]; rates: number[]; }
/** The activation's f(z) and its slope f′(z) at some sums z. */
interface ResponseAnswer { z: (number | null)[]; f: (number | null)[]; slope: (number | null)[]; }
/** A run: what it is and where it stands; `penalty` is the part of the loss that the weights add. */
interface RunAnswer {
  id: string; name: string; listed: boolean; config: RunConfig;
  status: "ready" | "training" | "finished" | "diverged"; step: number; epoch: number;
  steps_per_epoch: number; total_steps: number; features: number; parameter_count: number;
  parameters: ParameterAnswer[]; loss: number | null; accuracy: number | null; penalty: number | null;
  val_loss: number | null; val_accuracy: number | null; parent: ParentAnswer | null;
  divergence: DivergenceAnswer | null; stopped: StopAnswer | null; blown_up: BlownUpAnswer | null;
  saved_step: number | null; created: number; bytes: number; family: string; arithmetic: string | null;
}
/** Some runs, how many there are in all, and after which run to go on; null at the end. */
interface RunsAnswer { runs: ListedRunAnswer[]; total: number; next: string | null; }
/** One sample of the batch, and what the network makes of it now. */
interface SampleAnswer {
  index: number; input: (number | null)[]; output: (number | null)[]; label: number | number[];
}
/** Values predicted, over the true ones. */
interface ScatterPlan { kind: "scatter"; truth: number[]; }
/** One setting: what it must be, its default, its words, and (`log`, `advanced`) how it is best shown. */
interface SettingEntry {
  name: string; type: string; default: unknown; required: boolean; optional: boolean; gt: number | null;
  ge: number | null; lt: number | null; le: number | null; min_length: number | null;
  max_length: number | null; choices: (string | number)[]; entries: string | null; help: string; log: boolean;
  advanced: boolean;
}
/** What stands in a column, by groups: `counts` has a row for each of these, over bins or `values`. */
interface ShadeAnswer {
  name: string; kind: "number" | "category" | "text" | "constant"; low: number | null; high: number | null;
  values: string[]; counts: number[][];
}
/** A table's columns by one of them, and a suggestion that learns this one. */
interface ShadesAnswer {
  by: string; groups: GroupAnswer[]; columns: ShadeAnswer[]; suggestion: Record<string, unknown>;
}
/** What is predicted, and the shape of the array `prediction`. */
interface ShapeAnswer { kind: "curve" | "map" | "confusion" | "scatter" | "none"; shape: number[]; }
/** One of two runs: at the step if it has been there, at its furthest step, and in its best epoch. */
interface SideAnswer {
  id: string; name: string; number: number; at: MeasuredAnswer | null; last: MeasuredAnswer;
  best: EpochAnswer | null;
}
/** The first step at which something held, or one soon after it where `exact` is false. */
interface SinceAnswer { step: number; exact: boolean; }
/** What keeps a run from learning; `value` is the largest slope, gradient, update or loss at the step. */
interface StallAnswer {
  cause: "no rate" | "one output" | "minimum" | "alike" | "dead" | "saturated" | "clipped" | "saddle"
  | "maximum" | "plateau" | "no gradient" | "vanishing" | "unmoved"; layer: string; since: SinceAnswer;
  value: number | null; subject: string; event: string; why: string; sentence: string; advice: string;
  action: ActionAnswer | null;
}
/** How a run ended that was watched for early stopping: `early`, or at its last epoch, and why. */
interface StopAnswer {
  epoch: number; step: number; early: boolean; monitor: string; best: number | null;
  best_epoch: number | null; best_step: number | null; restores: boolean; reason: string;
}
/** Numbers of one kind over time, in bins of one `width`: bin b goes from `low` + b·`width` on. */
interface StripAnswer {
  low: number; width: number; counts: (number[] | null)[]; zero: (number | null)[]; small: (number | null)[];
}
/** The layers that have weights, over time: a column after each of some `steps`, the last one included. */
interface StripsAnswer { steps: number[]; layers: LayerStripsAnswer[]; diverged_at: number | null; }
/** A layer's sums z and outputs a, a row for each of the inputs. */
interface SumsAnswer { name: string; z: ((number | null)[])[]; a: ((number | null)[])[]; }
/** A textbook surface f(x, y), and where a run starts that says nothing else. */
interface SurfaceEntry {
  name: string; title: string; formula: string; help: string; source: string; settings: SettingEntry[];
  minima: MinimumAnswer[]; window: WindowAnswer; start: [number, number];
}
/** A table: how its file is written, its columns, its first rows, and what may be learned from it. */
interface TableAnswer {
  id: string; name: string; bytes: number; rows: number; encoding: string; delimiter: "," | ";" | "\t" | "|";
  decimal: "." | ","; header: boolean; notes: string[]; formulas: number; columns: ColumnAnswer[];
  preview: string[][]; suggestion: Record<string, unknown>;
}
/** One layer. `signed`: whether an output of its activation may be below 0. */
interface TiledLayerFigures { name: string; activation: string; signed: boolean; units: number; }
/** The usual size of an update beside its weights, and what still counts as it. */
interface UsualAnswer { ratio: number; low: number; high: number; }
/** A value of a column, and in how many rows it stands. */
interface ValueAnswer { value: string | number; count: number; }
/** Whether an answer is right, what is, why, and the mistake that a wrong one looks like. */
interface VerdictAnswer { correct: boolean; truth: string | number; why: string; hint: string | null; }
/** The watched weight's last step in float64; what led to it is null at step 0. */
interface WatchedAnswer {
  index: number; label: string; before: number | null; gradient: number | null; update: number | null;
  after: number | null; learning_rate: number | null; rescaled_gradient: number | null;
  terms: Record<string, number | null> | null; why: string | null; formula: string | null;
}
/** What may help, in a sentence and to be done. */
interface WayOutAnswer { advice: string; action: ActionAnswer; }
/** One weight at one step. `batch_step` is the step whose batch the curve is of: at step 0, the first. */
interface WeightAnswer {
  index: number; label: string; step: number; batch_step: number; after: number | null; before: number | null;
  gradient: number | null; numeric_gradient: number | null; numeric_error: number | null;
  agreement: number | null; learning_rate: number | null; rescaled_gradient: number | null;
  plain_update: number | null; update: number | null; terms: Record<string, number | null>;
  formula: string | null; why: string | null; filled: FilledAnswer | null; predicted_change: number | null;
  actual_change: number | null; step_change: ChangeAnswer | null; change_error: number | null;
  curve: CurveAnswer; rank: RankAnswer; history: WeightHistoryAnswer;
}
/** The weight after some of the steps up to this one, and its gradient in them; null where not kept. */
interface WeightHistoryAnswer { step: number[]; value: (number | null)[]; gradient: (number | null)[]; }
/** All weights at one step, as Keras's get_weights() gives them. */
interface WeightsAnswer { step: number; weights: ((number | number[])[])[]; }
/** Where a textbook surface is worth seeing: the least and the most along each parameter. */
interface WindowAnswer { x: [number, number]; y: [number, number]; }
/** A cell that is no number, in a column of numbers, and the line of the file at which its row begins. */
interface WrongCellAnswer { line: number; cell: string; }
