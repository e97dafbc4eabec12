// A pasted block is shown first and saved only when the person says so.

import { canWrite, cellOfField, form, labelOf } from "./grid-cells.js";
import { isBlock, planPaste } from "./grid-paste-plan.js";
import { icon, make, say } from "./grid-make.js";
import { apply } from "./grid-edit.js";
import { showPreviewed } from "./grid-state.js";
import { leftWords } from "./grid-paste-words.js";

const notices = form?.querySelector("[data-grid-notices]");
let open = null;

export const isPreviewing = () => open !== null;

const plain = (count) => count.toLocaleString("en-US");

function mark({ kind, cell, count }) {
  if (!cell || !["new", "changed", "same", "blank", "shut"].includes(kind)) return;
  const name = { same: "kept", blank: "kept", shut: "left-out" }[kind] ?? kind;
  cell.td.classList.add(name);
  if (kind !== "new" && kind !== "changed") return;
  cell.field.hidden = true;
  cell.td.append(make("span", { class: "preview" }, kind === "changed" ? make("del", {}, plain(Number(cell.text))) : null, kind === "changed" ? " " : null, plain(count)));
}

function unmark({ cell }) {
  if (!cell) return;
  cell.td.classList.remove("new", "changed", "kept", "left-out");
  cell.td.querySelector(".preview")?.remove();
  cell.field.hidden = false;
}

function close() {
  open.plan.places.forEach(unmark);
  open.block.remove();
  showPreviewed([]);
  const { from } = open;
  open = null;
  from.field.focus();
  from.field.select();
}

function confirm() {
  const { plan } = open;
  close();
  const changes = plan.places.filter(({ kind }) => kind === "new" || kind === "changed");
  apply(changes.map(({ cell, count }) => ({ cell, text: String(count) })));
}

function chips(plan) {
  const count = (kind) => plan.places.filter((each) => each.kind === kind).length;
  const chip = (kind, words) => (count(kind) > 0 ? make("li", { class: kind }, make("b", {}, String(count(kind))), words) : null);
  const bad = plan.places.find(({ kind }) => kind === "bad");
  const withdrawn = new Set(plan.places.filter(({ kind, cell }) => ["new", "changed"].includes(kind) && cell.row.dataset.confirmed && cell.row.dataset.month !== "approved").map(({ cell }) => cell.row)).size;
  return make("ul", { class: "paste-chips" },
    chip("new", "新しく入る"), chip("changed", "値が変わる"), chip("same", "今と同じ"), chip("blank", "空欄（今の値を残す）"),
    bad ? chip("bad", `数として読めない（「${bad.text.slice(0, 12)}」など）ため入れない`) : null,
    chip("shut", "入力できない欄（閉庁日・ほかの課の区分・まだ来ていない日など）のため入れない"),
    chip("outside", "表の外にはみ出すため入れない"),
    ...leftWords(plan).map((words) => make("li", {}, make("b", {}, "1"), words)),
    withdrawn > 0 ? make("li", {}, make("b", {}, String(withdrawn)), "日は確定が取り消される") : null);
}

function show(plan, from) {
  const count = plan.places.filter(({ kind }) => kind === "new" || kind === "changed").length;
  const title = make("p", { class: "paste-title", id: "paste-title" }, count > 0 ? "貼り付ける内容を確認してください" : "貼り付けで変わる数はありません");
  const size = make("p", {}, `${labelOf(from)}から、${plan.height}行 × ${plan.width}列。`, count > 0 ? make("strong", {}, "まだ保存していません。") : null);
  const yes = count > 0 ? make("button", { type: "button", class: "button primary", onclick: confirm, "data-paste-save": true }, `この ${count}件を保存する`) : null;
  const no = make("button", { type: "button", class: "button", onclick: close, "data-paste-stop": true }, count > 0 ? "やめる" : "閉じる");
  const block = make("div", { class: "paste-preview", role: "group", "aria-labelledby": "paste-title", "data-paste": true },
    icon("info"), make("div", { class: "paste-words" }, title, size), make("div", { class: "button-row" }, yes, no), chips(plan));
  notices.append(block);
  open = { plan, from, block };
  plan.places.forEach(mark);
  showPreviewed(plan.places.filter(({ kind }) => kind === "new" || kind === "changed").map(({ cell }) => cell.row));
  (yes ?? no).focus();
  block.scrollIntoView({ block: "nearest" });
  say(title.textContent);
}

if (canWrite) {
  form.addEventListener("paste", (event) => {
    const from = cellOfField(event.target);
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!from || !isBlock(text)) return;
    event.preventDefault();
    from.field.value = from.text;
    if (open) close();
    show(planPaste(text, from), from);
  });

  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    }
  });
}
