// Speaks to the server, and says in one word what became of a request.

const ADDRESS = "/api/v1/window-counts/daily";
const PATIENCE = 20000;

let token = document.querySelector('meta[name="csrf-token"]')?.content ?? "";
export const csrfToken = () => token;

const asSent = ({ id, date, item, count, expected, reason }) => ({ id, date, item, count, expected, reason: reason ?? null });

async function put(office, lines, onBehalfReason) {
  const body = { office, kind: "grid", onBehalfReason, lines: lines.map(asSent) };
  return fetch(ADDRESS, {
    method: "PUT",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
}

// A token belongs to the person it was given to: before a new one is used, it must still be the same person.
async function renewToken(user) {
  const answer = await fetch("/api/v1/session", { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE) });
  if (answer.status === 401) return { kind: "signed-out" };
  if (!answer.ok) return { kind: "failed" };
  const session = await answer.json();
  if (session.person.userName !== user) return { kind: "other-person", name: session.person.name };
  token = session.csrfToken;
  return null;
}

async function read(answer) {
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) return { kind: "saved", body };
  if (answer.status === 401) return { kind: "signed-out" };
  if (answer.status === 409 && body.conflicts) return { kind: "conflict", body };
  if (answer.status === 403) return { kind: "refused", body: { errors: [], detail: body.detail } };
  if ([400, 409].includes(answer.status)) return { kind: body.code ? "refused" : "bad-token", body: { errors: body.errors ?? [], detail: body.detail } };
  return { kind: "failed" };
}

/** Sends the lines of one office: saved, conflict, refused, signed-out, other-person or failed (try again later). */
export async function sendLines(user, office, lines, onBehalfReason) {
  try {
    const first = await read(await put(office, lines, onBehalfReason));
    if (first.kind !== "bad-token") return first;
    const stop = await renewToken(user);
    if (stop) return stop;
    const second = await read(await put(office, lines, onBehalfReason));
    return second.kind === "bad-token" ? { kind: "failed" } : second;
  } catch {
    return { kind: "failed" };
  }
}

/** What stands on the office's days now, or null when that cannot be known. */
export async function readDays(office, from, to) {
  try {
    const answer = await fetch(`${ADDRESS}?office=${encodeURIComponent(office)}&from=${from}&to=${to}`, { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? (await answer.json()).days : null;
  } catch {
    return null;
  }
}
