// static/js/draw/landscape/surface/surface.js
import * as THREE from "../vendor/three.js";
import { part48 } from "./main.js";
import { part63 } from "./main.js";
import { part22 } from "./main.js";

// static/js/draw/landscape/surface/shaders.js
import { part34 } from "./main.js";
var { BASE, DEPTH, HEIGHT } = part34;
var HOLE = 1e30;
var float = (x) => x.toFixed(4);
var COMMON = `
precision highp float;
precision highp int;
const float BASE = ${float(BASE)};
const float DEPTH = ${float(DEPTH)};
const float HEIGHT = ${float(HEIGHT)};
uniform vec2 scale;      // u at the foot and at the top
uniform ivec3 levels;    // 1 logarithmic with lines at 1, 2, 5; every how many a bold one; 1 with finer lines between
uniform float levelStep; // in u
uniform float thickness; // of a level line, in the lab's
`;
var HEIGHTS = `
uniform highp sampler2D heights;
uniform int size;
uniform mat4 projection;

float u(ivec2 cell) {
  return texelFetch(heights, clamp(cell, ivec2(0), ivec2(size - 1)), 0).r;
}

float share(ivec2 cell) {
  return clamp((u(cell) - scale.x) / (scale.y - scale.x), 0.0, 1.0);
}

vec2 ground(ivec2 cell) {
  vec2 t = vec2(cell) / float(size - 1) * 2.0 - 1.0;
  return vec2(t.x, t.y * DEPTH);
}
`;
var LEVELS = `
float lineAt(float height) {
  float value = mix(scale.x, scale.y, height);
  if (levels.x == 0) return value / levelStep;
  float decade = floor(value);
  float part = value - decade;
  if (levels.z == 1) {
    float f = pow(10.0, part);
    return 15.0 * decade + (f < 2.0 ? 4.0 * (f - 1.0) : f < 5.0 ? 2.0 * f : 5.0 + f);
  }
  float within = part < 0.30103 ? part / 0.30103
    : part < 0.69897 ? 1.0 + (part - 0.30103) / 0.39794
    : 2.0 + (part - 0.69897) / 0.30103;
  return 3.0 * decade + within;
}

vec2 lines(float height, float thin, float bold) {
  float at = lineAt(height);
  float width = fwidth(at);
  float nearest = floor(at + 0.5);
  float pixels = abs(at - nearest) / max(width, 1e-6);
  float place = mod(nearest, float(levels.y));
  bool isBold = place == 0.0 || (levels.z == 1 && (place == 4.0 || place == 10.0));
  float cover = clamp((isBold ? bold : thin) * thickness * 0.5 + 0.5 - pixels, 0.0, 1.0);
  cover *= 1.0 - smoothstep(0.25, 0.6, width * thickness); // too dense to be told apart
  cover *= smoothstep(2e-6, 2e-5, width); // too level: 32 bits no longer tell on which side of the line
  return isBold ? vec2(0.0, cover) : vec2(cover, 0.0);
}
`;
var SURFACE_VERTEX = `${COMMON}${HEIGHTS}
in vec2 cell;
out float height;
out float hole;
out vec3 normal;

void main() {
  ivec2 at = ivec2(cell);
  ivec2 i = ivec2(1, 0);
  ivec2 j = ivec2(0, 1);
  height = share(at);
  hole = u(at) >= ${HOLE.toExponential()} ? 1.0 : 0.0;
  vec2 here = ground(at);
  vec2 run = ground(min(at + 1, ivec2(size - 1))) - ground(max(at - 1, ivec2(0)));
  vec2 rise = HEIGHT * vec2(share(at + i) - share(at - i), share(at + j) - share(at - j));
  normal = normalize(vec3(-rise / run, 1.0));
  gl_Position = projection * vec4(here, height * HEIGHT, 1.0);
}
`;
var SURFACE_FRAGMENT = `${COMMON}${LEVELS}
uniform sampler2D colours;
uniform float gamma; // spreads the colours, not the heights
uniform vec3 light;
uniform vec3 eye;
in float height;
in float hole;
in vec3 normal;
out vec4 colour;

void main() {
  vec3 n = normalize(normal);
  vec3 base = texture(colours, vec2((pow(height, gamma) * 255.0 + 0.5) / 256.0, 0.5)).rgb;
  float lit = max(0.0, dot(n, light));
  float gleam = pow(max(0.0, dot(n, normalize(light + eye))), 28.0) * 0.10;
  vec3 shaded = min(vec3(1.0), base * (0.58 + 0.50 * lit) + gleam);
  vec2 line = lines(height, 0.9, 1.2);
  shaded = mix(shaded, vec3(1.0), line.x * 0.30 + line.y * 0.62);
  float hatch = step(0.5, fract((gl_FragCoord.x + gl_FragCoord.y) / 10.0));
  shaded = mix(shaded, mix(vec3(0.42), vec3(0.58), hatch), step(0.01, hole));
  colour = vec4(shaded, 1.0);
}
`;
var FLOOR_VERTEX = `${COMMON}${HEIGHTS}
in vec2 cell;
out float height;
out float hole;

void main() {
  ivec2 at = ivec2(cell);
  height = share(at);
  hole = u(at) >= ${HOLE.toExponential()} ? 1.0 : 0.0;
  gl_Position = projection * vec4(ground(at), BASE, 1.0);
}
`;
var FLOOR_FRAGMENT = `${COMMON}${LEVELS}
uniform sampler2D colours;
uniform float gamma;
uniform vec3 face;
in float height;
in float hole;
out vec4 colour;

void main() {
  vec3 own = texture(colours, vec2((pow(height, gamma) * 255.0 + 0.5) / 256.0, 0.5)).rgb;
  vec2 line = lines(height, 1.2, 2.0);
  colour = vec4(mix(face, own, max(line.x, line.y) * (1.0 - step(0.01, hole))), 1.0);
}
`;
var GLASS = 0.55;
var WALL_VERTEX = `${COMMON}${HEIGHTS}
in vec2 cell;
in vec2 wall; // 1 at the surface and 0 at the foot; how light this face is
out float height;
out float tone;

void main() {
  ivec2 at = ivec2(cell);
  float z = mix(BASE, share(at) * HEIGHT, wall.x);
  height = z / HEIGHT;
  tone = wall.y;
  gl_Position = projection * vec4(ground(at), z, 1.0);
}
`;
var WALL_FRAGMENT = `${COMMON}${LEVELS}
uniform vec3 face;
uniform vec3 ink;
in float height;
in float tone;
out vec4 colour;

void main() {
  vec2 line = lines(height, 0.0, 1.0);
  float shade = height < 0.0 ? 0.0 : line.y * 0.13;
  colour = vec4(mix(face * tone, ink, shade), ${float(GLASS)});
}
`;

