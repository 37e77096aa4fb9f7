import { zone } from "./state.js";

/** A format in the reader's zone; made once for each, since that takes longer than all the rest. */
function format(options) {
  const made = new Map();
  return (date) => {
    if (!made.has(zone())) made.set(zone(), new Intl.DateTimeFormat("en-US", { timeZone: zone(), ...options }));
    return made.get(zone()).format(date);
  };
}

const time = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const seconds = format({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const long = format({ weekday: "long", month: "long", day: "numeric", year: "numeric" });
const medium = format({ month: "long", day: "numeric", year: "numeric" });
const short = format({ month: "short", day: "numeric", year: "numeric" });
const numeric = format({ year: "numeric", month: "2-digit", day: "2-digit" });
const day = format({ weekday: "long", month: "long", day: "numeric" });
const zoneName = format({ timeZoneName: "short" });

let base = null;

/** From now on it is that time here, and goes on at that pace. */
export const keepTime = ({ now, pace }) => (base = { now: Date.parse(now), pace, at: performance.now() });

/** The sandbox's time in milliseconds since 1970. */
export const sandboxNow = () => (base ? base.now + (performance.now() - base.at) * base.pace : Date.now());

const DAY = 86_400_000;
const isoDay = (date) => {
  const [month, dayOfMonth, year] = numeric(date).split("/");
  return `${year}-${month}-${dayOfMonth}`;
};

/** "today", "yesterday", "tomorrow" in the reader's zone, else what the plain format says. */
function pretty(date, plain) {
  const near = { "-1": "yesterday", 0: "today", 1: "tomorrow" };
  const found = Object.entries(near).find(([days]) => isoDay(date) === isoDay(new Date(sandboxNow() + days * DAY)));
  return found ? found[1] : plain(date);
}

function ago(date) {
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  const passed = (date.getTime() - sandboxNow()) / 1000;
  const unit = [["day", 86_400], ["hour", 3600], ["minute", 60]].find(([, size]) => Math.abs(passed) >= size);
  return unit ? words.format(Math.round(passed / unit[1]), unit[0]) : words.format(Math.round(passed), "second");
}

const TOKENS = {
  date_num: isoDay,
  date: medium,
  date_short: short,
  date_long: long,
  date_pretty: (date) => pretty(date, medium),
  date_short_pretty: (date) => pretty(date, short),
  date_long_pretty: (date) => pretty(date, long),
  time,
  time_secs: seconds,
  ago,
};

/** Fills Slack's date tokens for the acting person's time zone; null where the format is not one. */
export function dateWords(unixSeconds, pattern) {
  const date = new Date(Number(unixSeconds) * 1000);
  if (!/^\d+$/.test(String(unixSeconds)) || Number.isNaN(date.getTime())) return null;
  let known = true;
  const words = pattern.replace(/\{(\w+)\}/g, (whole, token) => {
    const fill = Object.hasOwn(TOKENS, token) ? TOKENS[token] : null;
    known &&= fill !== null;
    return fill ? fill(date) : whole;
  });
  return known ? words : null;
}

/** The day that it is now, as the acting person reads it. */
export const today = () => isoDay(new Date(sandboxNow()));

/** The day where a text tells dates by it, else nothing: what tells none is as true tomorrow. */
export const dated = (what) => (/<!date\^|"type":"date"/.test(JSON.stringify(what)) ? today() : "");

/** A moment in words: its time, its minute and its day with the zone, as the acting person reads them. */
export const moment = (millis) => {
  const date = new Date(millis);
  return { time: seconds(date), minute: time(date), day: `${day(date)} (${zoneName(date).split(", ").at(-1)})` };
};

const ofStamp = (ts) => new Date(Number(ts) * 1000);

/** A message's time of day, its day and both together, as the acting person reads them. */
export const timeOf = (ts) => time(ofStamp(ts));
export const dayOf = (ts) => (isoDay(ofStamp(ts)) === today() ? "Today" : day(ofStamp(ts)));
export const fullTime = (ts) => `${long(ofStamp(ts))}, ${seconds(ofStamp(ts))} (${zoneName(ofStamp(ts)).split(", ").at(-1)})`;

/** A time of day for any instant the sandbox sends (ISO text, or seconds or milliseconds since 1970), as the acting person reads it. */
export function clockOf(at) {
  const number = Number(at);
  const date = Number.isNaN(number) ? new Date(at) : new Date(number > 1e11 ? number : number * 1000);
  return Number.isNaN(date.getTime()) ? String(at ?? "") : seconds(date);
}
