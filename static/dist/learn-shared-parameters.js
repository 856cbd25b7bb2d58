// static/js/state/parameters.js
var isDropout = (layer) => layer.type === "dropout";
var denseOf = (layers) => layers.filter((layer) => !isDropout(layer));
var isDropoutName = ({ name }) => /^dropout(_\d+)?$/.test(name);
var withNeurons = (layers) => layers.filter((layer) => !isDropoutName(layer));
function columnsOf(all) {
  const layers = withNeurons(all);
  const dropped = Array(layers.length + 1).fill(null);
  let column = 0;
  for (const layer of all) {
    if (isDropoutName(layer)) dropped[column] = layer.dropped.map((own, n) => own || !!dropped[column]?.[n]);
    else column += 1;
  }
  const { a, a_after } = all[all.length - 1];
  return { layers, dropped, inputs: all[0].inputs, outputs: { a, a_after } };
}

// static/js/server/errors.js
var Failure = class extends Error {
};
var Refused = class extends Failure {
  constructor(status, { message = "The server refused this.", fields = [] } = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
  get isFull() {
    return this.status === 507;
  }
};
var Unreachable = class extends Failure {
};
function saidBy(error) {
  if (error instanceof Failure) return error.message;
  throw error;
}

export {
  isDropout,
  denseOf,
  withNeurons,
  columnsOf,
  Refused,
  Unreachable,
  saidBy
};
