import { clock as fetchClock, moveClock } from "./api.js";
import { announce, el } from "./dom.js";
import { me } from "./state.js";
import { keepTime, moment, sandboxNow, today } from "./time.js";
import { toast } from "./toast.js";

const PACES = { 1: "Real time", 60: "A minute each second", 3600: "An hour each second" };
const LOOK_AGAIN = 5000;
const TICK = 500;

const time = el("output", { class: "clock-time", "aria-live": "off" });
const day = el("p", { class: "quiet-note" });
const next = el("span", { class: "quiet-note" });
const toNext = el("button", { type: "button", class: "button", "aria-describedby": "next-hand-off", on: { click: () => forward(untilNext) } }, "Next Hand-Off");
const hour = el("button", { type: "button", class: "button", on: { click: () => forward(() => 3_600_000) } }, "+1 h");
const paces = el("fieldset", { class: "choices" });
next.id = "next-hand-off";

/** The panel with the sandbox's time, and what moves it. */
export const clockPanel = el(
  "div",
  { class: "clock" },
  el("div", {}, time, day),
  el("div", { class: "clock-moves" }, hour, toNext),
  next,
  paces,
  el("p", { class: "quiet-note" }, "Shifts, hand-offs and the times of messages go by this clock. It never goes back."),
);

let known = { pace: 1, nextHandOff: null };
let asked = 0;
let drawnDay = "";

/** Shows the time on the panel and, shorter, on a button, and says each new day. */
export async function beginClock(button, newDay) {
  await loadClock();
  const tick = () => {
    show(button);
    if (today() !== drawnDay && drawnDay) newDay();
    drawnDay = today();
    if (known.nextHandOff && sandboxNow() >= Date.parse(known.nextHandOff) && performance.now() - asked > LOOK_AGAIN) loadClock();
  };
  tick();
  setInterval(tick, TICK);
}

/** Looks what time it is; until it is known it is the browser's. */
export async function loadClock() {
  asked = performance.now();
  const answer = await fetchClock().catch(() => null);
  if (answer?.now) take(answer);
}

function take(answer) {
  known = answer;
  keepTime(answer);
  drawPaces(answer.pace);
  toNext.setAttribute("aria-disabled", String(!answer.nextHandOff));
}

function show(button) {
  const now = moment(sandboxNow());
  time.textContent = now.time;
  day.textContent = `${now.day}, as ${me().real_name ?? me().name} reads it`;
  button.textContent = now.minute;
  button.parentNode.setAttribute("aria-label", `Clock, ${now.minute}`);
  const then = known.nextHandOff && moment(Date.parse(known.nextHandOff));
  next.textContent = then ? `Next hand-off: ${then.day}, ${then.minute}` : "No hand-off is known to come.";
}

function drawPaces(pace) {
  const all = pace in PACES ? PACES : { ...PACES, [pace]: `${pace} seconds each second` };
  const held = paces.contains(document.activeElement);
  const row = ([value, words]) => {
    const input = el("input", { type: "radio", name: "pace", value, checked: Number(value) === pace, on: { change: () => move({ pace: Number(value) }, words) } });
    return el("label", { class: "choice" }, input, el("span", {}, words));
  };
  paces.replaceChildren(el("legend", {}, "Pace"), ...Object.entries(all).map(row));
  if (held) paces.querySelector("input:checked").focus();
}

/** From what was just asked for: what the page knew may have passed. */
async function forward(far) {
  await loadClock();
  const millis = far();
  if (millis > 0) await move({ advance: `PT${(millis / 1000).toFixed(3)}S` });
}

const untilNext = () => (known.nextHandOff ? Math.max(1, Date.parse(known.nextHandOff) - Date.parse(known.now)) : 0);

async function move(wish, words) {
  const answer = await moveClock(wish);
  if (answer.now) take(answer);
  else {
    toast(answer.message ?? answer.error);
    drawPaces(known.pace);
  }
  if (answer.now) announce(words ?? `It is ${moment(sandboxNow()).minute}, ${moment(sandboxNow()).day}.`);
}
