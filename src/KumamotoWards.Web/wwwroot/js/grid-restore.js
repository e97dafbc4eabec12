// Lines that were not saved when the page was left come back, and are sent under the ids they had.

import { canWrite, findCell, form } from "./grid-cells.js";
import { changed, flush, resume } from "./grid-queue.js";
import { dropLine, keptLines } from "./grid-store.js";
import { showTotals } from "./grid-totals.js";
import { make } from "./grid-make.js";

const notices = form?.querySelector("[data-grid-notices]");
const shown = new URL(form?.action ?? location.href).searchParams;

const isHere = (line) => (form.dataset.view === "days"
  ? line.office === shown.get("office") && line.date.startsWith(shown.get("month"))
  : line.date === shown.get("date") && document.querySelector(`tr[data-office="${line.office}"]`));

const addressOf = (line) => `/window-counts/monthly?office=${encodeURIComponent(line.office)}&month=${line.date.slice(0, 7)}`;
const numberOf = (line) => (line.then ? line.then.count : line.count) ?? "空欄";

function notice(kind, title, ...children) {
  const box = make("div", { class: `notice ${kind}`, "data-grid-kept": true }, make("div", { class: "notice-body" }, make("p", { class: "notice-title" }, title), ...children));
  notices.append(box);
  return box;
}

function stuckItem(line) {
  const item = make("li", {}, `${line.date}　${document.getElementById(`c-${line.item}`)?.textContent ?? line.item}：${numberOf(line)}　`);
  item.append(make("button", { type: "button", class: "button compact", onclick: () => {
    dropLine(line);
    const box = item.closest("[data-grid-kept]");
    item.remove();
    if (!box.querySelector("li")) box.remove();
  } }, "取り消す"));
  return item;
}

function sayStuck(lines) {
  if (lines.length === 0) return;
  notice("attention", "保存できなかった入力があります", make("p", { class: "notice-text" }, "この欄には、いまは入力できません（締めた月、取り扱いのない日など）。必要なら書き留めてから取り消してください。"), make("ul", { class: "kept-lines" }, ...lines.map(stuckItem)));
}

function sayElsewhere(lines) {
  const places = new Map(lines.map((line) => [addressOf(line), line]));
  if (places.size === 0) return;
  const links = [...places].map(([address, line]) => make("li", {}, make("a", { href: address }, `${line.date.slice(0, 7)} の月間表`)));
  notice("attention", "ほかの月間表に、まだ送っていない入力があります", make("ul", { class: "kept-lines" }, ...links));
}

export function restore() {
  const lines = keptLines();
  const here = lines.filter(isHere);
  const stuck = [];
  for (const line of here) {
    const cell = findCell(line.office, line.date, line.item);
    if (cell?.canWrite && !cell.line) resume(cell, line);
    else stuck.push(line);
  }
  sayStuck(stuck);
  sayElsewhere(lines.filter((line) => !isHere(line)));
  if (!canWrite || here.length === stuck.length) return;
  showTotals();
  changed();
  flush();
}
