/** Run every unit test of the page in this one process. */

import { readdirSync } from "node:fs";

const FILES = readdirSync(new URL(".", import.meta.url), { recursive: true });

for (const name of FILES.filter((file) => file.endsWith(".test.js"))) await import(`./${name}`);
