// Going elsewhere first sends what was just entered. Where that cannot be done, leaving is asked about; what is not saved
// is kept in this browser all the same.

import { canWrite, cells, form } from "./grid-cells.js";
import { flush, isPending, isUnsaved, onChange, sending } from "./grid-queue.js";
import { isPreviewing } from "./grid-paste.js";

const PATIENCE = 3000;
let signingIn = false;

const enterLast = () => document.activeElement?.matches("[data-count]") && document.activeElement.blur();

// Only what goes by itself is worth waiting for.
const isGoing = () => cells.some(isPending) && !sending.trouble && cells.every((cell) => !cell.problem || cell.problem.kind === "warning");

function sent() {
  flush();
  return new Promise((resolve) => {
    const giveUp = setTimeout(resolve, PATIENCE);
    onChange(() => {
      if (isGoing()) return;
      clearTimeout(giveUp);
      resolve();
    });
  });
}

function first(event, go) {
  enterLast();
  if (!isGoing()) return;
  event.preventDefault();
  sent().then(go);
}

if (canWrite) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    // The way to sign in leads back here, and what is not sent waits.
    signingIn = Boolean(link?.matches("[data-sign-in]"));
    const isPlain = !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link && isPlain && !link.target && !link.getAttribute("href").startsWith("#")) first(event, () => location.assign(link.href));
  });

  // Choosing another office or month is a form. The first look at the event comes before the guards of other modules.
  document.addEventListener("submit", (event) => {
    if (event.target.method === "get") first(event, () => event.target.submit());
  }, { capture: true });

  window.addEventListener("beforeunload", (event) => {
    enterLast();
    if (signingIn || (!isUnsaved() && !isPreviewing())) return;
    flush();
    event.preventDefault();
  });

  // The plain form is for browsers without script.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    flush();
  });
}
