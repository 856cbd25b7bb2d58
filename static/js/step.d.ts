// What one step in slow motion is made of (read by tsc, never by the browser).

interface BeforeAfter {
  before: number;
  after: number;
}

/** One layer in a step, for one sample, (U,) each but `inputs`; NaN for what is not finite. */
interface StepLayer {
  name: string;
  activation: string;
  units: number;
  inputs: number[];
  z: number[];
  a: number[];
  z_after: number[];
  a_after: number[];
  /** A neuron with less slope is saturated; null where outputs hang on all sums of the layer. From the catalogue. */
  saturated_below?: number | null;
  /** The slopes of the sample's loss in a and in z, and the activation's own between them. */
  arriving: number[];
  slope: number[];
  error: number[];
}

/** One step for one sample of its batch, as the server answers. */
interface StepLook {
  /** The run that was asked. */
  run: string;
  step: number;
  sample: number;
  index: number;
  target: number | number[];
  batch_size: number;
  learning_rate: number;
  formula: string;
  loss: { letters: string; text: string; arithmetic: string };
  sample_loss: BeforeAfter;
  batch_loss: BeforeAfter;
  batch: { indices: number[]; loss_before: number[]; loss_after: number[] };
  layers: StepLayer[];
}

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

interface SlowMotionActions {
  open(): void;
  close(): void;
  toggle(): void;
  show(phase: number): void;
  /** The next phase; after the last, the next step. */
  next(): void;
  previous(): void;
  replay(): void;
  toggleAuto(): void;
  choose(sample: number): void;
}
