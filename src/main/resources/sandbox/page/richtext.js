import { el } from "./dom.js";
import { emoji } from "./emoji.js";
import { broadcast, channelMention, dateMention, link, mention } from "./links.js";

const STYLES = { bold: "b", italic: "i", strike: "s", code: "code", underline: "u", highlight: "mark", client_highlight: "mark" };

const INLINE = {
  text: (one) => one.text,
  link: (one) => link(one.url, one.text || one.url),
  emoji: (one) => emoji(one.name) ?? `:${one.name}:`,
  user: (one) => mention(one.user_id),
  channel: (one) => channelMention(one.channel_id),
  usergroup: (one) => broadcast(one.usergroup_id),
  broadcast: (one) => broadcast(one.range),
  date: (one) => dateMention(one.timestamp, one.format, one.url, one.fallback),
  color: (one) => el("code", {}, one.value),
  team: (one) => one.team_id,
  tag: (one) => el("span", { class: "tag" }, one.text?.text ?? one.text ?? ""),
};

function inline(one) {
  const draw = INLINE[one.type] ?? (() => `[${one.type}]`);
  return Object.keys(one.style ?? {})
    .filter((style) => one.style[style] && STYLES[style])
    .reduce((node, style) => el(STYLES[style], {}, node), draw(one));
}

const inlines = (part) => (part.elements ?? []).map(inline);

function list(part) {
  const items = part.elements.map((item) => el("li", {}, inlines(item)));
  const tag = part.style === "ordered" ? "ol" : "ul";
  const start = tag === "ol" && part.offset ? part.offset + 1 : null;
  return el(tag, { class: `indent-${Math.min(part.indent ?? 0, 8)}`, start }, items);
}

const PARTS = {
  rich_text_section: (part) => el("p", {}, inlines(part)),
  rich_text_preformatted: (part) => el("pre", {}, inlines(part)),
  rich_text_quote: (part) => el("blockquote", {}, inlines(part)),
  rich_text_list: list,
};

/** Draws Slack's rich text. */
export function richText(block) {
  const parts = block.elements.map((part) => (PARTS[part.type] ? PARTS[part.type](part) : el("p", {}, `[${part.type}]`)));
  return el("div", { class: "rich-text" }, parts);
}
