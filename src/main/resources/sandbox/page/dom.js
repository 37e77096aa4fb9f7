/** Makes elements. Text only ever enters the document as text nodes, so nothing that arrives can become markup. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) set(node, name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function set(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
  else if (name === "dataset") Object.assign(node.dataset, value);
  else if (name === "value" || name === "checked") node[name] = value;
  else node.setAttribute(name, value === true ? "" : String(value));
}

let last = 0;

/** An id that no other element of this page has. */
export const freshId = (word) => `${word}-${++last}`;

export const byId = (id) => document.getElementById(id);

const SVG = "http://www.w3.org/2000/svg";
const SHAPES = {
  close: "M5 5l10 10M15 5L5 15",
  back: "M12 4l-6 6 6 6",
  down: "M5 8l5 5 5-5",
  more: "M10 4.5v.01M10 10v.01M10 15.5v.01",
  eye: "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  lock: "M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3",
  send: "M3 10l14-6-5 13-3-6z",
  bolt: "M11 2L4 12h5l-1 6 7-10h-5z",
  phone: "M6 2h8v16H6zM9 15.5h2",
  clock: "M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM10 5.500V10l3 2",
  traffic: "M3 7h12l-3-3M17 13H5l3 3",
  info: "M10 9v5M10 6v.01M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16z",
  warning: "M10 3l8 14H2zM10 8v4M10 14.5v.01",
  success: "M4 10.5l4 4 8-9",
  copy: "M7 7h9v10H7zM4 13V3h9",
  bold: "M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z",
  italic: "M9 4h6M5 16h6M12 4L8 16",
  strikeThrough: "M4 10h12M14 6.5C13.500 5 12 4 10 4S6 5 6 7s2 2.500 4 3 4 1 4 3-2 3-4 3-3.500-1-4-2.500",
  insertUnorderedList: "M8 5h9M8 10h9M8 15h9M4 5v.01M4 10v.01M4 15v.01",
  insertOrderedList: "M9 5h8M9 10h8M9 15h8M3 4l1.500-1v4M3 12c0-2 3-2 3 0 0 1-3 3-3 3h3",
  clip: "M15.500 9.500l-5.800 5.800a3.700 3.700 0 0 1-5.200-5.200l6.300-6.300a2.500 2.500 0 0 1 3.500 3.500l-6.300 6.300a1.200 1.200 0 0 1-1.700-1.700l5.300-5.300",
  file: "M5 2h7l4 4v12H5zM12 2v4h4",
  keys: "M2 6h16v9H2zM5 9v.01M8 9v.01M11 9v.01M14 9v.01M7 12h6",
  reply: "M8 5L3 10l5 5M3 10h8c4 0 6 2 6 5",
  home: "M3 10l7-6 7 6M5 9v8h10V9",
};

/** A small line drawing; it says nothing to a screen reader. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/** Says something to those who do not see the page. */
export function announce(words) {
  const place = byId("announcer");
  place.textContent = "";
  requestAnimationFrame(() => (place.textContent = words));
}
