// Builds static/vendor from npm packages: `node tools/vendor.mjs`, or `--check` to compare and write nothing.
// Only third-party code is bundled; the output is committed, so that nobody needs npm to run Fall Line. The same
// packages give the same bytes.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { put, ROOT } from "./files.mjs";

const VENDOR = join(ROOT, "static", "vendor");
const MANIFEST = "manifest.json";

/** Attributes of every icon: as lucide has them, but a finer line. */
const ICON = [
  'viewBox="0 0 24 24" fill="none" stroke="currentColor"',
  'stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"',
].join(" ");

/** @param {string} path  inside node_modules */
const fromPackage = (path) => readFileSync(join(ROOT, "node_modules", path), "utf8");

/** @param {string} name  of a package */
const metadata = (name) => JSON.parse(fromPackage(`${name}/package.json`));

/** @param {string} name  of a package */
function notice(name) {
  const { version, license } = metadata(name);
  return `/*! ${name} ${version}, ${license} */`;
}

/** Bundle one entry point into one minified ES module. */
async function bundle(entry, name) {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    banner: { js: notice(name) },
  });
  return result.outputFiles[0].text;
}

/** Draw all icons into one sprite: a <symbol> each, in the colour of the text around it. */
function sprite() {
  const icons = JSON.parse(readFileSync(join(ROOT, "tools/vendor/icons.json"), "utf8"));
  const symbols = Object.entries(icons).map(([id, icon]) => {
    const svg = fromPackage(`lucide-static/icons/${icon}.svg`);
    const shapes = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.indexOf("</svg>"));
    const lines = shapes.trim().replace(/\s*\n\s*/g, "\n    ");
    return `  <symbol id="${id}" ${ICON}>\n    ${lines}\n  </symbol>\n`;
  });
  const { version, license } = metadata("lucide-static");
  const head = `<!-- lucide-static ${version}, ${license} -->\n<svg xmlns="http://www.w3.org/2000/svg">\n`;
  return `${head}${symbols.join("")}</svg>\n`;
}

/** Make every file: [file name, package it comes from, content]. */
async function files() {
  return [
    ["three.js", "three", await bundle("tools/vendor/three.entry.js", "three")],
    ["three.d.ts", "three", readFileSync(join(ROOT, "tools/vendor/three.entry.js"), "utf8")],
    ["three.LICENSE", "three", fromPackage("three/LICENSE")],
    ["uplot.js", "uplot", await bundle("node_modules/uplot/dist/uPlot.esm.js", "uplot")],
    ["uplot.d.ts", "uplot", fromPackage("uplot/dist/uPlot.d.ts")],
    ["uplot.css", "uplot", `${notice("uplot")}\n${fromPackage("uplot/dist/uPlot.min.css")}`],
    ["uplot.LICENSE", "uplot", fromPackage("uplot/LICENSE")],
    ["icons.svg", "lucide-static", sprite()],
    ["icons.LICENSE", "lucide-static", fromPackage("lucide-static/LICENSE")],
  ];
}

/** Tell of each file what it is made from, and its hash. */
function manifest(made) {
  const rows = made.map(([file, name, content]) => {
    const { version, license } = metadata(name);
    const sha256 = createHash("sha256").update(content).digest("hex");
    return [file, { package: name, version, licence: license, sha256 }];
  });
  return `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`;
}

const made = await files();
const contents = new Map(made.map(([file, , content]) => [file, content]));
contents.set(MANIFEST, manifest(made));
put(VENDOR, contents, "make vendor");
