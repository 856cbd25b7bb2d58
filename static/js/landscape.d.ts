// The shapes of the loss landscape that only its own modules share.

/** What the page asks the server for: the query of GET …/landscape.bin. */
interface LandscapeQuery {
  plane: LandscapeState["plane"];
  size: number;
  span: number;
  i?: number;
  j?: number;
  seed?: number;
  /** The window's middle on a plane of two weights. */
  center_a?: number;
  center_b?: number;
}

interface LandscapeAnswer {
  /** The run and the query that it answers, as the feed notes them. */
  run: string;
  query: LandscapeQuery;
}
