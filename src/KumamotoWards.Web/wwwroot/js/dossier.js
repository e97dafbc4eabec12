// One block of 次にできること is open at a time, and an opened one takes the focus to its first field.

for (const block of document.querySelectorAll(".next details.confirm")) {
  block.addEventListener("toggle", () => {
    if (!block.open) return;
    for (const other of document.querySelectorAll(".next details.confirm[open]")) if (other !== block && !other.querySelector(".invalid")) other.open = false;
    if (!document.querySelector("[data-error-summary]")) block.querySelector("input:not([type=hidden]), select, textarea, .button")?.focus();
  });
}
