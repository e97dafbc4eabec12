// Guards a form that writes: it is sent once, and what was typed is not left behind by mistake.

const sending = new WeakSet();
const before = new Map();

const typed = (form) => JSON.stringify(
  [...new FormData(form)].filter(([name, value]) => name !== "__RequestVerificationToken" && typeof value === "string"),
);

// A form that came back with errors holds values that are not saved anywhere.
const cameBack = document.querySelector("[data-error-summary]") !== null;
for (const form of document.querySelectorAll("form[data-keep]")) before.set(form, cameBack ? null : typed(form));

// A form that saves or keeps itself says so: leaving it then needs no question.
document.addEventListener("form-kept", (event) => before.set(event.target, typed(event.target)));

function showSending(button) {
  button.dataset.words = button.textContent;
  button.setAttribute("aria-disabled", "true");
  button.textContent = "送信中…";
}

function showReady(button) {
  button.textContent = button.dataset.words;
  button.removeAttribute("aria-disabled");
  delete button.dataset.words;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (sending.has(form)) {
    event.preventDefault();
    return;
  }
  sending.add(form);
  // Links that look like text keep their look; a real button says what happens.
  if (event.submitter?.matches(".button")) showSending(event.submitter);
});

// Coming back with the browser's back button shows the page as it was left: ready to send again.
window.addEventListener("pageshow", () => {
  for (const form of document.forms) sending.delete(form);
  document.querySelectorAll("button[data-words]").forEach(showReady);
});

window.addEventListener("beforeunload", (event) => {
  const left = [...before].some(([form, was]) => was !== typed(form));
  const leaving = [...document.forms].some((form) => sending.has(form));
  if (left && !leaving) event.preventDefault();
});
