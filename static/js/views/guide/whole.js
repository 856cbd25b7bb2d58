import { h } from "../../draw/dom.js";
/** @param {import("../../acting/guide/guide.js").Guide} _guide */
export function createWhole(_guide) {
  return {
    element: h("div"),
    /** @param {import("../../state/guide.js").GuideState} _state */ update(_state) {},
  };
}
