import { traffic as fetchTraffic } from "./api.js";
import { el, icon } from "./dom.js";
import { json } from "./json.js";
import { clockOf } from "./time.js";

const MOST = 500;
const NAMES = { slack: "Slack", bot: "Bot", aws: "AWS" };
const lines = new Map();
const rows = el("div", { class: "traffic-lines", role: "log", "aria-label": "Traffic", "aria-live": "off", tabindex: "0" });
const empty = el("p", { class: "quiet-note" }, "Nothing yet. Every call between Slack, the bot and AWS appears here; open one to read it.");
const filter = el("input", { type: "search", class: "field", "aria-label": "Filter traffic", placeholder: "Filter" });
const refused = el("input", { type: "checkbox" });

filter.addEventListener("input", () => lines.forEach(match));
refused.addEventListener("change", () => lines.forEach(match));

/** The panel that shows what Slack, the bot and AWS say to each other. */
export const trafficPanel = el(
  "div",
  { class: "traffic" },
  el("div", { class: "traffic-tools" }, filter, el("label", { class: "check" }, refused, " Refused only")),
  empty,
  rows,
);

/** Fetches the lines that this page has not seen; where they count from one again, the sandbox was started anew. */
export async function loadTraffic() {
  const { lines: known } = await fetchTraffic(0);
  const newest = Math.max(0, ...known.map((line) => line.n));
  if (newest < Math.max(0, ...lines.keys())) [...lines.keys()].forEach(drop);
  known.forEach(addLine);
}

export function addLine(line) {
  if (lines.has(line.n)) return;
  const low = rows.scrollHeight - rows.scrollTop - rows.clientHeight < 40;
  const row = { line, node: draw(line) };
  lines.set(line.n, row);
  match(row);
  rows.append(row.node);
  if (lines.size > MOST) drop(lines.keys().next().value);
  empty.hidden = true;
  if (low) rows.scrollTop = rows.scrollHeight;
}

function drop(n) {
  lines.get(n).node.remove();
  lines.delete(n);
}

function match({ line, node }) {
  const words = `${line.kind} ${line.name} ${line.from} ${line.to} ${line.status}`.toLowerCase();
  node.hidden = (refused.checked && line.ok) || !words.includes(filter.value.trim().toLowerCase());
}

function draw(line) {
  const way = el("span", { class: "way" }, el("span", { class: `from-${line.from}` }, NAMES[line.from] ?? line.from), " → ", NAMES[line.to] ?? line.to);
  const result = el("span", { class: "result" }, !line.ok && icon("warning"), el("span", { class: "unseen" }, line.ok ? "accepted " : "refused "), outcome(line));
  const summary = el("summary", {}, el("span", { class: "line-top" }, el("b", {}, line.name || line.kind), el("time", {}, clockOf(line.at))), el("span", { class: "line-below" }, way, el("span", { class: "kind" }, line.kind), result));
  const node = el("details", { class: line.ok ? "line" : "line refused", "data-n": line.n }, summary);
  node.addEventListener("toggle", () => node.open && node.childElementCount === 1 && node.append(...bodies(line)));
  return node;
}

/** Slack says no with status 200 and an error's name: the name is what one looks for. */
function outcome(line) {
  const result = line.ok ? line.status : (line.response?.error ?? line.status);
  return [result, Number.isFinite(line.millis) && `${line.millis} ms`].filter((part) => part || part === 0).join(" · ");
}

const body = (value) => (value === undefined || value === null ? el("p", { class: "quiet-note" }, "empty") : json(value));

const bodies = (line) => [el("h4", {}, "Request"), body(line.request), el("h4", {}, "Answer"), body(line.response)];
