import { el, freshId } from "./dom.js";
import { richText } from "./richtext.js";

function content(cell) {
  if (cell.type === "rich_text") return richText(cell);
  return cell.text ?? String(cell.value ?? cell.number ?? "");
}

function cellOf(cell, column, settings, head) {
  const setting = settings[column] ?? {};
  const align = setting.align ?? (cell.type === "raw_number" ? "right" : "left");
  return el(head ? "th" : "td", { class: `${align}${setting.is_wrapped ? " wrapped" : ""}`, scope: head }, content(cell));
}

/** Draws a table; its first row names the columns. */
export function drawTable(block) {
  const settings = block.column_settings ?? [];
  const header = block.row_header_column_index;
  const rows = block.rows.map((row) => row.cells ?? row);
  const line = (row, first) => el("tr", {}, row.map((cell, column) => cellOf(cell, column, settings, first ? "col" : column === header ? "row" : null)));
  const caption = block.caption && el("caption", { id: freshId("caption") }, block.caption.text ?? block.caption);
  const table = el("table", {}, caption, el("thead", {}, line(rows[0] ?? [], true)), el("tbody", {}, rows.slice(1).map((row) => line(row, false))));
  return el("div", { class: "table", tabindex: "0", role: "region", "aria-label": caption?.textContent ?? "Table" }, table);
}
