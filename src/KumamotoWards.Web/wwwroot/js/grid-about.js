// The words below a row: what is wrong with a number, or both numbers where two people changed the same cell.

import { cells, countOf, items, settle, writePlain } from "./grid-cells.js";
import { changed, choose, onChange } from "./grid-queue.js";
import { dropLine } from "./grid-store.js";
import { showTotals } from "./grid-totals.js";
import { icon, make } from "./grid-make.js";

const WAYS = { tally: "タップ集計", entry: "日次入力", grid: "月間表", import: "取り込み", correction: "訂正", reversal: "取消し" };
const REASONS = {
  "on-behalf": "まだ保存していません。上の「代行入力の理由」を書くと保存します。",
  correction: "まだ保存していません。上の「訂正の理由」を書くと保存します。",
};

const words = (count) => (count === null ? "空欄" : count.toLocaleString("en-US"));
const button = (text, onclick) => make("button", { type: "button", class: "button compact", onclick }, text);

// Tokyo's wall clock, whatever the device says.
function when(at) {
  if (!at) return "";
  const shape = { timeZone: "Asia/Tokyo", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false };
  return new Intl.DateTimeFormat("ja-JP", shape).format(new Date(at.endsWith("Z") ? at : `${at}Z`));
}

function decide(cell, count) {
  choose(cell, count, cell.problem.theirs);
  showTotals();
  cell.field.focus();
}

function giveUp(cell) {
  if (cell.line) dropLine(cell.line);
  cell.line = null;
  cell.problem = null;
  settle(cell, cell.base);
  changed([cell]);
  showTotals();
  cell.field.focus();
}

function conflictLine(cell) {
  const { theirs, by, at, way } = cell.problem;
  const who = [by, when(at), WAYS[way]].filter(Boolean).join("　");
  const mine = countOf(cell);
  return make("div", { class: "about-line" }, icon("warning"),
    make("p", { class: "words", id: idOf(cell) }, make("strong", {}, `${cell.itemLabel}：ほかの人が先に変えていました。`),
      ` 先に保存された数 ${words(theirs)}（${who}）　あなたが入れた数 ${words(mine)}（まだ保存していません）`),
    button(`${words(theirs)} を残す`, () => decide(cell, cell.problem.theirs)),
    button(`${words(mine)} で保存する`, () => decide(cell, countOf(cell))));
}

function plainLine(cell, text, ...buttons) {
  return make("div", { class: "about-line" }, icon("warning"), make("p", { class: "words field-error", id: idOf(cell) }, `${cell.itemLabel}：${text}`), ...buttons);
}

function lineOf(cell) {
  const { kind } = cell.problem;
  if (kind === "conflict") return conflictLine(cell);
  if (kind === "reason") return plainLine(cell, REASONS[cell.problem.which]);
  if (kind === "invalid") return plainLine(cell, "0 以上の整数で入力してください（例：12）");
  return plainLine(cell, `${cell.problem.words}（入れた数 ${cell.text === "" ? "空欄" : cell.text} は保存していません）`, button(`元の ${words(cell.base)} に戻す`, () => giveUp(cell)));
}

const idOf = (cell) => `about-${cell.field.id}`;
const shown = new Map();

// An unusual number asks for its reason beside the grid, not here: rows that move while one types are in the way.
const isTold = (cell) => cell.problem && cell.problem.kind !== "warning";

function show(row) {
  const told = cells.filter((cell) => cell.row === row && isTold(cell));
  const signature = told.map((cell) => JSON.stringify([cell.item, cell.problem, writePlain(countOf(cell))])).join();
  if (shown.get(row) === signature || (!shown.has(row) && signature === "")) return;
  shown.set(row, signature);
  for (const cell of cells.filter((each) => each.row === row)) describe(cell);
  const old = row.nextElementSibling?.matches("[data-about]") ? row.nextElementSibling : null;
  old?.remove();
  if (told.length === 0) return;
  row.after(make("tr", { class: "about", "data-about": true }, make("td", { colspan: items.length + 3 }, ...told.map(lineOf))));
}

function describe(cell) {
  const others = (cell.field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== idOf(cell));
  if (isTold(cell)) others.push(idOf(cell));
  if (others.length > 0) cell.field.setAttribute("aria-describedby", others.join(" "));
  else cell.field.removeAttribute("aria-describedby");
  showBoth(cell);
}

// Both numbers stand in the cell itself.
function showBoth(cell) {
  cell.td.querySelector(".theirs")?.remove();
  if (cell.problem?.kind === "conflict") cell.td.append(make("span", { class: "theirs", "aria-hidden": "true" }, `先に ${words(cell.problem.theirs)}`));
}

onChange((some) => {
  for (const row of new Set((some.length > 0 ? some : cells.filter((cell) => cell.problem || shown.get(cell.row))).map((cell) => cell.row))) show(row);
});
