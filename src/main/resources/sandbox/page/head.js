import { byId, el } from "./dom.js";
import { reconcile } from "./keyed.js";
import { appChannel, channel, HOME, state, titleOf } from "./state.js";

const place = byId("head");
const KINDS = { channel: "Channel", private: "Private channel", im: "Direct message" };

/** Draws what stands above the messages: where one is and the app's two tabs. */
export function drawHead(go) {
  const talk = appChannel();
  const inApp = state.place === HOME || (talk && state.place === talk.id);
  const parts = [title(inApp), inApp && tabs(talk, go)];
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
