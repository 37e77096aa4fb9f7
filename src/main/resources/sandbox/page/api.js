/** Everything the page asks of the sandbox's Slack. */
const UNREACHABLE = { ok: false, error: "unreachable", message: "The sandbox does not answer. Is it still running?" };

async function get(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

const as = (person) => `as=${encodeURIComponent(person)}`;

export const workspace = () => get("/_page/workspace");
export const view = (person) => get(`/_page/view?${as(person)}`);
export const traffic = (after) => get(`/_page/traffic?after=${after}`);
export const phone = () => get("/_page/phone");
export const clock = () => get("/_sandbox/clock");

async function post(path, body) {
  try {
    const answer = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    return await answer.json();
  } catch {
    return UNREACHABLE;
  }
}

/** Does something as a person; always resolves, to `{ok: true, …}` or `{ok: false, error, message}`. */
export const act = (person, what, more = {}) => post("/_page/act", { as: person, do: what, ...more });

/** Moves the sandbox's clock by `{pace}` or `{advance}`; always resolves, to the clock or `{ok: false, error, message}`. */
export const moveClock = (wish) => post("/_sandbox/clock", wish);

/** Hears of changes for a person until the returned function is called. */
export function listen(person, { changed, traffic: line, reachable }) {
  const events = new EventSource(`/_page/events?${as(person)}`);
  events.addEventListener("open", () => reachable(true));
  events.addEventListener("error", () => reachable(false));
  events.addEventListener("changed", (event) => changed(JSON.parse(event.data)));
  events.addEventListener("traffic", (event) => line(JSON.parse(event.data)));
  return () => events.close();
}
