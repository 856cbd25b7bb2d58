// The shapes of the shelf of runs, known by name like those of types.d.ts.

/** Some runs, in an order, and after which one the rest begins. */
interface RunsQuery {
  query: string;
  sort: "newest" | "name" | "loss" | "size";
}

type ListedRun = ListedRunAnswer;

/** A run that was deleted, which the server gives back for a while. */
interface RemovedRun {
  run: ListedRun;
  /** The id of the run that stood above it; null for the first. */
  after: string | null;
  /** Until when it can be had back, ms since 1970. */
  until: number;
}

/** Runs side by side, with the losses of each. */
interface ComparedRuns {
  runs: Run[];
  /** null until they are here. */
  histories: RunHistory[] | null;
}

interface ShelfState extends RunsQuery {
  /** As far as they were asked for. */
  runs: ListedRun[];
  /** After which run the next ones come; null where there are no more. */
  next: string | null;
  /** How many there are in all. */
  total: number;
  /** Whether `runs` are those of the query. */
  answered: boolean;
  busy: boolean;
  /** The keys of lines that show their further runs. */
  opened: readonly string[];
  /** Ids, in the order in which they were chosen. */
  chosen: readonly string[];
  removed: readonly RemovedRun[];
  compared: ComparedRuns | null;
  health: HealthAnswer | null;
  /** Why nothing can be saved, while that is so. */
  storage: string | null;
  /** The id of the run on screen. */
  here: string | null;
  catalogue: Catalogue | null;
  notice: string | null;
  theme: State["theme"];
}

type ShelfActions = Public<import("./acting/shelf.js").Shelf>;
