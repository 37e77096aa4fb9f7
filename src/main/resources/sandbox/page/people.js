import { byId, el } from "./dom.js";
import { reconcile } from "./keyed.js";
import { avatar } from "./avatar.js";
import { nameOf, state, unreadBy } from "./state.js";

const place = byId("people");

/** Draws who may be acted as, and how many messages wait for each; one press becomes that person. */
export function drawPeople(become) {
  const rows = state.workspace.users.map((one) => ({ ...one, current: one.id === state.me, unread: unreadBy(one.id) }));
  const items = [{ id: "title" }, ...rows];
  reconcile(place, items, { key: (one) => one.id, sign: (one) => `${one.current} ${one.unread}`, draw: (one) => (one.id === "title" ? el("p", { class: "people-title", "aria-hidden": "true" }, "You are") : person(one, become)) });
}

const unseen = (words) => el("span", { class: "unseen" }, words);

/** What is read aloud is what is seen and what there is no room for: the whole name, and how many wait. */
function person(one, become) {
  const name = nameOf(one.id);
  const [first] = name.split(" ");
  return el(
    "button",
    { type: "button", class: "person", title: `${name} · ${one.role} · ${one.tz ?? ""}`, "aria-current": one.current ? "true" : null, "data-key": `person ${one.id}`, on: { click: () => become(one.id) } },
    avatar(one.id, name),
    one.unread > 0 && el("span", { class: "count", "aria-hidden": "true" }, String(one.unread)),
    el("span", { class: "person-name" }, first, unseen(`${name.slice(first.length)},`)),
    el("span", { class: "person-role" }, one.role, one.unread > 0 && [el("span", { class: "pause" }, ","), unseen(` ${one.unread} unread`)]),
  );
}
