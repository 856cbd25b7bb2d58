// static/js/draw/dom.js
var SVG = "http://www.w3.org/2000/svg";
var PROPERTIES = /* @__PURE__ */ new Set(["value", "checked", "disabled", "hidden", "open", "selected"]);
function setProp(element, name, value) {
  if (typeof value === "function") {
    element.addEventListener(name.slice(2), value);
  } else if (PROPERTIES.has(name)) {
    Object.assign(element, { [name]: value });
  } else if (value !== null && value !== void 0 && value !== false) {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}
function dress(element, props, children) {
  for (const [name, value] of Object.entries(props)) setProp(element, name, value);
  for (const child of children.flat()) {
    if (child !== null && child !== void 0 && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
  return element;
}
function h(tag, props = {}, ...children) {
  return dress(document.createElement(tag), props, children);
}
function s(tag, props = {}, ...children) {
  return dress(document.createElementNS(SVG, tag), props, children);
}
function setText(node, text) {
  const next = String(text);
  if (node.textContent !== next) node.textContent = next;
}
function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
}

export {
  h,
  s,
  setText,
  setAttributes
};
