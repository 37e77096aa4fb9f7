import { byId, el } from "./dom.js";
import { text, wordsOf } from "./mrkdwn.js";

/** Asks Slack's confirm dialog; resolves to true where the person agreed. */
export function confirmed(object) {
  if (!object) return Promise.resolve(true);
  return new Promise((resolve) => {
    const before = document.activeElement;
    const yes = el("button", { type: "button", class: `button ${object.style === "danger" ? "danger" : "primary"}` }, wordsOf(object.confirm) || "Yes");
    const no = el("button", { type: "button", class: "button" }, wordsOf(object.deny) || "Cancel");
    const title = el("h2", { id: "confirm-title" }, wordsOf(object.title) || "Are you sure?");
    const dialog = el("dialog", { class: "confirm", "aria-labelledby": "confirm-title" }, title, el("div", { class: "confirm-text" }, text(object.text)), el("div", { class: "confirm-answers" }, no, yes));
    let answer = false;
    yes.addEventListener("click", () => {
      answer = true;
      dialog.close();
    });
    no.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before?.isConnected) before.focus();
      resolve(answer);
    });
    byId("app").append(dialog);
    dialog.showModal();
    (object.style === "danger" ? no : yes).focus();
  });
}
