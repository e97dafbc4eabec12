// Says how far everything has come: at the end of each row, and for all cells together.

import { cells, form, rows } from "./grid-cells.js";
import { isPending, onChange, sending } from "./grid-queue.js";
import { icon, make } from "./grid-make.js";

const asServed = new Map(rows.map((row) => [row, [...row.querySelector("[data-state]").childNodes]]));
const status = document.querySelector("[data-grid-status]");
const previewed = new Set();

const mark = (look, name, words) => make("span", { class: `mark ${look}` }, icon(name), words);
const isServedAlert = (cell) => !cell.savedHere && !cell.problem && !isPending(cell) && cell.td.classList.contains("attention");

function pendingMark(count = "") {
  const words = `${sending.trouble ? "未送信" : "送信中"}${count === "" ? "" : ` ${count}`}`;
  return mark("sending", sending.trouble ? "offline" : "clock", words);
}

function rowMarks(row) {
  const own = cells.filter((cell) => cell.row === row);
  if (previewed.has(row)) return [make("span", { class: "mark sending" }, "確認中")];
  if (own.some((cell) => cell.problem)) return [mark("attention", "warning", "要確認")];
  if (own.some(isPending)) return [pendingMark()];
  if (!own.some((cell) => cell.savedHere)) return asServed.get(row);
  return own.some((cell) => cell.base !== null) ? [mark("saved", "check", "保存済")] : [];
}

export function showRows(some = rows) {
  for (const row of some) row.querySelector("[data-state]").replaceChildren(...rowMarks(row));
}

/** Rows whose cells a paste would change. */
export function showPreviewed(some) {
  previewed.clear();
  for (const row of some) previewed.add(row);
  showRows();
}

function toCheck() {
  return cells.filter((cell) => cell.problem || isServedAlert(cell));
}

// Leads from one cell to check to the next.
function goOn() {
  const found = toCheck();
  const from = found.findIndex((cell) => cell.field === document.activeElement);
  found[(from + 1) % found.length]?.field.focus();
}

let last = null;
function checkButton(count) {
  last ??= make("button", { type: "button", class: "mark attention check-next", onclick: goOn });
  last.replaceChildren(icon("warning"), `要確認 ${count}`);
  return last;
}

export function showStatus() {
  if (!status) return;
  const saved = cells.filter((cell) => !isPending(cell) && cell.base !== null).length;
  const pending = cells.filter((cell) => isPending(cell) && !cell.problem).length;
  const check = toCheck().length;
  status.replaceChildren(...[
    saved > 0 ? mark("saved", "check", `保存済 ${saved}`) : null,
    pending > 0 ? pendingMark(pending) : null,
    check > 0 ? checkButton(check) : null,
  ].filter(Boolean));
}

onChange((some) => {
  for (const cell of some) {
    cell.td.classList.toggle("waiting", isPending(cell));
    cell.td.classList.toggle("conflicting", cell.problem?.kind === "conflict");
    if (["invalid", "error"].includes(cell.problem?.kind)) cell.field.setAttribute("aria-invalid", "true");
    else cell.field.removeAttribute("aria-invalid");
  }
  showRows(some.length > 0 ? [...new Set(some.map((cell) => cell.row))] : rows);
  showStatus();
  form.toggleAttribute("data-unsaved", cells.some(isPending));
});
