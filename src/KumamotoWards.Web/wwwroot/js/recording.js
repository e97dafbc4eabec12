// Shows what a figure for the whole would change, while it is typed. The server says the same when it is sent.
import { readCount } from "./daily-number.js";

const field = document.querySelector("[data-recording-count]");

function difference(number) {
  const words = Math.abs(number).toLocaleString("en");
  return number === 0 ? "±0" : (number > 0 ? "+" : "−") + words;
}

function show() {
  const sum = Number(field.dataset.sum);
  const count = readCount(field.value);
  const isNumber = Number.isInteger(count);
  document.querySelector("[data-recording-after]").textContent = isNumber ? count.toLocaleString("en") : "";
  document.querySelector("[data-recording-difference]").textContent = isNumber ? difference(count - sum) : "";
  document.querySelector("[data-recording-accept]").hidden = !isNumber || count === sum;
}

field?.addEventListener("input", show);
