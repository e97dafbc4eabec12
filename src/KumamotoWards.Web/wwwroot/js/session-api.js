// Speaks to the server as the person whom this page was made for.

export const PATIENCE = 20000;

let token = document.querySelector('meta[name="csrf-token"]')?.content ?? "";
export const csrfToken = () => token;

export const put = (address, body, keepalive = false) => fetch(address, {
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

/**
 * What became of a request, in one word (`kind`). Where `request` comes to bad-token, it is made once more with a new
 * one; beside its own words the answer may be signed-out, other-person or failed (try again later).
 */
export async function asPerson(user, request) {
  try {
    const first = await request();
    if (first.kind !== "bad-token") return first;
    const stop = await renewToken(user);
    if (stop) return stop;
    const second = await request();
    return second.kind === "bad-token" ? { kind: "failed" } : second;
  } catch {
    return { kind: "failed" };
  }
}
