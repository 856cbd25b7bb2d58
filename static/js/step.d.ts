// What one step in slow motion is made of (read by tsc, never by the browser).

/** One layer in a step, for one sample, (U,) each but `inputs`; NaN for what is not finite. */
interface StepLayer extends Decoded<Required<LayerStepAnswer>> {
  /** A neuron with less slope is saturated; null where outputs hang on all sums of the layer. From the catalogue. */
  saturated_below?: number | null;
}

/** One step for one sample of its batch; NaN for what is not finite. */
interface StepLook extends Of<Decoded<AnatomyAnswer>> {
  sample_loss: Moved;
  batch_loss: Moved;
  batch: Decoded<BatchAnswer>;
  layers: StepLayer[];
  /** Which values of each column dropout silences, the inputs' first; null where no dropout layer is behind it. */
  dropped: (boolean[] | null)[];
  /** What the sample brings, and what the loss is of, before the step and after it. */
  inputs: number[];
  outputs: { a: number[]; a_after: number[] };
}

type Moved = { [When in keyof BeforeAfter]: number };

/** A step that was asked for with its batch's gradient and its weights. */
type UnitAnswer = Required<Pick<AnatomyAnswer, "theta_before" | "update" | "theta_after">> & {
  layers: Required<LayerStepAnswer>[];
};

/** The weights that lead to one unit in a step, its bias last; the gradient is the batch's. */
interface UnitLook {
  run: string;
  step: number;
  layer: number;
  unit: number;
  gradient: number[];
  before: number[];
  update: number[];
  after: number[];
}

/** One step in five phases, on the network. */
interface SlowStep {
  /** The run when it was opened: it closes with another one. */
  run: string;
  /** When it was opened, and when the present phase began (ms). */
  opened: number;
  began: number;
  /** Whether the first step was done for it. */
  first: boolean;
  /** 0 … 4 */
  phase: number;
  /** Which sample of the batch. */
  sample: number;
  /** Whether one phase follows the other by itself. */
  auto: boolean;
  /** What is shown, all of one step; the frame is that of the same step. */
  look: StepLook | null;
  frame: Frame | null;
  /** The neuron of the weight that is looked at. */
  unit: UnitLook | null;
  error: string | null;
}

type SlowMotionActions = Public<import("./acting/slow-motion.js").SlowMotion>;
