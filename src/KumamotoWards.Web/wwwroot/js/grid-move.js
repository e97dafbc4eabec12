// Moves like a spreadsheet. Tab is the browser's own; Enter after Tabs goes on below the cell where they began.

import { cellAt, cellOfField, cells, form, items, rows } from "./grid-cells.js";
import { leave } from "./grid-edit.js";

let editing = false;

/** A number is put right letter by letter: the arrows are its own. */
export const isEditing = () => editing;

let origin = null;
let clicked = null;

function goTo(cell) {
  if (!cell) return;
  cell.field.focus();
  cell.field.select();
}

function along(cell, rowStep, columnStep) {
  let [row, column] = [cell.rowIndex + rowStep, cell.column + columnStep];
  for (; row >= 0 && row < rows.length && column >= 0 && column < items.length; row += rowStep, column += columnStep) {
    const next = cellAt(row, column);
    if (next) return next;
  }
  return null;
}

const inRow = (cell) => cells.filter((each) => each.rowIndex === cell.rowIndex);
const inColumn = (column) => cells.filter((cell) => cell.column === column).sort((one, other) => one.rowIndex - other.rowIndex);

// Below the last cell of a column, the next column begins: a month is entered without leaving Enter.
function down(cell, column) {
  const below = inColumn(column).find((each) => each.rowIndex > cell.rowIndex);
  if (below) return below;
  for (let next = column + 1; next < items.length; next += 1) if (inColumn(next).length > 0) return inColumn(next)[0];
  return null;
}

function up(cell) {
  const above = along(cell, -1, 0);
  if (above) return above;
  for (let next = cell.column - 1; next >= 0; next -= 1) if (inColumn(next).length > 0) return inColumn(next).at(-1);
  return null;
}

const isPlain = (event) => !event.ctrlKey && !event.metaKey && !event.altKey;

function target(event, cell) {
  const whole = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case "ArrowUp": return whole ? inColumn(cell.column)[0] : along(cell, -1, 0);
    case "ArrowDown": return whole ? inColumn(cell.column).at(-1) : along(cell, 1, 0);
    case "ArrowLeft": return whole ? inRow(cell)[0] : along(cell, 0, -1);
    case "ArrowRight": return whole ? inRow(cell).at(-1) : along(cell, 0, 1);
    case "Home": return whole ? cells[0] : inRow(cell)[0];
    case "End": return whole ? cells.at(-1) : inRow(cell).at(-1);
    default: return undefined;
  }
}

function enterKey(event, cell) {
  event.preventDefault();
  const next = event.shiftKey ? up(cell) : down(cell, origin ?? cell.column);
  origin = null;
  if (next) goTo(next);
  else {
    leave(cell);
    cell.field.select();
  }
}

// While one puts a number right (F2), ← → Home End belong to the text.
const isOfText = (key) => editing && ["ArrowLeft", "ArrowRight", "Home", "End"].includes(key);

function onKey(event) {
  const cell = cellOfField(event.target);
  if (!cell || event.isComposing || event.altKey) return;
  if (event.key === "Tab") {
    origin ??= cell.column;
  } else if (event.key === "Enter" && isPlain(event)) {
    enterKey(event, cell);
  } else if (event.key === "F2" && !event.shiftKey) {
    event.preventDefault();
    editing = true;
    cell.field.setSelectionRange(cell.field.value.length, cell.field.value.length);
  } else if (!event.shiftKey && !isOfText(event.key)) {
    const next = target(event, cell);
    if (next === undefined) return;
    event.preventDefault();
    origin = null;
    goTo(next);
  }
}

form?.addEventListener("keydown", onKey);

// Beside the active cell there is the same way to its alerts: Tab stays among the numbers.
for (const link of form?.querySelectorAll("[data-alerts]") ?? []) link.tabIndex = -1;

form?.addEventListener("focusin", (event) => {
  editing = false;
  if (cellOfField(event.target)) event.target.select();
});

// The first click takes the whole number, as the keyboard does; the next one goes into it.
form?.addEventListener("pointerdown", (event) => {
  if (event.shiftKey) return;
  clicked = cellOfField(event.target) && document.activeElement !== event.target ? event.target : null;
  origin = null;
});

form?.addEventListener("click", (event) => {
  if (event.shiftKey) return;
  if (clicked === event.target) event.target.select();
  else if (cellOfField(event.target)) editing = true;
  clicked = null;
});
