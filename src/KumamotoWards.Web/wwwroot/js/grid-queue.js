// What was entered goes to the server by itself: a moment after it was typed, one request at a time, again and again until
// the server has it. A line keeps its id whatever is retried. Lines that need a person wait without holding up the others.

import { cells, countOf, form, settle, writePlain } from "./grid-cells.js";
import { sendLines } from "./grid-api.js";
import { dropLine, keepLine, newId } from "./grid-store.js";
import { lineResult } from "./grid-result.js";
import { missingReason, reasonFor } from "./grid-reasons.js";

const MOMENT = 250;
const MOST_LINES = 500;
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 60000;

/** trouble: null, or why nothing can be sent just now (failed, signed-out, other-person). */
export const sending = { busy: false, trouble: null, name: "" };

const listeners = [];
export const onChange = (listener) => listeners.push(listener);
export const changed = (some = []) => listeners.forEach((listener) => listener(some));

const BLOCKING = ["conflict", "error", "reason"];
const isReady = (cell) => cell.line && !BLOCKING.includes(cell.problem?.kind);
export const isPending = (cell) => cell.line !== null;

let timer = 0;
let wait = 0;

function plan(after) {
  clearTimeout(timer);
  timer = setTimeout(flush, after);
}

/** Asks for the cell to hold the number (null = blank). */
export function enter(cell, count, reason = null) {
  // A line that was sent may have arrived: it is finished first, then the newer number follows.
  if (cell.line?.attempted) {
    cell.line.then = { count, reason };
    keepLine(cell.line);
  } else {
    if (cell.line) dropLine(cell.line);
    const asks = count !== cell.base || reason !== null;
    cell.line = asks ? { id: newId(), office: cell.office, date: cell.date, item: cell.item, count, expected: cell.base, reason, typedAt: Date.now() } : null;
    if (cell.line) keepLine(cell.line);
  }
  if (cell.problem?.kind !== "conflict") cell.problem = null;
  changed([cell]);
  plan(MOMENT);
}

/** The person has chosen between two numbers. */
export function choose(cell, count, theirs) {
  if (cell.line) dropLine(cell.line);
  cell.line = null;
  cell.problem = null;
  settle(cell, theirs);
  if (count !== theirs) {
    cell.text = writePlain(count);
    cell.field.value = cell.text;
    enter(cell, count);
  }
  changed([cell]);
}

/** Takes up lines that were kept from before. */
export function resume(cell, line) {
  cell.line = line;
  const count = line.then ? line.then.count : line.count;
  cell.text = writePlain(count);
  cell.field.value = cell.text;
}

function takeReasons(ready) {
  for (const cell of ready) {
    const missing = missingReason(cell);
    if (missing) cell.problem = { kind: "reason", which: missing };
    else if (cell.row.dataset.month === "approved") cell.line.reason ??= reasonFor("correction");
  }
  return ready.filter((cell) => !cell.problem || !BLOCKING.includes(cell.problem.kind));
}

export async function flush() {
  clearTimeout(timer);
  if (sending.busy) return;
  const ready = takeReasons(cells.filter(isReady));
  changed();
  if (ready.length === 0) return;
  const { office } = ready[0];
  const batch = ready.filter((cell) => cell.office === office).slice(0, MOST_LINES);
  sending.busy = true;
  for (const cell of batch) {
    cell.line.attempted = true;
    keepLine(cell.line);
  }
  changed(batch);
  const result = await sendLines(form.dataset.user, office, batch.map((cell) => cell.line), reasonFor("on-behalf") || null);
  sending.busy = false;
  await finish(batch, result);
}

async function finish(batch, result) {
  const stopped = ["failed", "signed-out", "other-person"].includes(result.kind);
  sending.trouble = stopped ? result.kind : null;
  sending.name = result.name ?? "";
  wait = stopped ? Math.min(LONGEST_WAIT, wait === 0 ? FIRST_WAIT : wait * 2) : 0;
  if (!stopped) await lineResult(batch, result);
  changed(batch);
  if (cells.some(isReady)) plan(stopped ? wait * (0.75 + Math.random() / 2) : 0);
}

/** The server has the line: a newer number follows it. */
export function arrived(cell) {
  const { line } = cell;
  dropLine(line);
  cell.line = null;
  cell.base = line.count;
  cell.row.dataset.onBehalf = "";
  if (line.then) enter(cell, line.then.count, line.then.reason);
}

/** Reasons and connections that come back set everything going again. */
export function retryNow() {
  for (const cell of cells) if (cell.problem?.kind === "reason") cell.problem = null;
  wait = 0;
  plan(0);
}

export const isUnsaved = () => cells.some((cell) => isPending(cell) || cell.problem?.kind === "invalid" || (cell.field.value !== cell.text && countOf(cell) !== cell.base));
