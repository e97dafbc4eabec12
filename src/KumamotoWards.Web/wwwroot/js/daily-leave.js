// Going to another day: by Alt+↑ and Alt+↓ too, and never past something typed and not saved.

const form = document.querySelector("form[data-daily]");
const block = document.querySelector("[data-leave]");
let target = null;

const isTyped = (control) => "defaultValue" in control && !["hidden", "button", "submit"].includes(control.type) && control.value !== control.defaultValue;

function isUnsaved() {
  return form && block && (document.querySelector("[data-error-summary]") || [...form.elements].some(isTyped));
}

function nameOf(link) {
  return link.getAttribute("aria-label")?.split("、")[1] ?? `${new URL(link.href).searchParams.get("date")} `;
}

function ask(link) {
  target = link;
  block.querySelector("[data-leave-to]").textContent = nameOf(link);
  block.hidden = false;
  block.querySelector("[data-leave-save]").focus();
  block.scrollIntoView({ block: "nearest" });
}

function open(link) {
  if (isUnsaved()) ask(link);
  else location.assign(link.href);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-day], [data-day-strip] a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !isUnsaved()) return;
  event.preventDefault();
  ask(link);
});

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  const link = document.querySelector(event.key === "ArrowUp" ? '[data-day="before"]' : '[data-day="after"]');
  event.preventDefault();
  if (link) open(link);
});

block?.addEventListener("keydown", (event) => {
  if (event.key === "Escape") stay();
});

function stay() {
  block.hidden = true;
  target = null;
  form.querySelector("[data-count]")?.focus();
}

block?.querySelector("[data-leave-stay]").addEventListener("click", stay);

block?.querySelector("[data-leave-save]").addEventListener("click", () => {
  form.querySelector("[data-then]").value = new URL(target.href).searchParams.get("date");
  form.requestSubmit(form.querySelector("[data-save]"));
});

block?.querySelector("[data-leave-drop]").addEventListener("click", () => {
  form.reset();
  location.assign(target.href);
});
