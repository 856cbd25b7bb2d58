// static/js/server/errors.js
var Failure = class extends Error {
};
var Refused = class extends Failure {
  /** @param {number} status @param {{code?: string, message?: string, fields?: Field[]}} error */
  constructor(status, { message = "The server refused this.", fields = [] } = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
};
var Unreachable = class extends Failure {
};
function saidBy(error) {
  if (error instanceof Failure) return error.message;
  throw error;
}

export {
  Refused,
  Unreachable,
  saidBy
};
