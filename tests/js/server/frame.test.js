import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeFrame, unpack } from "../../../static/js/server/frame.js";

/**
 * @param {Record<string, unknown>} header
 * @param {Record<string, number[]>} arrays
 */
function packed(header, arrays) {
  const listed = Object.entries(arrays).map(([name, { length }]) => ({ name, length }));
  const json = new TextEncoder().encode(JSON.stringify({ ...header, arrays: listed }));
  const length = Math.ceil(json.length / 4) * 4;
  const values = Object.values(arrays).flat();
  const buffer = new ArrayBuffer(4 + length + 4 * values.length);
  new DataView(buffer).setUint32(0, length, true);
  new Uint8Array(buffer, 4, length).fill(0x20).set(json);
  new Float32Array(buffer, 4 + length).set(values);
  return buffer;
}

test("arrays are read by the names and lengths in the header", () => {
  const { header, arrays } = unpack(packed({ step: 3 }, { losses: [0.5, 0.25], theta: [1, 2, 3] }));
  assert.equal(header.step, 3);
  assert.deepEqual([...arrays.losses], [0.5, 0.25]);
  assert.deepEqual([...arrays.theta], [1, 2, 3]);
});

test("arrays are views into the frame's buffer", () => {
  const buffer = packed({}, { theta: [1] });
  assert.equal(unpack(buffer).arrays.theta.buffer, buffer);
});

test("numbers beyond float32 are read in full, and what is not finite stays what it is", () => {
  const beyond = { theta: [1e300, null, 2] };
  const { header, arrays } = unpack(
    packed({ beyond_float32: beyond }, { theta: [1e300, Number.NEGATIVE_INFINITY, 2], update: [1] }),
  );
  assert.deepEqual([...arrays.theta], [1e300, Number.NEGATIVE_INFINITY, 2]);
  assert.deepEqual([...arrays.update], [1]);
  assert.deepEqual(Object.keys(header), []);
});

test("a header with letters beyond ASCII is measured in bytes", () => {
  const { header, arrays } = unpack(packed({ why: "w ← w − η·g" }, { theta: [7] }));
  assert.equal(header.why, "w ← w − η·g");
  assert.deepEqual([...arrays.theta], [7]);
});

test("a frame keeps the prediction's kind and shape beside its values", () => {
  const frame = decodeFrame(
    packed({ prediction: { kind: "curve", shape: [2, 1] } }, { prediction: [0.1, 0.9] }),
  );
  assert.equal(frame.prediction_kind, "curve");
  assert.deepEqual(frame.prediction_shape, [2, 1]);
  assert.equal(frame.prediction.length, 2);
});

test("a frame that is cut short is refused", () => {
  const buffer = packed({}, { theta: [1, 2] });
  assert.throws(() => unpack(buffer.slice(0, buffer.byteLength - 4)), RangeError);
});
