import { el, icon } from "./dom.js";
import { float, sink } from "./popover.js";

/**
 * A button that opens a menu of `{label, description, url, choose}`; arrows move, Escape returns to the button. The menu
 * hangs beside the messages or the form, not in them: where those are drawn again, it stays open.
 */
export function menuButton({ label, glyph = "more", key, items, className = "button quiet square" }) {
  const button = el("button", { type: "button", class: className, "aria-label": label, title: label, "aria-haspopup": "menu", "aria-expanded": "false", "data-key": key }, icon(glyph));
  const box = el("div", { class: "menu", role: "menu", "aria-label": label, popover: "manual" });
  let shown = false;
  const close = (back) => {
    if (!shown) return;
    shown = false;
    sink(box);
    box.remove();
    button.setAttribute("aria-expanded", "false");
    if (back) present(button, key)?.focus();
  };
  const open = () => {
    (button.closest("#modal, #main") ?? document.body).append(box);
    box.replaceChildren(...items().map((item) => row(item, close)));
    float(box, button, { wide: false });
    shown = true;
    button.setAttribute("aria-expanded", "true");
    box.firstElementChild?.focus();
  };
  button.addEventListener("click", () => (shown ? close(true) : open()));
  box.addEventListener("keydown", (event) => steer(event, box, close));
  box.addEventListener("focusout", (event) => box.contains(event.relatedTarget) || event.relatedTarget === button || close(false));
  return button;
}

/** The button, or what was drawn in its place meanwhile. */
const present = (button, key) => (button.isConnected ? button : [...document.querySelectorAll("[data-key]")].find((node) => node.dataset.key === key));

function row(item, close) {
  const words = [el("span", { class: "option-label" }, item.label), item.description && el("span", { class: "option-description" }, item.description)];
  const node = el("button", { type: "button", role: "menuitem", class: "option", tabindex: "-1" }, words);
  node.addEventListener("click", () => {
    close(true);
    item.choose();
  });
  return node;
}

function steer(event, box, close) {
  const rows = [...box.children];
  const here = rows.indexOf(document.activeElement);
  const moves = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 };
  if (event.key in moves) rows[(moves[event.key] + rows.length) % rows.length].focus();
  else if (event.key === "Escape") close(true);
  else if (event.key === "Tab") return close(false);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
