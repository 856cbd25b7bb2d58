// Elements without a browser.

/** Elements that keep what they are told, while a test lasts. @param {import("node:test").TestContext} t */
export function elements(t) {
  class Element {
    attributes = {};
    children = [];
    classList = { toggle: () => {} };
    listeners = {};
    setAttribute(name, value) {
      this.attributes[name] = value;
    }
    getAttribute(name) {
      return this.attributes[name] ?? null;
    }
    addEventListener(name, listener) {
      this.listeners[name] = listener;
    }
    replaceChildren(...children) {
      this.children = children;
    }
    focus() {}
    scrollIntoView() {}
    append(child) {
      this.children.push(child);
    }
  }
  const { Node, document } = globalThis;
  t.after(() => Object.assign(globalThis, { Node, document }));
  Object.assign(globalThis, {
    Node: Element,
    document: { createElement: () => new Element(), createElementNS: () => new Element() },
  });
}
