import { traffic as fetchTraffic } from "./api.js";
import { el, icon } from "./dom.js";
import { json } from "./json.js";
import { clockOf } from "./time.js";

const MOST = 500;
const NAMES = { slack: "Slack", bot: "Bot", aws: "AWS" };
const lines = new Map();
let atNewest = true;
const rows = el("div", { class: "traffic-lines", role: "log", "aria-label": "Traffic", "aria-live": "off" });
const empty = el("p", { class: "quiet-note" }, "Nothing yet. Every call between Slack, the bot and AWS appears here; open one to read it.");
const filter = el("input", { type: "search", class: "field", "aria-label": "Filter traffic", placeholder: "Filter" });
const refused = el("input", { type: "checkbox" });

filter.addEventListener("input", () => lines.forEach(match));
refused.addEventListener("change", () => lines.forEach(match));
rows.addEventListener("focusin", (event) => event.target.matches("summary") && onlyTabStop(event.target));
rows.addEventListener("keydown", walk);
rows.addEventListener("scroll", () => (atNewest = rows.scrollHeight - rows.scrollTop - rows.clientHeight < 40));
/** Where the list is shown or gets another size, who read the newest line goes on reading it. */
new ResizeObserver(() => atNewest && (rows.scrollTop = rows.scrollHeight)).observe(rows);

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
  const before = [...lines.keys()];
  const { lines: known } = await fetchTraffic(0);
  const newest = Math.max(0, ...known.map((line) => line.n));
  if (newest < Math.max(0, ...before)) before.forEach(drop);
  known.forEach(addLine);
}

export function addLine(line) {
  if (lines.has(line.n)) return;
  const row = { line, node: draw(line) };
  lines.set(line.n, row);
  match(row);
  const later = [...rows.children].find((node) => Number(node.dataset.n) > line.n);
  rows.insertBefore(row.node, later ?? null);
  if (!rows.contains(document.activeElement)) onlyTabStop(row.node.firstChild);
  if (lines.size > MOST) drop(Math.min(...lines.keys()));
  empty.hidden = true;
  if (atNewest) rows.scrollTop = rows.scrollHeight;
}

function drop(n) {
  lines.get(n).node.remove();
  lines.delete(n);
}

function match({ line, node }) {
  const words = `${line.kind} ${line.name} ${line.from} ${line.to} ${line.status}`.toLowerCase();
  node.hidden = (refused.checked && line.ok) || !words.includes(filter.value.trim().toLowerCase());
}

/** One stop for Tab in the whole list, at the newest line or where one was last; arrows go on from there. */
function onlyTabStop(summary) {
  for (const other of rows.querySelectorAll("summary")) other.tabIndex = other === summary ? 0 : -1;
}

function walk(event) {
  const all = [...rows.querySelectorAll(".line:not([hidden]) > summary")];
  const here = all.indexOf(event.target);
  const moves = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 };
  if (here < 0 || !(event.key in moves)) return;
  event.preventDefault();
  all[Math.max(0, Math.min(moves[event.key], all.length - 1))].focus();
}

function draw(line) {
  const way = el("span", { class: "way" }, el("span", { class: `from-${line.from}` }, NAMES[line.from] ?? line.from), " → ", NAMES[line.to] ?? line.to);
  const result = el("span", { class: "result" }, !line.ok && icon("warning"), el("span", { class: "unseen" }, line.ok ? "accepted " : "refused "), outcome(line));
  const below = el("span", { class: "line-below" }, way, el("span", { class: "kind" }, line.kind), result);
  const top = el("span", { class: "line-top" }, el("b", {}, line.name || line.kind), el("time", {}, clockOf(line.at)));
  const summary = el("summary", { tabindex: "-1" }, top, below, faultsOf(line).map(fault));
  const node = el("details", { class: line.ok ? "line" : "line refused", "data-n": line.n }, summary);
  node.addEventListener("toggle", () => node.open && node.childElementCount === 1 && open(node, line));
  return node;
}

const FAULT = /^(?:\[ERROR\]\s*)?(.*?)\s*\[json-pointer:([^\]]*)\]/s;

/** What was wrong with a view or message and where, in Slack's own words. */
function faultsOf(line) {
  if (line.ok) return [];
  const words = line.response?.response_metadata?.messages ?? [];
  return words.map((one) => FAULT.exec(one)).filter(Boolean).map(([, what, pointer]) => ({ what, pointer }));
}

const fault = ({ what, pointer }) => el("span", { class: "line-fault" }, el("code", {}, pointer || "/"), ` ${what}`);

function open(node, line) {
  node.append(el("h4", {}, "Request"), body(line.request, faultsOf(line).map(({ pointer }) => pointer)));
  node.append(el("h4", {}, "Answer"), body(line.response));
  const marked = node.querySelector(".json-fault");
  if (marked) [marked.closest(".json"), rows].forEach((box) => scrollTo(box, marked));
}

/** Scrolls a box, and nothing around it, until a part of it stands in its middle. */
const scrollTo = (box, part) => (box.scrollTop += part.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2);

/** Slack says no with status 200 and an error's name: the name is what one looks for. */
function outcome(line) {
  const result = line.ok ? line.status : (line.response?.error ?? line.status);
  return [result, Number.isFinite(line.millis) && `${line.millis} ms`].filter((part) => part || part === 0).join(" · ");
}

const body = (value, pointers) => (value === undefined || value === null ? el("p", { class: "quiet-note" }, "empty") : json(value, pointers));
