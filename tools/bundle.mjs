// Builds static/dist from static/js and static/css: `node tools/bundle.mjs`, or `--check` to compare and write
// nothing. One file in place of some 220, so that the page opens in half the time; not minified, so that a
// change of the sources is a small change here. The output is committed: nobody needs npm to run Fall Line.
import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { build } from "esbuild";
import { put, ROOT } from "./files.mjs";

const STATIC = join(ROOT, "static");
const DIST = join(STATIC, "dist");
const FILE = /new URL\("([^"]+)", import\.meta\.url\)/g;

/** What a module names by its own place, it names by the bundle's; a script that it starts is bundled too. */
const places = {
  name: "places",
  setup: ({ onLoad, onResolve }) => {
    const vendored = ({ path }) => ({ path: `../vendor/${path.split("/").at(-1)}`, external: true });
    onResolve({ filter: /\/vendor\/.*\.js$/ }, vendored);
    onLoad({ filter: /\/static\/js\/.*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(FILE, (_, target) => {
        const file = resolve(dirname(path), target);
        const place = file.endsWith(".js") ? relative(join(STATIC, "js"), file) : relative(DIST, file);
        return `new URL("./${place}", import.meta.url)`;
      }),
    }));
  },
};

/** The first of a bundled file's modules, by its name without an ending. @param {string} text */
const firstOf = (text) => /^\/\/ static\/js\/(?:.*\/)?([\w-]+)\.js$/m.exec(text)?.[1] ?? "parts";

/** Files that several share are called by the first module in them: a hash would be another with each change. */
function named(files, prefix) {
  const names = new Map();
  for (const [path, text] of files) {
    const own = /^(.+)-[A-Z0-9]{8}\.js$/.exec(path)?.[1];
    if (own === undefined) continue;
    const name = prefix + (own === "chunk" ? `shared-${firstOf(text)}` : own);
    const count = [...names.values()].filter((other) => other.startsWith(`${name}.`)).length;
    names.set(path, `${name}${count ? `.${count + 1}` : ""}.js`);
  }
  const renamed = (text) => [...names].reduce((all, [from, to]) => all.replaceAll(from, to), text);
  return files.map(([path, text]) => [renamed(path), renamed(text)]);
}

/**
 * Bundle entries, `{name: path}`; what one of them loads later is a file of its own, named as its source.
 * @param {Record<string, string>} entryPoints
 * @param {string} [prefix]  of the files besides the entries
 */
async function bundle(entryPoints, prefix = "") {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: DIST,
    plugins: [places],
    bundle: true,
    splitting: true,
    chunkNames: "[name]-[hash]",
    format: "esm",
    target: "es2022",
    charset: "utf8",
    write: false,
  });
  return named(
    outputFiles.map(({ path, text }) => [relative(DIST, path), text]),
    prefix,
  );
}

const page = await bundle({ main: "static/js/main.js", lab: "static/css/lab.css" });
const worker = await bundle({ "lines-worker": "static/js/lines-worker.js" });
const learn = await bundle({ learn: "static/js/learn.js" }, "learn-");
put(DIST, new Map([...page, ...worker, ...learn]), "make bundle");
