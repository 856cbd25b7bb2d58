// The shapes of a race, known by name like those of types.d.ts.

/** A race as the server answers it: runs and labels in the order of the variations. */
interface RaceAnswer {
  id: string;
  runs: Run[];
  labels: string[];
  /** null until an epoch has ended in all runs. */
  finish: {
    threshold: number | null;
    winner: string | null;
    /** After how many steps each run was there; null if it diverged or blew up. */
    steps: (number | null)[];
    sentence: string;
  } | null;
}

/** One run's way on the plane of all: what is walked and, where it was looked ahead, what is to come. */
interface RaceLane {
  run: string;
  /** The step at which it was surveyed. */
  present: number;
  distance: number | null;
  step: Float32Array;
  a: Float32Array;
  b: Float32Array;
  loss: Float32Array;
}

interface RaceLandscape {
  samples: number;
  labels: [string, string];
  explained_variance: [number, number] | null;
  a: Float32Array<ArrayBuffer>;
  b: Float32Array<ArrayBuffer>;
  /** A row for each b; Infinity where the loss is not finite. */
  loss: Float32Array<ArrayBuffer>;
  lanes: RaceLane[];
}

interface RaceState {
  catalogue: Catalogue | null;
  /** What all runs have in common. */
  base: RunConfig | null;
  entrants: Named[];
  race: RaceAnswer | null;
  /** Run ids in the order of the start: a run's number is its place here, from 1. */
  order: string[];
  landscape: RaceLandscape | null;
  surveying: boolean;
  playing: boolean;
  /** Steps a second; Infinity is as fast as it goes. */
  speed: number;
  /** By path ("variations.0.optimizer.learning_rate"). */
  refused: Refusals;
  notice: string | null;
  theme: State["theme"];
}

interface RaceActions {
  /** Change the optimizer of the entrant at a place, from 0. */
  setEntrant(place: number, optimizer: Named): void;
  /** Change a learning rate, or say why it cannot be: then the entrant keeps its own. */
  setRate(place: number, rate: unknown, why?: string): void;
  addEntrant(): void;
  removeEntrant(place: number): void;
  start(): void;
  play(): void;
  pause(): void;
  step(): void;
  toEnd(): void;
  setSpeed(stepsPerSecond: number): void;
}
