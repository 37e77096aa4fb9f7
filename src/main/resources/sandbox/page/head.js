import { byId, el, icon } from "./dom.js";
import { reconcile } from "./keyed.js";
import { appChannel, channel, HOME, state, titleOf } from "./state.js";

const place = byId("head");
const KINDS = { channel: "Channel", private: "Private channel", im: "Direct message" };

/** Draws what stands above the messages: where one is, the app's two tabs, the switch of the side panel. */
export function drawHead({ go, panelOpen, togglePanel }) {
  const talk = appChannel();
  const inApp = state.place === HOME || (talk && state.place === talk.id);
  const parts = [title(inApp), inApp && tabs(talk, go), { key: "panel", sign: String(panelOpen), draw: () => panelButton(panelOpen, togglePanel) }];
  reconcile(place, parts.filter(Boolean), { key: (part) => part.key, sign: (part) => part.sign, draw: (part) => part.draw() });
}

function title(inApp) {
  const one = channel(state.place);
  const words = inApp ? state.workspace.app.name : one ? titleOf(one) : "";
  const about = inApp ? "App" : (KINDS[one?.kind] ?? "");
  document.title = `${words} · ${state.workspace.team.name ?? "Sandbox"}`;
  return { key: "title", sign: `${words} ${about}`, draw: () => el("div", { class: "title" }, el("h1", {}, words), el("span", {}, about)) };
}

function tabs(talk, go) {
  const tab = (id, words) =>
    el("button", { type: "button", class: "tab", "aria-current": state.place === id ? "page" : null, "data-key": `tab ${id}`, on: { click: () => go(id) } }, words);
  const draw = () => el("div", { class: "tabs", role: "group", "aria-label": "App" }, tab(HOME, "Home"), tab(talk?.id ?? "app", "Messages"));
  return { key: "tabs", sign: `${state.place} ${talk?.id}`, draw };
}

const panelButton = (open, toggle) =>
  el("button", { type: "button", class: "button quiet panel-switch", "aria-expanded": String(open), "aria-controls": "panel", "data-key": "panel switch", on: { click: toggle } }, icon("traffic"), open ? "Hide traffic" : "Show traffic");
