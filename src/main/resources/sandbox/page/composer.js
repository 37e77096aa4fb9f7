import { Attachments } from "./attach.js";
import { byId, el, icon } from "./dom.js";
import { Listbox } from "./listbox.js";
import { menuButton } from "./menu.js";
import { doing, state, titleOf } from "./state.js";

const place = byId("composer");
const history = [];
const drafts = new Map();
let back = 0;
let target = "";
let room = "";
let field, hint, wrong, list, attached;

const draftKey = (id) => `${state.me} ${id} ${state.thread}`;

/** Prepares the field in which messages and commands are typed. */
export function beginComposer() {
  field = el("textarea", { id: "composer-text", rows: 1, spellcheck: "false", "aria-label": "Message" });
  hint = el("p", { class: "composer-hint", id: "composer-hint" });
  wrong = el("p", { class: "composer-wrong", role: "alert", hidden: true });
  field.setAttribute("aria-describedby", "composer-hint");
  list = new Listbox(field, { label: "Completions", choose: complete });
  list.tabChooses = true;
  const send = el("button", { type: "submit", class: "button primary square", "aria-label": "Send" }, icon("send"));
  attached = new Attachments(complain);
  place.append(wrong, attached.list, el("div", { class: "composer-box" }, shortcuts(), attached.button, attached.chooser, field, send), hint);
  place.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener("input", typed);
  field.addEventListener("keydown", key);
  field.addEventListener("blur", () => list.hide());
}

/** Shows the field for a channel, with what was being typed there. */
export function drawComposer(one) {
  place.hidden = !one;
  const next = one ? draftKey(one.id) : "";
  if (!one || target === next) return;
  if (target) drafts.set(target, { text: field.value, files: attached.files });
  target = next;
  room = one.id;
  field.value = drafts.get(next)?.text ?? "";
  attached.put(drafts.get(next)?.files);
  const words = state.thread ? "Reply in the thread" : `Message ${titleOf(one)}`;
  field.placeholder = words;
  field.setAttribute("aria-label", words);
  complain("");
  list.hide();
  resize();
  showHint();
}

function shortcuts() {
  const known = state.workspace.app.shortcuts.filter((one) => one.type === "global");
  if (!known.length) return null;
  const run = async (one) => {
    const answer = await doing("shortcut", { callback_id: one.callback_id });
    if (!answer.ok) complain(answer.message ?? answer.error);
  };
  const items = () => known.map((one) => ({ label: one.name, description: one.description, choose: () => run(one) }));
  return menuButton({ label: "Shortcuts", glyph: "bolt", items });
}

function resize() {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
}

function typed() {
  complain("");
  resize();
  showHint();
  const offers = completions();
  if (offers.length) list.show([{ label: "", options: offers }], "");
  else list.hide();
}

function showHint() {
  const name = /^\/\S+/.exec(field.value)?.[0];
  const command = !state.thread && state.workspace.app.commands.find((one) => one.command === name);
  hint.textContent = command
    ? `${command.command} ${command.usage_hint ?? ""}`
    : field.value || state.thread ? "Enter sends, Shift + Enter begins a new line" : "Type / for commands";
}

/** What could stand where the caret is: a command at the beginning, a person after @, a channel after #. */
function completions() {
  const before = field.value.slice(0, field.selectionStart);
  const word = /(?:^|\s)([@#][\p{L}\p{N}._-]*)$/u.exec(before)?.[1];
  if (!state.thread && /^\/\S*$/.test(before)) return commands(before.toLowerCase());
  if (!word) return [];
  const wanted = word.slice(1).toLowerCase();
  const all = word[0] === "@" ? people() : rooms();
  return all.filter((one) => `${one.label} ${one.description}`.toLowerCase().includes(wanted)).map((one) => ({ ...one, replaces: word.length }));
}

const commands = (start) =>
  state.workspace.app.commands
    .filter((one) => one.command.toLowerCase().startsWith(start) && one.command.toLowerCase() !== start)
    .map((one) => ({ value: one.command, label: `${one.command} ${one.usage_hint ?? ""}`, description: one.description, replaces: start.length }));

const people = () => {
  const { name, handle } = state.workspace.app;
  const app = handle ? [{ name: handle, real_name: name }] : [];
  return [...state.workspace.users, ...app].map((one) => ({ value: `@${one.name}`, label: one.real_name || one.name, description: `@${one.name}` }));
};

const rooms = () => state.view.channels.filter((one) => one.kind !== "im").map((one) => ({ value: `#${one.name}`, label: titleOf(one), description: "" }));

function complete(option) {
  const caret = field.selectionStart;
  field.setRangeText(`${option.value} `, caret - option.replaces, caret, "end");
  list.hide();
  resize();
  showHint();
}

function key(event) {
  if (list.key(event) || event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "ArrowUp" && field.value === (history[back - 1] ?? "")) recall(event, 1);
  else if (event.key === "ArrowDown" && back > 0 && field.value === history[back - 1]) recall(event, -1);
}

function recall(event, step) {
  if (back + step > history.length) return;
  event.preventDefault();
  back += step;
  field.value = history[back - 1] ?? "";
  showHint();
}

async function submit() {
  const text = field.value.trim();
  const files = attached.files;
  const command = text.startsWith("/");
  if (!text && !files.length) return;
  if (state.thread && command) return complain(`${text.split(/\s/)[0]} cannot be used in threads.`);
  list.hide();
  const sent = target;
  field.value = "";
  if (!command) attached.put();
  resize();
  showHint();
  if (text) history.unshift(text);
  back = 0;
  const more = { ...(state.thread && { thread_ts: state.thread }), ...(files.length && { files: files.map((file) => file.id) }) };
  const answer = await (command ? doing("command", { channel: room, text }) : doing("say", { channel: room, text, ...more }));
  if (answer.ok || sent !== target) return;
  complain(answer.message ?? answer.error);
  if (!field.value) field.value = text;
  if (!command && !attached.ids.length) attached.put(files);
}

function complain(words) {
  wrong.hidden = !words;
  wrong.textContent = words;
}