// static/js/draw/landscape/surface/surface.js
import { part37 } from "./main.js";
var { rgb } = part48;
var { VIRIDIS } = part63;
var { levelRule, unitOf } = part22;
var { isSoftware, rendererOf } = part37;
var LIGHT = [-0.449, -0.25, 0.858];
var TONES = { alongA: 0.94, alongB: 1 };
var CUT = 0.08;
function surfaceGeometry(size, every = 1) {
  const cells = new Float32Array(2 * size * size);
  for (let k = 0; k < size * size; k += 1) cells.set([k % size, Math.floor(k / size)], 2 * k);
  const index = [];
  const next = (size - 1) % every === 0 ? every : 1;
  const row = next * size;
  for (let j = 0; j < size - 1; j += next) {
    for (let i = 0; i < size - 1; i += next) {
      const k = j * size + i;
      index.push(k, k + next, k + row, k + next, k + row + next, k + row);
    }
  }
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute("cell", new THREE.BufferAttribute(cells, 2));
  geometry.setIndex(index);
  return geometry;
}
function wallGeometry(size) {
  const end = size - 1;
  const faces = [
    { tone: TONES.alongB, at: (k) => [k, 0] },
    { tone: TONES.alongB, at: (k) => [k, end] },
    { tone: TONES.alongA, at: (k) => [0, k] },
    { tone: TONES.alongA, at: (k) => [end, k] }
  ];
  const cells = [];
  const walls = [];
  const index = [];
  for (const { tone, at } of faces) {
    for (let k = 0; k < size; k += 1) {
      const first = walls.length / 2;
      cells.push(...at(k), ...at(k));
      walls.push(0, tone, 1, tone);
      if (k < end) index.push(first, first + 2, first + 1, first + 1, first + 2, first + 3);
    }
  }
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute("cell", new THREE.BufferAttribute(Float32Array.from(cells), 2));
  geometry.setAttribute("wall", new THREE.BufferAttribute(Float32Array.from(walls), 2));
  geometry.setIndex(index);
  return geometry;
}
function viridisTexture() {
  const texture = new THREE.DataTexture(VIRIDIS, 256, 1, THREE.RGBAFormat, THREE.UnsignedByteType);
  texture.minFilter = texture.magFilter = THREE.LinearFilter;
  texture.needsUpdate = true;
  return texture;
}
function heightTexture(size) {
  const texture = new THREE.DataTexture(
    new Float32Array(size * size),
    size,
    size,
    THREE.RedFormat,
    THREE.FloatType
  );
  texture.minFilter = texture.magFilter = THREE.NearestFilter;
  return texture;
}
function createUniforms() {
  return {
    heights: { value: heightTexture(2) },
    size: { value: 2 },
    projection: { value: new Float32Array(16) },
    scale: { value: [0, 1] },
    levels: { value: [0, 1, 0] },
    levelStep: { value: 1 },
    thickness: { value: 1 },
    gamma: { value: 1 },
    colours: { value: viridisTexture() },
    light: { value: LIGHT },
    eye: { value: [0, 0, 1] },
    face: { value: [1, 1, 1] },
    ink: { value: [0, 0, 0] }
  };
}
function meshWith(uniforms, vertexShader, fragmentShader) {
  const material = new THREE.RawShaderMaterial({
    uniforms,
    vertexShader,
    fragmentShader,
    glslVersion: THREE.GLSL3
  });
  material.side = THREE.DoubleSide;
  const mesh = new THREE.Mesh(new THREE.BufferGeometry(), material);
  mesh.frustumCulled = false;
  return mesh;
}
function createSurface(canvas, context, every = 1, lines = 0) {
  const renderer = new THREE.WebGLRenderer({ canvas, context, antialias: true, alpha: true });
  const uniforms = createUniforms();
  const scene = new THREE.Scene();
  const camera = new THREE.Camera();
  const surface = meshWith(uniforms, SURFACE_VERTEX, SURFACE_FRAGMENT);
  const walls = meshWith(uniforms, WALL_VERTEX, WALL_FRAGMENT);
  const floor = meshWith(uniforms, FLOOR_VERTEX, FLOOR_FRAGMENT);
  Object.assign(walls.material, { transparent: true, depthWrite: false });
  scene.add(floor, surface, walls);
  renderer.setClearColor(0, 0);
  function regrid(size) {
    if (uniforms.size.value === size) return;
    uniforms.size.value = size;
    uniforms.heights.value.dispose();
    uniforms.heights.value = heightTexture(size);
    surface.geometry.dispose();
    surface.geometry = floor.geometry = surfaceGeometry(size, every);
    walls.geometry.dispose();
    walls.geometry = wallGeometry(size);
  }
  return {
    isSoftware: isSoftware(rendererOf(context)),
    resize(width, height, ratio) {
      renderer.setPixelRatio(ratio);
      renderer.setSize(width, height, false);
      uniforms.thickness.value = Math.max(1, lines * height * ratio);
    },
    recolour(palette) {
      const [paper, ink] = [rgb(palette.paper), rgb(palette.ink)].map(
        (colour) => colour.map((part) => part / 255)
      );
      uniforms.face.value = paper.map((part, k) => part + (ink[k] - part) * CUT);
      uniforms.ink.value = ink;
    },
    load({ size, u, plateau, scale }) {
      regrid(size);
      const texture = uniforms.heights.value;
      const data = texture.image.data;
      const { base, unit } = unitOf(scale);
      for (let k = 0; k < data.length; k += 1) data[k] = plateau[k] ? HOLE : (u[k] - base) / unit;
      texture.needsUpdate = true;
      const { step, every: every2, fine } = levelRule(scale);
      uniforms.scale.value = [(scale.lo - base) / unit, (scale.hi - base) / unit];
      uniforms.levels.value = [step === 0 ? 1 : 0, every2, fine ? 1 : 0];
      uniforms.levelStep.value = (step || 1) / unit;
      uniforms.gamma.value = scale.gamma;
    },
    render({ matrix, eye }) {
      const length = Math.hypot(eye.x, eye.y, eye.z);
      uniforms.projection.value = matrix;
      uniforms.eye.value = [eye.x / length, eye.y / length, eye.z / length];
      renderer.render(scene, camera);
    }
  };
}
export {
  createSurface,
  surfaceGeometry,
  wallGeometry
};
