// Taps that need a person: set aside because the server does not take them as they are, held by the server, or
// somebody else's who counted on this device.

import { change, mine, onChange, state, today, waiting } from "./tally-state.js";
import { allTaps, newId, putTaps } from "./tally-store.js";
import { shortDate, time } from "./tally-clock.js";
import { meet } from "./tally-poll.js";

const find = (name) => document.querySelector(`[data-${name}]`);
const signed = (delta) => (delta > 0 ? `＋${delta}` : `−${-delta}`);

async function put(tap) {
  await putTaps(tap);
  change({ taps: await allTaps() });
  meet();
}

// The server has never counted it, so its id is as good as new; but an id that it knows stands for something else.
const renewed = (tap) => (tap.code === "id-reused" ? { ...tap, id: newId() } : tap);

async function sendAgain(tap, date) {
  if (!date) return;
  if (tap.code === "id-reused") await putTaps({ ...tap, state: "dropped" });
  await put({ ...renewed(tap), date, state: "waiting", code: null, why: null });
}

function rowOf(tap) {
  const row = document.querySelector("[data-refused-row]").content.firstElementChild.cloneNode(true);
  const part = (name) => row.querySelector(`[data-refused-${name}]`);
  row.dataset.id = tap.id;
  part("what").textContent = `${tap.itemName} ${signed(tap.delta)}`;
  part("when").textContent = `${shortDate(tap.date)} ${time(tap.at)}`;
  part("why").textContent = tap.why;
  part("date").value = tap.date > today() ? today() : tap.date;
  part("date").max = today();
  part("send").addEventListener("click", () => sendAgain(tap, part("date").value));
  part("drop").addEventListener("click", () => put({ ...tap, state: "dropped" }));
  return row;
}

/** A row that somebody is putting right is not drawn anew. */
function showRefused() {
  const taps = mine(null).filter((tap) => tap.state === "refused");
  const list = find("refused-list");
  for (const row of [...list.children]) if (!taps.some((tap) => tap.id === row.dataset.id)) row.remove();
  for (const tap of taps) if (![...list.children].some((row) => row.dataset.id === tap.id)) list.append(rowOf(tap));
  find("refused").hidden = taps.length === 0;
}

function showHeld() {
  const held = mine().filter((tap) => tap.state === "held");
  const months = [...new Set(held.filter((tap) => tap.code?.startsWith("month-")).map((tap) => why(tap)))];
  find("held").hidden = held.length === 0;
  find("held-title").textContent = `${held.length}件は、${months.length > 0 ? `${months.join("、")}のため` : "そのままでは数えられないため"}保留しています。所長に確認してください。`;
}

function why({ code, date }) {
  const words = { "month-submitted": "提出済み", "month-approved": "承認済み", "month-locked": "締め済み" }[code];
  return `${Number(date.slice(5, 7))}月分が${words ?? "受け付けられない"}`;
}

function showOthers() {
  const counts = new Map();
  for (const tap of waiting(state.taps)) if (tap.person !== state.page.person) counts.set(tap.name, (counts.get(tap.name) ?? 0) + 1);
  find("others").hidden = counts.size === 0;
  find("others-title").textContent = [...counts].map(([name, count]) => `${name}さんの未送信が ${count}件あります。`).join("");
}

export const start = () => onChange(() => {
  showRefused();
  showHeld();
  showOthers();
});
