// A click on another office opens it. By keyboard each arrow changes the select, so there the button opens it.

const form = document.querySelector("[data-office-choice]");

if (form) {
  const select = form.querySelector("select");
  const button = form.querySelector("button");
  const shown = select.value;
  let byKeyboard = false;
  button.hidden = true;

  select.addEventListener("keydown", (event) => {
    byKeyboard = event.key !== "Tab";
    if (event.key === "Enter" && select.value !== shown) form.requestSubmit();
  });
  select.addEventListener("pointerdown", () => { byKeyboard = false; });
  select.addEventListener("change", () => {
    if (byKeyboard) button.hidden = select.value === shown;
    else form.requestSubmit();
  });
}
