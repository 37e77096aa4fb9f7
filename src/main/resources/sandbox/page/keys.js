import { byId } from "./dom.js";
import { showKeys } from "./keyhelp.js";
import { HOME, state } from "./state.js";

/** Keys that work everywhere; `keyhelp.js` names them to people. */
export function beginKeys(go, leaveThread) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "F6") stride(event);
    else if (event.key === "/" && (event.ctrlKey || event.metaKey)) showKeys();
    else if (event.key === "Escape" && !event.defaultPrevented && byId("main").contains(event.target)) leaveThread();
    else if (event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key) && !byId("main").inert) walk(event, go);
  });
}

function walk(event, go) {
  event.preventDefault();
  const places = [...state.view.channels.filter((one) => one.kind !== "im").map((one) => one.id), HOME];
  const step = event.key === "ArrowDown" ? 1 : -1;
  go(places[(places.indexOf(state.place) + step + places.length) % places.length]);
}

/** Who acts, the places, messages or the open form, the panel; each with what has focus first in it. */
function parts() {
  const form = byId("modal").open && byId("modal");
  const all = [
    { region: document.querySelector(".rail"), first: "[aria-current]" },
    { region: byId("channels"), first: "[aria-current]" },
    form ? { region: form, first: ".pane:not([hidden]) h2" } : { region: byId("main"), first: "#composer-text, #head [aria-current]" },
    { region: byId("panel"), first: "[aria-selected=true]" },
  ];
  return all.filter(({ region }) => !region.hidden && !region.inert);
}

function stride(event) {
  event.preventDefault();
  const all = parts();
  const here = all.findIndex(({ region }) => region.contains(document.activeElement));
  const step = event.shiftKey ? -1 : 1;
  const { region, first } = all[here < 0 ? all.findIndex((one) => /main|modal/.test(one.region.id)) : (here + step + all.length) % all.length];
  [...region.querySelectorAll(first)].find((node) => node.checkVisibility())?.focus();
}
