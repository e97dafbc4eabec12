// Says whether the server can be reached, and always how many taps it has not got yet.

import { lastSent, mine, onChange, state, waiting } from "./tally-state.js";
import { isWrong, time } from "./tally-clock.js";

const bar = document.querySelector("[data-line]");
const part = (name) => bar.querySelector(`[data-${name}]`);
const SIGN_IN = "/account/sign-in?returnUrl=";

const here = () => encodeURIComponent(`${location.pathname.replace(/\/offline$/, "")}${location.search}`);

const LINES = {
  starting: { kind: "ok", title: "確かめています…", text: () => "" },
  online: { kind: "ok", title: "つながっています", text: (last) => `数えた分はすぐに送ります。${last}` },
  offline: { kind: "offline", title: "オフラインです。数えた分はこの端末に保存しています。", text: (last) => `つながると自動で送ります。ブラウザーを閉じても消えません。${last}` },
  "signed-out": {
    kind: "attention", title: "サインインの有効期限が切れました。数えた分はこの端末に残っています。", text: () => "もう一度サインインすると送ります。続けて数えることもできます。",
    action: ["サインインする", () => SIGN_IN + here()],
  },
  "somebody-else": {
    kind: "attention", title: "", text: () => "この画面では数えられません。開き直すと、いまサインインしている人の画面になります。",
    action: ["画面を開き直す", () => location.href],
  },
};

const FULL = {
  kind: "attention", title: "この端末に保存できないため、いまの 1回は数えていません。", text: () => "端末の空き容量を確かめてください。急ぐときは日次入力で件数を入れてください。",
  action: ["日次入力を開く", () => "/window-counts/daily"],
};

const titleOf = (line) => line.title
  || `この端末では、いま${state.somebodyElse ? `${state.somebodyElse}さん` : "ほかの人"}がサインインしています。${state.page.name}さんの未送信の分は残っています。`;

function show() {
  const line = state.isFull ? FULL : LINES[state.line];
  const unsent = waiting(mine(null)).length;
  const last = lastSent() ? `最後の送信 ${time(lastSent())}` : "";
  const clock = isWrong() ? "この端末の時計がずれています。サーバーの時刻で数えます。" : "";
  // Who only looks has nothing to send.
  bar.hidden = state.page.items.length === 0 && unsent === 0 && state.line !== "signed-out";
  bar.dataset.line = line.kind;
  part("line-title").textContent = titleOf(line);
  part("line-text").textContent = [clock, line.text(last)].join("").trim();
  part("unsent").textContent = unsent;
  bar.classList.toggle("waits", unsent > 0);
  const action = part("line-action");
  action.hidden = !line.action;
  if (line.action) {
    action.textContent = line.action[0];
    action.href = line.action[1]();
  }
}

export const start = () => onChange(show);
