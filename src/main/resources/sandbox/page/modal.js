import { byId } from "./dom.js";
import { Pane } from "./pane.js";

const panes = new Map();
const dialog = byId("modal");
let opener = null;
let shown = null;

dialog.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  event.preventDefault();
  panes.get(shown)?.leave(false);
});
dialog.addEventListener("cancel", (event) => event.preventDefault());
dialog.addEventListener("close", () => shown && dialog.showModal());

/** Draws the stack of views: only the last one shows, those below keep what was typed in them. */
export function drawModals(views) {
  const ids = new Set(views.map((view) => view.id));
  for (const [id, pane] of panes) if (!ids.has(id)) forget(id, pane);
  views.forEach((view, depth) => paneFor(view, depth).update(view));
  const top = views.at(-1);
  if (top) show(top.id);
  else hide();
}

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
  for (const [other, pane] of panes) pane.node.hidden = other !== id;
  if (!dialog.open) {
    opener = document.activeElement;
    dialog.showModal();
  }
  const before = shown;
  shown = id;
  dialog.setAttribute("aria-labelledby", panes.get(id).titleId);
  if (before !== id) panes.get(id).focusFirst();
}

function hide() {
  if (!dialog.open) return;
  shown = null;
  dialog.close();
  const back = opener?.isConnected && opener !== document.body ? opener : byId("composer-text");
  back?.focus();
}
