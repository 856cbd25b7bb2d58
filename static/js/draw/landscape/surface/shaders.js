/**
 * The surface and the cut faces of its block, for WebGL 2. Heights are u (see loss-scale.js) in a texture with one
 * texel a grid point, read without filtering; HOLE or more marks a loss that is not finite.
 */

import { BASE, DEPTH, HEIGHT } from "./projection.js";

/** No loss is drawn this high: at such a u the surface is a plateau, and marked so. */
export const HOLE = 1e30;

/** @param {number} x */
const float = (x) => x.toFixed(4);

const COMMON = `
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

const HEIGHTS = `
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

/** How far along the level lines a height is: whole numbers lie on a line. */
const LEVELS = `
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

/** How much of a level line covers this fragment: x of any line, y of a bold one. */
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

export const SURFACE_VERTEX = `${COMMON}${HEIGHTS}
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

export const SURFACE_FRAGMENT = `${COMMON}${LEVELS}
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

/** The floor below: the same level lines, flat, as on a map. */
export const FLOOR_VERTEX = `${COMMON}${HEIGHTS}
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

export const FLOOR_FRAGMENT = `${COMMON}${LEVELS}
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

/** How much of what is behind a cut face it hides: as glass, so that the floor is seen. */
const GLASS = 0.55;

export const WALL_VERTEX = `${COMMON}${HEIGHTS}
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

export const WALL_FRAGMENT = `${COMMON}${LEVELS}
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
