import { el, freshId, icon, announce } from "./dom.js";
import { rememberFocus } from "./keyed.js";
import { wordsOf } from "./mrkdwn.js";
import { doing } from "./state.js";
import { Surface } from "./surface.js";
import { toast } from "./toast.js";

/** One view of the modal stack: title, blocks, and the buttons that submit or leave it. */
export class Pane {
  #errors = {};
  #mended = new Set();
  #round = 0;
  #focusErrors = false;
  #sending = false;
  #left = null;

  constructor(view, depth) {
    this.id = view.id;
    this.titleId = freshId("title");
    this.surface = new Surface({ type: "view", view_id: view.id }, (block) => this.#edited(block));
    this.title = el("h2", { id: this.titleId, tabindex: "-1" });
    this.top = el("div", { class: "modal-top" });
    this.blocks = el("div", { class: "blocks" });
    this.body = el("div", { class: "modal-body" }, this.top, this.blocks);
    this.close = el("button", { type: "button", class: "button", "data-key": "view close", on: { click: () => this.leave(false) } });
    this.submit = el("button", { type: "submit", class: "button primary", "data-key": "view submit" }, el("span"));
    const back = el("button", { type: "button", class: "button quiet square", "aria-label": "Back", on: { click: () => this.leave(false) } }, icon("back"));
    const cross = el("button", { type: "button", class: "button quiet square", "aria-label": "Close", on: { click: () => this.leave(true) } }, icon("close"));
    const header = el("header", {}, depth > 0 && back, this.title, cross);
    this.node = el("form", { class: "pane", novalidate: true, autocomplete: "off", "data-view": view.id }, header, this.body, el("footer", {}, this.close, this.submit));
    this.node.addEventListener("submit", (event) => this.#submit(event));
  }

  /** Draws what the view is now; what was typed stays where block id and action id are still there. */
  update(view) {
    const errors = view.errors ?? {};
    if (this.view && JSON.stringify(this.view.errors ?? {}) !== JSON.stringify(errors)) this.#errors = {};
    const title = wordsOf(view.title);
    if (this.view && this.title.textContent !== title) announce(title);
    this.view = view;
    this.title.textContent = title;
    this.close.textContent = wordsOf(view.close) || "Cancel";
    this.submit.hidden = !view.submit;
    this.submit.firstChild.textContent = wordsOf(view.submit);
    this.#drawTop(view);
    this.#draw();
    this.#showBusy();
  }

  #draw() {
    const errors = { ...this.view.errors, ...this.#errors };
    for (const block of this.#mended) delete errors[block];
    this.surface.draw(this.blocks, this.view.blocks, { errors, round: this.#round, kept: this.view.state?.values });
    this.#letKeysScroll();
    if (this.#focusErrors && Object.keys(errors).length) this.#toFirstError(errors);
  }

  /** What is only read is reached by the keyboard too, to be scrolled. */
  #letKeysScroll() {
    if (this.blocks.querySelector("button, input, select, textarea, a[href]")) this.body.removeAttribute("tabindex");
    else this.body.tabIndex = 0;
  }

  #drawTop(view) {
    const blocks = new Set(view.blocks.map((block) => block.block_id));
    const lost = Object.entries(view.errors ?? {}).filter(([block]) => !blocks.has(block)).map(([, words]) => words);
    const lines = [view.failure, ...lost].filter(Boolean);
    const shown = JSON.stringify(lines);
    if (this.top.dataset.shown === shown) return;
    this.top.dataset.shown = shown;
    this.top.replaceChildren(...lines.map((words) => el("div", { class: "alert error", role: "alert" }, icon("warning"), el("div", {}, words))));
  }

  #showBusy() {
    const busy = Boolean(this.view.busy || this.#sending);
    this.node.classList.toggle("busy", busy);
    this.node.setAttribute("aria-busy", String(busy));
    this.submit.setAttribute("aria-disabled", String(busy));
  }

  async #submit(event) {
    event.preventDefault();
    if (!this.view.submit || this.view.busy || this.#sending) return;
    this.#focusErrors = true;
    this.#round++;
    this.#errors = this.surface.faults();
    for (const block of Object.keys(this.#errors)) this.#mended.delete(block);
    this.#draw();
    if (Object.keys(this.#errors).length) return;
    this.surface.forgetPending();
    this.#sending = true;
    this.#showBusy();
    const answer = await doing("submit", { view_id: this.id, state: this.surface.state() });
    this.#sending = false;
    this.#mended.clear();
    this.#showBusy();
    if (!answer.ok && answer.error !== "invalid_input") toast(answer.message ?? answer.error);
  }

  async leave(all) {
    await this.surface.flush();
    const answer = await doing("close", { view_id: this.id, all });
    if (!answer.ok) toast(answer.message ?? answer.error);
  }

  /** A field that is being mended is no longer called wrong; the next submit judges it again. */
  #edited(block) {
    this.#mended.add(block);
    const node = this.#nodeOf(block)?.querySelector(".input.wrong");
    if (!node) return;
    node.classList.remove("wrong");
    node.querySelector(".field-error").hidden = true;
    node.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
  }

  #nodeOf(block) {
    return [...this.blocks.children].find((node) => node.dataset.block === block);
  }

  #toFirstError(errors) {
    this.#focusErrors = false;
    const first = this.view.blocks.map((block) => block.block_id).find((id) => errors[id]);
    const block = first && this.#nodeOf(first);
    const field = block?.querySelector("input, textarea, [contenteditable]");
    (field ?? this.title).focus();
    block?.scrollIntoView({ block: "nearest" });
    const count = Object.keys(errors).length;
    announce(count === 1 ? `One field needs attention: ${Object.values(errors)[0]}` : `${count} fields need attention.`);
  }

  /** Remembers where one was when another view is laid on this one. */
  leaveFocus() {
    this.#left = rememberFocus(this.node);
  }

  /** Puts focus where one was before another view lay on this one, else where typing can begin. */
  takeFocus() {
    this.#left?.();
    if (!this.#left || !this.node.contains(document.activeElement)) this.#focusFirst();
    this.#left = null;
  }

  #focusFirst() {
    const wanted = this.view.blocks.find((block) => block.element?.focus_on_load)?.block_id;
    const block = wanted && this.#nodeOf(wanted);
    const field = (block ?? this.blocks).querySelector("input:not([type=checkbox], [type=radio]), textarea, [contenteditable]");
    (field ?? this.title).focus({ preventScroll: !block });
  }

  /** Where what had focus is gone with a redraw, the title has it, so that the keyboard stays in the view. */
  keepFocus() {
    if (document.activeElement === document.body) this.title.focus();
  }
}
