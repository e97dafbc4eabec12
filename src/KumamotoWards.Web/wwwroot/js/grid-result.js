// What an answer of the server means for the lines that were sent.

import { labelOf } from "./grid-cells.js";
import { arrived, changed } from "./grid-queue.js";
import { keepLine, dropLine, newId } from "./grid-store.js";
import { refresh } from "./grid-refresh.js";
import { say } from "./grid-make.js";
import { withdrawn } from "./grid-confirmed.js";

const ONE_MONTH = /^(month|year)-/;

export async function lineResult(batch, { kind, body }) {
  if (kind === "saved") await saved(batch, body);
  else if (kind === "conflict") conflicting(batch, body.conflicts);
  else refused(batch, body);
}

async function saved(batch, { duplicates = [], warnings = [] }) {
  const known = batch.filter((cell) => duplicates.includes(cell.line.id));
  for (const cell of batch) {
    const warning = warnings.find((each) => each.item === cell.item && each.date === cell.date);
    cell.savedHere = true;
    if (cell.problem?.kind !== "conflict") cell.problem = warning ? { kind: "warning", words: warning.message } : null;
    cell.td.classList.toggle("attention", Boolean(warning));
    if (cell.line.count !== cell.base) withdrawn(cell.row);
    arrived(cell);
  }
  say(`${batch.length}件を保存しました。`);
  // A line that had arrived before says nothing about now: somebody may have changed the cell since.
  if (known.length > 0) await refresh(known);
}

function conflicting(batch, conflicts) {
  for (const cell of batch) {
    const conflict = conflicts.find((each) => each.item === cell.item && each.date === cell.date);
    if (conflict) cell.problem = { kind: "conflict", theirs: conflict.actual, by: conflict.by, at: conflict.at, way: conflict.kind };
    // Nothing of the request was saved: the others go again, and a conflicting line is as if never sent.
    cell.line.attempted = false;
    keepLine(cell.line);
  }
  say(`要確認：${conflicts.length}か所で、ほかの人が先に同じ欄を変えていました。`);
}

function refused(batch, { errors, detail }) {
  const errorOf = (cell, index) => errors.find((error) => (error.id ? error.id.toLowerCase() === cell.line.id : error.line === index && !error.item));
  const named = batch.filter((cell, index) => errorOf(cell, index));
  batch.forEach((cell, index) => {
    const error = errorOf(cell, index) ?? (named.length === 0 ? { code: "", detail } : null);
    cell.line.attempted = false;
    if (error?.code === "id-reused") renew(cell);
    else if (error?.code.startsWith("on-behalf-")) askAgain(batch);
    else if (error) cell.problem = { kind: "error", words: error.detail ?? detail, isOfMonth: ONE_MONTH.test(error.code) };
    keepLine(cell.line);
  });
  const first = batch.find((cell) => cell.problem?.kind === "error");
  if (first) say(`保存できませんでした。${labelOf(first)}：${first.problem.words}`);
  changed(batch);
}

function renew(cell) {
  dropLine(cell.line);
  cell.line.id = newId();
}

// The reason that was known when the page was made is not there any more, or is too long.
function askAgain(batch) {
  for (const cell of batch) {
    cell.row.dataset.onBehalf = "asks";
    cell.problem = { kind: "reason", which: "on-behalf" };
  }
}
