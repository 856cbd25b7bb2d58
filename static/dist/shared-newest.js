// static/js/acting/newest.js
var Newest = class {
  #work;
  #wanted = null;
  #doing = null;
  constructor(work) {
    this.#work = work;
  }
  get aim() {
    return this.#wanted ?? this.#doing;
  }
  async to(one) {
    this.#wanted = one;
    if (this.#doing !== null) return;
    while (this.#wanted !== null) {
      const next = this.#wanted;
      this.#doing = next;
      this.#wanted = null;
      await this.#work(next);
    }
    this.#doing = null;
  }
};

export {
  Newest
};
