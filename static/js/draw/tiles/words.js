import { count, significant } from "../format.js";
import { value, words } from "../words.js";
import { endsOf, hasEnds, isStruckOut } from "./tones.js";

/** What an enlarged tile says in words. */

/** @typedef {import("../words.js").Part} Part */

/** @param {number} number */
const text = (number) => significant(number, 3);

/**
 * From where to where a neuron's output goes, what its tones are, and its sum for what is looked at.
 * @param {NeuronTiles} tiles
 * @param {number} layer
 * @param {number} unit
 * @param {{who: string, z: number, a: number} | null} sum
 * @returns {Part[][]}
 */
export function tileFacts(tiles, layer, unit, sum) {
  const own = tiles.layers[layer - tiles.first];
  const told = sum ? [words`${sum.who}: sum ${value(text(sum.z))}, output ${value(text(sum.a))}`] : [];
  return own && unit < own.units ? [...rangeWords(tiles, own, unit), ...told] : told;
}

/** @param {NeuronTiles} tiles @param {TiledLayer} own @param {number} unit @returns {Part[][]} */
function rangeWords({ kind, points }, own, unit) {
  const [where, all] = kind === "map" ? ["on this square", points ** 2] : ["for the inputs here", points];
  if (!hasEnds(own, unit)) return [["not finite at some of these inputs"]];
  if (isStruckOut(own, unit)) return [[`fires nowhere ${where}: 0 at all ${count(all)} points`]];
  const range = words`gives ${value(text(own.low[unit]))} to ${value(text(own.high[unit]))} ${where}`;
  if (kind === "curve") return [range];
  const size = text(endsOf(own, unit).ink);
  return [range, [own.signed ? `ink is +${size}, grey 0, paper −${size}` : `ink is ${size}, paper 0`]];
}
