import { byId, el, icon } from "./dom.js";
import { reconcile } from "./keyed.js";
import { menuButton } from "./menu.js";
import { mrkdwn } from "./mrkdwn.js";
import { avatar } from "./avatar.js";
import { doing, nameOf, state } from "./state.js";
import { Surface } from "./surface.js";
import { dayOf, fullTime, timeOf } from "./time.js";
import { toast } from "./toast.js";
import { welcome } from "./welcome.js";

const place = byId("messages");
const TOGETHER = 300;
let surfaces = new Map();
let here = "";

const keyOf = (message) => `${message.ts}${message.ephemeral ? " ephemeral" : ""}`;
const authorOf = (message) => message.user ?? message.bot_id ?? "";

/** Draws a channel's messages; stays at the newest one where the reader was there. */
export function drawMessages(channel, shown) {
  place.hidden = !shown;
  if (!shown) return;
  const arrived = here !== `${state.me} ${channel?.id}`;
  if (arrived) begin(channel);
  const low = place.scrollHeight - place.scrollTop - place.clientHeight < 60;
  reconcile(place, rowsOf(channel), { key: (row) => row.key, sign: (row) => row.sign, draw: (row) => row.draw() });
  forgetGone(channel);
  if (arrived || low) place.scrollTop = place.scrollHeight;
}

function begin(channel) {
  here = `${state.me} ${channel?.id}`;
  surfaces = new Map();
  place.replaceChildren();
  place.setAttribute("aria-live", "off");
  requestAnimationFrame(() => place.setAttribute("aria-live", "polite"));
  place.setAttribute("aria-label", channel ? `Messages in ${channel.name}` : "Messages");
}

/** Day lines, messages and, where nobody has written yet, a welcome. */
function rowsOf(channel) {
  const messages = channel?.messages ?? [];
  const rows = messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const day = dayOf(message.ts);
    const newDay = !before || dayOf(before.ts) !== day;
    const follows = !newDay && !message.thread_ts && !before.ephemeral && !message.ephemeral && authorOf(before) === authorOf(message) && message.ts - before.ts < TOGETHER;
    const line = newDay ? [{ key: `day ${day}`, sign: "", draw: () => el("div", { class: "day", role: "separator" }, el("span", {}, day)) }] : [];
    return [...line, { key: keyOf(message), sign: JSON.stringify([message, follows]), draw: () => row(message, channel, follows) }];
  });
  const first = { key: "welcome", sign: `${messages.length > 0} ${channel?.id}`, draw: () => welcome(channel, messages.length > 0) };
  return [first, ...rows];
}

function forgetGone(channel) {
  const present = new Set((channel?.messages ?? []).map(keyOf));
  for (const key of surfaces.keys()) if (!present.has(key)) surfaces.delete(key);
}

function row(message, channel, follows) {
  const bot = Boolean(message.bot_id) || message.user === state.workspace.app.bot_user_id;
  const name = message.name || nameOf(authorOf(message));
  const stamp = el("time", { class: "stamp", datetime: new Date(message.ts * 1000).toISOString(), title: fullTime(message.ts) }, timeOf(message.ts));
  const line = el("div", { class: "author" }, el("b", {}, name), bot && el("span", { class: "badge" }, "App"), stamp);
  const said = el("div", { class: "said" }, message.ephemeral && onlyYou(), !follows && line, follows && el("span", { class: "unseen" }, `${name}: `), thread(message, channel), content(message, channel), files(message));
  const classes = ["message", follows && "follows", message.ephemeral && "ephemeral"].filter(Boolean).join(" ");
  const side = follows ? el("div", { class: "side" }, stamp) : el("div", { class: "side" }, avatar(authorOf(message), name, bot));
  return el("article", { class: classes, "aria-label": `${name}, ${timeOf(message.ts)}`, "data-ts": message.ts }, side, said, shortcuts(message, channel));
}

const onlyYou = () => el("p", { class: "only-you" }, icon("eye"), "Only visible to you");

function thread(message, channel) {
  if (!message.thread_ts || message.thread_ts === message.ts) return null;
  const parent = channel.messages.find((one) => one.ts === message.thread_ts);
  const words = parent ? el("span", {}, mrkdwn(parent.text ?? "")).textContent.slice(0, 80) : "an earlier message";
  return el("p", { class: "thread" }, `Reply to: ${words}`);
}

function content(message, channel) {
  return [body(message, channel), ...(message.attachments ?? []).map(attachment)];
}

/** The older kind of message part: its text beside a line; the kinds with fields and buttons of their own are not drawn. */
function attachment(one) {
  const surface = new Surface({ type: "message" });
  const blocks = el("div", { class: "blocks" });
  if (one.blocks) surface.draw(blocks, one.blocks);
  const words = one.blocks ? [] : [one.title && el("b", {}, one.title), el("div", {}, mrkdwn(one.text ?? one.fallback ?? ""))];
  return el("blockquote", { class: "attachment" }, one.pretext && el("div", {}, mrkdwn(one.pretext)), words, blocks);
}

function body(message, channel) {
  const edited = message.edited && el("span", { class: "edited", title: "This message was edited" }, " (edited)");
  if (!message.blocks?.length) return el("div", { class: "text" }, mrkdwn(message.text ?? ""), edited);
  const key = keyOf(message);
  if (!surfaces.has(key)) surfaces.set(key, new Surface({ type: "message", channel: channel.id, ts: message.ts }));
  const blocks = el("div", { class: "blocks" });
  surfaces.get(key).draw(blocks, message.blocks);
  return [blocks, edited];
}

function files(message) {
  const one = (file) => el("li", {}, el("b", {}, file.title ?? file.name), file.title && file.title !== file.name ? ` ${file.name}` : "", file.size ? ` · ${file.size} bytes` : "");
  return message.files?.length ? el("ul", { class: "files", "aria-label": "Files" }, message.files.map(one)) : null;
}

function shortcuts(message, channel) {
  const known = state.workspace.app.shortcuts.filter((one) => one.type === "message");
  if (!known.length || message.ephemeral) return null;
  const run = async (one) => {
    const answer = await doing("shortcut", { callback_id: one.callback_id, channel: channel.id, ts: message.ts });
    if (!answer.ok) toast(answer.message ?? answer.error);
  };
  const items = () => known.map((one) => ({ label: one.name, description: one.description, choose: () => run(one) }));
  return el("div", { class: "message-menu" }, menuButton({ label: "Message shortcuts", items, key: `shortcuts ${message.ts}` }));
}
