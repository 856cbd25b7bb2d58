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
  "requestAnimationFrame",
];
const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "setHTMLUnsafe"];

/** Helpers that make elements and measure them. */
const KNOWS_THE_PAGE = ["draw/dom.js", "draw/size.js"];

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

never("a view imports drawing only", within("views/"), ({ tree }) =>
  imports(tree).filter((path) => !path.startsWith("../draw/") && !path.startsWith("./")),
);

never("drawing knows no view, store or server", within("draw/"), ({ tree }) =>
  imports(tree).filter((path) => !path.startsWith("./") && !path.startsWith("../../vendor/")),
);

never(
  "vendored parts are known to drawing only",
  (name) => !name.startsWith("draw/"),
  ({ tree }) => imports(tree).filter((path) => path.includes("vendor/")),
);

never(
  "drawing is pure: only dom.js and size.js know the page",
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
