// Row, column and grand totals follow every key.

import { cells, countOf, form, items, rows } from "./grid-cells.js";
import { writeCount } from "./daily-number.js";

function sum(some) {
  const counts = some.map(countOf).filter((count) => count !== null && !Number.isNaN(count));
  return counts.length === 0 ? "" : writeCount(counts.reduce((total, count) => total + count, 0));
}

export function showTotals() {
  for (const row of rows) row.querySelector("[data-row-total]").textContent = sum(cells.filter((cell) => cell.row === row));
  items.forEach((item, column) => {
    form.querySelector(`[data-column-total="${item}"]`).textContent = sum(cells.filter((cell) => cell.column === column));
  });
  form.querySelector("[data-grand-total]").textContent = sum(cells);
}

form?.addEventListener("input", (event) => {
  if (event.target.matches("[data-count]")) showTotals();
});
