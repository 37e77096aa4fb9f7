import { byId } from "./dom.js";
import { HOME, state } from "./state.js";

/** Keys that work everywhere: Alt and an arrow move through the channels, F6 through the parts of the page. */
export function beginKeys(go) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "F6") stride(event);
    else if (event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key) && !byId("main").inert) walk(event, go);
  });
}

function walk(event, go) {
  event.preventDefault();
  const places = [...state.view.channels.filter((one) => one.kind !== "im").map((one) => one.id), HOME];
  const step = event.key === "ArrowDown" ? 1 : -1;
  go(places[(places.indexOf(state.place) + step + places.length) % places.length]);
}

/** Messages or the open form, who acts, the panel. */
function parts() {
  const form = byId("modal").open && { region: byId("modal"), first: byId("modal").querySelector(".pane:not([hidden]) h2") };
  const people = { region: byId("people"), first: byId("people").querySelector("[aria-current]") };
  const panel = { region: byId("panel"), first: byId("panel").querySelector("[aria-selected=true]") };
  return [form || { region: byId("main"), first: byId("composer-text") }, people, panel].filter(({ region }) => !region.hidden);
}

function stride(event) {
  event.preventDefault();
  const all = parts();
  const here = all.findIndex(({ region }) => region.contains(document.activeElement));
  const step = event.shiftKey ? -1 : 1;
  all[(here + step + all.length) % all.length].first?.focus();
}
