import { el, freshId } from "./dom.js";
import { float, sink } from "./popover.js";

/**
 * A list to choose from that floats beside a text field. Focus stays in the field; `aria-activedescendant` names the
 * option that Enter would choose.
 */
export class Listbox {
  constructor(field, { label, choose, many = false }) {
    this.field = field;
    this.choose = choose;
    this.id = freshId("list");
    this.box = el("div", { id: this.id, class: "listbox", role: "listbox", popover: "manual", "aria-label": label, "aria-multiselectable": many || null });
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
    this.options = [];
    this.active = -1;
    field.setAttribute("aria-autocomplete", "list");
  }

  get open() {
    return this.box.isConnected && this.box.matches(":popover-open");
  }

  /** Shows groups `{label, options: [{value, label, description, selected}]}`, or a sentence where there is nothing. */
  show(groups, sentence) {
    this.options = groups.flatMap((group) => group.options);
    this.rows = [];
    this.box.replaceChildren(...groups.flatMap((group) => this.#group(group)));
    if (!this.options.length) this.box.append(el("p", { class: "nothing" }, sentence));
    float(this.box, this.field.closest(".select, .composer-box") ?? this.field);
    this.field.setAttribute("aria-controls", this.id);
    if (this.field.role === "combobox") this.field.setAttribute("aria-expanded", "true");
    this.#mark(Math.max(0, this.options.findIndex((option) => option.selected)));
  }

  hide() {
    sink(this.box);
    this.active = -1;
    this.field.removeAttribute("aria-activedescendant");
    if (this.field.role === "combobox") this.field.setAttribute("aria-expanded", "false");
  }

  /** Lets a key of the field move in the list; true where the key was used up. */
  key(event) {
    if (!this.open || event.isComposing) return false;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (steps[event.key]) this.#mark((this.active + steps[event.key] + this.options.length) % (this.options.length || 1));
    else if (event.key === "Enter" || (event.key === "Tab" && this.tabChooses)) {
      if (!this.options[this.active]) return false;
      this.choose(this.options[this.active]);
    } else if (event.key === "Escape") this.hide();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #group(group) {
    const rows = group.options.map((option) => this.#row(option));
    if (!group.label) return rows;
    const head = el("p", { class: "group", id: freshId("group") }, group.label);
    return [el("div", { role: "group", "aria-labelledby": head.id }, head, rows)];
  }

  #row(option) {
    const row = el(
      "div",
      { id: freshId("option"), role: "option", class: "option", "aria-selected": String(Boolean(option.selected)) },
      el("span", { class: "option-label" }, option.label),
      option.description && el("span", { class: "option-description" }, option.description),
    );
    row.addEventListener("click", () => this.choose(option));
    this.rows.push(row);
    return row;
  }

  #mark(index) {
    this.rows[this.active]?.classList.remove("active");
    this.active = index;
    const row = this.rows[index];
    if (!row) return this.field.removeAttribute("aria-activedescendant");
    row.classList.add("active");
    row.scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", row.id);
  }
}
