// Says at once that chosen files are too large, before minutes are spent on sending them. The server says the same.

const MB = 1024 * 1024;

function problemOf(input) {
  const files = [...input.files];
  const large = files.find((file) => file.size > Number(input.dataset.limit));
  if (large) return `「${large.name}」は大きすぎます（上限 ${Number(input.dataset.limit) / MB}MB）。画像を小さくするか、分けてください。`;
  const total = files.reduce((sum, file) => sum + file.size, 0);
  return total > Number(input.dataset.limitTotal) ? `合わせて ${Number(input.dataset.limitTotal) / MB}MB を超えています。` : null;
}

function check(input) {
  const field = input.closest(".field");
  const error = field.querySelector("[data-file-error]");
  const problem = problemOf(input);
  error.hidden = !problem;
  error.querySelector("[data-file-words]").textContent = problem ?? "";
  field.classList.toggle("invalid", Boolean(problem));
  if (problem) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  return !problem;
}

for (const input of document.querySelectorAll("input[type=file][data-limit]")) {
  input.addEventListener("change", () => check(input));
  input.form.addEventListener("submit", (event) => {
    if (event.defaultPrevented || input.files.length === 0 || check(input)) return;
    event.preventDefault();
    input.focus();
  });
}
