import { el } from "./dom.js";
import { state, nameOf, user, channel } from "./state.js";
import { dateWords } from "./time.js";

const SAFE = /^(https?:|mailto:|tel:|slack:)/i;

/** A link where its scheme is harmless, else its words. */
export function link(url, ...words) {
  const shown = words.length ? words : [url];
  if (!SAFE.test(url)) return el("span", {}, shown);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, shown);
}

export function mention(id) {
  const known = user(id) || id === state.workspace.app.bot_user_id;
  return el("span", { class: id === state.me ? "mention me" : "mention", title: known ? id : "Unknown member" }, `@${nameOf(id)}`);
}

export function channelMention(id, label) {
  const one = channel(id);
  return el("span", { class: "mention", title: id }, `#${one?.name || label || "private-channel"}`);
}

export const broadcast = (word) => el("span", { class: "mention me" }, `@${word}`);

/** A point in time in the reader's zone; the fallback where the format is not one of Slack's. */
export function dateMention(seconds, pattern, url, fallback) {
  const words = dateWords(seconds, pattern);
  if (words === null) return el("span", {}, fallback ?? "");
  const shown = el("time", { datetime: new Date(seconds * 1000).toISOString(), title: fallback ?? "" }, words);
  return url ? link(url, shown) : shown;
}
