/** A Keras program in pieces: which of its words set something, and what. */

/**
 * @typedef {"layers" | "rate" | "optimizer" | "loss" | "metrics" | "batch" | "epochs" | "order" | "model" | "compile" | "fit"} Sets
 * @typedef {{text: string, sets: Sets | null, layer?: number}} Piece  layer: which of the network's it makes
 */

/** What a word sets, by how it reads; the first that fits. @type {[RegExp, Sets][]} */
const WORDS = [
  [/^learning_rate=[\w.+-]+/, "rate"],
  [/^batch_size=\d+/, "batch"],
  [/^epochs=\d+/, "epochs"],
  [/^shuffle=\w+/, "order"],
  [/^loss="\w+"/, "loss"],
  [/^metrics=\[[^\]]*\]/, "metrics"],
  [/^Dense\(.*\)(?=,$)/m, "layers"],
  [/^(?:Adam|SGD)(?=\()/, "optimizer"],
  [/^Sequential(?=\()/, "model"],
  [/^compile(?=\()/, "compile"],
  [/^fit(?=\()/, "fit"],
];

/** What the question's choices set, by their ids. @type {Record<string, Sets>} */
export const CHOICES = { layers: "layers", batch_size: "batch", learning_rate: "rate", epochs: "epochs" };

/** What is said of what a word sets. @type {Record<Sets, string>} */
export const SAYS = {
  layers: "A layer: how many neurons, and what each makes of its sum.",
  rate: "Each gradient is multiplied by this. It sets how far a step goes.",
  optimizer: "Adam rescales each gradient. Then the learning rate sets the step.",
  loss: "How wrong an answer is, as one number.",
  metrics: "What is printed beside the loss: the share of right answers.",
  batch: "So many people make one step.",
  epochs: "So often is every person used.",
  order: "Other people in each batch, in every epoch.",
  model: "Layers, one after the other: the forward pass.",
  compile: "How it shall learn: loss, gradient, learning rate.",
  fit: "The steps, again and again.",
};

/** The lines that describe the model and its training, without those of the data. @param {string} program */
export function core(program) {
  const at = program.indexOf("model = Sequential");
  return program
    .slice(Math.max(0, at))
    .replace(/, verbose=\d/, "")
    .trimEnd();
}

/** @param {string} program @returns {Piece[]} */
export function pieces(program) {
  /** @type {Piece[]} */
  const found = [];
  let plain = "";
  let rest = program;
  while (rest !== "") {
    const isWord = !/\w$/.test(plain);
    const [match, sets] = (isWord &&
      WORDS.map(([is, what]) => /** @type {const} */ ([is.exec(rest)?.[0], what])).find(
        ([text]) => text,
      )) || [null, null];
    const text = match ?? rest[0];
    if (match) {
      if (plain) found.push({ text: plain, sets: null });
      plain = "";
      const layers = found.filter((piece) => piece.sets === "layers").length;
      found.push({ text, sets, ...(sets === "layers" && { layer: layers }) });
    } else plain += text;
    rest = rest.slice(text.length);
  }
  return plain ? [...found, { text: plain, sets: null }] : found;
}
