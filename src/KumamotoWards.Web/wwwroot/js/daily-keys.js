// Enter and ↓ go on, ↑ goes back, the last Enter saves; Ctrl+Enter saves from anywhere.

const form = document.querySelector("form[data-daily]");
const fields = form ? [...form.querySelectorAll("[data-count]")] : [];

function save() {
  const button = form.querySelector("[data-save]");
  if (button) form.requestSubmit(button);
}

function goTo(field) {
  field.focus();
  field.select();
}

function move(event, from) {
  const index = fields.indexOf(from);
  const next = fields[event.key === "ArrowUp" ? index - 1 : index + 1];
  event.preventDefault();
  if (next) goTo(next);
  else if (event.key === "Enter") save();
}

document.addEventListener("keydown", (event) => {
  // Enter and arrows belong to the input method while it converts.
  if (!form || event.isComposing || event.altKey || event.shiftKey) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    save();
  } else if (event.target.matches("[data-count]") && ["Enter", "ArrowDown", "ArrowUp"].includes(event.key)) {
    move(event, event.target);
  } else if (event.key === "Enter" && event.target.matches("[data-row] + .reason input")) {
    move(event, event.target.closest("tr").previousElementSibling.querySelector("[data-count]"));
  }
});
