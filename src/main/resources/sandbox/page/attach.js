import { el, icon } from "./dom.js";
import { sizeOf } from "./files.js";
import { upload } from "./state.js";

/** Files that wait to be sent with the next message: a button that chooses them, and the list of those chosen. */
export class Attachments {
  #files = [];

  constructor(complain) {
    this.chooser = el("input", { type: "file", multiple: true, hidden: true, "aria-label": "Files to attach", on: { change: () => this.#take(complain) } });
    const choose = () => this.chooser.click();
    this.button = el("button", { type: "button", class: "button quiet square", "aria-label": "Attach files", title: "Attach files", on: { click: choose } }, icon("clip"));
    this.list = el("ul", { class: "files attached", "aria-label": "Files to be sent", hidden: true });
  }

  get ids() {
    return this.#files.map((file) => file.id);
  }

  /** Shows these files as chosen; without any, none. */
  put(files = []) {
    this.#files = files;
    this.list.hidden = !files.length;
    this.list.replaceChildren(...files.map((file) => this.#row(file)));
  }

  get files() {
    return this.#files;
  }

  async #take(complain) {
    const chosen = [...this.chooser.files];
    this.chooser.value = "";
    for (const file of chosen) {
      const answer = await upload(file);
      if (answer.ok) this.put([...this.#files, answer.file]);
      else complain(answer.message ?? answer.error);
    }
  }

  #row(file) {
    const drop = () => {
      this.put(this.#files.filter((one) => one !== file));
      this.button.focus();
    };
    return el("li", {}, icon("file"), el("span", {}, el("b", {}, file.name), el("span", { class: "file-about" }, sizeOf(file.size))), el("button", { type: "button", class: "button quiet square", "aria-label": `Remove ${file.name}`, on: { click: drop } }, icon("close")));
  }
}
