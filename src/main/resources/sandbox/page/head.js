import { byId, el, icon } from "./dom.js";
import { reconcile } from "./keyed.js";
import { appChannel, channel, HOME, state, titleOf, unread } from "./state.js";

const place = byId("head");
const KINDS = { channel: "Channel", private: "Private channel", im: "Direct message" };

/** Draws what stands above the messages: where one is and the app's two tabs. */
export function drawHead(go, openThread) {
  const talk = appChannel();
  const inApp = state.place === HOME || (talk && state.place === talk.id);
  const parts = [state.thread && back(openThread), title(inApp), inApp && tabs(talk, go)];
  reconcile(place, parts.filter(Boolean), { key: (part) => part.key, sign: (part) => part.sign, draw: (part) => part.draw() });
}

function title(inApp) {
  const one = channel(state.place);
  if (state.thread) return titled("Thread", one ? titleOf(one) : "");
  const words = inApp ? state.workspace.app.name : one ? titleOf(one) : "";
  const about = inApp ? "App" : (KINDS[one?.kind] ?? "");
  return titled(words, about);
}

function back(openThread) {
  const draw = () => el("button", { type: "button", class: "button quiet square", "aria-label": "Back to the channel", "data-key": "thread back", on: { click: () => openThread("") } }, icon("back"));
  return { key: "back", sign: "", draw };
}

function titled(words, about) {
  document.title = `${words} · ${state.workspace.team.name ?? "Sandbox"}`;
  return { key: "title", sign: `${words} ${about}`, draw: () => el("div", { class: "title" }, el("h1", {}, words), el("span", {}, about)) };
}

function tabs(talk, go) {
  const waiting = talk && state.place !== talk.id ? unread(talk) : 0;
  const tab = (id, words, count = 0) =>
    el(
      "button",
      { type: "button", class: "tab", "aria-label": count ? `${words}, ${count} unread` : null, "aria-current": state.place === id ? "page" : null, "data-key": `tab ${id}`, on: { click: () => go(id) } },
      words,
      count > 0 && el("span", { class: "count", "aria-hidden": "true" }, String(count)),
    );
  const draw = () => el("div", { class: "tabs", role: "group", "aria-label": "App" }, tab(HOME, "Home"), tab(talk?.id ?? "app", "Messages", waiting));
  return { key: "tabs", sign: `${state.place} ${talk?.id} ${waiting}`, draw };
}
