import { el } from "./dom.js";
import { state } from "./state.js";

const HUES = 6;
const initials = (name) => name.split(/\s+/).slice(0, 2).map((word) => word[0] ?? "").join("").toUpperCase();

/** A sign for a member (round, initials, a colour of one's own) or the app (square); the name beside it is what is read aloud. */
export function avatar(id, name, bot = false) {
  const hue = Math.max(0, state.workspace.users.findIndex((one) => one.id === id)) % HUES;
  return el("span", { class: `avatar hue-${bot ? "app" : hue}`, "aria-hidden": "true" }, initials(name));
}
