// The buttons: a click counts at once on this device, and the number shows the office's count with all that waits here.

import { change, countOf, mine, onChange, state, sum, today, waiting } from "./tally-state.js";
import { allTaps, newId, noteUnsent, putTaps } from "./tally-store.js";
import { now } from "./tally-clock.js";
import { meet, tellOthers } from "./tally-poll.js";

const cards = document.querySelector("[data-cards]");
const live = document.querySelector("[data-live]");
const part = (card, name) => card.querySelector(`[data-${name}]`);

function build({ item, name, unit, key }) {
  const card = document.querySelector("[data-card-template]").content.firstElementChild.cloneNode(true);
  card.dataset.card = item;
  part(card, "name").textContent = name;
  part(card, "unit").textContent = unit;
  part(card, "plus").setAttribute("aria-label", `${name} ＋1`);
  part(card, "minus").setAttribute("aria-label", `${name} −1`);
  if (key) part(card, "plus").dataset.key = key;
  cards.append(card);
  return card;
}

const cardOf = (item) => cards.querySelector(`[data-card="${CSS.escape(item)}"]`);

export const mayCount = () => state.line !== "somebody-else";

function show() {
  for (const each of state.page.items) {
    const card = cardOf(each.item);
    const count = countOf(each.item);
    const unsent = sum(waiting(mine()).filter((tap) => tap.item === each.item && tap.date === today()));
    const unsentTaps = waiting(mine()).filter((tap) => tap.item === each.item).length;
    part(card, "count").textContent = count === undefined ? "?" : count === null ? "未入力" : count.toLocaleString("en-US");
    part(card, "count").classList.toggle("blank", count === null || count === undefined);
    part(card, "waiting").hidden = unsentTaps === 0;
    part(card, "waiting").textContent = `うち未送信 ${unsent.toLocaleString("en-US").replace("-", "−")}`;
    disable(part(card, "minus"), !mayCount() || (count !== undefined && (count ?? 0) <= 0));
    disable(part(card, "plus"), !mayCount());
  }
}

function disable(button, isOff) {
  if (isOff) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}

/** One tap: on the disk first, then on the screen, then to the server. */
export async function tap(item, delta) {
  const { person, name, office, items } = state.page;
  const button = part(cardOf(item), delta > 0 ? "plus" : "minus");
  if (button.getAttribute("aria-disabled")) return say(delta < 0 ? "0 より少なくはできません。" : "ここでは数えられません。");
  const at = now();
  const itemName = items.find((each) => each.item === item).name;
  try {
    await putTaps({ id: newId(), person, name, office, item, itemName, date: today(), at: at.toISOString(), delta, state: "waiting", why: null });
  } catch {
    return change({ isFull: true });
  }
  change({ taps: await allTaps(), isFull: false });
  flash(button);
  say(`${itemName} ${countOf(item) ?? ""}`);
  tellOthers();
  await noteUnsent();
  meet();
}

function flash(button) {
  button.classList.remove("tapped");
  void button.offsetWidth;
  button.classList.add("tapped");
}

const say = (words) => { live.textContent = words; };

export function start() {
  for (const item of state.page.items) if (!cardOf(item.item)) build(item);
  cards.addEventListener("click", (event) => {
    const button = event.target.closest("[data-plus], [data-minus]");
    if (!button) return;
    event.preventDefault();
    tap(button.closest("[data-card]").dataset.card, "plus" in button.dataset ? 1 : -1);
  });
  // Nothing of the plain form is sent while the script counts.
  cards.addEventListener("submit", (event) => event.preventDefault());
  onChange(show);
}
