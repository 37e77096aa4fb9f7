import { phone as fetchPhone } from "./api.js";
import { announce, el, icon } from "./dom.js";
import { zone } from "./state.js";
import { clockOf } from "./time.js";

const list = el("ul", { class: "codes" });
const empty = el("p", { class: "quiet-note" }, "No codes yet. When somebody sends an activation code to a phone or mailbox of the sandbox, it arrives here.");
let seen = null;

/** The panel with everything the sandbox's phones and mailboxes received. */
export const phonePanel = el("div", { class: "phone" }, empty, list);

const keyOf = (code) => JSON.stringify([code.at, code.to, code.code]);

/** Looks for new codes; resolves to how many there are that nobody has looked at. */
export async function loadPhone(looking) {
  const { codes } = await fetchPhone();
  const keys = new Set(codes.map(keyOf));
  const fresh = seen ? codes.filter((code) => !seen.has(keyOf(code))) : [];
  if (looking || !seen) seen = keys;
  const sign = JSON.stringify([zone(), codes]);
  if (list.dataset.sign !== sign) {
    list.dataset.sign = sign;
    list.replaceChildren(...codes.map(row));
    if (looking && fresh.length) announce(`A code arrived at ${fresh[0].to}: ${fresh[0].code}`);
  }
  empty.hidden = codes.length > 0;
  return looking ? 0 : fresh.length;
}

/** Whose channel it is: the alias in its ARN; anything else as it came. */
const channelOf = (channel) => /:contact-channel\/([^/]+)\//.exec(channel ?? "")?.[1]?.replace(/^/, "for ") ?? channel;

function row(code) {
  const copy = el("button", { type: "button", class: "button quiet square", "aria-label": `Copy code ${code.code}` }, icon("copy"));
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.code);
    announce("Copied.");
  });
  const about = [code.kind?.replaceAll("_", " ").toLowerCase(), channelOf(code.channel)].filter(Boolean).join(" ");
  return el("li", {}, el("div", { class: "code-to" }, el("b", {}, code.to), el("time", {}, clockOf(code.at))), el("div", { class: "code-line" }, el("output", { class: "code-digits" }, code.code), copy), el("div", { class: "code-about" }, about));
}
