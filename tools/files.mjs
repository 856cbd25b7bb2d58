// Files that are made from others and committed: written, or compared with what they would be now.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

export const ROOT = join(import.meta.dirname, "..");

/**
 * Make a folder hold these files and no others; with `--check`, say what differs and write nothing.
 * @param {string} folder
 * @param {Map<string, string>} contents  by file name
 * @param {string} command  that makes them
 */
export function put(folder, contents, command) {
  if (process.argv.includes("--check")) {
    const problems = differences(folder, contents).map((file) => relative(ROOT, join(folder, file)));
    for (const path of problems) process.stderr.write(`${path} is not what ${command} gives. Run it.\n`);
    process.exitCode = problems.length > 0 ? 1 : 0;
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [file, content] of contents) writeFileSync(join(folder, file), content);
}

/** List the files that are missing, stale or too many. */
function differences(folder, contents) {
  const present = readdirSync(folder);
  const isStale = ([file, content]) =>
    !present.includes(file) || readFileSync(join(folder, file), "utf8") !== content;
  const stale = [...contents].filter(isStale).map(([file]) => file);
  return [...stale, ...present.filter((file) => !contents.has(file))];
}
