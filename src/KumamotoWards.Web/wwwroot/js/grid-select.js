// A block of cells, as in a spreadsheet: Shift with arrows or a click, or the mouse drawn over it. It is copied as
// spreadsheets take it, and emptied as one step. The active cell stays the one where it began.

import { cellOfField, cells, countOf, form, items, rows } from "./grid-cells.js";
import { apply, leave } from "./grid-edit.js";
import { isEditing } from "./grid-move.js";
import { say } from "./grid-make.js";

const shown = document.querySelector("[data-grid-selection]");
let block = null;
let drawing = null;

const clamp = (value, most) => Math.min(Math.max(value, 0), most);

const placeOf = (cell) => ({ row: cell.rowIndex, column: cell.column });

function span() {
  const { from, to } = block;
  return {
    top: Math.min(from.row, to.row), bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column), right: Math.max(from.column, to.column),
  };
}

function within() {
  const { top, bottom, left, right } = span();
  return cells.filter((cell) => cell.rowIndex >= top && cell.rowIndex <= bottom && cell.column >= left && cell.column <= right);
}

function words() {
  const { top, bottom, left, right } = span();
  const sum = within().map(countOf).filter((count) => count > 0).reduce((one, other) => one + other, 0);
  return `${bottom - top + 1}行 × ${right - left + 1}列を選んでいます。合計 ${sum.toLocaleString("en-US")}`;
}

function draw() {
  const chosen = new Set(block ? within() : []);
  for (const cell of cells) cell.td.classList.toggle("in-block", chosen.has(cell));
  shown.hidden = block === null;
  shown.textContent = block ? words() : "";
  if (block) say(shown.textContent);
}

function drop() {
  if (!block) return;
  block = null;
  draw();
}

function extendTo(active, row, column) {
  leave(active);
  const to = { row: clamp(row, rows.length - 1), column: clamp(column, items.length - 1) };
  block = { active, from: block?.from ?? placeOf(active), to };
  if (to.row === block.from.row && to.column === block.from.column) block = null;
  draw();
}

const far = (whole) => (whole ? Infinity : 1);
const STEPS = {
  ArrowUp: (whole) => [-far(whole), 0],
  ArrowDown: (whole) => [far(whole), 0],
  ArrowLeft: (whole) => [0, -far(whole)],
  ArrowRight: (whole) => [0, far(whole)],
  Home: () => [0, -Infinity],
  End: () => [0, Infinity],
};

/** As it stands in the fields; what has no field is blank. */
function text() {
  const { top, bottom, left, right } = span();
  const chosen = new Map(within().map((cell) => [`${cell.rowIndex}/${cell.column}`, cell.field.value]));
  const line = (row) => Array.from({ length: right - left + 1 }, (_, index) => chosen.get(`${row}/${left + index}`) ?? "").join("\t");
  return Array.from({ length: bottom - top + 1 }, (_, index) => line(top + index)).join("\r\n");
}

function empty() {
  apply(within().filter((cell) => cell.canWrite).map((cell) => ({ cell, text: "" })));
  draw();
}

function onKey(event) {
  const cell = cellOfField(event.target);
  if (!cell || event.isComposing || event.altKey || isEditing()) return;
  const whole = event.ctrlKey || event.metaKey;
  if (event.shiftKey && STEPS[event.key]) {
    event.preventDefault();
    const [down, right] = STEPS[event.key](whole);
    const at = block?.to ?? placeOf(cell);
    extendTo(cell, at.row + down, at.column + right);
    // Only for keys: under a mouse that draws, the page must not move.
    rows[(block?.to ?? placeOf(cell)).row].scrollIntoView({ block: "nearest" });
  } else if (whole && event.key.toLowerCase() === "a") {
    event.preventDefault();
    block = { active: cell, from: { row: 0, column: 0 }, to: { row: rows.length - 1, column: items.length - 1 } };
    draw();
  } else if (block && ["Delete", "Backspace"].includes(event.key)) {
    event.preventDefault();
    empty();
  } else if (event.key === "Escape" || (event.key.length === 1 && !whole)) {
    drop();
  }
}

function onCopy(event) {
  if (!block || !cellOfField(event.target)) return;
  event.preventDefault();
  event.clipboardData.setData("text/plain", text());
  if (event.type === "cut") empty();
}

// Shift with a click draws the block from the active cell; it keeps the focus.
function onPress(event) {
  const [active, cell] = [cellOfField(document.activeElement), cellOfField(event.target)];
  drawing = null;
  if (event.button !== 0 || !cell) return;
  if (event.shiftKey && active) {
    event.preventDefault();
    extendTo(active, cell.rowIndex, cell.column);
  } else {
    drop();
    drawing = cell;
  }
}

function onDraw(event) {
  if (event.pointerType !== "mouse" || (event.buttons & 1) === 0 || !drawing) return;
  const cell = cellOfField(event.target.closest("td")?.querySelector("[data-count]"));
  if (cell && (cell !== drawing || block)) extendTo(drawing, cell.rowIndex, cell.column);
}

if (form && cells.length > 0) {
  form.addEventListener("keydown", onKey);
  form.addEventListener("copy", onCopy);
  form.addEventListener("cut", onCopy);
  form.addEventListener("mousedown", onPress);
  form.addEventListener("pointerover", onDraw);
  // A number is never dragged into another cell as text.
  form.addEventListener("dragstart", (event) => event.preventDefault());
  form.addEventListener("focusin", (event) => {
    if (block && cellOfField(event.target) !== block.active) drop();
  });
}
