// List the small changes that can be made to modules: `node tools/mutants.mjs FILES` prints [start, end, text] of each by file.
import { readFileSync } from "node:fs";
import { parse } from "acorn";
import { full } from "acorn-walk";

const SWAPS = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "&&": "||",
  "||": "&&",
  "??": "&&",
}; // prettier-ignore

/** Larger numbers are sizes in px, as a rule: one more is a matter of taste. */
const COUNTS = new Set([0, 1, 2]);

/** The changes of a module's text, by their places. */
function changes(source) {
  const found = [];
  const swap = ({ left, right, operator }) => {
    const start = source.indexOf(operator, left.end);
    if (operator in SWAPS && start >= 0 && start < right.start)
      found.push([start, start + operator.length, SWAPS[operator]]);
  };
  full(parse(source, { ecmaVersion: "latest", sourceType: "module" }), (node) => {
    const { type, start, end } = node;
    if (type === "BinaryExpression" || type === "LogicalExpression") swap(node);
    else if (type === "Literal" && COUNTS.has(node.value)) found.push([start, end, `${node.value + 1}`]);
    else if (type === "Literal" && typeof node.value === "boolean")
      found.push([start, end, `${!node.value}`]);
    else if (type === "UnaryExpression" && node.operator === "!") found.push([start, start + 1, ""]);
    else if (type === "IfStatement") found.push([node.test.start, node.test.end, "false"]);
  });
  return found.sort((a, b) => a[0] - b[0]);
}

const files = process.argv.slice(2);
process.stdout.write(
  JSON.stringify(Object.fromEntries(files.map((file) => [file, changes(readFileSync(file, "utf8"))]))),
);
