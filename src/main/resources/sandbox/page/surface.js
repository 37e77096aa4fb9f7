import { drawBlock } from "./blocks.js";
import { makeControl } from "./elements.js";
import { reconcile } from "./keyed.js";
import { groupsOf } from "./options.js";
import { doing } from "./state.js";
import { dated } from "./time.js";
import { toast } from "./toast.js";

const PAUSE = 300;
const DRAWN_ANEW = "This was drawn anew while you were choosing. Please choose again.";

/** An element without what it shows at first: as long as this stays the same, its control stays too. */
const specOf = (element) =>
  JSON.stringify(element, (name, value) => (name.startsWith("initial_") || name === "focus_on_load" ? undefined : value));

/** The blocks of one message or view, with all that a person has typed and chosen in them. */
export class Surface {
  #controls = new Map();
  #timers = new Map();
  #pending = null;
  #blocks = [];
  #kept = {};

  constructor(container, edited = () => {}) {
    this.container = container;
    this.name = container.ts ?? container.view_id;
    /** Below the form's own heading, or the channel's. */
    this.heading = 3;
    this.edited = edited;
  }

  /** Draws the blocks; controls whose block id and action id are still there keep their node and value. */
  draw(parent, blocks, { errors = {}, round = 0, kept = {} } = {}) {
    this.#kept = kept;
    this.#blocks = blocks.map((block, index) => ({ block, key: block.block_id ?? `at ${index}` }));
    reconcile(parent, this.#blocks, {
      key: ({ key }) => key,
      sign: ({ block, key }) => JSON.stringify([block, errors[key] ? [errors[key], round] : null, dated(block)]),
      draw: ({ block, key }) => drawBlock(block, this, { error: errors[key] }),
    });
    this.#forgetGone();
  }

  /** The control of an element: the one that is there already, else a new one with the value that was kept. */
  control(element, block, { label, asInput = false } = {}) {
    const key = `${block.block_id} ${element.action_id} ${element.type}`;
    const spec = specOf(element) + Boolean(block.dispatch_action) + Boolean(block.optional);
    const old = this.#controls.get(key);
    if (old?.spec === spec) return old.control;
    const control = makeControl(element, block, this, { label, asInput });
    if (old) control.takeFrom(old.control);
    else this.#takeKept(control, element, block);
    const told = !control.dispatches || control.dispatches === "on enter";
    this.#controls.set(key, { spec, control, asInput, told, block: block.block_id, action: element.action_id, optional: block.optional });
    return control;
  }

  #takeKept(control, element, block) {
    const kept = this.#kept[block.block_id]?.[element.action_id];
    if (kept && (kept.type ?? element.type) === element.type) control.takeKept(kept);
  }

  #forgetGone() {
    const present = new Set(this.#blocks.flatMap(({ block }) => elementsOf(block).map((one) => `${block.block_id} ${one.action_id} ${one.type}`)));
    for (const key of this.#controls.keys()) if (!present.has(key)) this.#controls.delete(key);
  }

  /** The values of inputs (of all, unless some are wanted) as they stand on the screen, by block id and action id. */
  state(wanted = () => true) {
    const state = {};
    for (const one of this.#controls.values()) {
      if (one.asInput && one.control.field && wanted(one)) (state[one.block] ??= {})[one.action] = one.control.value;
    }
    return state;
  }

  /** What is wrong with the inputs before the app is asked, by block id. */
  faults() {
    const faults = {};
    for (const { control, asInput, block, optional } of this.#controls.values()) {
      if (!asInput || !control.field) continue;
      const empty = control.value === null || !String(control.value).trim();
      const words = empty ? (optional ? null : "Please complete this required field.") : control.fault?.();
      if (words) faults[block] = words;
    }
    return faults;
  }

  /** Tells Slack soon what was typed, so that it is there when the app looks. */
  changed(block) {
    this.edited(block.block_id);
    this.#tellSoon();
  }

  #tellSoon() {
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => this.flush(), PAUSE);
  }

  /** Tells it now. A redraw that is on its way may have taken an input away: then what is still there is told again. */
  async flush() {
    if (this.#pending === null) return;
    this.forgetPending();
    const answer = await doing("input", { ...this.#place(), state: this.state(({ told }) => told) });
    if (answer.error === "element_not_found" && this.#pending === null) this.#tellSoon();
  }

  #place() {
    return this.container.type === "view" ? { view_id: this.container.view_id } : { container: this.container };
  }

  forgetPending() {
    clearTimeout(this.#pending);
    this.#pending = null;
  }

  async press(block, element, value) {
    this.edited(block.block_id);
    await this.flush();
    const answer = await doing("press", { container: this.container, block_id: block.block_id, action_id: element.action_id, value });
    if (!answer.ok) toast(answer.error === "element_not_found" ? DRAWN_ANEW : (answer.message ?? answer.error));
    return answer.ok;
  }

  /** What tells this control from all others on the page when focus has to find it again. */
  keyOf(block, element) {
    return `${this.name}/${block.block_id} ${element.action_id}`;
  }

  /** A press for each pause in typing. */
  pressSoon(block, element) {
    const key = `${block.block_id} ${element.action_id}`;
    clearTimeout(this.#timers.get(key));
    const press = () => this.press(block, element, this.control(element, block, { asInput: true }).value);
    this.#timers.set(key, setTimeout(press, PAUSE));
  }

  async suggest(block, element, query) {
    const answer = await doing("suggest", { ...this.#place(), block_id: block.block_id, action_id: element.action_id, query });
    return answer.ok ? groupsOf(answer) : [];
  }
}

/** The interactive elements of a block. */
function elementsOf(block) {
  const inner = (block.child_blocks ?? []).flatMap(elementsOf);
  return [block.element, block.accessory, ...(block.elements ?? []), ...(block.actions ?? []), ...inner].filter((one) => one?.action_id);
}
