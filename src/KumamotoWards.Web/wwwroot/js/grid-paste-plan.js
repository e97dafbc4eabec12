// Lays a pasted block over the grid, its first cell on the active one, and says of each cell what would become of it.

import { cellAt, items, rows } from "./grid-cells.js";
import { readBlock, readPasted, splitBlock } from "./grid-paste-read.js";

/** new, changed, same, blank (stays as it is), bad (no count), shut (nothing can be entered there), outside. */
function kindOf(cell, count, isInside) {
  if (count === null) return "blank";
  if (!isInside) return "outside";
  if (Number.isNaN(count)) return "bad";
  if (!cell?.canWrite) return cell && cell.base === count ? "same" : "shut";
  const now = cell.text === "" ? null : Number(cell.text);
  if (now === count) return "same";
  return now === null ? "new" : "changed";
}

/** { places: [{ kind, cell, count, text }], left, height, width } */
export function planPaste(text, from) {
  const block = splitBlock(text);
  const { rows: sourceRows, columns: sourceColumns, left } = readBlock(block);
  const places = sourceRows.flatMap((sourceRow, down) => sourceColumns.map((sourceColumn, across) => {
    const [row, column] = [from.rowIndex + down, from.column + across];
    const cell = cellAt(row, column);
    const written = block[sourceRow][sourceColumn];
    const count = readPasted(written);
    return { kind: kindOf(cell, count, row < rows.length && column < items.length), cell, count, text: written.trim() };
  }));
  return { places, left, blockHeight: block.length, height: sourceRows.length, width: sourceColumns.length };
}

/** A single number is typed, not pasted as a block. */
export function isBlock(text) {
  return /[\t\n]/.test(text.replace(/\r\n?/g, "\n").replace(/\n+$/, ""));
}
