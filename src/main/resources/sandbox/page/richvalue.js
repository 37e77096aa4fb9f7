const STYLES = { B: "bold", STRONG: "bold", I: "italic", EM: "italic", S: "strike", STRIKE: "strike", DEL: "strike", CODE: "code", U: "underline" };
const LISTS = { UL: "bullet", OL: "ordered" };

/** Reads what stands in a rich text field as Slack's rich text; null where nothing does. */
export function toRichText(field) {
  const elements = partsOf(field);
  const said = elements.some((part) => JSON.stringify(part.elements).includes('"type":"') && wordsIn(part));
  return said ? { type: "rich_text", elements } : null;
}

const wordsIn = (part) => (part.elements ?? []).some((one) => (one.elements ? wordsIn(one) : one.type !== "text" || one.text.trim()));

/** Lists, quotes and code stand for themselves; lines between them are one section. */
function partsOf(field) {
  const parts = [];
  let lines = [];
  const endSection = () => {
    const elements = joined(lines);
    if (elements.length) parts.push({ type: "rich_text_section", elements });
    lines = [];
  };
  let loose = [];
  const endLine = () => {
    if (loose.length) lines.push(loose);
    loose = [];
  };
  for (const node of field.childNodes) {
    if (!isBlock(node)) {
      loose.push(...inlines(node, {}));
      continue;
    }
    endLine();
    const nested = [...node.children].find((child) => LISTS[child.tagName]);
    const list = LISTS[node.tagName] ? node : nested;
    if (list || node.tagName === "BLOCKQUOTE" || node.tagName === "PRE") {
      endSection();
      parts.push(...(list ? listsOf(list, 0) : [special(node)]));
    } else lines.push(inlinesOf(node));
  }
  endLine();
  endSection();
  return parts;
}

const isBlock = (node) => ["DIV", "P", "UL", "OL", "BLOCKQUOTE", "PRE"].includes(node.tagName);

const special = (node) => ({ type: node.tagName === "PRE" ? "rich_text_preformatted" : "rich_text_quote", elements: inlinesOf(node) });

/** A list and the lists inside it, each a part of its own with its indent. */
function listsOf(list, indent) {
  const parts = [];
  let items = [];
  const end = () => {
    if (items.length) parts.push({ type: "rich_text_list", style: LISTS[list.tagName], indent, elements: items });
    items = [];
  };
  for (const child of list.children) {
    const inner = LISTS[child.tagName] ? [child] : [...child.children].filter((one) => LISTS[one.tagName]);
    if (!LISTS[child.tagName]) items.push({ type: "rich_text_section", elements: inlinesOf(child) });
    if (inner.length) end();
    for (const one of inner) parts.push(...listsOf(one, indent + 1));
  }
  end();
  return parts;
}

const joined = (lines) => merged(lines.flatMap((line, index) => (index ? [{ type: "text", text: "\n" }, ...line] : line)));

const inlinesOf = (node) => merged([...node.childNodes].filter((child) => !LISTS[child.tagName]).flatMap((child) => inlines(child, {})));

function inlines(node, style) {
  if (node.nodeType === Node.TEXT_NODE) return node.data ? [{ type: "text", text: node.data.replaceAll("\u00a0", " "), ...styled(style) }] : [];
  if (node.tagName === "BR") return node.nextSibling ? [{ type: "text", text: "\n" }] : [];
  if (node.tagName === "A") return [{ type: "link", url: node.getAttribute("href"), text: node.textContent, ...styled(style) }];
  const more = STYLES[node.tagName] ? { ...style, [STYLES[node.tagName]]: true } : style;
  return [...(node.childNodes ?? [])].flatMap((child) => inlines(child, more));
}

const styled = (style) => (Object.keys(style).length ? { style } : {});

/** Neighbours of one style are one text. */
function merged(all) {
  const out = [];
  for (const one of all) {
    const last = out.at(-1);
    const same = last?.type === "text" && one.type === "text" && JSON.stringify(last.style ?? {}) === JSON.stringify(one.style ?? {});
    if (same) out[out.length - 1] = { ...last, text: last.text + one.text };
    else out.push(one);
  }
  return out;
}
