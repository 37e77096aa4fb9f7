import { traffic as fetchTraffic } from "./api.js";
import { background, words } from "./background.js";
import { el } from "./dom.js";
import { reconcile } from "./keyed.js";
import { drawLine } from "./line.js";
import { clockOf } from "./time.js";

const MOST = 500;
/** Lines that come within this time are drawn and measured together. */
const TOGETHER = 30;
const lines = new Map();
const folds = new Map();
let arrived = [];
let atNewest = true;
let stop = null;
const rows = el("div", { class: "traffic-lines", role: "log", "aria-label": "Traffic", "aria-live": "off" });
const empty = el("p", { class: "quiet-note" }, "Nothing yet. Every call between Slack, the bot and AWS appears here; open one to read it.");
const filter = el("input", { type: "search", class: "field", "aria-label": "Filter traffic", placeholder: "Filter" });
const refused = el("input", { type: "checkbox" });

filter.addEventListener("input", sift);
refused.addEventListener("change", sift);
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

/**
 * Fetches the lines that this page has not seen; where they count from one again, the sandbox was started anew, and what
 * was here before the answer is forgotten, but not what came while it was on its way.
 */
export async function loadTraffic() {
  const before = [...[...lines.values()].map(({ line }) => line), ...arrived];
  const { lines: known } = await fetchTraffic(0);
  if (newestOf(known) < newestOf(before)) forget(new Set(before));
  known.forEach(addLine);
}

export function addLine(line) {
  arrived.push(line);
  if (arrived.length === 1) setTimeout(drawArrived, TOGETHER);
}

const newestOf = (some) => Math.max(0, ...some.map((line) => line.n));

function forget(before) {
  for (const { key, line } of [...lines.values()]) if (before.has(line)) lines.delete(key);
  arrived = arrived.filter((line) => !before.has(line));
  arrange();
}

/** Writes all times anew, for the zone of somebody else. */
export function retime() {
  for (const { line, node } of lines.values()) node.querySelector("time").textContent = clockOf(line.at);
  arrange();
}

function drawArrived() {
  for (const line of arrived) if (!lines.has(line.n)) lines.set(line.n, row(line));
  arrived = [];
  const known = [...lines.keys()].sort((a, b) => a - b);
  for (const n of known.slice(0, -MOST)) lines.delete(n);
  empty.hidden = lines.size > 0;
  arrange();
}

function row(line) {
  const one = { key: line.n, line, node: drawLine(line, rows) };
  match(one);
  return one;
}

function sift() {
  lines.forEach(match);
  arrange();
}

function match({ line, node }) {
  const said = `${line.kind} ${line.name} ${line.from} ${line.to} ${line.status}`.toLowerCase();
  node.hidden = (refused.checked && line.ok) || !said.includes(filter.value.trim().toLowerCase());
}

/** Puts the lines in their order, runs of the bot's own reading behind one line each, unless something is looked for. */
function arrange() {
  const all = [...lines.values()].sort((a, b) => a.key - b.key);
  const folded = filter.value.trim() || refused.checked ? new Set() : background(all.map(({ line }) => line));
  const items = [];
  for (const one of all) {
    if (folded.has(one.key) && items.at(-1)?.inner) items.at(-1).inner.push(one);
    else items.push(folded.has(one.key) ? { inner: [one] } : one);
  }
  const shown = items.map((item) => (item.inner?.length > 1 ? fold(item.inner) : (item.inner?.[0] ?? item)));
  for (const key of folds.keys()) if (!shown.some((item) => item.key === key)) folds.delete(key);
  keep(rows, shown);
  if (!rows.contains(document.activeElement)) onlyTabStop(shown.findLast(({ node }) => !node.hidden)?.node.firstChild);
  if (atNewest) rows.scrollTop = rows.scrollHeight;
}

const keep = (parent, items) => reconcile(parent, items, { key: (item) => item.key, sign: () => "", draw: (item) => item.node });

function fold(inner) {
  const key = `fold ${inner[0].key}`;
  if (!folds.has(key)) folds.set(key, drawFold());
  const { node, time, said, within } = folds.get(key);
  time.textContent = clockOf(inner.at(-1).line.at);
  said.textContent = words(inner.map(({ line }) => line));
  keep(within, inner);
  return { key, node };
}

function drawFold() {
  const time = el("time");
  const said = el("span", { class: "kind" });
  const within = el("div", { class: "fold-lines" });
  const summary = el("summary", { tabindex: "-1" }, el("span", { class: "line-top" }, el("b", {}, "Background reading"), time), el("span", { class: "line-below" }, said));
  return { node: el("details", { class: "fold" }, summary, within), time, said, within };
}

/** One stop for Tab in the whole list, at the newest line or where one was last; arrows go on from there. */
function onlyTabStop(summary) {
  if (stop === summary) return;
  if (stop) stop.tabIndex = -1;
  if (summary) summary.tabIndex = 0;
  stop = summary;
}

function walk(event) {
  if (!["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
  const all = [...rows.querySelectorAll("summary")].filter((one) => one.checkVisibility());
  const here = all.indexOf(event.target);
  if (here < 0) return;
  event.preventDefault();
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
  all[Math.max(0, Math.min(to, all.length - 1))].focus();
}
