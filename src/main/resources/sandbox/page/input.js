import { el, freshId, icon } from "./dom.js";
import { keeps } from "./elements.js";
import { text, wordsOf } from "./mrkdwn.js";

/** Draws an input block: its label, control, hint and what is wrong with it, tied together for those who do not see it. */
export function drawInput(block, surface, { error } = {}) {
  const label = wordsOf(block.label);
  const control = surface.control(block.element, block, { label, asInput: true });
  const ids = { label: freshId("label"), hint: freshId("hint"), error: freshId("error") };
  const group = control.node.role === "group" || control.node.role === "radiogroup";
  const title = el(
    group ? "span" : "label",
    { class: "input-label", id: ids.label },
    text(block.label),
    block.optional && el("span", { class: "optional" }, " (optional)"),
  );
  const hint = block.hint && el("p", { class: "hint", id: ids.hint }, text(block.hint));
  const fault = error && el("p", { class: "field-error", id: ids.error }, icon("warning"), el("span", {}, error));
  if (keeps(block.element) && control.field) tie(group ? control.node : control.field, { block, title, group, described: [fault?.id, hint?.id] , wrong: Boolean(error) });
  return el("div", { class: error ? "input wrong" : "input" }, title, control.node, fault, hint);
}

function tie(target, { block, title, group, described, wrong }) {
  target.id ||= freshId("field");
  target.removeAttribute("aria-label");
  if (group || target.getAttribute("contenteditable")) target.setAttribute("aria-labelledby", title.id);
  else title.htmlFor = target.id;
  put(target, "aria-describedby", described.filter(Boolean).join(" "));
  put(target, "aria-invalid", wrong ? "true" : "");
  if (target.role !== "group") put(target, "aria-required", block.optional ? "" : "true");
}

function put(node, name, value) {
  if (value) node.setAttribute(name, value);
  else node.removeAttribute(name);
}
