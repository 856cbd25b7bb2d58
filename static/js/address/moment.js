/** What tells the moment on screen: what makes its run, its step, its weight and its view. */

import { compactLabelOf } from "../state/parameters.js";
import { definitionOf } from "./opening.js";
import { profileOf } from "./remade.js";
import { encodeAddress } from "./share.js";
import { viewOf } from "./view-address.js";

/** Letters of settings that an address holds; of a run with longer ones (its own samples, say) only the name. */
const LONGEST = 32_000;

export class Moment {
  #store;
  #session;
  /** What makes the run on screen, and the lineage that this was read from. */
  #defined = {
    lineage: /** @type {Lineage | null} */ (null),
    definition: /** @type {import("./opening.js").Definition} */ ({ config: {}, forks: [] }),
    isLong: false,
  };

  /** @param {Store} store @param {Session} session */
  constructor(store, session) {
    this.#store = store;
    this.#session = session;
  }

  /** The whole moment as an address, with its step. */
  get text() {
    return encodeAddress({ ...this.parts, ...this.#standing });
  }

  /** What makes the run on screen, as far as an address tells it. */
  get definition() {
    return this.#define().definition;
  }

  /** Whether the run's settings are too long for an address. */
  get isLong() {
    return this.#define().isLong;
  }

  /** What makes the run on screen: its origin's configuration without defaults, and each fork. */
  #define() {
    const { lineage, catalogue } = this.#store.get();
    if (lineage === this.#defined.lineage) return this.#defined;
    const definition = definitionOf(lineage, catalogue);
    const isLong = encodeAddress(definition).length > LONGEST;
    this.#defined = { lineage, definition: isLong ? { config: {}, forks: [] } : definition, isLong };
    return this.#defined;
  }

  /** The step on screen and, of a run that can be made again, what is to be found there then. */
  get #standing() {
    const state = this.#store.get();
    const { step = 0, loss = null } = state.frame ?? {};
    const isTold = loss !== null && !this.#define().isLong;
    return { step, ...(isTold && { loss, profile: profileOf(state) }) };
  }

  /** What tells the moment on screen; a run that has not moved is told by its settings alone. */
  get parts() {
    const state = this.#store.get();
    const { run, frame, history: walked, chosen } = state;
    if (!run || !frame) return {};
    const { definition, isLong } = this.#define();
    const moved = run.parent !== null || walked.count > 0;
    const named = moved || this.#session.chosenWeight !== null;
    return {
      ...definition,
      ...((moved || isLong) && { run: run.id, ...this.#standing }),
      weight: named ? compactLabelOf(run.parameters, chosen) : null,
      view: viewOf(state),
      file: state.data?.file,
    };
  }
}
