// Reads the page's modules as syntax trees, for the architecture tests.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "acorn";
import { ancestor, full } from "acorn-walk";

const SOURCE = fileURLToPath(new URL("../../static/js", import.meta.url));

/** Every module of the page: its name below static/js, text and tree. */
export const modules = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".js"))
  .sort()
  .map((name) => {
    const text = readFileSync(join(SOURCE, name), "utf8");
    const tree = parse(text, { ecmaVersion: "latest", sourceType: "module", locations: true });
    return { name, text, tree };
  });

/** List the nodes of some types. */
export function nodes(tree, ...types) {
  const found = [];
  full(tree, (node) => {
    if (types.includes(node.type)) found.push(node);
  });
  return found;
}

/** List the modules that a module imports, by their names below static: "js/store.js", "vendor/three.js". */
export const imports = ({ name, tree }) =>
  nodes(tree, "ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration", "ImportExpression")
    .filter((node) => node.source)
    .map((node) => posix.join("js", posix.dirname(name), node.source.value ?? "(computed)"));

/**
 * List what a module reads, calls or assigns that is not its own, as in `document.body`: "document" and
 * "document.body". A name that the module declares anywhere, as a parameter too, counts as its own.
 */
export function uses(tree) {
  const own = new Set();
  const found = new Set();
  full(tree, (node, _state, type) => {
    if (type === "VariablePattern") own.add(node.name);
    else if (node.type === "Identifier") found.add(node.name);
    else if (node.type === "MemberExpression") found.add(path(node));
  });
  return new Set([...found].filter((name) => !own.has(name.split(".")[0])));
}

function path(node) {
  if (node.type === "Identifier") return node.name;
  if (node.type !== "MemberExpression") return "";
  return `${path(node.object)}.${node.computed ? "[]" : node.property.name}`;
}

const FUNCTIONS = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];
const height = (node) => node.loc.end.line - node.loc.start.line + 1;

/** Measure each function: its lines without those of the functions inside it. */
export function functionLines(tree) {
  const own = new Map();
  ancestor(
    tree,
    Object.fromEntries(
      FUNCTIONS.map((type) => [
        type,
        (node, _state, ancestors) => {
          const outer = ancestors.slice(0, -1).findLast((each) => FUNCTIONS.includes(each.type));
          own.set(node, (own.get(node) ?? 0) + height(node));
          if (outer) own.set(outer, (own.get(outer) ?? 0) - height(node) + 1);
        },
      ]),
    ),
  );
  return [...own].map(([node, lines]) => ({ line: node.loc.start.line, lines }));
}
