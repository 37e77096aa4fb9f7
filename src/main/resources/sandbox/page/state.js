import { act } from "./api.js";

/** What the page knows: the workspace, who acts, where they are and what they see. */
export const state = {
  workspace: { team: {}, users: [], app: { commands: [], shortcuts: [] } },
  me: "",
  place: "",
  /** The first message of the thread that is looked at, in that place. */
  thread: "",
  view: { channels: [], modals: [], home: null, seq: -1 },
};

/** The place that is not a channel: the app's own screen. */
export const HOME = "home";

let onRefresh = () => {};
export const whenRefreshNeeded = (action) => (onRefresh = action);

/** Does something as the acting person and looks again at what they see. */
export async function doing(what, more) {
  const person = state.me;
  const answer = await act(person, what, more);
  if (person === state.me && what !== "suggest" && what !== "input") onRefresh();
  return answer;
}

/** Brings a file to Slack; the answer's `file` is Slack's object of it. */
export async function upload(file) {
  const address = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("loadend", () => resolve(reader.result ?? ""));
    reader.readAsDataURL(file);
  });
  return doing("upload", { name: file.name, data: address.slice(address.indexOf(",") + 1) });
}

export const user = (id) => state.workspace.users.find((one) => one.id === id);
export const me = () => user(state.me) ?? { id: state.me, name: state.me };
export const zone = () => me().tz || undefined;
export const channel = (id) => state.view.channels.find((one) => one.id === id);

/** The direct conversation with the app, where there is one already. */
export const appChannel = () =>
  state.view.channels.find((one) => one.kind === "im" && one.with === state.workspace.app.bot_user_id);

/** A person's or the app's name as others read it. */
export function nameOf(id) {
  const one = user(id);
  if (one) return one.real_name || one.name;
  return id === state.workspace.app.bot_user_id ? state.workspace.app.name : id;
}

/** How a conversation is called in lists. */
export function titleOf(one) {
  if (one.kind === "im") return nameOf(one.with ?? one.name);
  return one.kind === "private" ? one.name : `#${one.name}`;
}

const read = new Map();
let began = null;
const readKey = (id, person = state.me) => `${person} ${id}`;
const elsewhere = (view) => Object.values(view.elsewhere ?? {}).flatMap((channels) => Object.values(channels).flat());

/** Takes what the acting person sees now; what stood there when the page was opened counts as read by everybody. */
export function see(view) {
  state.view = view;
  const stamps = view.channels.flatMap((one) => one.messages).map((message) => message.ts);
  began ??= Math.max(0, ...[...stamps, ...elsewhere(view)].map(Number));
}

/** Remembers that the acting person has seen everything in a channel. */
export function markRead(one) {
  const newest = one.messages.at(-1);
  if (newest) read.set(readKey(one.id), newest.ts);
}

/** The time stamp up to which somebody has seen a channel. */
const readUpTo = (id, person) => Number(read.get(readKey(id, person)) ?? began ?? 0);
export const lastRead = (one) => readUpTo(one.id);

/** How many messages of others arrived in a channel since the acting person last looked (or the page was opened). */
export function unread(one) {
  const since = lastRead(one);
  return one.messages.filter((message) => Number(message.ts) > since && message.user !== state.me).length;
}

/** How many messages wait for a person, in all their channels together. */
export function unreadBy(person) {
  if (person === state.me) return 0;
  const channels = Object.entries(state.view.elsewhere?.[person] ?? {});
  return channels.reduce((sum, [id, stamps]) => sum + stamps.filter((ts) => Number(ts) > readUpTo(id, person)).length, 0);
}
