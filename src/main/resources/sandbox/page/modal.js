import { byId } from "./dom.js";
import { Pane } from "./pane.js";

const panes = new Map();
const dialog = byId("modal");
const veil = byId("veil");
const covered = [byId("channels"), byId("main")];
let opener = null;
let shown = null;

/**
 * A view covers the channels and their messages, but not who acts nor the panel: an activation code is read from the
 * phone while its form is open, and somebody else may act meanwhile. So the rest is made inert here, not by the browser.
 */
document.addEventListener("keydown", (event) => {
  if (!shown || event.defaultPrevented || document.querySelector("dialog.confirm")) return;
  if (event.key === "Escape" && !byId("panel").contains(event.target)) {
    event.preventDefault();
    panes.get(shown).leave(false);
  } else if (event.key === "Tab" && dialog.contains(event.target)) turn(event);
});

/** Draws the stack of views: only the last one shows, those below keep what was typed in them. */
export function drawModals(views) {
  const ids = new Set(views.map((view) => view.id));
  for (const [id, pane] of panes) if (!ids.has(id)) forget(id, pane);
  views.forEach((view, depth) => paneFor(view, depth).update(view));
  const top = views.at(-1);
  if (top) show(top.id);
  else hide();
}

/** Sends what was typed a moment ago, before somebody else acts. */
export const flushModals = () => Promise.all([...panes.values()].map((pane) => pane.surface.flush()));

function paneFor(view, depth) {
  if (!panes.has(view.id)) {
    const pane = new Pane(view, depth);
    pane.node.hidden = true;
    panes.set(view.id, pane);
    dialog.append(pane.node);
  }
  return panes.get(view.id);
}

function forget(id, pane) {
  pane.surface.forgetPending();
  pane.node.remove();
  panes.delete(id);
}

function show(id) {
  if (shown && shown !== id) panes.get(shown)?.leaveFocus();
  for (const [other, pane] of panes) pane.node.hidden = other !== id;
  if (!shown) cover();
  const before = shown;
  shown = id;
  dialog.setAttribute("aria-labelledby", panes.get(id).titleId);
  if (before !== id) panes.get(id).takeFocus();
  else panes.get(id).keepFocus();
}

function cover() {
  opener = document.activeElement;
  veil.hidden = false;
  dialog.show();
  for (const part of covered) part.inert = true;
}

function hide() {
  if (!shown) return;
  shown = null;
  dialog.close();
  veil.hidden = true;
  for (const part of covered) part.inert = false;
  const back = opener?.isConnected && opener !== document.body ? opener : byId("composer-text");
  back?.focus();
}

/** Tab at the last control goes to the first one, and back. */
function turn(event) {
  const all = [...dialog.querySelectorAll("button, input, textarea, a[href], summary, [contenteditable], [tabindex='0']")].filter(reachable);
  const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  if (event.target !== from && all.includes(event.target)) return;
  if (event.target !== from && !event.shiftKey) return;
  event.preventDefault();
  to?.focus();
}

const reachable = (node) => node.tabIndex >= 0 && node.checkVisibility() && !node.closest(".listbox, .menu");
