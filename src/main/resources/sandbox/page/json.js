import { el } from "./dom.js";

const PIECE = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON as indented text with its keys, words and numbers told apart. */
export function json(value) {
  const text = typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? "");
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(PIECE)) {
    nodes.push(text.slice(from, found.index), piece(found));
    from = found.index + found[0].length;
  }
  return el("pre", { class: "json", tabindex: "0" }, nodes, text.slice(from));
}

function piece([whole, string, colon]) {
  if (colon) return [el("span", { class: "json-key" }, string), colon];
  return el("span", { class: string ? "json-text" : "json-value" }, whole);
}
