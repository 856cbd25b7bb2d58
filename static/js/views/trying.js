/** Other ways to see predictions, loaded when one is first wanted: a map over two inputs, and a sample of one's own. */

export { createOver } from "./trying/over.js";
export { createTrying } from "./trying/trying.js";
