import { el } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { broadcast, channelMention, dateMention, link, mention } from "./links.js";

const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** Text as Slack's API carries it, without its three escapes. */
export const plain = (text) => text.replace(/&(amp|lt|gt);/g, (entity) => ENTITIES[entity]);

const leaf = (text) => withEmoji(plain(text));

/** Draws mrkdwn as nodes: code fences first, then quotes and lines, then words. */
export function mrkdwn(text, { verbatim = false } = {}) {
  const draw = { verbatim };
  return text.split(/(```[\s\S]+?```)/).flatMap((part) => {
    const fence = /^```\n?([\s\S]+?)\n?```$/.exec(part);
    return fence ? [el("pre", {}, raw(fence[1]))] : lines(part.replace(/^\n/, ""), draw);
  });
}

/** Code keeps its signs but still shows what a token stands for. */
const raw = (text) => plain(text.replace(/<([^>|]+)(?:\|([^>]*))?>/g, (_, target, label) => label ?? target));

function lines(text, draw) {
  const nodes = [];
  let quote = null;
  const rows = text.split("\n");
  rows.forEach((row, index) => {
    const quoted = /^(?:&gt;|>) ?(.*)$/s.exec(row);
    const bullet = quoted ? null : /^(\s*)[•◦▪] +(.*)$/s.exec(row);
    if (quoted) {
      if (quote) quote.append(el("br"));
      else nodes.push((quote = el("blockquote")));
      quote.append(...words(quoted[1], draw));
      return;
    }
    if (quote && row === "" && index === rows.length - 1) return;
    quote = null;
    if (bullet) nodes.push(el("div", { class: bullet[1] ? "bullet deep" : "bullet" }, words(bullet[2], draw)));
    else nodes.push(...words(row, draw), ...(index < rows.length - 1 ? [el("br")] : []));
  });
  return nodes;
}

const STYLES = { "*": "b", _: "i", "~": "s" };
const TOKEN = /<([^<>\n]+)>/y;
const CODE = /`([^`\n]+)`/y;
const ADDRESS = /https?:\/\/[^\s<>|]+[^\s<>|.,;:!?'")\]]/y;
const at = (pattern, text, from) => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};
const inWord = (sign) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Draws one line: tokens in angle brackets, code, bold, italic, strike, bare addresses, plain text. */
function words(text, draw) {
  const nodes = [];
  let from = 0;
  let index = 0;
  const take = (node, length) => {
    if (index > from) nodes.push(leaf(text.slice(from, index)));
    nodes.push(node);
    from = index += length;
  };
  while (index < text.length) {
    const found = piece(text, index, draw);
    if (found) take(found.node, found.length);
    else index++;
  }
  if (from < text.length) nodes.push(leaf(text.slice(from)));
  return nodes;
}

function piece(text, index, draw) {
  const sign = text[index];
  const before = text[index - 1];
  if (sign === "<") {
    const found = at(TOKEN, text, index);
    const node = found && token(found[1], draw);
    return node && { node, length: found[0].length };
  }
  if (sign === "`") {
    const found = at(CODE, text, index);
    return found && { node: el("code", {}, raw(found[1])), length: found[0].length };
  }
  if (sign === "h" && !draw.verbatim && !inWord(before)) {
    const found = at(ADDRESS, text, index);
    return found && { node: link(plain(found[0])), length: found[0].length };
  }
  return STYLES[sign] && !inWord(before) ? styled(text, index, sign, draw) : null;
}

/** Bold, italic or strike: opened before a non-space, closed after one and before the end of a word. */
function styled(text, index, sign, draw) {
  if (text[index + 1] === undefined || /\s/.test(text[index + 1]) || text[index + 1] === sign) return null;
  for (let end = text.indexOf(sign, index + 2); end > 0; end = text.indexOf(sign, end + 1)) {
    if (/\s/.test(text[end - 1]) || inWord(text[end + 1]) || insideToken(text, index, end)) continue;
    return { node: el(STYLES[sign], {}, words(text.slice(index + 1, end), draw)), length: end - index + 1 };
  }
  return null;
}

const insideToken = (text, from, end) => {
  const open = text.lastIndexOf("<", end);
  return open > from && text.indexOf(">", open) > end;
};

function token(inner, draw) {
  const bar = inner.indexOf("|");
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? null : inner.slice(bar + 1);
  if (target.startsWith("@")) return mention(target.slice(1));
  if (target.startsWith("#")) return channelMention(target.slice(1), label && plain(label));
  if (target.startsWith("!")) return special(target.slice(1), label);
  if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) return null;
  return label ? link(plain(target), words(label, { ...draw, verbatim: true })) : link(plain(target));
}

function special(command, label) {
  const [name, ...parts] = command.split("^");
  if (name === "date") return dateMention(parts[0], plain(parts[1] ?? ""), parts[2] && plain(parts[2]), label === null ? null : plain(label));
  if (name === "subteam") return broadcast((label ?? parts[0]).replace(/^@/, ""));
  if (["here", "channel", "everyone"].includes(name)) return broadcast(name);
  return el("span", {}, leaf(label ?? command));
}

/** Draws a text object of either kind. */
export function text(object) {
  if (!object) return [];
  if (object.type === "mrkdwn") return mrkdwn(object.text, object);
  return [object.emoji === false ? object.text : withEmoji(object.text)];
}

/** A text object's words alone, for labels of controls. */
export const wordsOf = (object) => el("span", {}, text(object)).textContent;
