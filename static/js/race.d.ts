// The shapes of a race, known by name like those of types.d.ts.

/** One run's way on the plane of all. */
type RaceLane = LaneFigures & Track;
type RaceLandscape = RaceLandscapeHeader & Grid & { lanes: RaceLane[] };

/** The finish line as a person chose it; null: the loss that suits the race. */
interface RaceLine {
  finish: number | null;
  rule: RaceResultAnswer["rule"];
}

interface RaceState {
  catalogue: Catalogue | null;
  /** What all runs have in common. */
  base: RunConfig | null;
  entrants: Named[];
  /** Whether those who race are being chosen; else they are shown. */
  editing: boolean;
  race: RaceAnswer | null;
  /** Run ids in the order of the start: a run's number is its place here, from 1. */
  order: string[];
  /** The losses of those that are computed, by their runs. */
  courses: Record<string, CourseAnswer>;
  line: RaceLine;
  /** The race judged at the line; null until all are computed. */
  result: RaceResultAnswer | null;
  landscape: RaceLandscape | null;
  /** Where the replay is: a step, or a share of the way to the next. */
  step: number;
  playing: boolean;
  /** Steps a second of the replay; null: as many as show it whole in a short time. */
  speed: number | null;
  /** By path ("variations.0.optimizer.learning_rate"). */
  refused: Refusals;
  notice: string | null;
  theme: State["theme"];
}

type RaceActions = Public<import("./acting/race/racing.js").Racing>;
