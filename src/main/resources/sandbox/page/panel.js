import { byId, el, icon } from "./dom.js";
import { loadPhone, phonePanel } from "./phone.js";
import { trafficPanel } from "./traffic.js";

const place = byId("panel");
const wide = window.matchMedia("(min-width: 1180px)");
const pages = { traffic: trafficPanel, phone: phonePanel };
const tabs = {};
const badge = el("span", { class: "count", hidden: true });
let chosen = null;
let shown = "traffic";
let onToggle = () => {};

export const panelOpen = () => chosen ?? wide.matches;

/** Prepares the side panel with its two pages; it begins open where the window is wide. */
export function beginPanel(toggled) {
  onToggle = toggled;
  tabs.traffic = tab("traffic", icon("traffic"), "Traffic");
  tabs.phone = tab("phone", icon("phone"), "Phone", badge);
  const row = el("div", { class: "panel-tabs", role: "tablist", "aria-label": "Behind the scenes" }, tabs.traffic, tabs.phone);
  row.addEventListener("keydown", turn);
  const close = el("button", { type: "button", class: "button quiet square", "aria-label": "Close the panel", on: { click: () => togglePanel() } }, icon("close"));
  for (const [name, page] of Object.entries(pages)) {
    page.id = `panel-${name}`;
    page.setAttribute("role", "tabpanel");
    page.setAttribute("aria-labelledby", tabs[name].id);
  }
  place.append(el("header", {}, row, close), ...Object.values(pages));
  wide.addEventListener("change", () => drawPanel());
  drawPanel();
}

function tab(name, ...words) {
  return el("button", { type: "button", role: "tab", id: `tab-${name}`, class: "tab", "aria-controls": `panel-${name}`, on: { click: () => choose(name) } }, words);
}

function choose(name) {
  shown = name;
  drawPanel();
  lookAtPhone();
}

function turn(event) {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  choose(shown === "traffic" ? "phone" : "traffic");
  tabs[shown].focus();
}

export function togglePanel() {
  chosen = !panelOpen();
  drawPanel();
  if (chosen && !wide.matches) tabs[shown].focus();
  lookAtPhone();
}

function drawPanel() {
  place.hidden = !panelOpen();
  for (const [name, page] of Object.entries(pages)) {
    page.hidden = name !== shown;
    tabs[name].setAttribute("aria-selected", String(name === shown));
    tabs[name].tabIndex = name === shown ? 0 : -1;
  }
  onToggle();
}

place.addEventListener("keydown", (event) => event.key === "Escape" && !wide.matches && panelOpen() && togglePanel());

/** Fetches codes and shows on the tab how many wait. */
export async function lookAtPhone() {
  const waiting = await loadPhone(panelOpen() && shown === "phone").catch(() => 0);
  badge.hidden = waiting === 0;
  badge.textContent = String(waiting);
}
