/** Whether a run is the article's, so that its published log may stand beside it. */

import { same } from "./config.js";
import { denseOf, headOf, isDropout } from "./parameters.js";

/** Whether its last layer is set for TensorFlow, which takes the logits behind a softmax. @param {Run | null} run */
export const hasSoftmaxHead = (run) => headOf(run?.config.layers ?? [])?.activation === "softmax";

/** What must be the same; seeds and first weights are anyone's own. @param {RunConfig} config */
function essence({ model, dataset, layers, optimizer, loss, ...config }) {
  // The head may be softmax: that is the article's code as TensorFlow computes it.
  const dense = denseOf(layers);
  const activations = dense.map(({ activation }, l) =>
    l === dense.length - 1 && activation === "softmax" ? "sigmoid" : activation,
  );
  const units = dense.map((layer) => layer.units);
  const penalties = dense.map(({ kernel_regularizer: kernel, bias_regularizer: bias }) => [kernel, bias]);
  const parts = [dense.map(({ use_bias: has }) => has), layers.map(isDropout)];
  const { batch_size, epochs, shuffle, frozen, validation_split, class_weight } = config;
  const training = { optimizer, loss, batch_size, epochs, shuffle, frozen, validation_split, class_weight };
  return { model, data: dataset.name, units, activations, penalties, parts, ...training };
}

/**
 * The article's epochs (loss and accuracy) if the run is of its configuration, else none.
 * @param {Run | null} run
 * @param {Catalogue | null} catalogue
 * @returns {[number, number][]}
 */
export function articleLog(run, catalogue) {
  if (!run || !catalogue) return [];
  return same(essence(run.config), essence(catalogue.default)) ? catalogue.article.log : [];
}
