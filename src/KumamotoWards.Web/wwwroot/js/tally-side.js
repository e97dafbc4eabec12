// Beside the buttons: the office's total, who is counting, and what this device has recorded.

import { mine, onChange, state, sum, today, waiting } from "./tally-state.js";
import { businessDate, now, shortDate, time } from "./tally-clock.js";

const COUNTING_FOR = 15 * 60_000;
const SHOWN = 30;
const find = (name) => document.querySelector(`[data-${name}]`);
const text = (tag, words, className = "") => Object.assign(document.createElement(tag), { textContent: words, className });
const signed = (delta) => (delta > 0 ? `＋${delta}` : `−${-delta}`);

function showTotal() {
  const known = state.day?.date === today();
  const unsent = sum(waiting(mine()).filter((tap) => tap.date === today()));
  find("total").textContent = ((known ? state.day.total : 0) + unsent).toLocaleString("en-US").replace("-", "−");
  find("total-note").textContent = known
    ? `ほかの人が ${time(state.day.at)} までに送った分を含みます。`
    : "ほかの人の分は、つながると加わります。";
}

function showPeople() {
  const others = (state.day?.counting ?? []).filter((each) => each.person !== state.page.person && now() - Date.parse(each.at) < COUNTING_FOR);
  const rows = others.map(({ name, at }) => [name, `${time(at)} 時点`]);
  if (mine().some((tap) => now() - Date.parse(tap.at) < COUNTING_FOR)) rows.unshift([state.page.name, "この端末"]);
  find("people").replaceChildren(...rows.map(([name, words]) => {
    const row = document.createElement("li");
    row.append(text("strong", name), " ", text("span", words, "note"));
    return row;
  }));
  find("nobody").hidden = rows.length > 0;
}

function rowOf(tap) {
  const row = document.querySelector("[data-log-row]").content.firstElementChild.cloneNode(true);
  const isToday = tap.date === today() && businessDate(tap.at) === tap.date;
  row.querySelector("[data-log-time]").textContent = isToday ? time(tap.at) : `${Number(tap.date.slice(5, 7))}/${Number(tap.date.slice(8))} ${time(tap.at)}`;
  row.querySelector("[data-log-item]").textContent = tap.itemName;
  row.querySelector("[data-log-delta]").textContent = signed(tap.delta);
  for (const each of row.querySelectorAll("[data-log-state]")) each.hidden = each.dataset.logState !== tap.state;
  return row;
}

/** The plain table of those who only look. */
function showToday() {
  for (const cell of document.querySelectorAll("[data-today]"))
    cell.textContent = state.day?.counts[cell.dataset.today]?.toLocaleString("en-US") ?? "未入力";
}

function showLog() {
  const taps = mine().sort((a, b) => b.at.localeCompare(a.at)).slice(0, SHOWN);
  find("log").hidden = state.page.items.length === 0 && taps.length === 0;
  find("log-list").replaceChildren(...taps.map(rowOf));
  find("log-none").hidden = taps.length > 0;
}

function showPlace() {
  const purpose = document.querySelector(".page-head .purpose");
  if (purpose) purpose.textContent = `${state.page.officeName}　${shortDate(today())}`;
  document.querySelector(".page-head .chip.sample")?.toggleAttribute("hidden", !state.page.isSample);
  for (const [name, words] of [["office-name", state.page.officeName], ["unit-label", state.page.unit], ["person-name", state.page.name]])
    if (find(name)) find(name).textContent = words;
}

export const start = () => onChange(() => {
  showPlace();
  showTotal();
  showToday();
  showPeople();
  showLog();
});
