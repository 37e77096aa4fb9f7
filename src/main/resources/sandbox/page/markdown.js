import { el } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { link } from "./links.js";
import { scrolled } from "./table.js";

const INLINE = /(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|~~(.+?)~~|\*(?!\s)(.+?)\*|(?<!\w)_(?!\s)(.+?)_(?!\w)|!?\[([^\]]*)\]\(([^)\s]+)\)|(https?:\/\/[^\s<>)]+)/;

/** Draws a line of Markdown: code, bold, italic, struck, links; everything else is text. */
function words(text) {
  const found = INLINE.exec(text);
  if (!found) return text ? [withEmoji(text)] : [];
  const [whole, , code, bold, strong, struck, slanted, italic, label, target, address] = found;
  const node =
    code !== undefined ? el("code", {}, code.trim())
    : bold ?? strong ? el("b", {}, words(bold ?? strong))
    : struck ? el("s", {}, words(struck))
    : slanted ?? italic ? el("i", {}, words(slanted ?? italic))
    : target ? link(target, ...words(label || target))
    : link(address);
  return [...words(text.slice(0, found.index)), node, ...words(text.slice(found.index + whole.length))];
}

const cells = (row) => row.trim().replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());

/** What a run of lines of one kind is drawn as. */
const KINDS = [
  { fits: (line) => /^#{1,6}\s/.test(line), alone: true, draw: ([line], heading) => el(`h${heading}`, { class: "markdown-head" }, words(line.replace(/^#+\s+/, ""))) },
  { fits: (line) => /^\s*([-*_])(\s*\1){2,}\s*$/.test(line), alone: true, draw: () => el("hr") },
  { fits: (line) => /^\s*>/.test(line), draw: (lines) => el("blockquote", {}, broken(lines.map((line) => line.replace(/^\s*>\s?/, "")))) },
  { fits: (line) => /^\s*[-*+]\s/.test(line), draw: (lines) => el("ul", {}, lines.map((line) => item(line, /^\s*[-*+]\s+/))) },
  { fits: (line) => /^\s*\d+[.)]\s/.test(line), draw: (lines) => el("ol", { start: /\d+/.exec(lines[0])[0] }, lines.map((line) => item(line, /^\s*\d+[.)]\s+/))) },
  { fits: (line) => /^\s*\|.*\|\s*$/.test(line), draw: table },
  { fits: (line) => line.trim() === "", draw: () => null },
  { fits: () => true, draw: (lines) => el("p", {}, broken(lines)) },
];

const item = (line, mark) => el("li", { class: /^\s{2,}/.test(line) ? "indent-1" : null }, words(line.replace(mark, "")));

const broken = (lines) => lines.flatMap((line, index) => [index > 0 && el("br"), words(line)]);

function table(lines) {
  const rows = lines.filter((line) => !/^[\s|:-]+$/.test(line)).map(cells);
  const row = (tag, one) => el("tr", {}, one.map((cell) => el(tag, { scope: tag === "th" ? "col" : null }, words(cell))));
  return scrolled(el("table", {}, el("thead", {}, row("th", rows[0] ?? [])), el("tbody", {}, rows.slice(1).map((one) => row("td", one)))));
}

/** Draws a Markdown block: headings, lists, quotes, tables, fenced code and lines of words. */
export function markdown(text, heading) {
  const nodes = text.split(/^```[^\n]*\n([\s\S]*?)^```[ \t]*$/m).map((part, index) => (index % 2 ? el("pre", {}, part.replace(/\n$/, "")) : runs(part, heading)));
  return el("div", { class: "rich-text markdown" }, nodes);
}

function runs(text, heading) {
  const nodes = [];
  let kind = null;
  let run = [];
  const end = () => run.length && nodes.push(kind.draw(run, heading));
  for (const line of text.split("\n")) {
    const next = KINDS.find((one) => one.fits(line));
    if (next !== kind || kind.alone) {
      end();
      run = [];
    }
    kind = next;
    run.push(line);
  }
  end();
  return nodes;
}
