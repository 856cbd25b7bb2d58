/** The ways in which the server may not give what was asked: the one part of `server/` that others know by name. */

/** Nothing came of what was asked; the message is for people. */
export class Failure extends Error {}

/** What the server refused, in its own words: the same will be refused again. */
export class Refused extends Failure {
  /** @param {number} status @param {{code?: string, message?: string, fields?: Field[]}} error */
  constructor(status, { message = "The server refused this.", fields = [] } = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }

  /** Whether it was refused because nothing more can be saved. */
  get isFull() {
    return this.status === 507;
  }
}

/** Nobody answered: what was asked may be asked again. */
export class Unreachable extends Failure {}

/** The connection was lost before a command was answered: it may have been done. */
export class Unanswered extends Unreachable {
  constructor() {
    super("The server did not answer. When it is back, the page shows what it did.");
  }
}

/** What a failure says; any other error is thrown on. @param {unknown} error */
export function saidBy(error) {
  if (error instanceof Failure) return error.message;
  throw error;
}
