// static/js/state/parameters.js
function layersOf(parameters) {
  return parameters.filter((parameter) => parameter.role === "kernel").map(({ layer, shape: [inputs, units], start, stop }) => ({
    name: layer,
    inputs,
    units,
    kernel: start,
    bias: stop
  }));
}
function edgeOf(parameters, index) {
  const row = parameters.findIndex(({ start: start2, stop }) => start2 <= index && index < stop);
  if (row < 0) throw new RangeError(`index must be a weight of the network. Got ${index}.`);
  const { layer: name, role, shape, start } = parameters[row];
  const layer = Math.floor(row / 2);
  const offset = index - start;
  if (role === "bias") return { layer, name, role, from: null, to: offset };
  return { layer, name, role, from: Math.floor(offset / shape[1]), to: offset % shape[1] };
}
var isPosition = ([first]) => first?.layer === "position" && first.shape.length === 1;
function labelOf(parameters, index) {
  if (isPosition(parameters)) return "xy"[index];
  const { name, role, from, to } = edgeOf(parameters, index);
  return from === null ? `${name}/${role}[${to}]` : `${name}/${role}[${from}, ${to}]`;
}
var compactLabelOf = (parameters, index) => labelOf(parameters, index).replaceAll(" ", "");
var isFrozen = (run, index) => frozenOf(run).some(({ start, stop }) => start <= index && index < stop);
var countFrozen = (run) => frozenOf(run).reduce((sum, { start, stop }) => sum + stop - start, 0);
function withoutFrozen(run, values) {
  const free = values.slice();
  for (const { start, stop } of frozenOf(run)) free.fill(0, start, stop);
  return free;
}
var frozenOf = ({ parameters, config: { frozen } }) => parameters.filter(({ layer, role }) => frozen.includes(`${layer}/${role}`));
function findWeights(parameters, query, limit) {
  const wanted = plain(query);
  const found = [];
  for (let index = 0; index < countOf(parameters) && found.length < limit; index += 1) {
    const label = labelOf(parameters, index);
    if (plain(label).includes(wanted)) found.push({ index, label });
  }
  return found;
}
function weightNamed(parameters, name) {
  if (/^\d+$/.test(name)) return Number(name) < countOf(parameters) ? Number(name) : null;
  const found = findWeights(parameters, name, Number.POSITIVE_INFINITY);
  return found.find(({ label }) => plain(label) === plain(name))?.index ?? null;
}
var countOf = (parameters) => parameters.at(-1)?.stop ?? 0;
var plain = (text) => text.toLowerCase().replaceAll(" ", "");
function neighbour(parameters, index, key) {
  if (key === "ArrowLeft" || key === "ArrowRight")
    return sideways(parameters, index, key === "ArrowLeft" ? -1 : 1);
  return Math.min(Math.max(index + (key === "ArrowUp" ? -1 : 1), 0), countOf(parameters) - 1);
}
function sideways(parameters, index, direction) {
  const layers = layersOf(parameters);
  const { layer, from, to } = edgeOf(parameters, index);
  const target = layers[layer + direction];
  if (!target) return index;
  if (from === null) return target.bias + Math.min(to, target.units - 1);
  const row = direction > 0 ? to : Math.min(to, target.inputs - 1);
  const column = Math.min(from, target.units - 1);
  return target.kernel + row * target.units + column;
}

export {
  layersOf,
  edgeOf,
  isPosition,
  labelOf,
  compactLabelOf,
  isFrozen,
  countFrozen,
  withoutFrozen,
  findWeights,
  weightNamed,
  neighbour
};
