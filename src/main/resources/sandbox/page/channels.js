import { byId, el, icon } from "./dom.js";
import { reconcile } from "./keyed.js";
import { avatar } from "./avatar.js";
import { appChannel, HOME, state, titleOf, unread } from "./state.js";

const place = byId("channels");

/** Draws the list of places: channels, direct messages, the app. */
export function drawChannels(go) {
  const { team, app } = state.workspace;
  const rows = [
    heading("team", team.name, "workspace"),
    heading("channels", "Channels"),
    ...state.view.channels.filter((one) => one.kind !== "im").map((one) => channelRow(one, go)),
    heading("apps", "Apps"),
    appRow(app, go),
    ...direct().map((one) => channelRow(one, go)),
  ];
  reconcile(place, rows, { key: (row) => row.key, sign: (row) => row.sign, draw: (row) => row.draw() });
}

const direct = () => state.view.channels.filter((one) => one.kind === "im" && one !== appChannel());

const heading = (key, words, kind = "group") => ({ key: `heading ${key}`, sign: words ?? "", draw: () => el("h2", { class: kind }, words) });

function channelRow(one, go) {
  const count = state.place === one.id ? 0 : unread(one);
  const sign = one.kind === "private" ? icon("lock") : el("span", { class: "hash", "aria-hidden": "true" }, one.kind === "im" ? "·" : "#");
  return placeRow({ id: one.id, name: one.kind === "im" ? titleOf(one) : one.name, sign, count, note: one.kind === "private" ? "private" : "", current: state.place === one.id }, go);
}

function appRow(app, go) {
  const talk = appChannel();
  const current = state.place === HOME || (talk && state.place === talk.id);
  const count = current || !talk ? 0 : unread(talk);
  return placeRow({ id: HOME, name: app.name, sign: avatar(app.id ?? "", app.name, true), count, note: "app", current }, go);
}

function placeRow({ id, name, sign, count, note, current }, go) {
  const label = [name, note, count && `${count} unread`].filter(Boolean).join(", ");
  const draw = () =>
    el(
      "button",
      { type: "button", class: `place${count ? " unread" : ""}`, "aria-label": label, "aria-current": current ? "page" : null, "data-key": `place ${id}`, on: { click: () => go(id) } },
      sign,
      el("span", { class: "place-name" }, name),
      count > 0 && el("span", { class: "count", "aria-hidden": "true" }, String(count)),
    );
  return { key: id, sign: `${label} ${Boolean(current)}`, draw };
}
