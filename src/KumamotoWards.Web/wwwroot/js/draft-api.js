// Saves a draft on the server, and says in one word what became of it.

import { PATIENCE, asPerson, put } from "./session-api.js";

async function understand(answer) {
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) return { kind: "answered", body };
  if (answer.status === 401) return { kind: "signed-out" };
  if (answer.status === 400 && !body.code) return { kind: "bad-token" };
  if ([400, 403, 404, 409].includes(answer.status)) return { kind: "refused", detail: body.detail };
  return { kind: "failed" };
}

/** Answered, refused (it will never be taken), signed-out, other-person or failed (try again later). */
export const send = (user, key, body, keepalive = false) =>
  asPerson(user, async () => understand(await put(`/api/v1/proposals/drafts/${key}`, body, keepalive)));

/** Checklist and similar proposals of what is saved; null when they cannot be had. */
export async function readAside(id) {
  try {
    const answer = await fetch(`/proposals/${id}/edit/aside.html`, { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok && !answer.redirected ? await answer.text() : null;
  } catch {
    return null;
  }
}
