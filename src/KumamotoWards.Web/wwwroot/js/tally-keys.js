// 1–9 count, Shift+1–9 take back; switched off by whoever types elsewhere or speaks to the device.

import { state } from "./tally-state.js";
import { tap } from "./tally-cards.js";

const SETTING = "tally-keys";
const choice = document.querySelector("[data-keys-choice]");
const box = choice?.querySelector("[data-keys]");

const isTyping = (element) => element.matches("input:not([type=checkbox]), select, textarea, [contenteditable]");

/** The digit of the key, whatever Shift makes of it; the number pad has no Shift. */
function digit({ code, shiftKey }) {
  const [, pad, number] = /^(Digit|Numpad)([1-9])$/.exec(code) ?? [];
  return number && !(pad === "Numpad" && shiftKey) ? Number(number) : null;
}

function onKey(event) {
  if (!box.checked || event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  const item = state.page.items.find((each) => each.key === digit(event));
  if (!item) return;
  event.preventDefault();
  tap(item.item, event.shiftKey ? -1 : 1);
}

function show() {
  document.querySelector("[data-cards]").classList.toggle("with-keys", box.checked);
}

export function start() {
  if (state.page.items.length === 0) return;
  choice.hidden = false;
  box.checked = localStorage.getItem(SETTING) !== "off";
  box.addEventListener("change", () => {
    localStorage.setItem(SETTING, box.checked ? "on" : "off");
    show();
  });
  document.addEventListener("keydown", onKey);
  show();
}
