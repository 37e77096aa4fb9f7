import { byId, el } from "./dom.js";
import { state } from "./state.js";
import { Surface } from "./surface.js";

const place = byId("home");
let drawn = null;

/** Draws the app's home screen of the acting person. */
export function drawHome(shown) {
  place.hidden = !shown;
  if (!shown) return;
  const home = state.view.home;
  if (!home) {
    drawn = null;
    return place.replaceChildren(empty());
  }
  if (drawn?.person !== state.me) {
    drawn = { person: state.me, surface: new Surface({ type: "view" }), blocks: el("div", { class: "blocks" }) };
    drawn.surface.name = "home";
    drawn.surface.heading = 2;
    place.replaceChildren(drawn.blocks);
  }
  drawn.surface.container.view_id = home.id;
  drawn.surface.draw(drawn.blocks, home.blocks, { kept: home.state?.values });
}

const empty = () =>
  el("div", { class: "empty" }, el("h2", {}, "Nothing here yet"), el("p", {}, `${state.workspace.app.name} has not published a home screen for you. It does so when it answers app_home_opened.`));
