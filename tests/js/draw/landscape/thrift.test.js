// What is spared where WebGL is drawn without a graphics card.
import assert from "node:assert/strict";
import test from "node:test";
import { isCoarse, isSoftware, rendererOf } from "../../../../static/js/draw/landscape/surface/thrift.js";

test("what draws in the processor is known by its name", () => {
  const software = [
    "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)",
    "llvmpipe, or similar",
    "Mesa/X.org, softpipe",
    "ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)",
    "Apple Software Renderer",
  ];
  const cards = [
    "ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)",
    "Apple M2",
    "NVIDIA GeForce GTX 980",
  ];
  assert.deepEqual(software.filter(isSoftware), software);
  assert.deepEqual(cards.filter(isSoftware), []);
});

test("a name that the browser tells is taken, and asked for by the extension only where it tells none", () => {
  const asked = [];
  const context = (name) => ({
    RENDERER: 1,
    getParameter: (what) => (what === 1 ? name : "SwiftShader"),
    getExtension: (extension) => {
      asked.push(extension);
      return { UNMASKED_RENDERER_WEBGL: 2 };
    },
  });
  assert.equal(rendererOf(context("llvmpipe, or similar")), "llvmpipe, or similar");
  assert.deepEqual(asked, []);
  assert.equal(rendererOf(context("WebKit WebGL")), "SwiftShader");
  assert.deepEqual(asked, ["WEBGL_debug_renderer_info"]);
});

test("only what is slow and is followed by another picture is coarse", () => {
  const coarse = [false, true].flatMap((isSlow) =>
    [false, true].flatMap((going) =>
      [false, true].flatMap((moving) =>
        isCoarse({ isSlow, going, moving }) ? [[isSlow, going, moving]] : [],
      ),
    ),
  );
  assert.deepEqual(coarse, [
    [true, false, true],
    [true, true, false],
    [true, true, true],
  ]);
});
