import { probed } from "../asking/probing.js";
import { edgeOf, isPosition } from "../state/parameters.js";

/** What a person chooses to see: the run stays as it is. */
export class Showing {
  #store;
  #session;

  /** @param {Store} store @param {Session} session */
  constructor(store, session) {
    this.#store = store;
    this.#session = session;
  }

  /** @param {number} speed */
  setSpeed = (speed) => this.#store.set({ play: { ...this.#store.get().play, speed } });

  /** @param {number} weight */
  choose = (weight) => this.#session.choose(weight);

  /** Choose what is under the pointer: a neuron, or its bias, goes under the glass. @param {number} weight @param {boolean} [onNeuron] */
  pick = (weight, onNeuron = false) => {
    const { run, weightView } = this.#store.get();
    const hasLayers = run !== null && !isPosition(run.parameters);
    const isNeuron = hasLayers && (onNeuron || edgeOf(run.parameters, weight).from === null);
    if (isNeuron) this.setWeightView("neuron");
    else if (weightView === "neuron") this.setWeightView("curve");
    this.choose(weight);
  };

  hover = this.#setterOf("hovered");
  setEdges = this.#setterOf("edges");
  setNeurons = this.#setterOf("neurons");
  /** Send inputs of a person's own forward, in the data's own units; null goes back to the samples. */
  sendForward = this.#setterOf("point");
  setPredicting = this.#setterOf("predicting");
  setShare = this.#setterOf("share");
  listWorst = this.#setterOf("worstOpen");
  setOver = this.#setterOf("over");
  setTried = this.#setterOf("tried");
  /** Try one of the data's own samples. @param {number} sample  of those that are told @param {number[]} inputs */
  trySample = (sample, inputs) => this.#store.set({ tried: sample, point: inputs });
  setWeightView = this.#setterOf("weightView");
  setStage = this.#setterOf("stage");
  setEvidence = this.#setterOf("evidence");
  setLogScale = this.#setterOf("logScale");
  setLesson = this.#setterOf("lesson");
  setRoom = this.#setterOf("room");
  setTheme = this.#setterOf("theme");
  setWording = this.#setterOf("wording");
  setNarration = this.#setterOf("narration");

  /** @param {Partial<LandscapeState>} patch */
  setLandscape = (patch) => this.#store.set({ landscape: { ...this.#store.get().landscape, ...patch } });

  /** Ask what would be at a point of the landscape. @param {{a: number, b: number} | null} point  null ends that */
  probe = (point) => this.#store.set(probed(this.#store.get(), point));

  /** Try another optimizer or start while it is dragged. @param {PreviewQuery | null} trial  null ends that */
  preview = (trial) => this.#store.set(trial ? { trial } : { trial, preview: null });

  /** Put the notice away. */
  dismiss = () => this.#store.set({ notice: null });

  /** @template {keyof State} Part @param {Part} part @returns {(value: State[Part]) => void} */
  #setterOf(part) {
    return (value) => this.#store.set(/** @type {Partial<State>} */ ({ [part]: value }));
  }
}
