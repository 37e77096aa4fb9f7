import { el, icon } from "./dom.js";
import { avatar } from "./avatar.js";
import { emoji } from "./emoji.js";
import { fileList } from "./files.js";
import { menuButton } from "./menu.js";
import { mrkdwn } from "./mrkdwn.js";
import { doing, nameOf, state } from "./state.js";
import { Surface } from "./surface.js";
import { fullTime, timeOf } from "./time.js";
import { toast } from "./toast.js";

export const keyOf = (message) => `${message.ts}${message.ephemeral ? " ephemeral" : ""}`;
export const authorOf = (message) => message.user ?? message.bot_id ?? "";

/**
 * Draws one message.
 *
 * @param more what the log knows: `surfaces` by message key, whether it `follows` one of the same author, its `replies`
 *     and what opens its thread (`openThread`)
 */
export function drawMessage(message, channel, { surfaces, follows, replies = [], openThread }) {
  const bot = Boolean(message.bot_id) || message.user === state.workspace.app.bot_user_id;
  const name = message.name || nameOf(authorOf(message));
  const stamp = el("time", { class: "stamp", datetime: new Date(message.ts * 1000).toISOString(), title: fullTime(message.ts) }, timeOf(message.ts));
  const line = el("div", { class: "author" }, el("b", {}, name), bot && el("span", { class: "badge" }, "App"), stamp);
  const said = el("div", { class: "said" }, message.ephemeral && onlyYou(), !follows && line, follows && el("span", { class: "unseen" }, `${name}: `), content(message, channel, surfaces), fileList(message.files), reactions(message, channel), answers(message, replies, openThread));
  const classes = ["message", follows && "follows", message.ephemeral && "ephemeral"].filter(Boolean).join(" ");
  const side = follows ? el("div", { class: "side" }, stamp) : el("div", { class: "side" }, avatar(authorOf(message), name, bot));
  return el("article", { class: classes, tabindex: "-1", "aria-label": `${name}, ${timeOf(message.ts)}`, "data-ts": message.ts }, side, said, menu(message, channel, openThread));
}

const react = async (message, channel, name, takes) => {
  const answer = await doing("react", { channel: channel.id, ts: message.ts, name, takes });
  if (!answer.ok) toast(answer.message ?? answer.error);
};

/** How many have put which reaction; a press puts one's own or takes it away. */
function reactions(message, channel) {
  if (!message.reactions?.length) return null;
  const chip = ({ name, users, count }) => {
    const mine = users.includes(state.me);
    const who = users.map(nameOf).join(", ");
    return el("button", { type: "button", class: "button reaction", "aria-pressed": String(mine), "aria-label": `${name}, ${count}: ${who}`, title: who, "data-key": `reaction ${message.ts} ${name}`, on: { click: () => react(message, channel, name, mine) } }, emoji(name) ?? `:${name}:`, ` ${count}`);
  };
  return el("div", { class: "reactions" }, message.reactions.map(chip));
}

const onlyYou = () => el("p", { class: "only-you" }, icon("eye"), "Only visible to you");

/** Where a message has replies: how many, by when, and the way to them. */
function answers(message, replies, openThread) {
  if (!replies.length || !openThread) return null;
  const count = replies.length === 1 ? "1 reply" : `${replies.length} replies`;
  const open = () => openThread(message.ts);
  return el("button", { type: "button", class: "replies", "data-key": `thread ${message.ts}`, on: { click: open } }, icon("reply"), el("b", {}, count), el("span", {}, ` last at ${timeOf(replies.at(-1).ts)}`));
}

function content(message, channel, surfaces) {
  return [body(message, channel, surfaces), ...(message.attachments ?? []).map(attachment)];
}

/** The older kind of message part: its text beside a line; the kinds with fields and buttons of their own are not drawn. */
function attachment(one) {
  const surface = new Surface({ type: "message" });
  const blocks = el("div", { class: "blocks" });
  if (one.blocks) surface.draw(blocks, one.blocks);
  const words = one.blocks ? [] : [one.title && el("b", {}, one.title), el("div", {}, mrkdwn(one.text ?? one.fallback ?? ""))];
  return el("blockquote", { class: "attachment" }, one.pretext && el("div", {}, mrkdwn(one.pretext)), words, blocks);
}

function body(message, channel, surfaces) {
  const edited = message.edited && el("span", { class: "edited", title: "This message was edited" }, " (edited)");
  if (!message.blocks?.length) return el("div", { class: "text" }, mrkdwn(message.text ?? ""), edited);
  const key = keyOf(message);
  if (!surfaces.has(key)) surfaces.set(key, new Surface({ type: "message", channel: channel.id, ts: message.ts }));
  const blocks = el("div", { class: "blocks" });
  surfaces.get(key).draw(blocks, message.blocks);
  return [blocks, edited];
}

/** What can be done with a message: a reply in its thread, and the app's shortcuts. */
function menu(message, channel, openThread) {
  if (message.ephemeral) return null;
  const run = async (one) => {
    const answer = await doing("shortcut", { callback_id: one.callback_id, channel: channel.id, ts: message.ts });
    if (!answer.ok) toast(answer.message ?? answer.error);
  };
  const known = state.workspace.app.shortcuts.filter((one) => one.type === "message");
  const reply = openThread && { label: "Reply in thread", choose: () => openThread(message.ts) };
  const offered = state.workspace.app.reactions ? ["+1", "eyes", "white_check_mark"] : [];
  const reacts = offered.map((name) => ({ label: `React with ${emoji(name)}`, choose: () => react(message, channel, name, false) }));
  const items = [reply, ...reacts, ...known.map((one) => ({ label: one.name, description: one.description || state.workspace.app.name, choose: () => run(one) }))].filter(Boolean);
  if (!items.length) return null;
  return el("div", { class: "message-menu" }, menuButton({ label: "Message actions", items: () => items, key: `shortcuts ${message.ts}` }));
}
