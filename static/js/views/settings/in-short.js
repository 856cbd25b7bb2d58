/** The settings in short: a word or two for each part of the Keras program. */

import { count, counted, plain } from "../../draw/format.js";
import { isDropout } from "../../state/parameters.js";
import { rateSet, scheduleOf } from "../../state/rate.js";

/** A part that is longer than this is told by how much there is of it; characters. */
const LONGEST = { layers: 34, fit: 30 };

/** @param {{name: string, title: string}[]} declared @param {string} name */
const titleIn = (declared, name) => declared.find((one) => one.name === name)?.title ?? name;

/** @param {RunConfig["layers"]} layers */
function layersInShort(layers) {
  const all = layers
    .map((layer) =>
      isDropout(layer) ? `dropout ${plain(layer.rate)}` : `${layer.units} ${layer.activation}`,
    )
    .join(" · ");
  return all.length > LONGEST.layers ? counted(layers.length, "layer") : all;
}

/** @param {RunConfig} config */
function fitInShort({ model, batch_size: size, epochs }) {
  const length = counted(epochs, model ? "step" : "epoch");
  const all = `batches of ${count(size)}, ${length}`;
  return model || all.length > LONGEST.fit ? length : all;
}

/**
 * What stands beside each part's name, where the parts are closed.
 * @param {RunConfig} config
 * @param {Catalogue} catalogue
 * @param {DataSet | null} data
 */
export function programInShort(config, catalogue, data) {
  const { dataset, model, optimizer } = config;
  const size = data && data.prediction.kind !== "none" ? `, ${count(data.count)}` : "";
  const schedule = scheduleOf(optimizer);
  const falls = schedule ? `, ${titleIn(catalogue.schedules, schedule.name).toLowerCase()}` : "";
  const rate = `${plain(rateSet(optimizer))}${falls}`;
  return {
    surface: model ? titleIn(catalogue.landscapes, model.landscape) : "",
    data: `${titleIn(catalogue.datasets, dataset.name)}${size}`,
    layers: layersInShort(config.layers),
    compile: `${titleIn(catalogue.optimizers, optimizer.name)}, rate ${rate}`,
    fit: fitInShort(config),
  };
}
