import { beginClock, clockPanel, loadClock } from "./clock.js";
import { byId, el, icon } from "./dom.js";
import { loadPhone, phonePanel } from "./phone.js";
import { showKeys } from "./keyhelp.js";
import { trafficPanel } from "./traffic.js";

const place = byId("panel");
const wide = window.matchMedia("(min-width: 1180px)");
const NAMES = { traffic: "Traffic", phone: "Phone", clock: "Clock" };
const pages = { traffic: trafficPanel, phone: phonePanel, clock: clockPanel };
const tabs = {};
const tools = {};
const badges = [];
let chosen = null;
let shown = "traffic";
let onToggle = () => {};

export const panelOpen = () => chosen ?? wide.matches;

/** Prepares the side panel and the buttons that open it; it begins open where the window is wide. */
export function beginPanel(toggled) {
  onToggle = toggled;
  for (const name of Object.keys(pages)) begin(name);
  const row = el("div", { class: "panel-tabs", role: "tablist", "aria-label": "Behind the scenes" }, Object.values(tabs));
  row.addEventListener("keydown", turn);
  const close = el("button", { type: "button", class: "button quiet square", "aria-label": "Close the panel", on: { click: () => toggle(shown) } }, icon("close"));
  place.append(el("h2", { class: "unseen" }, "Behind the scenes"), el("header", {}, row, close), ...Object.values(pages));
  const keys = el("button", { type: "button", class: "tool", "aria-keyshortcuts": "Control+/", on: { click: showKeys } }, icon("keys"), el("span", {}, "Keys"));
  byId("tools").append(...Object.values(tools), keys);
  wide.addEventListener("change", () => draw());
  place.addEventListener("keydown", (event) => event.key === "Escape" && !wide.matches && toggle(shown));
  draw();
  beginClock(tools.clock.querySelector("span"), toggled);
}

function begin(name) {
  const page = pages[name];
  tabs[name] = el("button", { type: "button", role: "tab", id: `tab-${name}`, class: "tab", "aria-controls": `panel-${name}`, on: { click: () => choose(name) } }, icon(name), NAMES[name], name === "phone" && badge());
  tools[name] = el("button", { type: "button", class: "tool", "aria-controls": "panel", on: { click: () => toggle(name) } }, icon(name), el("span", {}, NAMES[name]), name === "phone" && badge());
  page.id = `panel-${name}`;
  page.setAttribute("role", "tabpanel");
  page.setAttribute("aria-labelledby", tabs[name].id);
}

function badge() {
  const node = el("span", { class: "count", "aria-hidden": "true", hidden: true });
  badges.push(node);
  return node;
}

function choose(name) {
  shown = name;
  draw();
  look();
}

function turn(event) {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  const names = Object.keys(tabs);
  const step = event.key === "ArrowLeft" ? -1 : 1;
  choose(names[(names.indexOf(shown) + step + names.length) % names.length]);
  tabs[shown].focus();
}

/** Opens the panel at a page, turns it to that page, or closes it where that page shows already. */
function toggle(name) {
  chosen = !(panelOpen() && shown === name);
  shown = name;
  draw();
  if (!chosen) tools[name].focus();
  look();
}

function look() {
  lookAtPhone();
  if (shown === "clock") loadClock();
}

function draw() {
  place.hidden = !panelOpen();
  for (const [name, page] of Object.entries(pages)) {
    page.hidden = name !== shown;
    tabs[name].setAttribute("aria-selected", String(name === shown));
    tabs[name].tabIndex = name === shown ? 0 : -1;
    tools[name].setAttribute("aria-expanded", String(panelOpen() && name === shown));
  }
  onToggle();
}

/** Fetches codes and shows on the buttons how many wait. */
export async function lookAtPhone() {
  const waiting = await loadPhone(panelOpen() && shown === "phone").catch(() => 0);
  for (const node of badges) {
    node.hidden = waiting === 0;
    node.textContent = waiting ? String(waiting) : "";
    node.parentNode.setAttribute("aria-label", waiting ? `${NAMES.phone}, ${waiting} new` : NAMES.phone);
  }
}
