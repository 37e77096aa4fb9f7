import { byId, el, icon } from "./dom.js";
import { reconcile } from "./keyed.js";
import { authorOf, drawMessage, keyOf } from "./message.js";
import { lastRead, state } from "./state.js";
import { repliesTo, rootsOf } from "./threads.js";
import { dated, dayOf } from "./time.js";
import { welcome } from "./welcome.js";

const place = byId("messages");
const TOGETHER = 300;
let atNewest = true;
let size = "";
let surfaces = new Map();
let here = "";
let firstNew = null;

/** The way back to the newest message for whoever reads older ones. */
const way = el("button", { type: "button", class: "button newest", hidden: true, on: { click: toNewest } }, icon("down"), "Newest messages");
place.after(el("div", { class: "below" }, way));
place.addEventListener("scroll", scrolled);
place.addEventListener("keydown", walk);
/** Where the log becomes lower or its messages wrap anew, who read the newest message goes on reading it. */
new ResizeObserver(() => atNewest && stay()).observe(place);

const sizeNow = () => [place.clientWidth, place.clientHeight, place.scrollHeight].join(" ");

function stay() {
  place.scrollTop = place.scrollHeight;
  size = sizeNow();
}

function toNewest() {
  stand(true);
  stay();
  byId("composer-text").focus();
}

function stand(newest) {
  atNewest = newest;
  way.hidden = newest || place.hidden;
}

/** The browser scrolls too, where the layout changed: only what the reader scrolls leads away from the newest message. */
function scrolled() {
  if (atNewest && size !== sizeNow()) stay();
  else stand(place.scrollHeight - place.scrollTop - place.clientHeight < 60);
}

/** Draws a channel's messages, or one thread of them; stays at the newest one where the reader was there. */
export function drawMessages(channel, shown, openThread) {
  place.hidden = !shown;
  way.hidden ||= !shown;
  if (!shown) return;
  const arrived = here !== signOf(channel);
  if (arrived) begin(channel);
  const messages = state.thread ? repliesTo(channel, state.thread, true) : rootsOf(channel);
  reconcile(place, rowsOf(channel, messages, openThread), { key: (row) => row.key, sign: (row) => row.sign, draw: (row) => row.draw() });
  forgetGone(messages);
  stand(atNewest || arrived);
  if (atNewest) stay();
}

const signOf = (channel) => `${state.me} ${channel?.id} ${state.thread}`;

function begin(channel) {
  here = signOf(channel);
  firstNew = channel && rootsOf(channel).find((message) => Number(message.ts) > lastRead(channel) && message.user !== state.me)?.ts;
  surfaces = new Map();
  place.replaceChildren();
  place.setAttribute("aria-live", "off");
  requestAnimationFrame(() => place.setAttribute("aria-live", "polite"));
  place.setAttribute("aria-label", state.thread ? "Thread" : channel ? `Messages in ${channel.name}` : "Messages");
}

/** Day lines, messages, where the new ones begin and, where nobody has written yet, a welcome. */
function rowsOf(channel, messages, openThread) {
  const rows = messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const day = dayOf(message.ts);
    const newDay = !before || dayOf(before.ts) !== day;
    const alone = newDay || message.ts === firstNew || before.ephemeral || message.ephemeral;
    const follows = !alone && authorOf(before) === authorOf(message) && message.ts - before.ts < TOGETHER;
    const replies = state.thread ? [] : repliesTo(channel, message.ts);
    const more = { surfaces, follows, replies, openThread: state.thread ? null : openThread };
    return [
      newDay && separator(`day ${day}`, "day", day),
      message.ts === firstNew && index > 0 && separator("new", "day new", "New"),
      { key: keyOf(message), sign: JSON.stringify([message, follows, replies.length, dated(message)]), draw: () => drawMessage(message, channel, more) },
    ].filter(Boolean);
  });
  if (state.thread) return [{ key: "thread", sign: "", draw: () => el("h2", { class: "unseen" }, "Messages") }, ...rows];
  const spoken = messages.length > 0;
  return [{ key: "welcome", sign: `${spoken} ${channel?.id}`, draw: () => welcome(channel, spoken) }, ...rows];
}

const separator = (key, name, words) => ({ key, sign: "", draw: () => el("div", { class: name, role: "separator" }, el("span", {}, words)) });

function forgetGone(messages) {
  const present = new Set(messages.map(keyOf));
  for (const key of surfaces.keys()) if (!present.has(key)) surfaces.delete(key);
}

/** Arrows go from message to message; Tab from there into its buttons. */
function walk(event) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const message = event.target.closest("article");
  if (!step || event.altKey || (event.target !== place && event.target !== message)) return;
  event.preventDefault();
  const all = [...place.querySelectorAll("article")];
  const next = message ? all.indexOf(message) + step : all.length - 1;
  all[Math.max(0, Math.min(next, all.length - 1))]?.focus();
}
