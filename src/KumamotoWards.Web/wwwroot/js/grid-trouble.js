// Says why nothing can be sent just now, and what to do. Nothing is lost meanwhile.

import { form } from "./grid-cells.js";
import { onChange, retryNow, sending } from "./grid-queue.js";
import { icon, make } from "./grid-make.js";

const notices = form?.querySelector("[data-grid-notices]");
let box = null;
let shown = "";

const signIn = () => `/account/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`;

function words() {
  switch (sending.trouble) {
    case "failed":
      return ["offline", "まだ送れていません。", "入力した内容はこの端末に残しています。つながると自動で送ります。", make("button", { type: "button", class: "button compact", onclick: retryNow }, "今すぐ送る")];
    case "signed-out":
      return ["warning", "サインインの有効期限が切れました。入力した内容は残っています。", "サインインすると、この画面に戻って続きを保存します。", make("a", { class: "button compact primary", href: signIn(), "data-sign-in": true }, "サインインする")];
    case "other-person":
      return ["warning", `いまは${sending.name}さんがサインインしています。`, "この画面の入力は、入れた人の名前で送るために残しています。入れた人がもう一度サインインすると送ります。"];
    default:
      return null;
  }
}

onChange(() => {
  if (!notices || shown === (sending.trouble ?? "")) return;
  shown = sending.trouble ?? "";
  box?.remove();
  box = null;
  const said = words();
  if (!said) return;
  const [name, title, text, action] = said;
  box = make("div", { class: "notice attention", role: "status", "data-grid-trouble": shown },
    icon(name), make("div", { class: "notice-body" }, make("p", { class: "notice-title" }, title), make("p", { class: "notice-text" }, text), action ?? null));
  notices.prepend(box);
});
