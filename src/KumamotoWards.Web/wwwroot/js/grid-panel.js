// What stands beside the active cell: its weekdays, its usual range, its history, its comment. Asked for when one stays.

import { cellOfField, form, labelOf } from "./grid-cells.js";
import { sendComment } from "./grid-comment.js";
import { enter, isPending, onChange } from "./grid-queue.js";
import { make } from "./grid-make.js";

const MOMENT = 200;
const panel = document.querySelector("[data-panel]");
const addressOf = (cell, path) => `/window-counts/monthly/${path}?office=${encodeURIComponent(cell.office)}&date=${cell.date}&item=${encodeURIComponent(cell.item)}&part=true`;

let active = null;
let shown = null;
let timer = 0;
let asking = new AbortController();

function draw(cell, html) {
  panel.innerHTML = html;
  shown = { cell, base: cell.base };
  drawReason(cell);
}

function failed(cell) {
  panel.replaceChildren(make("h2", { class: "cell-title" }, labelOf(cell)), make("p", { class: "note" }, "いまは直近の数と履歴を読み込めません。つながると出ます。"));
  shown = null;
}

async function load(cell) {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const answer = await fetch(addressOf(cell, "cell"), { credentials: "same-origin", signal, redirect: "error" });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const html = await answer.text();
    if (active === cell) draw(cell, html);
  } catch {
    if (!signal.aborted && active === cell) failed(cell);
  }
}

// An unusual number is explained here: a reason at any time, and nothing waits for it.
function drawReason(cell) {
  const warning = panel.querySelector(".cell-warning, .alert-link");
  if (!warning || !cell.canWrite) return;
  const field = make("input", { id: "cell-reason", class: "input", maxlength: "200" });
  const save = () => {
    if (field.value.trim() === "" || isPending(cell)) return;
    enter(cell, cell.base, field.value.trim());
    cell.field.focus();
  };
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    save();
  });
  warning.after(make("div", { class: "cell-reason" },
    make("label", { class: "field-label", for: "cell-reason" }, "理由"), make("p", { class: "field-hint" }, "間違いがなければ、理由を短く書いてください。あとでも構いません。"),
    field, make("button", { type: "button", class: "button compact", onclick: save }, "理由を保存する")));
}

function showComment(cell, html) {
  draw(cell, html);
  const bad = panel.querySelector("[aria-invalid='true']");
  cell.td.classList.toggle("commented", panel.querySelector(".written") !== null);
  (bad ?? cell.field).focus();
}

function ask(cell, after = MOMENT) {
  active = cell;
  clearTimeout(timer);
  timer = setTimeout(() => load(cell), after);
}

// Shift+F2 as in spreadsheets: to the comment, and Esc back to the cell.
function onKey(event) {
  if (event.key === "F2" && event.shiftKey && cellOfField(event.target)) {
    const comment = panel.querySelector("[data-comment]");
    if (!comment) return;
    event.preventDefault();
    comment.open = true;
    comment.querySelector("textarea").focus();
  } else if (event.key === "Escape" && panel.contains(event.target)) {
    event.preventDefault();
    active?.field.focus();
  }
}

if (panel && form) {
  panel.hidden = false;
  panel.append(make("p", { class: "note" }, "セルを選ぶと、直近の数、平年の幅、履歴、コメントがここに出ます。"));
  form.addEventListener("focusin", (event) => {
    const cell = cellOfField(event.target);
    if (cell && cell !== active) ask(cell);
  });
  document.addEventListener("keydown", onKey);
  panel.addEventListener("submit", async (event) => {
    const cell = active;
    const html = await sendComment(event, addressOf(cell, "comment"));
    if (html !== null) showComment(cell, html);
  });
  onChange((some) => {
    if (active && some.includes(active) && !isPending(active) && shown?.base !== active.base && !panel.contains(document.activeElement)) ask(active, 0);
  });
}
