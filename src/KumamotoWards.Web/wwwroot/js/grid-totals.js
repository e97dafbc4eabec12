// Row, column and grand totals follow every key.

import { cells, countOf, form, items, rows } from "./grid-cells.js";
import { readCount, writeCount } from "./daily-number.js";

function sum(some) {
  const counts = some.map(countOf).filter((count) => count !== null && !Number.isNaN(count));
  return counts.length === 0 ? "" : writeCount(counts.reduce((total, count) => total + count, 0));
}

// A month from before the system stands as one figure.
const figureOf = (total) => (total.dataset.monthFigure ? Number(total.dataset.monthFigure) : null);

export function showTotals() {
  for (const row of rows) row.querySelector("[data-row-total]").textContent = sum(cells.filter((cell) => cell.row === row));
  items.forEach((item, column) => {
    const total = form.querySelector(`[data-column-total="${item}"]`);
    if (figureOf(total) === null) total.textContent = sum(cells.filter((cell) => cell.column === column));
  });
  const columns = [...form.querySelectorAll("[data-column-total]")].filter((total) => total.textContent !== "");
  form.querySelector("[data-grand-total]").textContent = columns.length === 0 ? "" : writeCount(columns.reduce((all, total) => all + readCount(total.textContent), 0));
}

form?.addEventListener("input", (event) => {
  if (event.target.matches("[data-count]")) showTotals();
});
