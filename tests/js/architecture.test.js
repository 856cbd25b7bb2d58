// The rules of the page's modules: who may know whom, and what may stand where.
import assert from "node:assert/strict";
import test from "node:test";
import { elementsOf, selectorsIn, sheets, wordOf } from "./stylesheets.js";
import { functionLines, imports, modules, nodes, uses } from "./syntax.js";

const FILE_LINES = 250;
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
const within = (folder) => (name) => name.startsWith(folder);

/** @param {string[]} names  plain, or after a dot of any object */
const used = (tree, names) => names.filter((name) => uses(tree).has(name));

const SERVER = "server/";
const outsideServer = (name) => !name.startsWith(SERVER);

never("only server/ talks to the server", outsideServer, ({ tree }) => used(tree, NETWORK));

never("only server/ knows an address of the server's", outsideServer, ({ text }) =>
  text.split("\n").filter((line) => /["'`/]api\//.test(line)),
);

never("an address is relative to the page, so that a proxy may put it under a path", anywhere, ({ text }) =>
  text.split("\n").filter((line) => /["'`]\/(api|static|learn|docs)\b/.test(line)),
);

never("the connection is handed in: of server/ only its errors are imported", outsideServer, (module) =>
  imports(module)
    .filter((path) => path.startsWith(`js/${SERVER}`) && path !== `js/${SERVER}errors.js`)
    .filter((path) => !(module.name === "main.js" && path === `js/${SERVER}connection.js`))
    .filter((path) => !(module.name === "learn.js" && path === `js/${SERVER}asks.js`)),
);

/** The modules that a page starts with. */
const STARTS = ["main.js", "learn.js"];

never(
  "only what a page starts with looks things up in the document",
  (name) => !STARTS.includes(name),
  ({ tree }) =>
    used(
      tree,
      LOOK_UPS.map((name) => `document.${name}`),
    ),
);

/** What the modules of each folder may import; the page's model is what everything may know. */
const MAY_IMPORT = {
  "state/": ["js/state/"],
  "draw/": ["js/state/", "js/draw/", "vendor/"],
  "views/": ["js/state/", "js/draw/", "js/views/"],
};

for (const [folder, allowed] of Object.entries(MAY_IMPORT))
  never(`${folder} imports ${allowed.join(", ")} only`, within(folder), (module) =>
    imports(module).filter((path) => !allowed.some((start) => path.startsWith(start))),
  );

never(
  "vendored parts are known to drawing only",
  (name) => !name.startsWith("draw/"),
  (module) => imports(module).filter((path) => path.startsWith("vendor/")),
);

never("nothing imports what a page starts with", anywhere, (module) =>
  imports(module).filter((path) => STARTS.includes(path.replace("js/", ""))),
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

/** Makes every font of a picture, and gives it a size that can be read; a canvas's own font is nobody's choice. */
const MAKES_FONTS = ["draw/canvas.js", "draw/pictures/svg-context.js"];
const isWritten = (node) => ["Literal", "TemplateLiteral", "BinaryExpression"].includes(node?.type);

never(
  "a picture's font is made in one place, which keeps it large enough to be read",
  (name) => !MAKES_FONTS.includes(name),
  ({ tree, text }) => [
    ...text.split("\n").filter((line) => /px (\$\{[\w.]*(sans|mono)\}|(sans-)?serif|monospace)/.test(line)),
    ...nodes(tree, "AssignmentExpression")
      .filter(({ left, right }) => left.property?.name === "font" && isWritten(right))
      .map((node) => `line ${node.loc.start.line}`),
    ...nodes(tree, "Property")
      .filter(
        ({ key, value }) =>
          ["font", "font-size", "fontSize"].includes(key.name ?? key.value) && isWritten(value),
      )
      .map((node) => `line ${node.loc.start.line}`),
  ],
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

never("no field reads numbers the browser's way, which makes 395 of 39,5", anywhere, ({ text }) =>
  [...text.matchAll(/h\("input", \{[^}]*?type: "number"/g)].map(([found]) => found),
);

test("nine functions in ten are short", () => {
  const sizes = modules.flatMap(({ tree }) => functionLines(tree).map(({ lines }) => lines));
  const short = sizes.filter((lines) => lines <= SHORT_FUNCTION_LINES);
  assert.ok(short.length >= 0.9 * sizes.length);
});

const LONGEST_CHAIN = 9;

test("no chain of imports inside a folder is long", () => {
  const folderOf = (name) => name.slice(0, name.lastIndexOf("/") + 1);
  const siblings = new Map(
    modules.map((module) => {
      const names = imports(module).map((path) => path.replace("js/", ""));
      return [module.name, names.filter((name) => folderOf(name) === folderOf(module.name))];
    }),
  );
  const length = (name) => 1 + Math.max(0, ...(siblings.get(name) ?? []).map(length));
  const lengths = modules.map(({ name }) => ({ name, length: length(name) }));
  assert.ok(lengths.some((each) => each.length > 3));
  assert.deepEqual(
    lengths.filter((each) => each.length > LONGEST_CHAIN),
    [],
  );
});

test("no sheet writes smaller than 12 px", () => {
  const small = sheets.flatMap(({ name, text }) =>
    [...text.matchAll(/(?:font-size|font|--t-[a-z]+):[^;]*?\b([\d.]+)px/g)]
      .filter(([, size]) => Number(size) < 12)
      .map(([rule]) => `${name}: ${rule}`),
  );
  assert.deepEqual(small, []);
});

test("an underline that is a ground stays where the system's colours take grounds away", () => {
  const lost = sheets.flatMap(({ name, text }) =>
    (text.match(/[^{};]+\{[^{}]*content: ""[^{}]*\}/g) ?? [])
      .filter(
        (rule) => /height: [\d.]+px;\s+background: var\(--ink\)/.test(rule) && !rule.includes("forced-color"),
      )
      .map((rule) => `${name}: ${rule.trim()}`),
  );
  assert.deepEqual(lost, []);
});

/** The sheets whose classes are for every part. */
const SHARED = ["tokens", "base", "controls", "layout", "contrast"];

/** The words with which the classes and ids of a part begin, by its sheet. */
const WORDS = {
  branches: ["bookmark", "bookmarks", "branch", "comparison", "inline", "lane", "lanes", "moments"],
  chart: ["chart", "u", "uplot"],
  frames: ["frames", "phase", "ring"],
  guide: ["guide"],
  landscape: ["landscape"],
  log: ["log"],
  narration: ["keys", "narration", "notice", "sentence"],
  network: ["network"],
  player: ["counter", "counters", "player", "seek", "time", "timeline", "track"],
  predictions: ["predictions"],
  quiz: ["quiz"],
  lesson: ["lesson"],
  naming: ["naming"],
  race: ["race"],
  shelf: ["shelf"],
  data: ["data"],
  strips: ["strips"],
  takeaway: ["takeaway"],
  settings: ["field", "help", "layer", "layers", "preset", "set", "settings", "thumbnail"],
  talk: ["talk"],
  trying: ["trying"],
  textbook: ["position"],
  weight: ["weight"],
};

const classesIn = ({ selectors }) =>
  selectors.flatMap((selector) => elementsOf(selector).flat()).filter((name) => name.startsWith("."));

/** The names that no part's word begins, and that every part may use. */
const shared = new Set(sheets.filter(({ name }) => SHARED.includes(name)).flatMap(classesIn));

/** Say that no sheet of a part has what `find` lists, given what is its own. */
function neverInAPart(rule, find) {
  test(rule, () => {
    const broken = sheets
      .filter(({ name }) => !SHARED.includes(name))
      .flatMap(({ name, selectors }) => {
        const isOwn = (each) => WORDS[name].includes(wordOf(each));
        return selectors
          .filter((selector) => find(elementsOf(selector), isOwn))
          .map((found) => `${name}: ${found}`);
      });
    assert.deepEqual(broken, []);
  });
}

const isClass = (name) => name.startsWith(".");

/** A bare word is a state, if it stands beside a class that is the part's or everyone's: `.lane.dashed`. */
neverInAPart("a part's classes begin with its word, and no sheet styles another part's", (elements, isOwn) =>
  elements.some((names) => {
    const foreign = names.filter((name) => isClass(name) && !isOwn(name) && !shared.has(name));
    const isState = foreign.length < names.length && foreign.every((name) => !name.includes("-"));
    return foreign.length > 0 && !isState;
  }),
);

neverInAPart(
  "a part's sheet reaches its own part only: each selector names it",
  (elements, isOwn) => !elements.flat().some(isOwn),
);

test("a word is one part's, and no shared class begins with it", () => {
  const words = Object.values(WORDS).flat();
  assert.equal(new Set(words).size, words.length);
  assert.deepEqual(
    [...shared].filter((name) => words.includes(wordOf(name))),
    [],
  );
});

test("selectors are read through lists, conditions, animations and nesting", () => {
  const text = `@media (width < 9px) { .a:is(.b, #c) > p:not(.d):nth-child(2), e:has(> .f:not([hidden])) { top: 0 } }
    @keyframes k { 50% { top: 0 } } .g { &.h { top: 0 } .i { top: 0 } }`;
  assert.deepEqual(selectorsIn(text).map(elementsOf), [
    [[".a", ".b"], [".d"]],
    [[".a", "#c"], [".d"]],
    [[], [".f"]],
    [[".g", ".h"]],
    [[".g"], [".i"]],
  ]);
});
