import { el, icon } from "./dom.js";
import { wordsOf } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { toRichText } from "./richvalue.js";

const TOOLS = [
  ["bold", "Bold", "Control+B"],
  ["italic", "Italic", "Control+I"],
  ["strikeThrough", "Strikethrough", "Control+Shift+X"],
  ["insertUnorderedList", "Bulleted list", "Control+Shift+8"],
  ["insertOrderedList", "Numbered list", "Control+Shift+7"],
];
const KEYS = { b: "bold", i: "italic" };
const SHIFTED = { KeyX: "strikeThrough", Digit8: "insertUnorderedList", Digit7: "insertOrderedList" };

/** A field for text with bold, italic, strikethrough and lists; its value is Slack's rich text. */
export class RichInput {
  constructor(element, { label, key, commit, type }) {
    this.element = element;
    this.field = el("div", {
      class: "rich-field rich-text", contenteditable: "true", role: "textbox", "aria-multiline": "true", "aria-label": label, "data-key": key,
      "data-placeholder": element.placeholder ? wordsOf(element.placeholder) : null,
    });
    this.tools = TOOLS.map(([command, words, keys], index) => this.#tool(command, words, keys, index));
    const bar = el("div", { class: "rich-tools", role: "toolbar", "aria-label": "Formatting" }, this.tools);
    bar.addEventListener("keydown", (event) => this.#walk(event));
    this.node = el("div", { class: "field rich" }, bar, this.field);
    this.field.addEventListener("input", () => type());
    this.field.addEventListener("keydown", (event) => this.#key(event, commit));
    this.field.addEventListener("paste", (event) => {
      event.preventDefault();
      document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
    });
    for (const event of ["keyup", "mouseup", "input"]) this.field.addEventListener(event, () => this.#showPressed());
    this.#put(element.initial_value);
  }

  get value() {
    return toRichText(this.field);
  }

  takeKept(kept) {
    this.#put(kept.rich_text_value);
  }

  takeFrom(other) {
    this.#put(other.value);
  }

  #put(value) {
    this.field.replaceChildren(...(value ? richText(value).childNodes : []));
  }

  #tool(command, words, keys, index) {
    const button = el("button", { type: "button", class: "button quiet square", "aria-label": words, title: `${words} (${keys.replace("Control", "Ctrl")})`, "aria-keyshortcuts": keys, "aria-pressed": "false", tabindex: index ? "-1" : "0" }, icon(command));
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => this.#format(command));
    return button;
  }

  #format(command) {
    this.field.focus();
    document.execCommand("styleWithCSS", false, "false");
    document.execCommand(command);
    this.#showPressed();
  }

  #showPressed() {
    TOOLS.forEach(([command], index) => this.tools[index].setAttribute("aria-pressed", String(document.queryCommandState(command))));
  }

  #walk(event) {
    const here = this.tools.indexOf(event.target);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (here < 0 || !step) return;
    event.preventDefault();
    const next = this.tools[(here + step + this.tools.length) % this.tools.length];
    for (const tool of this.tools) tool.tabIndex = tool === next ? 0 : -1;
    next.focus();
  }

  #key(event, commit) {
    const command = event.shiftKey ? SHIFTED[event.code] : KEYS[event.key];
    if ((event.ctrlKey || event.metaKey) && command) {
      event.preventDefault();
      this.#format(command);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && this.dispatches) {
      event.preventDefault();
      commit();
    }
  }
}
