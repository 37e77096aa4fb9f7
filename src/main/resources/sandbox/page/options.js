import { state, nameOf, titleOf } from "./state.js";
import { wordsOf } from "./mrkdwn.js";

/** One of Slack's option objects as a choice. */
export const ofOption = (option) => ({
  value: option.value,
  label: wordsOf(option.text),
  description: option.description ? wordsOf(option.description) : "",
  url: option.url,
});

/** Options and option groups of an element or of an answer to type-ahead, as groups of choices. */
export function groupsOf({ options, option_groups: groups }) {
  if (groups?.length) return groups.map((group) => ({ label: wordsOf(group.label), options: group.options.map(ofOption) }));
  return [{ label: "", options: (options ?? []).map(ofOption) }];
}

const people = () =>
  state.workspace.users.map((one) => ({ value: one.id, label: nameOf(one.id), description: `@${one.name}` }));

const conversations = (kinds) => () =>
  state.view.channels
    .filter((one) => kinds.includes(one.kind))
    .map((one) => ({ value: one.id, label: titleOf(one), description: one.kind === "private" ? "Private channel" : "" }));

const SLACK_KINDS = { public: "channel", private: "private", im: "im", mpim: "mpim" };

function conversationsOf(element) {
  const wanted = element.filter?.include?.map((kind) => SLACK_KINDS[kind]);
  return conversations(wanted ?? ["channel", "private", "im"]);
}

/** Where a select's choices come from: `{list}` answers at once, `{ask}` is asked for each query. */
export function sourceOf(element, suggest) {
  const kind = element.type.replace("multi_", "");
  if (kind === "users_select") return { list: () => [{ label: "", options: people() }] };
  if (kind === "conversations_select") return { list: () => [{ label: "", options: conversationsOf(element)() }] };
  if (kind === "channels_select") return { list: () => [{ label: "", options: conversations(["channel"])() }] };
  if (kind === "external_select") return { ask: suggest, least: element.min_query_length ?? 3, list: () => [] };
  return { list: () => groupsOf(element) };
}

const INITIAL = {
  static_select: (one) => one.initial_option && [ofOption(one.initial_option)],
  external_select: (one) => one.initial_option && [ofOption(one.initial_option)],
  multi_static_select: (one) => one.initial_options?.map(ofOption),
  multi_external_select: (one) => one.initial_options?.map(ofOption),
  users_select: (one) => one.initial_user && [idOption(one.initial_user)],
  multi_users_select: (one) => one.initial_users?.map(idOption),
  channels_select: (one) => one.initial_channel && [idOption(one.initial_channel)],
  multi_channels_select: (one) => one.initial_channels?.map(idOption),
  conversations_select: (one) => conversationsAtFirst(one, one.initial_conversation && [one.initial_conversation]),
  multi_conversations_select: (one) => conversationsAtFirst(one, one.initial_conversations),
};

const idOption = (id) => {
  const one = state.view.channels.find((other) => other.id === id);
  return { value: id, label: one ? titleOf(one) : nameOf(id), description: "" };
};

function conversationsAtFirst(element, ids) {
  if (ids) return ids.map(idOption);
  return element.default_to_current_conversation && state.place ? [idOption(state.place)].filter((one) => one.label !== one.value) : [];
}

/** What a select shows before anybody chose. */
export const initialChoices = (element) => INITIAL[element.type]?.(element) || [];

const KEPT = [
  ["selected_option", (one) => [ofOption(one)]],
  ["selected_options", (many) => many.map(ofOption)],
  ["selected_user", (one) => [idOption(one)]],
  ["selected_users", (many) => many.map(idOption)],
  ["selected_channel", (one) => [idOption(one)]],
  ["selected_channels", (many) => many.map(idOption)],
  ["selected_conversation", (one) => [idOption(one)]],
  ["selected_conversations", (many) => many.map(idOption)],
];

/** What was chosen according to a view's kept state. */
export function keptChoices(kept) {
  const found = KEPT.find(([name]) => kept[name] !== undefined && kept[name] !== null);
  return found ? found[1](kept[found[0]]) : [];
}
