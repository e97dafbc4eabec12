// Brings cells that this person is not working on to what stands on the server now.

import { cells, settle } from "./grid-cells.js";
import { readDays } from "./grid-api.js";
import { showTotals } from "./grid-totals.js";

const isUntouched = (cell) => !cell.line && cell.problem?.kind !== "invalid" && cell.field.value === cell.text;

export async function refresh(some = cells) {
  for (const office of new Set(some.map((cell) => cell.office))) {
    const own = some.filter((cell) => cell.office === office);
    const dates = own.map((cell) => cell.date).sort();
    const days = await readDays(office, dates[0], dates.at(-1));
    if (days) for (const cell of own) show(cell, days.find((day) => day.date === cell.date));
  }
  showTotals();
}

function show(cell, day) {
  const now = day?.counts[cell.item] ?? null;
  if (day && isUntouched(cell) && now !== cell.base) settle(cell, now);
}

let hiddenAt = 0;
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") hiddenAt = performance.now();
  else if (hiddenAt > 0 && performance.now() - hiddenAt > 30000) refresh();
});
