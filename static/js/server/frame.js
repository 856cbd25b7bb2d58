/**
 * Read what the server sends in binary: a little-endian uint32 length, a JSON header of that many bytes, then
 * float32 arrays, whose names and lengths the header lists. The arrays are views into the buffer, not copies, but for
 * those that have numbers beyond float32: they stand in the header too.
 */

import { withNeurons } from "../state/parameters.js";
import { decoded } from "./json.js";

const text = new TextDecoder();

/**
 * @param {ArrayBuffer} buffer
 * @returns {{header: Record<string, any>, arrays: Record<string, Float32Array<ArrayBuffer>>}}
 */
export function unpack(buffer) {
  const length = new DataView(buffer).getUint32(0, true);
  const {
    arrays: listed,
    beyond_float32: beyond = {},
    ...header
  } = JSON.parse(text.decode(new Uint8Array(buffer, 4, length)));
  /** @type {Record<string, Float32Array<ArrayBuffer>>} */
  const arrays = Object.create(null);
  let offset = 4 + length;
  for (const { name, length: count } of listed) {
    const short = new Float32Array(buffer, offset, count);
    arrays[name] = name in beyond ? wider(short, beyond[name]) : short;
    offset += 4 * count;
  }
  return { header, arrays };
}

/**
 * Numbers of which some are beyond float32. Whoever reads them needs to know no difference, and the types name none.
 * @param {Float32Array<ArrayBuffer>} short
 * @param {(number | null)[]} numbers  the same in full; null where there is no finite one
 */
function wider(short, numbers) {
  const wide = Float64Array.from(short, (number, k) => numbers[k] ?? number);
  return /** @type {Float32Array<ArrayBuffer>} */ (/** @type {unknown} */ (wide));
}

/** Read one frame of the live socket. @param {ArrayBuffer} buffer @returns {Frame} */
export function decodeFrame(buffer) {
  const { header, arrays } = unpack(buffer);
  const { prediction, sample, look, ...rest } = header;
  const described = { prediction_kind: prediction?.kind ?? "", prediction_shape: prediction?.shape ?? [] };
  const close = look === undefined ? {} : { look: look && { ...decoded(look), run: rest.run } };
  const absent = { prediction: new Float32Array(0) };
  return /** @type {Frame} */ ({
    ...absent,
    ...rest,
    ...close,
    ...described,
    sample: decoded(sample),
    ...arrays,
  });
}

/**
 * Read the binary twin of a landscape.
 * @param {ArrayBuffer} buffer
 * @returns {Omit<Landscape, "run" | "query">}
 */
export function decodeLandscape(buffer) {
  const { header, arrays } = unpack(buffer);
  const others = header.others.map((/** @type {OtherFigures} */ other, /** @type {number} */ number) => ({
    ...other,
    ...track((part) => arrays[`other_${number}_${part}`]),
  }));
  return /** @type {Landscape} */ ({ ...header, ...arrays, others });
}

/**
 * Read where neurons fire.
 * @param {ArrayBuffer} buffer
 * @returns {Omit<NeuronTiles, "run">}
 */
export function decodeNeurons(buffer) {
  const { header, arrays } = unpack(buffer);
  const layers = header.layers.map((/** @type {TiledLayerFigures} */ layer, /** @type {number} */ n) => ({
    ...layer,
    ...{ low: arrays[`low_${n}`], high: arrays[`high_${n}`], outputs: arrays[`outputs_${n}`] },
  }));
  return /** @type {NeuronTiles} */ ({ ...header, layers: withNeurons(layers) });
}

/**
 * Read the landscape of a race: what is walked and what is to come of each way in one.
 * @param {ArrayBuffer} buffer
 * @returns {RaceLandscape}
 */
export function decodeRaceLandscape(buffer) {
  const { header, arrays } = unpack(buffer);
  const { a, b, loss } = arrays;
  const lanes = header.paths.map((/** @type {LaneFigures} */ lane, /** @type {number} */ number) => ({
    ...lane,
    ...track((part) => wholePath(arrays, number, part)),
  }));
  return /** @type {RaceLandscape} */ ({ ...header, a, b, loss, lanes });
}

/** @param {(part: string) => Float32Array<ArrayBuffer>} column @returns {Track} */
const track = (column) => ({ step: column("step"), a: column("a"), b: column("b"), loss: column("loss") });

/** @param {Record<string, Float32Array<ArrayBuffer>>} arrays @param {number} number @param {string} part */
function wholePath(arrays, number, part) {
  const [walked, ahead] = ["path", "ahead"].map((stretch) => arrays[`${stretch}_${number}_${part}`] ?? []);
  const whole = Float64Array.of(...walked, ...ahead);
  return /** @type {Float32Array<ArrayBuffer>} */ (/** @type {unknown} */ (whole));
}
