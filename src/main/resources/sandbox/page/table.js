import { el, freshId } from "./dom.js";
import { richText } from "./richtext.js";

function content(cell) {
  if (cell.type === "rich_text") return richText(cell);
  return cell.text ?? String(cell.value ?? cell.number ?? "");
}

function cellOf(cell, column, settings, head, numbers) {
  const setting = settings[column] ?? {};
  const align = setting.align ?? (numbers.has(column) ? "right" : "left");
  return el(head ? "th" : "td", { class: `${align}${setting.is_wrapped ? " wrapped" : ""}`, scope: head }, content(cell));
}

/** A table that is scrolled by itself, under the name of what it shows: its caption, else its columns. */
export function scrolled(table) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent.trim()).filter(Boolean);
  const name = table.caption?.textContent || ["Table", heads.join(", ")].filter(Boolean).join(": ");
  return el("div", { class: "table", tabindex: "0", role: "group", "aria-label": name }, table);
}

/** Draws a table; its first row names the columns. */
export function drawTable(block) {
  const settings = block.column_settings ?? [];
  const header = block.row_header_column_index;
  const rows = block.rows.map((row) => row.cells ?? row);
  const columns = rows.slice(1).map((row) => row.map((cell) => cell.type === "raw_number"));
  const numbers = new Set((rows[0] ?? []).map((_, column) => column).filter((column) => columns.length && columns.every((row) => row[column])));
  const line = (row, first) => el("tr", {}, row.map((cell, column) => cellOf(cell, column, settings, first ? "col" : column === header ? "row" : null, numbers)));
  const caption = block.caption && el("caption", { id: freshId("caption") }, block.caption.text ?? block.caption);
  const table = el("table", {}, caption, el("thead", {}, line(rows[0] ?? [], true)), el("tbody", {}, rows.slice(1).map((row) => line(row, false))));
  return scrolled(table);
}
