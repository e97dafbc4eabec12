// A change on a confirmed day takes its confirmation back: said where one sees it, with the way to confirm again.

import { form } from "./grid-cells.js";
import { make } from "./grid-make.js";

const notices = form?.querySelector("[data-grid-notices]");
let list = null;

function begin() {
  list = make("ul", { class: "kept-lines" });
  notices.append(make("div", { class: "notice", "data-grid-withdrawn": true }, make("div", { class: "notice-body" },
    make("p", { class: "notice-title" }, "数を変えた日の確定を取り消しました。"),
    make("p", { class: "notice-text" }, "数を見直してから、日次入力でもう一度確定してください。"), list)));
}

/** The row's numbers have changed on the server. */
export function withdrawn(row) {
  if (!row.dataset.confirmed || row.dataset.month === "approved") return;
  row.dataset.confirmed = "";
  if (!list) begin();
  const { office, date } = row.dataset;
  const address = `/window-counts/daily?office=${encodeURIComponent(office)}&date=${date}`;
  list.append(make("li", {}, make("a", { href: address }, row.querySelector("th").getAttribute("aria-label"))));
}
