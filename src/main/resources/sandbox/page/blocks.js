import { el, freshId, icon } from "./dom.js";
import { drawElement, image } from "./elements.js";
import { drawInput } from "./input.js";
import { markdown } from "./markdown.js";
import { text, wordsOf } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { drawTable, scrolled } from "./table.js";
import { link } from "./links.js";

const LEVELS = {
  default: ["info", "Note"], info: ["info", "Note"], warning: ["warning", "Warning"], error: ["warning", "Error"], success: ["success", "Done"],
};

function section(block, surface) {
  const words = [
    block.text && el("div", { class: "section-text" }, text(block.text)),
    block.fields && el("div", { class: "section-fields" }, block.fields.map((field) => el("div", {}, text(field)))),
  ];
  const accessory = block.accessory && el("div", { class: "accessory" }, drawElement(block.accessory, block, surface));
  return el("div", { class: accessory ? "section with-accessory" : "section" }, el("div", { class: "section-words" }, words), accessory);
}

/** Nothing where there are no words. */
function title(surface, props, words) {
  const head = el(`h${surface.heading}`, { ...props, class: "block-title" }, words);
  return head.textContent ? head : null;
}

const contextPart = (part) => (part.type === "image" ? image(part, "small") : el("span", {}, text(part)));

function alert(block) {
  const level = LEVELS[block.level] ? block.level : "default";
  const [glyph, word] = LEVELS[level];
  return el("div", { class: `alert ${level}`, role: "note" }, icon(glyph), el("div", {}, el("span", { class: "unseen" }, `${word}: `), text(block.text)));
}

function card(block, surface) {
  const id = freshId("card");
  return el(
    "article",
    { class: "card", "aria-labelledby": block.title ? id : null },
    block.hero_image && image(block.hero_image),
    title(surface, { id }, text(block.title)),
    block.subtitle && el("p", { class: "card-subtitle" }, text(block.subtitle)),
    block.body && el("div", {}, text(block.body)),
    block.subtext && el("p", { class: "card-subtext" }, text(block.subtext)),
    block.actions && el("div", { class: "actions" }, block.actions.map((one) => drawElement(one, block, surface))),
  );
}

function container(block, surface) {
  const children = block.child_blocks.map((child) => drawBlock(child, surface));
  if (!block.is_collapsible) return el("div", { class: "container" }, block.title && title(surface, {}, text(block.title)), children);
  return el("details", { class: "container", open: !block.default_collapsed }, el("summary", {}, text(block.title)), children);
}

const STATUS = { pending: "Waiting", in_progress: "Running", complete: "Done", error: "Failed" };

function task(one, surface, deeper = 0) {
  const head = el(`h${surface.heading + deeper}`, { class: "block-title" }, wordsOfAny(one.title), one.status && el("span", { class: `tag status-${one.status}` }, STATUS[one.status] ?? one.status));
  const words = [one.details, one.output].filter(Boolean).map((part) => (part.type === "rich_text" ? richText(part) : el("p", {}, wordsOfAny(part))));
  const sources = one.sources?.length ? el("p", { class: "card-subtext" }, one.sources.map((source) => [link(source.url, source.text ?? source.url), " "])) : null;
  return el("div", { class: "container" }, head, words, sources);
}

const wordsOfAny = (words) => (typeof words === "string" ? words : words ? wordsOf(words) : "");

const plan = (block, surface) => el("div", { class: "container" }, title(surface, {}, wordsOfAny(block.title)), (block.tasks ?? []).map((one) => task(one, surface, 1)));

/** A chart as its numbers: what everybody can read, and a page without pictures can show. */
function chart(block) {
  const series = block.chart?.series ?? block.series ?? [];
  const rows = series.flatMap((one) => (one.data ?? one.points ?? [one]).map((point) => el("tr", {}, el("th", { scope: "row" }, wordsOfAny(one.name ?? one.label ?? "")), el("td", {}, String(point.label ?? point.x ?? "")), el("td", { class: "right" }, String(point.value ?? point.y ?? "")))));
  if (!rows.length) return unknown(block);
  return el("figure", {}, block.title && el("figcaption", {}, wordsOfAny(block.title)), scrolled(el("table", {}, el("caption", { class: "unseen" }, `${wordsOfAny(block.title) || "Chart"} as a table`), el("tbody", {}, rows))));
}

const BLOCKS = {
  section,
  header: (block, surface) => el(`h${surface.heading}`, { class: "header" }, text(block.text)),
  divider: () => el("hr"),
  context: (block) => el("div", { class: "context" }, block.elements.map(contextPart)),
  actions: (block, surface) => el("div", { class: "actions" }, block.elements.map((one) => drawElement(one, block, surface))),
  image: (block) => el("figure", {}, block.title && el("figcaption", {}, text(block.title)), image(block)),
  input: drawInput,
  rich_text: richText,
  table: drawTable,
  data_table: drawTable,
  alert,
  card,
  carousel: (block, surface) => el("div", { class: "carousel" }, (block.elements ?? []).map((one) => card(one, surface))),
  container,
  video: (block) => el("figure", {}, el("figcaption", {}, link(block.title_url ?? block.video_url, wordsOf(block.title))), block.description && el("p", {}, text(block.description))),
  plan,
  task_card: task,
  data_visualization: chart,
  context_actions: (block, surface) => el("div", { class: "actions" }, block.elements.map((one) => drawElement(one, block, surface))),
  file: (block) => el("p", { class: "absent" }, icon("file"), ` A file kept elsewhere: ${block.external_id}`),
  markdown: (block, surface) => markdown(block.text, surface.heading),
};

/** A kind of block that this page does not know is shown as it came, not left out. */
function unknown(block) {
  const json = el("pre", {}, JSON.stringify(block, null, 2));
  return el("details", { class: "unknown" }, el("summary", {}, `This page does not draw ${block.type} blocks`), json);
}

/** Draws one block. */
export function drawBlock(block, surface, more = {}) {
  const draw = Object.hasOwn(BLOCKS, block.type) ? BLOCKS[block.type] : unknown;
  return el("div", { class: `block block-${block.type}`, "data-block": block.block_id }, draw(block, surface, more));
}
