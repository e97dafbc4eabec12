// What is typed counts when one leaves the cell. Esc takes back what is typed, Ctrl+Z what was entered on this page.

import { canWrite, cellOfField, form, writePlain } from "./grid-cells.js";
import { readCount } from "./daily-number.js";
import { changed, enter } from "./grid-queue.js";
import { showTotals } from "./grid-totals.js";

const done = [];
const undone = [];

function write(cell, text) {
  const count = readCount(text);
  cell.text = Number.isNaN(count) ? text : writePlain(count);
  cell.field.value = cell.text;
  if (!Number.isNaN(count)) {
    enter(cell, count);
    return;
  }
  cell.problem = { kind: "invalid" };
  changed([cell]);
}

/** Enters numbers as one step that can be taken back. */
export function apply(changes) {
  const real = changes.filter(({ cell, text }) => cell.canWrite && text !== cell.text);
  if (real.length === 0) return;
  done.push(real.map(({ cell, text }) => ({ cell, before: cell.text, after: text })));
  undone.length = 0;
  for (const { cell, text } of real) write(cell, text);
  showTotals();
}

function step(from, to, side) {
  const changes = from.pop();
  if (!changes) return;
  to.push(changes);
  for (const change of changes) write(change.cell, change[side]);
  showTotals();
  changes[0].cell.field.focus();
  changes[0].cell.field.select();
}

/** Takes what stands in the field for entered. */
export function leave(cell) {
  if (cell.field.value === cell.text) return;
  const count = readCount(cell.field.value);
  if (!Number.isNaN(count) && writePlain(count) === cell.text) cell.field.value = cell.text;
  else apply([{ cell, text: cell.field.value }]);
}

function takeBack(cell) {
  cell.field.value = cell.text;
  cell.field.select();
  showTotals();
}

function isUndo(event) {
  return (event.ctrlKey || event.metaKey) && !event.altKey && ["z", "y"].includes(event.key.toLowerCase());
}

if (canWrite) {
  form.addEventListener("focusout", (event) => {
    const cell = cellOfField(event.target);
    if (cell?.canWrite) leave(cell);
  });

  form.addEventListener("keydown", (event) => {
    const cell = cellOfField(event.target);
    if (!cell || event.isComposing) return;
    if (event.key === "Escape" && cell.field.value !== cell.text) {
      event.preventDefault();
      takeBack(cell);
    } else if (isUndo(event)) {
      // What is being typed is taken back first.
      event.preventDefault();
      const again = event.shiftKey || event.key.toLowerCase() === "y";
      if (cell.field.value !== cell.text) takeBack(cell);
      else if (again) step(undone, done, "after");
      else step(done, undone, "before");
    }
  });
}
