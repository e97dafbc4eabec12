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
