/** The lit surface and its block, in WebGL through three.js. */

import * as THREE from "../../../../vendor/three.js";
import { rgb } from "../../palette.js";
import { VIRIDIS } from "../../viridis.js";
import { levelRule, unitOf } from "../loss-scale.js";
import {
  FLOOR_FRAGMENT,
  FLOOR_VERTEX,
  HOLE,
  SURFACE_FRAGMENT,
  SURFACE_VERTEX,
  WALL_FRAGMENT,
  WALL_VERTEX,
} from "./shaders.js";
import { isSoftware, rendererOf } from "./thrift.js";

/** @typedef {import("./morph.js").Shown} Shown */
/** @typedef {import("./projection.js").Projection} Projection */

/** From the left, the front and above; a unit vector. */
const LIGHT = [-0.449, -0.25, 0.858];
/** A face that looks along a is a little darker than one that looks along b. */
const TONES = { alongA: 0.94, alongB: 1 };

/** The cut faces are paper with so much ink. */
const CUT = 0.08;

/**
 * The grid's points and its triangles, two a cell.
 * @param {number} size
 * @param {number} [every]  of so many points along each side one is used, if that reaches both ends; else all are
 */
export function surfaceGeometry(size, every = 1) {
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

/** The four cut faces, from the surface's edge down to the foot. @param {number} size */
export function wallGeometry(size) {
  const end = size - 1;
  const faces = [
    { tone: TONES.alongB, at: (/** @type {number} */ k) => [k, 0] },
    { tone: TONES.alongB, at: (/** @type {number} */ k) => [k, end] },
    { tone: TONES.alongA, at: (/** @type {number} */ k) => [0, k] },
    { tone: TONES.alongA, at: (/** @type {number} */ k) => [end, k] },
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

/** @param {number} size */
function heightTexture(size) {
  const texture = new THREE.DataTexture(
    new Float32Array(size * size),
    size,
    size,
    THREE.RedFormat,
    THREE.FloatType,
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
    ink: { value: [0, 0, 0] },
  };
}

/**
 * @param {ReturnType<typeof createUniforms>} uniforms
 * @param {string} vertexShader
 * @param {string} fragmentShader
 */
function meshWith(uniforms, vertexShader, fragmentShader) {
  const material = new THREE.RawShaderMaterial({
    uniforms,
    vertexShader,
    fragmentShader,
    glslVersion: THREE.GLSL3,
  });
  material.side = THREE.DoubleSide;
  const mesh = new THREE.Mesh(new THREE.BufferGeometry(), material);
  mesh.frustumCulled = false; // its points are placed by the shader
  return mesh;
}

/**
 * Draw into a canvas whose WebGL 2 context is this one.
 * @param {HTMLCanvasElement} canvas
 * @param {WebGL2RenderingContext} context
 * @param {number} [every]  of so many points of the grid along each side one is used, where that can be
 * @param {number} [lines]  the level lines' thickness as a share of the height; at least the lab's, a device px or so
 */
export function createSurface(canvas, context, every = 1, lines = 0) {
  const renderer = new THREE.WebGLRenderer({ canvas, context, antialias: true, alpha: true });
  const uniforms = createUniforms();
  const scene = new THREE.Scene();
  const camera = new THREE.Camera();
  const surface = meshWith(uniforms, SURFACE_VERTEX, SURFACE_FRAGMENT);
  const walls = meshWith(uniforms, WALL_VERTEX, WALL_FRAGMENT);
  const floor = meshWith(uniforms, FLOOR_VERTEX, FLOOR_FRAGMENT);
  Object.assign(walls.material, { transparent: true, depthWrite: false }); // drawn last, over what they show
  scene.add(floor, surface, walls);
  renderer.setClearColor(0, 0);

  /** @param {number} size */
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

    /** @param {number} width CSS px @param {number} height @param {number} ratio device px for one of them */
    resize(width, height, ratio) {
      renderer.setPixelRatio(ratio);
      renderer.setSize(width, height, false);
      uniforms.thickness.value = Math.max(1, lines * height * ratio);
    },

    /** @param {{paper: string, ink: string}} palette as "#rrggbb" */
    recolour(palette) {
      const [paper, ink] = [rgb(palette.paper), rgb(palette.ink)].map((colour) =>
        colour.map((part) => part / 255),
      );
      uniforms.face.value = paper.map((part, k) => part + (ink[k] - part) * CUT);
      uniforms.ink.value = ink;
    },

    /** @param {Shown} shown */
    load({ size, u, plateau, scale }) {
      regrid(size);
      const texture = uniforms.heights.value;
      const data = /** @type {Float32Array} */ (texture.image.data);
      const { base, unit } = unitOf(scale);
      for (let k = 0; k < data.length; k += 1) data[k] = plateau[k] ? HOLE : (u[k] - base) / unit;
      texture.needsUpdate = true;
      const { step, every, fine } = levelRule(scale);
      uniforms.scale.value = [(scale.lo - base) / unit, (scale.hi - base) / unit];
      uniforms.levels.value = [step === 0 ? 1 : 0, every, fine ? 1 : 0];
      uniforms.levelStep.value = (step || 1) / unit;
      uniforms.gamma.value = scale.gamma;
    },

    /** @param {Projection} projection */
    render({ matrix, eye }) {
      const length = Math.hypot(eye.x, eye.y, eye.z);
      uniforms.projection.value = matrix;
      uniforms.eye.value = [eye.x / length, eye.y / length, eye.z / length];
      renderer.render(scene, camera);
    },
  };
}
