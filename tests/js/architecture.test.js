// The rules of the page's modules: who may know whom, and what may stand where.
import assert from "node:assert/strict";
import test from "node:test";
import { functionLines, imports, modules, nodes, uses } from "./syntax.js";

const FILE_LINES = 300;
const FUNCTION_LINES = 40;
const SHORT_FUNCTION_LINES = 20;

const NETWORK = ["fetch", "WebSocket", "EventSource", "XMLHttpRequest", "navigator.sendBeacon"];
const LOOK_UPS = [
  "getElementById",
  "getElementsByClassName",
  "getElementsByTagName",
  "querySelector",
  "querySelectorAll",
];
const PAGE = [
  "document",
  "window",
  "globalThis",
  "navigator",
  "location",
  "localStorage",
  "sessionStorage",
  "requestAnimationFrame",
  "setTimeout",
  "setInterval",
];
const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "setHTMLUnsafe"];

/** Elements, their sizes, the pace of a caption's words, and the one library that draws in its own elements. */
const KNOWS_THE_PAGE = ["draw/dom.js", "draw/size.js", "draw/caption.js", "draw/chart/uplot.js"];

/** Say that no module has what `find` lists. */
function never(rule, inScope, find) {
  test(rule, () => {
    const broken = modules
      .filter(({ name }) => inScope(name))
      .flatMap((module) => find(module).map((what) => `${module.name}: ${what}`));
    assert.deepEqual(broken, []);
  });
}

const anywhere = () => true;
const outside = (file) => (name) => name !== file;
const within = (folder) => (name) => name.startsWith(folder);

/** @param {string[]} names  plain, or after a dot of any object */
const used = (tree, names) => names.filter((name) => uses(tree).has(name));

never("only transport.js talks to the server", outside("transport.js"), ({ tree }) => used(tree, NETWORK));

never("only main.js looks things up in the document", outside("main.js"), ({ tree }) =>
  used(
    tree,
    LOOK_UPS.map((name) => `document.${name}`),
  ),
);

never("a view imports drawing and its own parts only", within("views/"), (module) =>
  imports(module).filter((path) => !path.startsWith("js/draw/") && !path.startsWith("js/views/")),
);

never("drawing imports no view, store or server", within("draw/"), (module) =>
  imports(module).filter((path) => !path.startsWith("js/draw/") && !path.startsWith("vendor/")),
);

never(
  "vendored parts are known to drawing only",
  (name) => !name.startsWith("draw/"),
  (module) => imports(module).filter((path) => path.startsWith("vendor/")),
);

never("nothing imports main.js", anywhere, (module) =>
  imports(module).filter((path) => path === "js/main.js"),
);

never(
  "drawing is pure: four named helpers know the page",
  (name) => name.startsWith("draw/") && !KNOWS_THE_PAGE.includes(name),
  ({ tree }) => used(tree, PAGE),
);

never("no text becomes markup", anywhere, ({ tree }) =>
  nodes(tree, "MemberExpression")
    .map((node) => node.property.name)
    .filter((name) => MARKUP.includes(name)),
);

never("no text becomes code", anywhere, ({ tree }) => used(tree, ["eval", "Function", "document.write"]));

never("no module has a variable of its own", anywhere, ({ tree }) =>
  tree.body
    .filter((node) => node.type === "VariableDeclaration" && node.kind !== "const")
    .map((node) => `line ${node.loc.start.line}`),
);

never("a file is short enough to read", anywhere, ({ text }) => {
  const lines = text.split("\n").length - 1;
  return lines > FILE_LINES ? [`${lines} lines`] : [];
});

never("a function is short enough to read", anywhere, ({ tree }) =>
  functionLines(tree)
    .filter(({ lines }) => lines > FUNCTION_LINES)
    .map(({ line, lines }) => `line ${line}: ${lines} lines`),
);

test("nine functions in ten are short", () => {
  const sizes = modules.flatMap(({ tree }) => functionLines(tree).map(({ lines }) => lines));
  const short = sizes.filter((lines) => lines <= SHORT_FUNCTION_LINES);
  assert.ok(short.length >= 0.9 * sizes.length);
});
