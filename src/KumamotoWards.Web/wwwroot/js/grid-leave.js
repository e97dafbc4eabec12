// Leaving is asked about while something is not saved. It is kept in this browser all the same.

import { canWrite, form } from "./grid-cells.js";
import { flush, isUnsaved } from "./grid-queue.js";
import { isPreviewing } from "./grid-paste.js";

if (canWrite) {
  window.addEventListener("beforeunload", (event) => {
    if (document.activeElement?.matches("[data-count]")) document.activeElement.blur();
    if (!isUnsaved() && !isPreviewing()) return;
    flush();
    event.preventDefault();
  });

  // The plain form is for browsers without script.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    flush();
  });
}
