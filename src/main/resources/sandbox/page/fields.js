import { el, freshId } from "./dom.js";
import { text, wordsOf } from "./mrkdwn.js";
import { ofOption } from "./options.js";

const KINDS = {
  plain_text_input: "text",
  number_input: "text",
  email_text_input: "email",
  url_text_input: "url",
  datepicker: "date",
  timepicker: "time",
  datetimepicker: "datetime-local",
};

const toLocal = (seconds) => {
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

const first = (element) =>
  element.initial_value ?? element.initial_date ?? element.initial_time ??
  (element.initial_date_time ? toLocal(element.initial_date_time) : "");

/** One line, many lines, numbers, addresses, dates and times: all that the browser's own fields can do. */
export class Field {
  constructor(element, { label, key, commit, type }) {
    this.element = element;
    const shared = {
      class: "field", "aria-label": label, "data-key": key, maxlength: element.max_length ?? null,
      placeholder: element.placeholder ? wordsOf(element.placeholder) : null,
    };
    this.node = element.multiline
      ? el("textarea", { ...shared, rows: 4 })
      : el("input", { ...shared, type: KINDS[element.type], inputmode: element.type === "number_input" ? "decimal" : null, autocomplete: "off" });
    this.field = this.node;
    this.field.value = first(element);
    if (element.type.endsWith("picker")) this.#settle(commit);
    else this.field.addEventListener("input", () => type());
    this.field.addEventListener("keydown", (event) => this.#key(event, commit));
  }

  get value() {
    const typed = this.field.value;
    if (typed === "") return null;
    return this.element.type === "datetimepicker" ? Math.round(new Date(typed).getTime() / 1000) : typed;
  }

  takeKept(kept) {
    const seconds = kept.selected_date_time;
    this.field.value = kept.value ?? kept.selected_date ?? kept.selected_time ?? (seconds ? toLocal(seconds) : "");
  }

  takeFrom(other) {
    this.field.value = other.field.value;
  }

  /** What the browser and Slack would both complain of, in words; null where nothing is wrong. */
  fault() {
    const { type, min_length: least, min_value: low, max_value: high, is_decimal_allowed: decimal } = this.element;
    const typed = this.field.value;
    if (typed === "") return null;
    if (least && typed.length < least) return `Please enter at least ${least} characters.`;
    if (type === "email_text_input" && this.field.validity.typeMismatch) return "Please enter a valid email address.";
    if (type === "url_text_input" && this.field.validity.typeMismatch) return "Please enter a valid URL.";
    if (type !== "number_input") return null;
    if (!(decimal ? /^-?\d*\.?\d+$/ : /^-?\d+$/).test(typed)) return decimal ? "Please enter a number." : "Please enter a whole number.";
    if (low !== undefined && Number(typed) < Number(low)) return `Please enter a number of at least ${low}.`;
    if (high !== undefined && Number(typed) > Number(high)) return `Please enter a number of at most ${high}.`;
    return null;
  }

  /** A picker changes with each part that is typed; only where it came to rest counts. */
  #settle(commit) {
    let told = this.field.value;
    let timer = 0;
    const tell = () => {
      clearTimeout(timer);
      if (this.field.value === told) return;
      told = this.field.value;
      commit();
    };
    this.field.addEventListener("change", () => {
      clearTimeout(timer);
      timer = setTimeout(tell, 500);
    });
    this.field.addEventListener("blur", tell);
  }

  #key(event, commit) {
    if (event.key !== "Enter" || event.isComposing || this.element.multiline) return;
    const on = this.element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
    if (this.dispatches && on.includes("on_enter_pressed")) {
      event.preventDefault();
      commit();
    }
  }
}

/** Checkboxes and radio buttons. */
export class Choices {
  constructor(element, { label, key, commit }) {
    this.many = element.type === "checkboxes";
    const group = freshId("choices");
    this.boxes = element.options.map((option) => this.#box(option, group, key));
    this.node = el("div", { class: "choices", role: this.many ? "group" : "radiogroup", "aria-label": label }, this.boxes.map((box) => box.row));
    this.field = this.boxes[0]?.box;
    this.node.addEventListener("change", () => this.#changed(commit));
    this.#check(this.many ? (element.initial_options ?? []) : [element.initial_option].filter(Boolean));
  }

  get value() {
    const values = this.boxes.filter(({ box }) => box.checked).map(({ option }) => option.value);
    return this.many ? values : (values[0] ?? null);
  }

  takeKept(kept) {
    this.#check(kept.selected_options ?? [kept.selected_option].filter(Boolean));
  }

  takeFrom(other) {
    this.#check([other.value].flat().map((value) => ({ value })));
  }

  #check(options) {
    const values = new Set(options.map((option) => option.value));
    for (const { box, option } of this.boxes) box.checked = values.has(option.value);
    this.told = options;
  }

  async #changed(commit) {
    const before = this.told;
    this.told = [this.value].flat().map((value) => ({ value }));
    if ((await commit()) === false) this.#check(before);
  }

  #box(option, group, key) {
    const described = option.description ? el("span", { class: "choice-description", id: freshId("about") }, text(option.description)) : null;
    const box = el("input", {
      type: this.many ? "checkbox" : "radio", name: group, value: option.value,
      "data-key": `${key} ${option.value}`, "aria-describedby": described?.id, "data-label": ofOption(option).label,
    });
    const row = el("label", { class: "choice" }, box, el("span", {}, el("span", {}, text(option.text)), described));
    return { box, option, row };
  }
}

/** What this workspace cannot do, said in its place. */
export class Absent {
  constructor(words) {
    this.node = el("p", { class: "absent" }, words);
    this.value = null;
  }

  takeKept() {}

  takeFrom() {}
}
