// Speaks to the server, and says in one word what became of a request.

const PATIENCE = 20000;

let token = document.querySelector('meta[name="csrf-token"]')?.content ?? "";

const put = (key, body, keepalive) => fetch(`/api/v1/proposals/drafts/${key}`, {
  method: "PUT",
  credentials: "same-origin",
  headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
  body: JSON.stringify(body),
  keepalive,
  signal: keepalive ? undefined : AbortSignal.timeout(PATIENCE),
});

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

async function understand(answer) {
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) return { kind: "answered", body };
  if (answer.status === 401) return { kind: "signed-out" };
  if (answer.status === 400 && !body.code) return { kind: "bad-token" };
  if ([400, 403, 404, 409].includes(answer.status)) return { kind: "refused", detail: body.detail };
  return { kind: "failed" };
}

/** Answered, refused (it will never be taken), signed-out, other-person or failed (try again later). */
export async function send(user, key, body, keepalive = false) {
  try {
    const first = await understand(await put(key, body, keepalive));
    if (first.kind !== "bad-token") return first;
    const stop = await renewToken(user);
    if (stop) return stop;
    const second = await understand(await put(key, body, keepalive));
    return second.kind === "bad-token" ? { kind: "failed" } : second;
  } catch {
    return { kind: "failed" };
  }
}

/** Checklist and similar proposals of what is saved; null when they cannot be had. */
export async function readAside(id) {
  try {
    const answer = await fetch(`/proposals/${id}/edit/aside.html`, { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok && !answer.redirected ? await answer.text() : null;
  } catch {
    return null;
  }
}
