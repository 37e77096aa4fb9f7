import * as api from "./api.js";
import { byId, el } from "./dom.js";
import { drawChannels } from "./channels.js";
import { loadClock } from "./clock.js";
import { beginComposer, drawComposer } from "./composer.js";
import { drawHead } from "./head.js";
import { drawHome } from "./home.js";
import { beginKeys } from "./keys.js";
import { drawMessages } from "./messages.js";
import { drawModals, flushModals } from "./modal.js";
import { beginPanel, lookAtPhone, panelOpen } from "./panel.js";
import { drawPeople } from "./people.js";
import { appChannel, channel, doing, HOME, markRead, see, state, whenRefreshNeeded } from "./state.js";
import { addLine, loadTraffic, retime } from "./traffic.js";

/** The place "the app's messages" before there is such a conversation. */
const APP_MESSAGES = "app";

const RETRY_MILLIS = 2000;

let stop = () => {};
let asking = null;
let again = false;

/** Looks at what the acting person sees; many wishes at once become one question and one more after it. */
function refresh() {
  if (asking) return void (again = true);
  const person = state.me;
  asking = api
    .view(person)
    .then((view) => person === state.me && show(view))
    .catch(() => {
      trouble(true);
      setTimeout(refresh, RETRY_MILLIS);
    })
    .finally(() => {
      asking = null;
      if (again || person !== state.me) refreshAgain();
    });
}

function refreshAgain() {
  again = false;
  refresh();
}

function show(view) {
  trouble(false);
  see(view);
  if (state.place !== HOME && state.place !== APP_MESSAGES && !channel(state.place)) state.place = view.channels.find((one) => one.kind === "channel")?.id ?? HOME;
  if (state.place === APP_MESSAGES && appChannel()) state.place = appChannel().id;
  if (state.thread && !channel(state.place)?.messages.some((one) => one.ts === state.thread)) state.thread = "";
  draw();
}

function draw() {
  const here = channel(state.place);
  drawPeople(become);
  drawHead(go, openThread);
  drawHome(state.place === HOME);
  drawMessages(here, state.place !== HOME, openThread);
  if (here && document.visibilityState === "visible" && !state.thread) markRead(here);
  drawChannels(go);
  drawComposer(here);
  drawModals(state.view.modals);
  byId("app").classList.toggle("with-panel", panelOpen());
}

function go(place) {
  const arrivedHome = place === HOME && state.place !== HOME;
  state.place = place;
  state.thread = "";
  writeAddress();
  draw();
  if (arrivedHome) openHome();
  else byId("composer-text").focus();
}

/** Shows one thread of the channel; no time stamp leads back to all of it. */
function openThread(ts) {
  const left = state.thread;
  state.thread = ts;
  writeAddress();
  draw();
  const way = left && [...document.querySelectorAll(".replies")].find((node) => node.dataset.key === `thread ${left}`);
  (way || byId("composer-text")).focus();
}

const openHome = () => state.workspace.app.home && doing("open_home");

async function become(person) {
  if (person === state.me) return;
  await flushModals();
  state.me = person;
  state.thread = "";
  state.view = { channels: [], modals: [], home: null, seq: -1 };
  drawModals([]);
  retime();
  lookAtPhone();
  writeAddress();
  hear();
  refresh();
  if (state.place === HOME) openHome();
}

/** Listens as the acting person; whatever was missed while not listening is fetched when the line stands again. */
function hear() {
  stop();
  stop = api.listen(state.me, {
    changed: (change) => {
      if (change.what === "clock") loadClock();
      refresh();
      lookAtPhone();
    },
    traffic: (line) => {
      addLine(line);
      if (line.from === "aws" || line.to === "aws") lookAtPhone();
    },
    reachable: (yes) => {
      if (!yes) return trouble(true);
      refresh();
      loadTraffic().catch(() => trouble(true));
    },
  });
}

const trouble = (yes) => (byId("trouble").hidden = !yes);

const writeAddress = () => window.history.replaceState(null, "", ["#", state.me, state.place, state.thread].filter(Boolean).join("/"));

function readAddress() {
  const [, person, place, thread] = decodeURIComponent(window.location.hash).split("/");
  const known = state.workspace.users.some((one) => one.id === person);
  state.me = known ? person : (state.workspace.users[0]?.id ?? "");
  state.place = place ?? "";
  state.thread = thread ?? "";
}

async function begin() {
  state.workspace = await api.workspace();
  readAddress();
  whenRefreshNeeded(refresh);
  beginComposer();
  beginPanel(() => state.view.seq >= 0 && draw());
  beginKeys(go, () => state.thread && openThread(""));
  window.addEventListener("hashchange", () => {
    const [, person, place] = decodeURIComponent(window.location.hash).split("/");
    if (state.workspace.users.some((one) => one.id === person)) become(person).then(() => go(place || state.place));
  });
  document.addEventListener("visibilitychange", () => state.view.seq >= 0 && draw());
  hear();
  refresh();
  lookAtPhone();
  if (state.place === HOME) openHome();
}

begin().catch(() => {
  byId("app").replaceChildren(el("p", { class: "trouble" }, "The sandbox does not answer. Is it still running? Then reload this page."));
});
