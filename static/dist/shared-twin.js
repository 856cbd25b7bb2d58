import {
  h,
  setAttributes
} from "./shared-dom.js";

// static/js/draw/twin.js
function createTwin(about, read) {
  const body = h("div", { class: "twin-body floating", tabindex: "0", role: "region" });
  const summary = h("summary", {}, "table");
  const element = h("details", { class: "twin", ontoggle: () => refresh() }, summary, body);
  let told = about;
  function refresh(now = told) {
    told = now;
    setAttributes(summary, { "aria-label": `${now}, as a table` });
    setAttributes(body, { "aria-label": now });
    if (element.open) body.replaceChildren(tableOf(now, read()));
  }
  refresh();
  return { element, refresh };
}
function tableOf(about, { head, rows }) {
  const names = head.map((name) => h("th", { scope: "col" }, name));
  const lines = rows.map((row) => {
    const cells = row.map((cell) => h("td", {}, cell));
    return h("tr", {}, cells);
  });
  const caption = h("caption", { class: "visually-hidden" }, about);
  return h("table", {}, caption, h("thead", {}, h("tr", {}, names)), h("tbody", {}, lines));
}

export {
  createTwin
};
