// Keeps the total, the words beside each number and the way to confirm up to date while one types.

import { readCount, writeCount } from "./daily-number.js";

const form = document.querySelector("form[data-daily]");
const rows = form ? [...form.querySelectorAll("[data-row]")] : [];
const icon = document.querySelector("[data-warning-icon]");

function countOf(row) {
  const field = row.querySelector("[data-count]");
  if (field) return readCount(field.value);
  const shown = row.querySelector("[data-shown]").dataset.shown;
  return shown ? Number(shown) : null;
}

function judge(row, count) {
  if (count === null) return { word: row.dataset.expected === "true" ? "未入力" : "" };
  if (Number.isNaN(count)) return { word: "数を確認" };
  if (!row.dataset.high) return { word: "" };
  if (count > Number(row.dataset.high)) return { word: "多い", warning: row.dataset.many };
  if (count < Number(row.dataset.low)) return { word: "少ない", warning: row.dataset.few };
  return { word: "平年並み" };
}

function showStatus(cell, { word, warning }) {
  if (!warning) {
    cell.textContent = word;
    return;
  }
  const mark = document.createElement("span");
  mark.className = "mark attention";
  if (icon) mark.append(icon.content.cloneNode(true));
  mark.append(word);
  cell.replaceChildren(mark);
}

function show(row) {
  const field = row.querySelector("[data-count]");
  if (!field) return;
  const judged = judge(row, countOf(row));
  const below = row.nextElementSibling;
  const words = below.querySelector(".words");
  const reason = below.querySelector(".inline-field");
  showStatus(row.querySelector("[data-status]"), judged);
  for (const part of [row, below, field]) part.classList.toggle("attention", Boolean(judged.warning));
  words.hidden = !judged.warning;
  words.querySelector("[data-warning]").textContent = judged.warning ?? "";
  reason.hidden = !judged.warning && reason.querySelector("input").value === "";
  describe(field, below);
  below.hidden = words.hidden && reason.hidden && !below.querySelector(".field-error");
}

// Only while there is something to read: a hidden description would still be read out.
function describe(field, below) {
  const about = below.querySelector(".about");
  if (below.querySelector(".field-error, .words:not([hidden])")) field.setAttribute("aria-describedby", about.id);
  else field.removeAttribute("aria-describedby");
}

function showTotals() {
  const counts = rows.map(countOf).filter((count) => count !== null && !Number.isNaN(count));
  const total = writeCount(counts.reduce((sum, count) => sum + count, 0));
  for (const place of form.querySelectorAll("[data-total]")) place.textContent = total;
  const entered = form.querySelector("[data-entered]");
  if (entered) entered.textContent = counts.length;
}

function showConfirm() {
  const status = form.querySelector("[data-blanks]");
  if (!status) return;
  const blanks = rows.filter((row) => row.dataset.expected === "true" && row.querySelector("[data-count]") && countOf(row) === null).length;
  status.querySelector("[data-blank-count]").textContent = blanks;
  status.querySelector("[data-some-blank]").hidden = blanks === 0;
  status.querySelector("[data-none-blank]").hidden = blanks > 0;
  const confirm = form.querySelector("[data-confirm]");
  if (blanks === 0) confirm.removeAttribute("aria-disabled");
  else confirm.setAttribute("aria-disabled", "true");
}

form?.addEventListener("input", (event) => {
  const row = event.target.closest("[data-row]");
  if (!row) return;
  show(row);
  showTotals();
  showConfirm();
});

// Values that the browser or an expired session brought back are judged too.
window.addEventListener("pageshow", () => {
  if (rows.length === 0) return;
  if (rows.some((row) => row.querySelector("[data-count]")?.value !== row.querySelector("[data-count]")?.defaultValue)) rows.forEach(show);
  showTotals();
  showConfirm();
});
