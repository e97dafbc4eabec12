// Saves cells on the server, and says in one word what became of them.

import { PATIENCE, asPerson, put } from "./session-api.js";

const ADDRESS = "/api/v1/window-counts/daily";

const asSent = ({ id, date, item, count, expected, reason }) => ({ id, date, item, count, expected, reason: reason ?? null });

async function understand(answer) {
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) return { kind: "saved", body };
  if (answer.status === 401) return { kind: "signed-out" };
  if (answer.status === 409 && body.conflicts) return { kind: "conflict", body };
  if (answer.status === 403) return { kind: "refused", body: { errors: [], detail: body.detail } };
  if ([400, 409].includes(answer.status)) return { kind: body.code ? "refused" : "bad-token", body: { errors: body.errors ?? [], detail: body.detail } };
  return { kind: "failed" };
}

/** Sends the lines of one office: saved, conflict, refused, signed-out, other-person or failed (try again later). */
export const sendLines = (user, office, lines, onBehalfReason) =>
  asPerson(user, async () => understand(await put(ADDRESS, { office, kind: "grid", onBehalfReason, lines: lines.map(asSent) })));

/** What stands on the office's days now, or null when that cannot be known. */
export async function readDays(office, from, to) {
  try {
    const answer = await fetch(`${ADDRESS}?office=${encodeURIComponent(office)}&from=${from}&to=${to}`, { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? (await answer.json()).days : null;
  } catch {
    return null;
  }
}
