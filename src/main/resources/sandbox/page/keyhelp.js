import { byId, el } from "./dom.js";

const KEYS = [
  ["F6, Shift + F6", "to the next part of the page: people, places, messages or the form, panel"],
  ["Tab, Shift + Tab", "through what can be pressed; from the message field back to the newest message"],
  ["Alt + ↑, Alt + ↓", "to the next channel"],
  ["↑, ↓", "from message to message, or through the traffic; in the message field: what was sent before"],
  ["Enter", "sends; Shift + Enter begins a new line"],
  ["Esc", "closes a list, then the form, then the thread"],
  ["Ctrl + /", "this list"],
];

/** Names the keys that work on this page. */
export function showKeys() {
  if (document.querySelector("dialog.keys")) return;
  const close = el("button", { type: "button", class: "button primary" }, "Close");
  const rows = KEYS.map(([keys, what]) => [el("dt", {}, keys), el("dd", {}, what)]);
  const dialog = el("dialog", { class: "confirm keys", "aria-labelledby": "keys-title" }, el("h2", { id: "keys-title" }, "Keys"), el("dl", {}, rows), el("div", { class: "confirm-answers" }, close));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  byId("app").append(dialog);
  dialog.showModal();
  close.focus();
}
