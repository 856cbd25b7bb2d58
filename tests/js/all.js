/** Run every unit test of the page in this one process. */

import { readdirSync } from "node:fs";

for (const name of readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".test.js")))
  await import(`./${name}`);
