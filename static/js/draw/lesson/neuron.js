import { circle, label } from "../svg.js";
import { arrow } from "./plot.js";

/** One neuron: what goes in, times its weight, plus its bias, and what comes out. */

const RADIUS = 40;

/** @param {{x: string, weight: string, bias: string, out: string}} sum  as texts @param {number} width @param {number} height  px */
export function neuronPicture({ x, weight, bias, out }, width, height) {
  const y = height / 2 + 14;
  const places = [RADIUS + 4, width / 2, width - RADIUS - 4];
  const nodes = [
    { text: x, name: "in" },
    { text: "+", name: `bias ${bias}` },
    { text: out, name: "out" },
  ];
  const middle = (places[0] + places[1]) / 2;
  return [
    arrow("learn-ahead", places[0] + RADIUS, places[1] - RADIUS, y),
    arrow("learn-ahead", places[1] + RADIUS, places[2] - RADIUS, y),
    label(`× ${weight}`, middle, y - 52, "middle", "learn-value positive"),
    label("the weight", middle, y - 74, "middle", "learn-axis"),
    ...nodes.flatMap(({ text, name }, k) => [
      circle("learn-node", places[k], y, RADIUS),
      label(text, places[k], y + 6, "middle", "learn-value"),
      label(name, places[k], y + RADIUS + 24, "middle", "learn-axis"),
    ]),
  ];
}
