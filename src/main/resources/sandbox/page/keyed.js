const signs = new WeakMap();

/**
 * Makes a parent's children those of the items, drawing only what changed: a node stays where its key and its sign are
 * the same. Focus and the caret survive, also where the focused node had to be drawn again.
 */
export function reconcile(parent, items, { key, sign, draw }) {
  const focus = rememberFocus(parent);
  const wanted = new Set(items.map(key));
  const old = new Map();
  for (const node of [...parent.children]) {
    const { key: oldKey } = signs.get(node) ?? {};
    if (wanted.has(oldKey) && !old.has(oldKey)) old.set(oldKey, node);
    else node.remove();
  }
  let next = parent.firstElementChild;
  for (const item of items) {
    const itemKey = key(item);
    const itemSign = sign(item);
    const kept = old.get(itemKey);
    const same = kept && signs.get(kept).sign === itemSign;
    const node = same ? kept : draw(item);
    signs.set(node, { key: itemKey, sign: itemSign });
    old.delete(itemKey);
    if (kept === next) next = next?.nextElementSibling ?? null;
    if (kept && !same) kept.remove();
    if (!same || node.nextElementSibling !== next) parent.insertBefore(node, next);
  }
  focus();
}

/** Remembers what has focus inside a parent; the returned function gives it back after the parent was drawn again. */
export function rememberFocus(parent) {
  const node = document.activeElement;
  if (!node || node === parent || !parent.contains(node)) return () => {};
  const key = node.dataset.key;
  const caret = "selectionStart" in node ? [node.selectionStart, node.selectionEnd] : null;
  const place = focusables(parent).indexOf(node);
  return () => {
    if (document.activeElement === node) return;
    const target = node.isConnected ? node : successor(parent, key, place);
    target?.focus({ preventScroll: true });
    if (target === node && caret?.[0] !== null && caret) node.setSelectionRange(...caret);
  };
}

const focusables = (parent) =>
  [...parent.querySelectorAll("[data-key]")].filter((node) => !node.disabled && node.offsetParent !== null);

/** What stands for a control that is gone: the same one redrawn, else one with the same action nearby, else a neighbour. */
function successor(parent, key, place) {
  const all = focusables(parent);
  const action = key?.split(" ").slice(1).join(" ");
  const near = (list) => list.sort((a, b) => Math.abs(all.indexOf(a) - place) - Math.abs(all.indexOf(b) - place))[0];
  return (
    all.find((node) => node.dataset.key === key) ??
    near(all.filter((node) => action && node.dataset.key.split(" ").slice(1).join(" ") === action)) ??
    all[Math.min(place, all.length - 1)]
  );
}
