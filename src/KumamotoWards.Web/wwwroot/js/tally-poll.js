// Keeps the page and the server together: sends what waits, then asks what the office has counted.

import { change, mine, state } from "./tally-state.js";
import { allTaps, keepPage, noteUnsent } from "./tally-store.js";
import { hear } from "./tally-clock.js";
import { ask, due, send, Unreachable } from "./tally-send.js";

const EVERY = 3_000;
const WITHOUT_LINE = 10_000;
// A page that nobody touches must not keep its session alive for ever.
const UNTOUCHED = 60 * 60_000;
const others = "BroadcastChannel" in window ? new BroadcastChannel("wards-tally") : null;
let tag = null;
let timer = null;
let running = null;
let again = false;
let touched = Date.now();

/** What the office has counted; 304 costs the server one row. */
async function readDay() {
  const headers = tag ? { "If-None-Match": tag } : {};
  const answer = await ask(`/api/v1/window-counts/tallies?office=${encodeURIComponent(state.page.office)}`, { headers });
  if (answer.status === 401) return { line: "signed-out" };
  if (!answer.ok) return { line: "online" };
  const day = await answer.json();
  hear(day.at);
  tag = answer.headers.get("ETag");
  if (day.person !== state.page.person) return { line: "somebody-else", somebodyElse: day.name };
  if (state.page.items.length > 0) await keepPage({ ...state.page, day });
  return { line: "online", day };
}

async function round() {
  state.taps = await allTaps();
  let sent = null;
  const before = due(mine(null)).length;
  if (before > 0) {
    sent = await send();
    if (sent.line !== "online") return change({ ...sent, taps: await allTaps() });
  }
  const read = await readDay().catch((failure) => {
    if (failure instanceof Unreachable) return { line: "offline" };
    throw failure;
  });
  // Both at once, so that no tap is shown twice or not at all.
  change({ ...read, taps: await allTaps() });
  await noteUnsent();
  if (before > 0) others?.postMessage("sent");
}

/** One round at a time; a tap during one asks for another. */
export async function meet() {
  again = true;
  if (running) return running;
  clearTimeout(timer);
  running = (async () => {
    while (again) {
      again = false;
      await round();
    }
  })().finally(() => { running = null; plan(); });
  return running;
}

function plan() {
  clearTimeout(timer);
  if (!document.hidden && Date.now() - touched < UNTOUCHED) timer = setTimeout(meet, state.line === "online" ? EVERY : WITHOUT_LINE);
}

function onTouch() {
  const wasAsleep = Date.now() - touched >= UNTOUCHED;
  touched = Date.now();
  if (wasAsleep) meet();
}

/** Another tab has sent or counted something. */
export const tellOthers = () => others?.postMessage("counted");

export function start() {
  if (others) others.onmessage = async () => change({ taps: await allTaps() });
  document.addEventListener("visibilitychange", () => (document.hidden ? clearTimeout(timer) : meet()));
  for (const touch of ["pointerdown", "keydown"]) document.addEventListener(touch, onTouch, { passive: true });
  window.addEventListener("online", meet);
  window.addEventListener("offline", () => change({ line: "offline" }));
  return meet();
}
