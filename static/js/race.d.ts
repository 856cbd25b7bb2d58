// The shapes of a race, known by name like those of types.d.ts.

/** One run's way on the plane of all: what is walked and, where it was looked ahead, what is to come. */
type RaceLane = LaneFigures & Track;
type RaceLandscape = RaceLandscapeHeader & Grid & { lanes: RaceLane[] };

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
  /** Whether the paths to come are not known yet. */
  lookingAhead: boolean;
  playing: boolean;
  /** Steps a second; Infinity is as fast as it goes. */
  speed: number;
  /** By path ("variations.0.optimizer.learning_rate"). */
  refused: Refusals;
  notice: string | null;
  theme: State["theme"];
}

type RaceActions = Public<import("./acting/racing.js").Racing>;
