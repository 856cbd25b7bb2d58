/** What is spared where WebGL is drawn without a graphics card: a picture of the surface takes tens of ms there. */

/** Programs that draw in the processor, as browsers name them: SwiftShader, Mesa's two, Microsoft's, Apple's. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;
/** Chromium and Safari call every renderer this. */
const NAMELESS = "WebKit WebGL";
/** While a run moves, two pictures are at least so far apart; ms. It makes ten a second where a frame takes 17. */
export const APART_MS = 90;

/** Whether a renderer of this name draws in the processor. @param {string} renderer */
export const isSoftware = (renderer) => SOFTWARE.test(renderer);

/**
 * What draws for a context. Firefox tells it at once, and complains where it is asked for by the extension.
 * @param {WebGL2RenderingContext} context
 * @returns {string}
 */
export function rendererOf(context) {
  const name = String(context.getParameter(context.RENDERER));
  const told = name === NAMELESS ? context.getExtension("WEBGL_debug_renderer_info") : null;
  return told ? String(context.getParameter(told.UNMASKED_RENDERER_WEBGL)) : name;
}

/**
 * Whether a picture is drawn coarsely: where it takes long and another one follows soon. The last one is sharp.
 * @param {{isSlow: boolean, going: boolean, moving: boolean}} now  whether pictures take long here, whether the run moves
 *   by itself, and whether the surface or the eye is on its way
 */
export const isCoarse = ({ isSlow, going, moving }) => isSlow && (going || moving);
