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
  const files = outputFiles.map(({ path, text }) => [relative(DIST, path), text]);
  const names = namesOf(
    files.map(([file]) => file).filter((file) => /-[A-Z0-9]{8}\.js$/.test(file)),
    prefix,
    files,
  );
  const renamed = (text) => [...names].reduce((whole, [from, to]) => whole.replaceAll(from, to), text);
  return files.map(([file, text]) => [renamed(file), renamed(text)]);
}

/** Names without hashes; of several parts that are shared, the largest is the first. */
function namesOf(hashed, prefix, files) {
  const length = new Map(files.map(([file, text]) => [file, text.length]));
  const sorted = hashed.sort((one, other) => length.get(other) - length.get(one));
  const taken = new Map();
  return new Map(
    sorted.map((file) => {
      const name = prefix + file.replace(/-[A-Z0-9]{8}\.js$/, "");
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return [file, `${name}${count > 1 ? `-${count}` : ""}.js`];
    }),
  );
}

const page = await bundle({ main: "static/js/main.js", lab: "static/css/lab.css" });
const worker = await bundle({ "lines-worker": "static/js/lines-worker.js" });
const learn = await bundle({ learn: "static/js/learn.js" }, "learn-");
put(DIST, new Map([...page, ...worker, ...learn]), "make bundle");
