// Reads the lab's stylesheets as selectors, for the architecture tests.
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** Every sheet of the lab, in the order in which the page takes them: its name, its text, and its selectors one by one. */
export const sheets = [...read("static/css/lab.css").matchAll(/@import "(?:\.\/)?([\w-]+)\.css"/g)].map(
  ([, name]) => ({
    name,
    text: read(`static/css/${name}.css`),
    selectors: selectorsIn(read(`static/css/${name}.css`)),
  }),
);

/**
 * List the selectors of a sheet, nested ones in full: without comments, at-rules and steps of an animation;
 * `a:is(b, c)` counts as two.
 * @param {string} text
 */
export function selectorsIn(text) {
  const { code } = transformSync(text, { loader: "css", target: "chrome105" });
  const rules = code.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{};]+)\{/g);
  return [...rules]
    .map(([, selector]) => selector.replace(/\s+/g, " ").trim())
    .filter((selector) => !/^(@|from|to|[\d.]+%)/.test(selector))
    .flatMap((selector) => plain(selector).split(/,(?![^()]*\))/))
    .flatMap(alternatives);
}

/** What an element must not be counts as said of it; what it must hold, as an element of its own. */
function plain(selector) {
  const open = selector
    .replace(/\[[^\]]*\]/g, "[]")
    .replace(/:nth-[a-z-]+\([^()]*\)/g, "")
    .replace(/:not\(([^()]*)\)/g, "$1");
  const held = [...open.matchAll(/:has\(((?:[^()]|\([^()]*\))*)\)/g)].map(([, inner]) => ` ${inner}`);
  return open.replace(/:has\((?:[^()]|\([^()]*\))*\)/g, "") + held.join("");
}

/** @param {string} selector @returns {string[]} */
function alternatives(selector) {
  const [found, inner] = /:is\(([^()]*)\)/.exec(selector) ?? [null, selector];
  if (found === null) return [selector.trim()];
  return inner.split(",").flatMap((one) => alternatives(selector.replace(found, one.trim())));
}

/** The elements that a selector speaks of, each as a list of its classes and ids: `.a.b > #c` is [[".a", ".b"], ["#c"]]. */
export const elementsOf = (selector) =>
  selector.split(/[\s>+~]+/).map((element) => element.match(/[.#][A-Za-z][\w-]*/g) ?? []);

/** The word that a class or an id begins with. */
export const wordOf = (name) => name.slice(1).split("-")[0];
