import { el } from "./dom.js";
import { doing, me, state, titleOf } from "./state.js";
import { toast } from "./toast.js";

const AFTER_COMMAND = [
  ["help", "what you can ask for"],
  ["list", "everybody who can be paged"],
  ["show akuam", "who is reached, when and how"],
  ["edit akuam", "change a plan in a form"],
  ["new contact", "add somebody"],
];

/** The head of a channel; where nothing was said yet it teaches what to type. */
export function welcome(channel, spoken) {
  if (!channel) return el("div", { class: "welcome" }, el("h2", {}, "No messages yet"), el("p", {}, `${state.workspace.app.name} has not written to you.`));
  const head = [el("h2", {}, titleOf(channel)), el("p", {}, lead(channel))];
  return el("div", { class: spoken ? "welcome spoken" : "welcome" }, head, !spoken && channel.kind !== "im" && lesson(channel));
}

function lead(channel) {
  if (channel.kind === "im") return `This conversation is between you and ${titleOf(channel)}.`;
  return `You are ${me().real_name || me().name} in ${state.workspace.team.name}. What is said in ${titleOf(channel)} appears here.`;
}

function lesson(channel) {
  const command = state.workspace.app.commands[0]?.command;
  if (!command) return null;
  const examples = state.workspace.app.name === "oncall" || command === "/oncall" ? AFTER_COMMAND : AFTER_COMMAND.slice(0, 1);
  const run = async (text) => {
    const answer = await doing("command", { channel: channel.id, text });
    if (!answer.ok) toast(answer.message ?? answer.error);
  };
  const rows = examples.map(([words, about]) => {
    const text = `${command} ${words}`;
    return el("li", {}, el("button", { type: "button", class: "example", "data-key": `example ${words}`, on: { click: () => run(text) } }, el("code", {}, text), el("span", {}, about)));
  });
  return el("div", { class: "lesson" }, el("p", {}, "Type ", el("code", {}, `${command} help`), " below, or press one of these:"), el("ul", {}, rows));
}
