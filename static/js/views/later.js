/** What is loaded when it is first wanted, in one file: the room of the layers, and what gives pictures away. */

export { fillSaveMenu } from "./landscape/saving.js";
export { createStrips } from "./strips/strips.js";
export { fillTakeaway } from "./takeaway/items.js";
