// The behaviour of the page shell. Everything here also works, less conveniently, without script.

const menu = document.querySelector("[data-menu]");
if (menu) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}

document.querySelector("[data-error-summary]")?.focus();

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();

  const cancel = event.target.closest("[data-close-confirm]");
  if (cancel) {
    const confirm = cancel.closest("details");
    confirm.open = false;
    confirm.querySelector("summary").focus();
  }

  // A link of the error summary moves the focus into the field, not only the view.
  const link = event.target.closest(".error-list a");
  const field = link && document.getElementById(link.hash.slice(1));
  if (field) {
    event.preventDefault();
    field.focus();
    field.scrollIntoView({ block: "center" });
  }
});

// The tally counter starts without a line for the person who counted last on this device, until they sign out or
// somebody else signs in.
const TALLY_PERSON = "tally-person";
const TALLY_UNSENT = "tally-unsent";
const person = document.querySelector('meta[name="person"]')?.content;

function forgetCounter(unless) {
  try {
    if (!unless || localStorage.getItem(TALLY_PERSON) !== unless) localStorage.removeItem(TALLY_PERSON);
  } catch {
    // Storage is switched off: nothing was kept.
  }
}

function hasUnsent() {
  try {
    return localStorage.getItem(TALLY_UNSENT) === "yes";
  } catch {
    return false;
  }
}

if (person) forgetCounter(person);
// The counter sends by itself; every other page sends what a closed counter has left.
if (person && hasUnsent() && !document.querySelector("[data-tally]")) import("./tally-elsewhere.js");
document.addEventListener("submit", (event) => {
  if (event.target.matches(".sign-out")) forgetCounter();
});
