import { byId, el } from "./dom.js";
import { reconcile } from "./keyed.js";
import { avatar } from "./avatar.js";
import { nameOf, state } from "./state.js";

const place = byId("people");

/** Draws who may be acted as; one press becomes that person. */
export function drawPeople(become) {
  const rows = state.workspace.users.map((one) => ({ ...one, current: one.id === state.me }));
  const items = [{ id: "title" }, ...rows];
  reconcile(place, items, { key: (one) => one.id, sign: (one) => String(one.current), draw: (one) => (one.id === "title" ? el("p", { class: "people-title", "aria-hidden": "true" }, "You are") : person(one, become)) });
}

function person(one, become) {
  const name = nameOf(one.id);
  return el(
    "button",
    { type: "button", class: "person", "aria-label": `${name}, ${one.role}`, title: `${name} · ${one.role} · ${one.tz ?? ""}`, "aria-current": one.current ? "true" : null, "data-key": `person ${one.id}`, on: { click: () => become(one.id) } },
    avatar(one.id, name),
    el("span", { class: "person-name" }, name.split(" ")[0]),
    el("span", { class: "person-role" }, one.role),
  );
}
