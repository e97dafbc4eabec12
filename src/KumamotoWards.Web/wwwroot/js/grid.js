// The month grid. Without this it is a plain form; with it, a month is entered like a spreadsheet and saves itself.

import "./daily-office.js";
import { form, canWrite } from "./grid-cells.js";
import "./grid-totals.js";
import "./grid-state.js";
import "./grid-about.js";
import "./grid-trouble.js";
import "./grid-again.js";
import "./grid-edit.js";
import "./grid-move.js";
import "./grid-select.js";
import "./grid-paste.js";
import "./grid-panel.js";
import "./grid-leave.js";
import { restore } from "./grid-restore.js";

if (form) {
  restore();
  if (canWrite) {
    form.querySelector("[data-plain-save]").hidden = true;
    form.querySelector("[data-grid-help]").hidden = false;
  }
  form.dataset.ready = `${Math.round(performance.now())}`;
}
