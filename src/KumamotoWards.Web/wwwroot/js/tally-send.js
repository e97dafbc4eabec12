// Sends what waits, in one tab at a time. The ids make a resend harmless; the lock only spares it.

import { state } from "./tally-state.js";
import { allTaps, putTaps } from "./tally-store.js";
import { now } from "./tally-clock.js";

const LOCK = "wards-tally-send";
const AT_ONCE = 200;
const PATIENCE = 15_000;

// Held taps that the server was asked about since this page began: the office may have decided meanwhile.
const asked = new Set();

/** What is to be sent: all that waits, and once a page what was held. */
export const due = (taps) => taps.filter((tap) => tap.state === "waiting" || (tap.state === "held" && !asked.has(tap.id)));

/** The line or the server fails; what waits goes on waiting. */
class Unreachable extends Error {}

async function ask(address, options = {}) {
  let answer;
  try {
    answer = await fetch(address, { credentials: "same-origin", cache: "no-store", signal: AbortSignal.timeout?.(PATIENCE), ...options });
  } catch {
    throw new Unreachable();
  }
  if (answer.status >= 500 || answer.status === 429) throw new Unreachable();
  return answer;
}

/** The token of the session, only if the session is this person's. */
async function tokenOf(person) {
  const answer = await ask("/api/v1/session");
  if (!answer.ok) return { line: "signed-out" };
  const session = await answer.json();
  return session.person.staffNumber === person
    ? { token: session.csrfToken }
    : { line: "somebody-else", somebodyElse: session.person.name };
}

const lineOf = ({ id, item, date, delta, at }) => ({ id, item, date, delta, at });

async function post(office, taps, token) {
  const answer = await ask("/api/v1/window-counts/tallies", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
    body: JSON.stringify({ office, lines: taps.map(lineOf) }),
  });
  return { status: answer.status, body: await answer.json().catch(() => ({})) };
}

const settle = (taps, to) => putTaps(...taps.map((tap) => ({ ...tap, ...to })));

/** True when the taps are settled one way or another, false to ask for a session again. */
async function sendBatch(office, taps, token) {
  const { status, body } = await post(office, taps, token);
  if (status === 200) await taken(taps, body);
  else if (status === 400 && body.errors) await named(taps, body);
  else if (status === 403 && body.code) await divided(office, taps, token, body);
  else return false;
  return true;
}

async function taken(taps, { held }) {
  held.forEach((line) => asked.add(line.id.toLowerCase()));
  const reasons = new Map(held.map((line) => [line.id.toLowerCase(), line]));
  await putTaps(...taps.map((tap) => {
    const line = reasons.get(tap.id);
    return { ...tap, ...(line ? { state: "held", code: line.code, why: line.detail } : { state: "sent", sentAt: now().toISOString(), why: null }) };
  }));
}

/** A refused request saved nothing: the named lines are set aside, the others go with the next one. */
async function named(taps, { errors }) {
  const bad = errors.filter((error) => error.id);
  if (bad.length === 0) return settle(taps, { state: "refused", why: errors[0].detail });
  await Promise.all(bad.map((error) => settle([taps[error.line]], { state: "refused", code: error.code, why: error.detail })));
}

/** One line of somebody else's item refuses all: halves find it. */
async function divided(office, taps, token, { detail }) {
  if (taps.length === 1) return settle(taps, { state: "refused", why: detail });
  const middle = taps.length >> 1;
  await sendBatch(office, taps.slice(0, middle), token);
  await sendBatch(office, taps.slice(middle), token);
}

async function sendAll(person) {
  for (let tries = 0; tries < 3;) {
    const mine = due(await allTaps()).filter((tap) => tap.person === person);
    if (mine.length === 0) return;
    const session = await tokenOf(person);
    if (!session.token) return session;
    const { office } = mine[0];
    const batch = mine.filter((tap) => tap.office === office).sort((a, b) => a.at.localeCompare(b.at)).slice(0, AT_ONCE);
    if (!await sendBatch(office, batch, session.token)) tries += 1;
  }
}

const locked = (work) => (navigator.locks ? navigator.locks.request(LOCK, work) : work());

/** On other pages than the counter: sends what waits of whoever is signed in. */
export async function sendElsewhere() {
  const answer = await ask("/api/v1/session");
  return answer.ok ? send((await answer.json()).person.staffNumber) : null;
}

/** Sends all that waits of this person, whatever office it is for. Returns what became of the line, if anything. */
export async function send(person = state.page.person) {
  try {
    return (await locked(() => sendAll(person))) ?? { line: "online" };
  } catch (failure) {
    if (failure instanceof Unreachable) return { line: "offline" };
    throw failure;
  }
}

export { ask, Unreachable };
