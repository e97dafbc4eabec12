// What sets waiting lines going again: the line is back, the page is looked at, a reason is written.

import { form } from "./grid-cells.js";
import { retryNow, sending } from "./grid-queue.js";

const whenInTrouble = () => sending.trouble && retryNow();

window.addEventListener("online", retryNow);
window.addEventListener("focus", whenInTrouble);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && whenInTrouble());

form?.addEventListener("change", (event) => {
  if (event.target.matches("[data-grid-reason]")) retryNow();
});
