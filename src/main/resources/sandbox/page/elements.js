import { el, icon } from "./dom.js";
import { confirmed } from "./confirm.js";
import { FileInput } from "./fileinput.js";
import { Absent, Choices, Field } from "./fields.js";
import { menuButton } from "./menu.js";
import { wordsOf } from "./mrkdwn.js";
import { groupsOf } from "./options.js";
import { RichInput } from "./richinput.js";
import { Select } from "./select.js";

const FIELDS = ["plain_text_input", "number_input", "email_text_input", "url_text_input", "datepicker", "timepicker", "datetimepicker"];

const open = (url) => url && window.open(url, "_blank", "noopener,noreferrer");

/** Whether an element keeps something that a person typed or chose. */
export const keeps = (element) => FIELDS.includes(element.type) || /select$|^checkboxes$|^radio_buttons$|_input$/.test(element.type);

/** Draws a button, a menu or an image of a block; what keeps a value is drawn by `control`. */
export function drawElement(element, block, surface) {
  if (keeps(element)) return surface.control(element, block).node;
  if (element.type === "button" || element.type === "workflow_button") return button(element, block, surface);
  if (element.type === "icon_button") return button({ ...element, accessibility_label: element.accessibility_label ?? wordsOf(element.text) }, block, surface);
  if (element.type === "feedback_buttons") return feedback(element, block, surface);
  if (element.type === "overflow") return overflow(element, block, surface);
  if (element.type === "image") return image(element);
  return el("span", { class: "absent" }, `[${element.type}]`);
}

function button(element, block, surface) {
  const label = wordsOf(element.text);
  const node = el(
    "button",
    { type: "button", class: `button ${element.style ?? ""}`, "aria-label": element.accessibility_label, "data-key": surface.keyOf(block, element) },
    el("span", {}, label),
  );
  node.addEventListener("click", async () => {
    if (node.getAttribute("aria-busy") === "true" || !(await confirmed(element.confirm))) return;
    open(element.url);
    node.setAttribute("aria-busy", "true");
    await surface.press(block, element, element.value ?? null);
    node.removeAttribute("aria-busy");
  });
  return node;
}

/** Two buttons of one element: what is pressed is told by its value. */
function feedback(element, block, surface) {
  const one = (part) => part && button({ ...part, action_id: element.action_id }, block, surface);
  return el("span", { class: "feedback", role: "group", "aria-label": "Feedback" }, one(element.positive_button), one(element.negative_button));
}

function overflow(element, block, surface) {
  const choose = async (option) => {
    if (!(await confirmed(element.confirm))) return;
    open(option.url);
    await surface.press(block, element, option.value);
  };
  const items = () => groupsOf(element)[0].options.map((option) => ({ ...option, choose: () => choose(option) }));
  return menuButton({ label: "More actions", key: surface.keyOf(block, element), items });
}

/** An image; where it cannot be loaded (this page loads nothing from elsewhere) its description stands in. */
export function image(element, className = "") {
  const place = el("span", { class: `image ${className}` });
  const instead = () => place.replaceChildren(icon("eye"), el("span", { class: "image-words" }, element.alt_text));
  place.classList.add("loading");
  const picture = el("img", { src: element.image_url ?? element.slack_file?.url, alt: element.alt_text, on: { error: instead, load: () => place.classList.remove("loading") } });
  place.append(picture);
  return place;
}

/** Makes the control of an element that keeps a value. */
export function makeControl(element, block, surface, { label, asInput }) {
  const dispatches = !asInput || Boolean(block.dispatch_action);
  const perCharacter = dispatches && element.dispatch_action_config?.trigger_actions_on?.includes("on_character_entered");
  const options = {
    label: label || (element.placeholder ? wordsOf(element.placeholder) : element.action_id),
    key: surface.keyOf(block, element),
    clearable: asInput && block.optional,
    suggest: (query) => surface.suggest(block, element, query),
    commit: async () => {
      if (!dispatches) {
        surface.changed(block);
        return true;
      }
      if (!(await confirmed(element.confirm))) return false;
      await surface.press(block, element, control.value);
      return true;
    },
    type: () => (perCharacter ? surface.pressSoon(block, element) : surface.changed(block)),
  };
  const control = create(element, options);
  control.dispatches = dispatches && (element.type.endsWith("_input") && !perCharacter ? "on enter" : "at once");
  return control;
}

function create(element, options) {
  if (FIELDS.includes(element.type)) return new Field(element, options);
  if (element.type === "checkboxes" || element.type === "radio_buttons") return new Choices(element, options);
  if (element.type.endsWith("select")) return new Select(element, options);
  if (element.type === "rich_text_input") return new RichInput(element, options);
  if (element.type === "file_input") return new FileInput(element, options);
  return new Absent(`This workspace has no ${element.type}.`);
}
