/** What the race's map and its surface have in common: the same surface, ways and finish line. */

import { levelOf } from "../../draw/race/finish-line.js";
import { backgroundOf, walkedLanes } from "../../draw/race/lanes.js";

/** @typedef {import("../../draw/landscape/surface/morph.js").Shown} Shown */
/** @typedef {import("../../draw/landscape/path.js").Stop} Stop */
/** @typedef {RaceState & {landscape: RaceLandscape}} Mapped */
/**
 * @typedef {object} Scene
 * @property {Mapped} state
 * @property {RaceAnswer} race
 * @property {Shown} shown
 * @property {import("../../draw/race/lanes.js").Lane[]} lanes
 * @property {Stop[][]} finish
 */

/** Kept while it is the same, so that each is made once for both. @typedef {ReturnType<typeof createGround>} Ground */
export function createGround() {
  const kept = {
    landscape: /** @type {RaceLandscape | null} */ (null),
    shown: /** @type {Shown | null} */ (null),
    line: /** @type {{shown: Shown, finish: number, stops: Stop[][]} | null} */ (null),
    scene: /** @type {Scene | null} */ (null),
    of: /** @type {RaceState | null} */ (null),
  };

  /** @param {RaceLandscape} landscape */
  function shownOf(landscape) {
    if (kept.landscape !== landscape || !kept.shown) kept.shown = backgroundOf(landscape);
    kept.landscape = landscape;
    return kept.shown;
  }

  /** @param {Shown} shown @param {number | null} finish */
  function lineOf(shown, finish) {
    if (finish === null) return [];
    if (kept.line?.shown !== shown || kept.line.finish !== finish)
      kept.line = { shown, finish, stops: levelOf(shown, finish) };
    return kept.line.stops;
  }

  return {
    /** What there is to draw; null before there is a map. @param {RaceState} state @returns {Scene | null} */
    sceneOf(state) {
      const { race, landscape, result } = state;
      if (!race || !landscape || !result) return null;
      if (kept.scene && kept.of === state) return kept.scene;
      const shown = shownOf(landscape);
      const mapped = { ...state, landscape };
      const scene = {
        state: mapped,
        race,
        shown,
        lanes: walkedLanes(mapped),
        finish: lineOf(shown, result.finish),
      };
      Object.assign(kept, { scene, of: state });
      return scene;
    },
  };
}
