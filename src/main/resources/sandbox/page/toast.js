import { el, icon } from "./dom.js";

/** Shows a sentence at the head of the window, away from what submits a form, until it is closed or has been there long enough to be read. */
export function toast(words) {
  document.querySelector(".toast")?.remove();
  const close = el("button", { type: "button", class: "button quiet square", "aria-label": "Close this notice" }, icon("close"));
  const node = el("div", { class: "toast", role: "alert", popover: "manual" }, icon("warning"), el("span", {}, words.charAt(0).toUpperCase() + words.slice(1)), close);
  close.addEventListener("click", () => node.remove());
  const open = [...document.querySelectorAll("dialog[open]")].at(-1);
  (open ?? document.body).append(node);
  node.showPopover();
  setTimeout(() => node.remove(), 12_000);
}
