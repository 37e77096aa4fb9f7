import { el, icon } from "./dom.js";
import { Listbox } from "./listbox.js";
import { sourceOf, initialChoices, keptChoices } from "./options.js";
import { wordsOf } from "./mrkdwn.js";

const matches = (option, query) => `${option.label} ${option.description}`.toLowerCase().includes(query.toLowerCase());

/** Every kind of select, single or multi: a text field with type-ahead over a list. */
export class Select {
  constructor(element, { label, key, commit, suggest, clearable }) {
    this.element = element;
    this.many = element.type.startsWith("multi_");
    this.commit = commit;
    this.source = sourceOf(element, suggest);
    this.chosen = [];
    this.asked = 0;
    this.field = el("input", {
      type: "text", class: "select-field", role: "combobox", "aria-label": label, "aria-expanded": "false",
      autocomplete: "off", spellcheck: "false", placeholder: element.placeholder ? wordsOf(element.placeholder) : "Select an option",
      "data-key": key,
    });
    this.chips = el("span", { class: "chips" });
    this.clear = el("button", { type: "button", class: "select-clear", "aria-label": "Clear the choice", on: { click: () => this.#set([]) } }, icon("close"));
    this.clearable = clearable && !this.many;
    this.node = el("div", { class: this.many ? "select many" : "select" }, this.chips, this.field, this.clear, icon("down"));
    this.list = new Listbox(this.field, { label: "Choices", many: this.many, choose: (option) => this.#choose(option) });
    this.#listen();
    this.take(initialChoices(element));
  }

  get value() {
    const values = this.chosen.map((option) => option.value);
    return this.many ? values : (values[0] ?? null);
  }

  take(options) {
    this.chosen = options;
    this.#draw();
  }

  takeKept(kept) {
    this.take(keptChoices(kept));
  }

  takeFrom(other) {
    if (this.source.ask) return this.take(other.chosen);
    const offered = new Set(this.source.list().flatMap((group) => group.options).map((option) => option.value));
    const still = other.chosen.filter((option) => offered.has(option.value));
    if (still.length || !other.chosen.length) this.take(still);
  }

  #listen() {
    this.field.addEventListener("click", () => this.#offer(""));
    this.field.addEventListener("input", () => this.#offer(this.field.value));
    this.field.addEventListener("blur", () => this.#leave());
    this.field.addEventListener("focus", () => this.field.select());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.node.addEventListener("mousedown", (event) => {
      if (event.target === this.field || this.list.box.contains(event.target) || event.target.closest("button")) return;
      event.preventDefault();
      this.field.focus();
      this.#offer("");
    });
  }

  #key(event) {
    if (this.list.key(event)) return;
    if (event.key === "ArrowDown" || (event.key === "Enter" && !this.list.open)) {
      event.preventDefault();
      this.#offer("");
    } else if (event.key === "Backspace" && this.many && this.field.value === "" && this.chosen.length) this.#set(this.chosen.slice(0, -1));
    else if ((event.key === "Backspace" || event.key === "Delete") && this.clearable && this.field.selectionEnd - this.field.selectionStart === this.field.value.length && this.chosen.length && !this.list.open) this.#set([]);
  }

  /** Offers what fits the query: from the list at hand, or by asking the app. */
  async #offer(query) {
    const turn = ++this.asked;
    if (!this.source.ask) return this.#show(this.#fitting(this.source.list(), query), "No results");
    if (query.length < this.source.least) {
      const rest = this.source.least;
      return this.#show([], `Type ${rest} ${rest === 1 ? "character" : "characters"} or more to search`);
    }
    this.#show([], "Searching…");
    await new Promise((done) => setTimeout(done, query ? 150 : 0));
    if (turn !== this.asked) return;
    const groups = await this.source.ask(query);
    if (turn === this.asked && document.activeElement === this.field) this.#show(groups, "Nothing could be found");
  }

  #fitting(groups, query) {
    return groups
      .map((group) => ({ ...group, options: group.options.filter((option) => matches(option, query)) }))
      .filter((group) => group.options.length);
  }

  #show(groups, sentence) {
    const taken = new Set(this.chosen.map((option) => option.value));
    const marked = groups.map((group) => ({ ...group, options: group.options.map((option) => ({ ...option, selected: taken.has(option.value) })) }));
    this.list.show(marked, sentence);
  }

  #choose(option) {
    if (!this.many) {
      this.list.hide();
      this.asked++;
      if (option.value === this.chosen[0]?.value) return this.#draw();
      return this.#set([option]);
    }
    const without = this.chosen.filter((one) => one.value !== option.value);
    const most = this.element.max_selected_items ?? Infinity;
    if (without.length < this.chosen.length) this.#set(without);
    else if (this.chosen.length < most) this.#set([...this.chosen, option]);
    this.field.value = "";
    this.#offer("");
  }

  #leave() {
    this.asked++;
    this.list.hide();
    this.#draw();
  }

  async #set(options) {
    const before = this.chosen;
    this.take(options);
    if ((await this.commit()) === false) this.take(before);
  }

  #draw() {
    this.field.value = this.many ? "" : (this.chosen[0]?.label ?? "");
    this.clear.hidden = !this.clearable || !this.chosen.length;
    if (this.many) this.chips.replaceChildren(...this.chosen.map((option) => this.#chip(option)));
  }

  #chip(option) {
    const remove = () => {
      this.#set(this.chosen.filter((one) => one.value !== option.value));
      this.field.focus();
    };
    const cross = el("button", { type: "button", "aria-label": `Remove ${option.label}`, on: { click: remove } }, icon("close"));
    return el("span", { class: "chip" }, option.label, cross);
  }
}
