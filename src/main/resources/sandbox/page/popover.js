/** Shows a floating box beside an anchor, above everything, where there is room for it. */
export function float(box, anchor, { wide = true } = {}) {
  if (!box.isConnected) anchor.append(box);
  if (!box.matches(":popover-open")) box.showPopover();
  const place = anchor.getBoundingClientRect();
  if (wide) box.style.width = `${Math.max(place.width, 200)}px`;
  const size = box.getBoundingClientRect();
  const below = window.innerHeight - place.bottom;
  const up = below < size.height + 8 && place.top > below;
  box.style.left = `${Math.max(8, Math.min(place.left, window.innerWidth - size.width - 8))}px`;
  box.style.top = up ? `${Math.max(8, place.top - size.height - 4)}px` : `${place.bottom + 4}px`;
  box.style.maxHeight = `${Math.min(320, (up ? place.top : below) - 16)}px`;
}

export function sink(box) {
  if (box.isConnected && box.matches(":popover-open")) box.hidePopover();
}
