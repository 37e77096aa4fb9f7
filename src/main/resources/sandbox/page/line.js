import { el, icon } from "./dom.js";
import { json } from "./json.js";
import { clockOf } from "./time.js";

const NAMES = { slack: "Slack", bot: "Bot", aws: "AWS" };
const FAULT = /^(?:\[ERROR\]\s*)?(.*?)\s*\[json-pointer:([^\]]*)\]/s;

/** Draws one line of traffic, with its request and answer behind it; `box` is what scrolls. */
export function drawLine(line, box) {
  const way = el("span", { class: "way" }, el("span", { class: `from-${line.from}` }, NAMES[line.from] ?? line.from), " → ", NAMES[line.to] ?? line.to);
  const result = el("span", { class: "result" }, !line.ok && icon("warning"), el("span", { class: "unseen" }, line.ok ? "accepted " : "refused "), outcome(line));
  const below = el("span", { class: "line-below" }, way, el("span", { class: "kind" }, line.kind), result);
  const top = el("span", { class: "line-top" }, el("b", {}, line.name || line.kind), el("time", {}, clockOf(line.at)));
  const summary = el("summary", { tabindex: "-1" }, top, below, faultsOf(line).map(fault));
  const node = el("details", { class: line.ok ? "line" : "line refused" }, summary);
  node.addEventListener("toggle", () => node.open && node.childElementCount === 1 && open(node, line, box));
  return node;
}

/** What was wrong with a view or message and where, in Slack's own words. */
function faultsOf(line) {
  if (line.ok) return [];
  const words = line.response?.response_metadata?.messages ?? [];
  return words.map((one) => FAULT.exec(one)).filter(Boolean).map(([, what, pointer]) => ({ what, pointer }));
}

const fault = ({ what, pointer }) => el("span", { class: "line-fault" }, el("code", {}, pointer || "/"), ` ${what}`);

function open(node, line, box) {
  node.append(el("h3", {}, "Request"), body(line.request, faultsOf(line).map(({ pointer }) => pointer)));
  node.append(el("h3", {}, "Answer"), body(line.response));
  const marked = node.querySelector(".json-fault");
  if (marked) [marked.closest(".json"), box].forEach((one) => scrollTo(one, marked));
}

/** Scrolls a box, and nothing around it, until a part of it stands in its middle. */
const scrollTo = (box, part) => (box.scrollTop += part.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2);

/** Slack says no with status 200 and an error's name: the name is what one looks for. */
function outcome(line) {
  const result = line.ok ? line.status : (line.response?.error ?? line.status);
  return [result, Number.isFinite(line.millis) && `${line.millis} ms`].filter((part) => part || part === 0).join(" · ");
}

const body = (value, pointers) => (value === undefined || value === null ? el("p", { class: "quiet-note" }, "empty") : json(value, pointers));
