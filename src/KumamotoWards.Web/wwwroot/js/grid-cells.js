// The cells of the grid: where each one is, what the server is known to have in it, and what stands in its field.

import { readCount } from "./daily-number.js";

export const form = document.querySelector("form[data-grid]");
export const canWrite = form?.dataset.grid === "write";
export const rows = form ? [...form.querySelectorAll("tr[data-row]")] : [];

const columns = form ? [...form.querySelectorAll("[data-column-total]")] : [];
export const items = columns.map((total) => total.dataset.columnTotal);

const byField = new Map();
const byPlace = new Map();

const place = (row, column) => `${row}/${column}`;
const headOf = (item) => document.getElementById(`c-${item}`);
const wordsOf = (item) => headOf(item).getAttribute("aria-label") ?? headOf(item).textContent;

function cellOf(field, row, index) {
  const item = field.dataset.count.slice(row.dataset.row.length + 1);
  const { office, date } = row.dataset;
  return {
    field, row, item, office, date,
    td: field.closest("td"),
    rowIndex: index,
    column: items.indexOf(item),
    canWrite: !field.readOnly,
    rowLabel: row.querySelector("th").getAttribute("aria-label"),
    itemLabel: wordsOf(item),
    // base: the number that the server is known to have. text: what was last entered for good.
    base: readCount(field.defaultValue),
    text: field.defaultValue,
    line: null,
    problem: null,
  };
}

rows.forEach((row, index) => {
  for (const field of row.querySelectorAll("[data-count]")) {
    const cell = cellOf(field, row, index);
    byField.set(field, cell);
    byPlace.set(place(index, cell.column), cell);
  }
});

export const cells = [...byField.values()];
export const cellOfField = (field) => byField.get(field);
export const cellAt = (row, column) => byPlace.get(place(row, column));
export const findCell = (office, date, item) => cells.find((cell) => cell.office === office && cell.date === date && cell.item === item);
export const labelOf = (cell) => `${cell.rowLabel}　${cell.itemLabel}`;
export const countOf = (cell) => readCount(cell.field.value);
export const writePlain = (count) => (count === null ? "" : String(count));

/** Puts a number into the cell as what the server has, without sending anything. */
export function settle(cell, count) {
  cell.base = count;
  cell.text = writePlain(count);
  cell.field.value = cell.text;
}
