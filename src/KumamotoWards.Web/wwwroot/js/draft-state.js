// Says how far the draft is saved, and what to do where it cannot be.

import { form } from "./draft-fields.js";
import { icon, make } from "./grid-make.js";

const status = form?.querySelector("[data-draft-state]");
const notices = form?.querySelector("[data-draft-notices]");
const boxes = new Map();

const mark = (look, name, words) => make("span", { class: `mark ${look}` }, icon(name), words);
const savedWords = (at) => `${at} に下書きを保存しました`;

export function showState(state, at) {
  if (!status) return;
  const said = {
    saved: () => [mark("saved", "check", "保存済"), at ? savedWords(at) : ""],
    pending: () => [mark("sending", "clock", "送信中")],
    unsent: () => [mark("sending", "offline", "未送信")],
    check: () => [mark("attention", "warning", "要確認"), at ? savedWords(at) : ""],
  }[state]();
  status.replaceChildren(...said.filter(Boolean).flatMap((part) => [part, " "]));
}

/** One notice a kind; without words it goes. */
export function showNotice(kind, said) {
  const words = said && JSON.stringify([said.title, said.text]);
  if (boxes.get(kind)?.words === words) return;
  boxes.get(kind)?.box.remove();
  boxes.delete(kind);
  if (!said) return;
  const box = make("div", { class: `notice ${said.look ?? "attention"}`, role: "status", "data-draft-notice": kind },
    icon(said.icon ?? "warning"),
    make("div", { class: "notice-body" }, make("p", { class: "notice-title" }, said.title), said.text ? make("p", { class: "notice-text" }, said.text) : null, said.action ?? null));
  boxes.set(kind, { box, words });
  notices.append(box);
}
