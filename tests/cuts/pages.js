// Pages in threads, told what to do and telling what came of it, one JSON line each: `node pages.js ADDRESS…`
import { createInterface } from "node:readline";
import { Worker } from "node:worker_threads";

const pages = process.argv.slice(2).map((address, number) => {
  const page = new Worker(new URL("page.js", import.meta.url), { workerData: address });
  page.on("message", (told) => process.stdout.write(`${JSON.stringify({ page: number, ...told })}\n`));
  return page;
});

for await (const line of createInterface({ input: process.stdin })) {
  const { page, ...asked } = JSON.parse(line);
  pages[page].postMessage(asked);
}
process.exit();
