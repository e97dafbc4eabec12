// Reads a block as a spreadsheet copies it (cells by tabs, rows by line ends), and finds what in it is no count of a cell:
// heads, dates, and totals, which are recognised by their word or because they are the sum of the others.

import { readCount } from "./daily-number.js";

const TOTAL = /^(合計|総合計|総計|計|小計|月計|total)$/i;

// Said in tables for what is not there: nothing to enter.
const NOTHING = /^[-‐−–—―ー－ｰ*＊・]$/;

/** Rows of cells as text. A cell with a tab, a line end or a quote in it stands in quotes. */
export function splitBlock(text) {
  const block = [[]];
  let [cell, quoted, index] = ["", false, 0];
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  const end = () => {
    block.at(-1).push(cell);
    cell = "";
  };
  for (; index < plain.length; index += 1) {
    const sign = plain[index];
    if (quoted && sign === '"' && plain[index + 1] === '"') {
      cell += sign;
      index += 1;
    } else if (sign === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (quoted) cell += sign;
    else if (sign === "\t") end();
    else if (sign === "\n") {
      end();
      block.push([]);
    } else cell += sign;
  }
  end();
  const width = Math.max(...block.map((row) => row.length));
  return block.map((row) => [...row, ...Array(width - row.length).fill("")]);
}

/** A number, null for nothing, NaN for what is no count. 12.00 is how some sheets show 12. */
export function readPasted(text) {
  const plain = text.normalize("NFKC").trim();
  if (plain === "" || NOTHING.test(text.trim())) return null;
  return readCount(plain.replace(/\.0+$/, ""));
}

const isNumber = (count) => count !== null && !Number.isNaN(count);
const isTotalWord = (text) => TOTAL.test(text.normalize("NFKC").replace(/\s/g, ""));
const isText = (text) => text.trim() !== "" && Number.isNaN(readPasted(text));

/** How many of the lists end with the sum of what comes before, or null when one does not. */
function sumsUp(lists) {
  let matches = 0;
  for (const list of lists) {
    const before = list.slice(0, -1).filter(isNumber);
    const sum = before.reduce((total, count) => total + count, 0);
    const last = list.at(-1);
    if (Number.isNaN(last) || (last === null && sum > 0) || (last !== null && last !== sum)) return null;
    if (sum > 0 && before.length > 1) matches += 1;
  }
  return matches;
}

// One column of few numbers may sum up by chance; several that do so at once, or a longer one, do not.
const isSum = (lists) => {
  const matches = sumsUp(lists);
  return matches !== null && (matches > 1 || (matches === 1 && lists.some((list) => list.filter(isNumber).length > 4)));
};

/**
 * { rows, columns, left }: which rows and columns of the block hold counts, in order, and what was left out and why:
 * { what: "row" | "column", index, why: "total" | "sum" | "head" }.
 */
export function readBlock(block) {
  const left = [];
  let rows = block.map((_, index) => index);
  let columns = block[0].map((_, index) => index);
  const value = (row, column) => readPasted(block[row][column]);
  const leave = (what, index, why) => {
    left.push({ what, index, why });
    if (what === "row") rows = rows.filter((row) => row !== index);
    else columns = columns.filter((column) => column !== index);
  };

  for (const row of [...rows]) if (block[row].some(isTotalWord) && !isHeadRow(block[row])) leave("row", row, "total");
  for (const row of [...rows]) {
    if (!isHeadRow(block[row])) break;
    for (const column of [...columns]) if (isTotalWord(block[row][column])) leave("column", column, "total");
    leave("row", row, "head");
  }
  for (const column of [...columns]) {
    const texts = rows.map((row) => block[row][column]).filter((text) => text.trim() !== "");
    if (texts.length === 0 || !texts.every(isText) || columns.length === 1) break;
    leave("column", column, "head");
  }
  if (rows.length > 2 && isSum(columns.map((column) => rows.map((row) => value(row, column))))) leave("row", rows.at(-1), "sum");
  if (columns.length > 2 && isSum(rows.map((row) => columns.map((column) => value(row, column))))) leave("column", columns.at(-1), "sum");
  return { rows, columns, left };
}

// Words only, in more than one cell or beside nothing else: the heads of a table.
function isHeadRow(texts) {
  const filled = texts.filter((text) => text.trim() !== "");
  return filled.length > 1 && filled.every(isText);
}
