// Saves the comment beside a cell without leaving the grid; the answer is the panel anew.

import { csrfToken } from "./session-api.js";
import { make } from "./grid-make.js";

const FAILED = "コメントを保存できませんでした。書いた内容はそのままです。時間をおいてもう一度お試しください。";

/** The panel's new content, or null when nothing was saved. */
export async function sendComment(event, address) {
  const form = event.target.closest("[data-comment-form]");
  if (!form) return null;
  event.preventDefault();
  const body = new FormData(form, event.submitter);
  try {
    const answer = await fetch(address, { method: "POST", body, credentials: "same-origin", headers: { "X-CSRF-TOKEN": csrfToken() }, redirect: "error" });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return await answer.text();
  } catch {
    form.querySelector("[role='alert']")?.remove();
    form.prepend(make("p", { class: "field-error", role: "alert" }, FAILED));
    return null;
  }
}
