/** What shows single neurons, loaded when it is first wanted: tiles on the network, and one under the glass. */

export { Tiles } from "./network/tiles.js";
export { NeuronGlass } from "./weight/neuron.js";
