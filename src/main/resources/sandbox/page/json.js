import { el } from "./dom.js";

const STEP = "  ";

/**
 * JSON as indented text with its keys, words and numbers told apart; what the pointers (RFC 6901) lead to is marked. A
 * form carries objects as text: such text is shown as what it is.
 */
export function json(value, pointers = []) {
  const nodes = typeof value === "string" && opened(value) === value ? [value] : draw(opened(value), "", "", pointers);
  return el("pre", { class: "json", tabindex: "0" }, nodes);
}

function opened(value) {
  if (typeof value !== "string" || !/^\s*[{[]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function draw(raw, indent, pointer, pointers) {
  const value = opened(raw);
  const nodes = value !== null && typeof value === "object" ? drawMany(value, indent, pointer, pointers) : leaf(value);
  return pointers.includes(pointer) ? [el("mark", { class: "json-fault" }, nodes)] : [nodes];
}

function leaf(value) {
  return el("span", { class: typeof value === "string" ? "json-text" : "json-value" }, JSON.stringify(value) ?? "null");
}

function drawMany(value, indent, pointer, pointers) {
  const list = Array.isArray(value);
  const entries = Object.entries(value);
  const [open, close] = list ? ["[", "]"] : ["{", "}"];
  if (!entries.length) return [open + close];
  const inner = indent + STEP;
  const rows = entries.map(([key, one], index) => {
    const place = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const name = list ? "" : [el("span", { class: "json-key" }, JSON.stringify(key)), ": "];
    return [`\n${inner}`, name, draw(one, inner, place, pointers), index < entries.length - 1 && ","];
  });
  return [open, rows, `\n${indent}${close}`];
}
