// static/js/draw/landscape/surface/thrift.js
var SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;
var NAMELESS = "WebKit WebGL";
var APART_MS = 90;
var isSoftware = (renderer) => SOFTWARE.test(renderer);
function rendererOf(context) {
  const name = String(context.getParameter(context.RENDERER));
  const told = name === NAMELESS ? context.getExtension("WEBGL_debug_renderer_info") : null;
  return told ? String(context.getParameter(told.UNMASKED_RENDERER_WEBGL)) : name;
}
var isCoarse = ({ isSlow, going, moving }) => isSlow && (going || moving);

export {
  APART_MS,
  isSoftware,
  rendererOf,
  isCoarse
};
