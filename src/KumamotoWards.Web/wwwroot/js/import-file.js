// Says at once that a file is too large, before minutes are spent on sending it. The server says the same.

for (const form of document.querySelectorAll("[data-import-file]")) {
  const file = form.querySelector("input[type=file]");
  const error = form.querySelector("[data-file-error]");

  const check = () => {
    const isTooLarge = (file.files[0]?.size ?? 0) > Number(form.dataset.limit);
    error.hidden = !isTooLarge;
    error.querySelector("[data-file-words]").textContent = isTooLarge ? form.dataset.limitWords : "";
    file.closest(".field").classList.toggle("invalid", isTooLarge);
    if (isTooLarge) file.setAttribute("aria-invalid", "true");
    else file.removeAttribute("aria-invalid");
    return !isTooLarge;
  };

  file.addEventListener("change", check);
  form.addEventListener("submit", (event) => {
    if (check()) return;
    event.preventDefault();
    file.focus();
  });
}
