// The parts of three.js that the page uses. `make vendor` bundles them into static/vendor/three.js, and copies
// this list to static/vendor/three.d.ts, where the type checker reads it.
export {
  BufferAttribute,
  BufferGeometry,
  Camera,
  DataTexture,
  DoubleSide,
  FloatType,
  GLSL3,
  LinearFilter,
  Mesh,
  NearestFilter,
  RawShaderMaterial,
  RedFormat,
  RGBAFormat,
  Scene,
  UnsignedByteType,
  WebGLRenderer,
} from "three";
