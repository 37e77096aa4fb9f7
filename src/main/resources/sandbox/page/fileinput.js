import { el, freshId, icon } from "./dom.js";
import { sizeOf } from "./files.js";
import { upload } from "./state.js";

const endingOf = (name) => /\.([^.]+)$/.exec(name)?.[1].toLowerCase() ?? "";

/** Files, chosen or dropped, each sent to Slack at once; the value is their ids. */
export class FileInput {
  constructor(element, { label, key, commit }) {
    this.types = (element.filetypes ?? []).map((type) => type.toLowerCase());
    this.most = element.max_files ?? 10;
    this.chosen = [];
    this.commit = commit;
    this.field = el("input", {
      type: "file", class: "file-field", id: freshId("files"), "aria-label": label, "data-key": key, multiple: this.most > 1,
      accept: this.types.length ? this.types.map((type) => `.${type}`).join(",") : null,
    });
    const what = this.types.length ? this.types.join(", ") : "any kind";
    const words = el("span", { class: "file-words" }, icon("file"), el("span", {}, this.most > 1 ? "Choose files or drop them here" : "Choose a file or drop it here"), el("span", { class: "file-about" }, `${what} · ${this.most} at most`));
    this.list = el("ul", { class: "files", "aria-label": "Chosen files", hidden: true });
    this.wrong = el("p", { class: "file-wrong", role: "alert", hidden: true });
    this.node = el("div", { class: "file-input" }, el("div", { class: "file-drop" }, this.field, words), this.list, this.wrong);
    this.field.addEventListener("change", () => this.#take([...this.field.files]));
    this.#listenToDrops(this.node.firstChild);
  }

  get value() {
    return this.chosen.length ? this.chosen.map((file) => file.id) : null;
  }

  takeKept(kept) {
    this.#put((kept.files ?? []).map((file) => (typeof file === "string" ? { id: file, name: file } : file)));
  }

  takeFrom(other) {
    this.#put(other.chosen);
  }

  #put(files) {
    this.chosen = files;
    this.list.hidden = !files.length;
    this.list.replaceChildren(...files.map((file) => this.#row(file)));
  }

  #row(file) {
    const drop = () => {
      this.#put(this.chosen.filter((one) => one !== file));
      this.commit();
      this.field.focus();
    };
    const cross = el("button", { type: "button", class: "button quiet square", "aria-label": `Remove ${file.name}`, on: { click: drop } }, icon("close"));
    return el("li", {}, icon("file"), el("span", {}, el("b", {}, file.name), file.size >= 0 && el("span", { class: "file-about" }, sizeOf(file.size))), cross);
  }

  /** Sends what fits and says why the rest does not. */
  async #take(files) {
    this.field.value = "";
    const fitting = files.filter((file) => !this.types.length || this.types.includes(endingOf(file.name)));
    const room = fitting.slice(0, this.most - this.chosen.length);
    this.#complain(fitting.length < files.length ? `Only ${this.types.join(", ")} files fit here.` : room.length < fitting.length ? `At most ${this.most} ${this.most === 1 ? "file fits" : "files fit"} here.` : "");
    for (const file of room) {
      this.node.setAttribute("aria-busy", "true");
      const answer = await upload(file);
      if (answer.ok) this.#put([...this.chosen, { name: file.name, size: file.size, ...answer.file }]);
      else this.#complain(answer.message ?? answer.error);
    }
    this.node.removeAttribute("aria-busy");
    if (room.length) this.commit();
  }

  #complain(words) {
    this.wrong.hidden = !words;
    this.wrong.textContent = words;
  }

  #listenToDrops(place) {
    const over = (yes) => (event) => {
      event.preventDefault();
      place.classList.toggle("over", yes);
    };
    place.addEventListener("dragover", over(true));
    place.addEventListener("dragleave", over(false));
    place.addEventListener("drop", (event) => {
      over(false)(event);
      this.#take([...event.dataTransfer.files]);
    });
  }
}
