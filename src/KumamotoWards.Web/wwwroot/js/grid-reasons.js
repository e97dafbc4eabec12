// A row that another unit enters, or an approved month, asks why before anything of it is sent.

import { form } from "./grid-cells.js";

const field = (kind) => form.querySelector(`[data-grid-reason="${kind}"]`);

/** What is written, or blank. */
export const reasonFor = (kind) => field(kind)?.value.trim() ?? "";

/** Which reason the cell's line waits for: on-behalf, correction, or null. */
export function missingReason({ row, line }) {
  if (row.dataset.onBehalf && reasonFor("on-behalf") === "") return "on-behalf";
  if (row.dataset.month === "approved" && !line.reason && reasonFor("correction") === "") return "correction";
  return null;
}
