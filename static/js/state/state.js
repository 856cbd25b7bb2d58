import { emptyHistory } from "./history.js";
import { NO_TALK } from "./talk.js";

/** An epoch of the article's run a second. */
const SPEED = 210;

/** @type {LandscapeState} */
const LANDSCAPE = {
  plane: "path",
  i: 0,
  j: 1,
  seed: 0,
  size: 65,
  span: null,
  samples: "all",
  scale: "fitting",
  arrows: false,
  view: "surface",
  probe: null,
  busy: false,
  answer: null,
  error: null,
};

/**
 * The page before its first answer from the server.
 * @param {Pick<State, "theme" | "reducedMotion" | "narration" | "wording"> & {layout?: Layout}} surroundings
 * @returns {State}
 */
export function initialState({ theme, reducedMotion, narration, wording, layout = "wide" }) {
  return {
    catalogue: null,
    run: null,
    lineage: { config: {}, forks: [] },
    frame: null,
    history: emptyHistory(),
    data: null,
    landscape: LANDSCAPE,
    chosen: 0,
    hovered: null,
    edges: "weights",
    ...{ neurons: null, tiles: null, point: null, sent: null, glass: null },
    ...{ predicting: /** @type {const} */ ("all"), over: null, tried: 0, overTwo: null },
    ...{ share: /** @type {const} */ ("trained_on"), heldOut: null, outcomes: null, worstOpen: false },
    look: null,
    weightView: "curve",
    ...{ layout, stage: "network", evidence: "loss" },
    ...{ trial: null, preview: null, curvature: null, rates: null, diagnosis: null, slow: null },
    ...{ room: /** @type {const} */ ("lab"), strips: null, pace: null, wanted: null },
    play: { playing: false, backwards: false, speed: SPEED },
    seeking: null,
    ...{ branches: [], familyNews: 0, compared: null, comparison: null, rival: null },
    ...{ bookmarks: [], marked: null },
    ...{ startOpen: false, started: null },
    connection: "connecting",
    refused: {},
    ...{ notice: null, storage: null, keeps: null },
    theme,
    reducedMotion,
    narration,
    wording,
    logScale: false,
    talk: NO_TALK,
    lesson: null,
    raceLine: null,
  };
}
