/** What the parts of the settings are called. */

export const MODELS = /** @type {const} */ (["network", "surface"]);
export const SPLIT = "validation_split";
/** Settings of a fit that a surface has no use for: it has no samples. */
export const OF_SAMPLES = new Set(["batch_size", "shuffle", SPLIT]);
export const STEPS = {
  title: "Steps",
  help: "How many updates to make: on a surface, an epoch is one step.",
};
export const EPOCHS = "epochs";
/** In the column they are written as in a program, on a button by their names. */
export const NAMED = {
  preset: { title: "Ready-made runs", shown: "preset" },
  surface: { title: "f(x, y)" },
  data: { title: "data" },
  layers: { title: "Sequential([…])", shown: "Sequential" },
  compile: { title: "compile(…)", shown: "compile" },
  fit: { title: "fit(…)", shown: "fit" },
};
/** What the menu of presets shows once a setting differs from all of them. */
export const OWN = { name: "", title: "Your own run" };
