// Builds static/dist from static/js and static/css: `node tools/bundle.mjs`, or `--check` to compare and write
// nothing. One file in place of some 220, so that the page opens in half the time; not minified, so that a
// change of the sources is a small change here. The output is committed: nobody needs npm to run Fall Line.
import { readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { build } from "esbuild";
import { put, ROOT } from "./files.mjs";

const STATIC = join(ROOT, "static");
const DIST = join(STATIC, "dist");
const DOCS = /[ \t]*\/\*\*.*?\*\/\n?/gs; // of which esbuild leaves a twelfth of the bytes
const FILE = /new URL\("([^"]+)", import\.meta\.url\)/g;

/** A module's text without its documentation, which is for who reads the source. @param {string} path */
const sourceOf = (path) => readFileSync(path, "utf8").replace(DOCS, "");

/**
 * What a module names by its own place, it names by the bundle's; a script that it starts is bundled too.
 * @param {(text: string, path: string) => string} [change]  of a module's text
 */
const places = (change = (text) => text) => ({
  name: "places",
  setup: ({ onLoad, onResolve }) => {
    const vendored = ({ path }) => ({ path: `../vendor/${path.split("/").at(-1)}`, external: true });
    onResolve({ filter: /\/vendor\/.*\.js$/ }, vendored);
    onLoad({ filter: /\/static\/js\/.*\.js$/ }, ({ path }) => ({
      contents: change(sourceOf(path), path).replace(FILE, (_, target) => {
        const file = resolve(dirname(path), target);
        const place = file.endsWith(".js") ? relative(join(STATIC, "js"), file) : relative(DIST, file);
        return `new URL("./${place}", import.meta.url)`;
      }),
    }));
  },
});

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

const COMMON = {
  absWorkingDir: ROOT,
  outdir: DIST,
  bundle: true,
  splitting: true,
  chunkNames: "[name]-[hash]",
  format: "esm",
  target: "es2022",
  charset: "utf8",
  write: false,
};

/**
 * Bundle entries, `{name: path}`; what one of them loads later is a file of its own, named as its source.
 * @param {Record<string, string>} entryPoints
 * @param {{prefix?: string, plugins?: import("esbuild").Plugin[]}} [how]  prefix: of the files besides the entries
 */
async function bundle(entryPoints, { prefix = "", plugins = [places()] } = {}) {
  const { outputFiles } = await build({ ...COMMON, entryPoints, plugins });
  return named(
    outputFiles.map(({ path, text }) => [relative(DIST, path), text]),
    prefix,
  );
}

const MAIN = "static/js/main.js";
const IMPORT = /^import \{([^}]*)\} from "([^"]+)";$/gm;
const fileOf = (path) => basename(path, ".js");

/** What a page imports at once, what it loads later, and what of the first the second needs. */
async function partsOf(main) {
  const { metafile } = await build({ ...COMMON, entryPoints: [main], plugins: [places()], metafile: true });
  const importsOf = (path, kind) =>
    metafile.inputs[path].imports.filter((one) => one.kind === kind && !one.external).map((one) => one.path);
  const atOnce = new Set([main]);
  for (const path of atOnce) for (const next of importsOf(path, "import-statement")) atOnce.add(next);
  const all = Object.keys(metafile.inputs);
  const later = [...new Set(all.flatMap((path) => importsOf(path, "dynamic-import")))].sort();
  const shared = all
    .filter((path) => !atOnce.has(path))
    .flatMap((path) => importsOf(path, "import-statement"))
    .filter((path) => atOnce.has(path));
  return { later, shared: [...new Set(shared)].sort() };
}

/**
 * A page's entry, and the files that it loads later. They take what they share with the entry from the entry itself,
 * each module of it under a name: split in the usual way, it would be a file for each set of them that shares something.
 */
async function pageOf(main, more) {
  const { later, shared } = await partsOf(main);
  const nameOf = (path) => `part${shared.indexOf(path)}`;
  const contents = [
    `import "./${basename(main)}";`,
    ...shared.map((path) => `export * as ${nameOf(path)} from "./${relative(dirname(main), path)}";`),
  ].join("\n");
  const entry = {
    name: "entry",
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^entry$/ }, () => ({ path: "entry", namespace: "entry" }));
      onLoad({ filter: /./, namespace: "entry" }, () => ({
        contents,
        resolveDir: join(ROOT, dirname(main)),
      }));
      onResolve({ filter: /\.js$/ }, ({ path, kind }) =>
        kind === "dynamic-import" ? { path: `./${fileOf(path)}.js`, external: true } : undefined,
      );
    },
  };
  const own = `./${fileOf(main)}.js`;
  const fromEntry = (text, path) =>
    text.replace(IMPORT, (whole, names, from) => {
      const part = relative(ROOT, resolve(dirname(path), from));
      if (!shared.includes(part)) return whole;
      return `import { ${nameOf(part)} } from "${own}"; const {${names.replaceAll(" as ", ": ")}} = ${nameOf(part)};`;
    });
  const entryStays = {
    name: "entry-stays",
    setup: ({ onResolve }) =>
      onResolve({ filter: new RegExp(`^\\./${fileOf(main)}\\.js$`) }, ({ path }) => ({
        path,
        external: true,
      })),
  };
  const files = Object.fromEntries(later.map((path) => [fileOf(path), path]));
  if (Object.keys(files).length < later.length) throw new Error(`Two of these have one name: ${later}`);
  const first = await bundle({ [fileOf(main)]: "entry", ...more }, { plugins: [entry, places()] });
  return [...first, ...(await bundle(files, { plugins: [entryStays, places(fromEntry)] }))];
}

const page = await pageOf(MAIN, { lab: "static/css/lab.css" });
const worker = await bundle({ "lines-worker": "static/js/lines-worker.js" });
const learn = await bundle({ learn: "static/js/learn.js" }, { prefix: "learn-" });
put(DIST, new Map([...page, ...worker, ...learn]), "make bundle");
