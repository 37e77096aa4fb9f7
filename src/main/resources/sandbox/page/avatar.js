import { el } from "./dom.js";

const initials = (name) => name.split(/\s+/).slice(0, 2).map((word) => word[0] ?? "").join("").toUpperCase();

/** A sign for a member (round, initials) or the app (square); the name beside it is what is read aloud. */
export function avatar(id, name, bot = false) {
  const hue = [...id].reduce((sum, sign) => sum * 31 + sign.codePointAt(0), 7) % 6;
  return el("span", { class: `avatar hue-${bot ? "app" : hue}`, "aria-hidden": "true" }, initials(name));
}
