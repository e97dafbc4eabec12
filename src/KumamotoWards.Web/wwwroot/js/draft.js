// A draft saves itself: a moment after it was typed, one request at a time, until the server has it. What two people change
// in different fields is joined; where both change the same one, the page asks. The buttons work without any of this.

import { form, isSame, key, marks, parseMarks, put, read, readServed, setMarks, showErrors } from "./draft-fields.js";
import { readAside, send } from "./draft-api.js";
import { drop, keep, restore } from "./draft-keep.js";
import { showNotice, showState } from "./draft-state.js";
import { make } from "./grid-make.js";

const MOMENT = 2000;
const LONGEST_TYPING = 20000;
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 60000;
const LEAVING = 3000;

let known = readServed();
let attempt = null; // sent, and not known to have arrived: it is finished first, then the newer text follows
let busy = null;
let timer = 0;
let dirtySince = 0;
let wait = 0;
let isClosed = false;
let isLeaving = false;
let needsPerson = false;

const isDirty = () => attempt !== null || !isSame(read(), known);
const isBlank = (values) => Object.entries(values).every(([name, value]) => name === "Unit" || value.trim() === "");
// Leaving asks only while something is neither saved nor kept.
const tellSafe = () => form.dispatchEvent(new CustomEvent("form-kept", { bubbles: true }));

function plan(after) {
  clearTimeout(timer);
  if (!isClosed && !isLeaving) timer = setTimeout(save, after);
}

function typed() {
  if (!isDirty() || isClosed) return;
  const now = Date.now();
  dirtySince ||= now;
  keep(read());
  if (isBlank(read()) && !form.dataset.id) return;
  showState("pending");
  plan(Math.max(0, Math.min(MOMENT, dirtySince + LONGEST_TYPING - now)));
}

function save(isLast = false) {
  clearTimeout(timer);
  busy ??= saveOnce(isLast).finally(() => { busy = null; });
  return busy;
}

async function saveOnce(isLast) {
  if (!isDirty() || isClosed) return;
  attempt ??= { values: read(), marks: marks() };
  if (isBlank(attempt.values) && !form.dataset.id) {
    attempt = null;
    return;
  }
  showState("pending");
  const result = await send(form.dataset.user, key(), { ...attempt.values, Seen: attempt.marks }, isLast === true);
  if (result.kind === "answered") answered(result.body);
  else if (result.kind === "refused") refused(result.detail);
  else stopped(result);
}

function answered(answer) {
  const sent = attempt.values;
  attempt = null;
  wait = 0;
  showNotice("trouble", null);
  takeIn(answer, sent);
  known = { ...sent, ...answer.theirs };
  dirtySince = 0;
  needsPerson = Object.keys(answer.conflicts).length > 0 || Object.keys(answer.errors).length > 0;
  showErrors(answer.errors);
  showConflicts(Object.values(answer.conflicts));
  if (answer.news) showNotice("news", { look: "information", icon: "info", title: answer.news });
  if (answer.id) begun(answer);
  if (isDirty()) {
    keep(read());
    plan(0);
    return;
  }
  showState(needsPerson ? "check" : "saved", answer.savedAt);
  if (needsPerson) return;
  drop();
  tellSafe();
}

// What was typed since it was sent stays, over the marks it was typed over.
function takeIn(answer, sent) {
  if (!answer.seen) return;
  const [now, fresh, seen] = [read(), parseMarks(answer.seen), parseMarks(marks())];
  for (const name of Object.keys(fresh)) {
    if (name in answer.conflicts || name in answer.errors) continue;
    const isTheirs = name in answer.theirs;
    if (isTheirs && (now[name] ?? "") !== (sent[name] ?? "")) continue;
    seen[name] = fresh[name];
    if (isTheirs) put(name, answer.theirs[name]);
  }
  setMarks(seen);
}

function begun(answer) {
  if (!form.dataset.id) {
    drop();
    form.dataset.id = answer.id;
    form.action = answer.address;
    history.replaceState(history.state, "", answer.address);
  }
  refreshAside(answer.id);
}

async function refreshAside(id) {
  const aside = form.querySelector("[data-draft-aside]");
  const markup = await readAside(id);
  // Not under the hands of somebody who is in it.
  if (markup && !aside.contains(document.activeElement)) aside.innerHTML = markup;
}

function showConflicts(labels) {
  const choose = make("button", { type: "button", class: "button compact primary", onclick: () => form.requestSubmit(form.querySelector("[data-draft-save]")) }, "どちらを残すか選ぶ");
  showNotice("conflict", labels.length === 0 ? null : {
    title: "まだ保存していません。ほかの人が先に同じ欄を変えていました。",
    text: `${labels.map((label) => `「${label}」`).join("、")}の両方の内容を見て、残す方を選んでください。ほかの欄は保存しました。`,
    action: choose,
  });
}

function refused(detail) {
  isClosed = true;
  keep(read());
  showState("check");
  showNotice("trouble", { title: "まだ保存していません。", text: `${detail ?? "この下書きは書き直せません。"}書いた内容は下に残っています。必要なところを書き留めてください。` });
}

function stopped(result) {
  keep(read());
  showState("unsent");
  showNotice("trouble", wordsOf(result));
  wait = Math.min(LONGEST_WAIT, wait === 0 ? FIRST_WAIT : wait * 2);
  plan(wait * (0.75 + Math.random() / 2));
}

function wordsOf(result) {
  switch (result.kind) {
    case "signed-out":
      return {
        title: "サインインの有効期限が切れました。入力した内容は残っています。",
        text: "サインインすると、この画面に戻って続きを保存します。",
        action: make("a", { class: "button compact primary", href: `/account/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`, onclick: tellSafe }, "サインインする"),
      };
    case "other-person":
      return { title: `いまは${result.name}さんがサインインしています。`, text: "この画面の内容は、書いた人の名前で保存するために残しています。書いた人がもう一度サインインすると保存します。" };
    default:
      return {
        icon: "offline",
        title: "まだ保存できていません。",
        text: "書いた内容はこの画面に残しています。つながると自動で保存します。",
        action: make("button", { type: "button", class: "button compact", onclick: () => save() }, "今すぐ保存する"),
      };
  }
}

// A button sends the form itself: first it must be known what became of the request before.
function onSubmit(event) {
  if (busy || attempt) {
    event.preventDefault();
    const { submitter } = event;
    Promise.race([busy ?? save(), new Promise((resolve) => { setTimeout(resolve, LEAVING); })]).then(() => {
      attempt = null;
      busy = null;
      form.requestSubmit(submitter);
    });
    return;
  }
  isLeaving = true;
  clearTimeout(timer);
}

function onClick(event) {
  const link = event.target.closest("a[href]");
  const field = link?.matches(".check-list a") && document.getElementById(link.hash.slice(1));
  if (field) {
    event.preventDefault();
    field.focus();
    field.scrollIntoView({ block: "center" });
    return;
  }
  const isPlain = !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || link.target || link.hasAttribute("download") || link.getAttribute("href").startsWith("#")) return;
  if (!isDirty() || wait > 0 || isClosed) return;
  event.preventDefault();
  Promise.race([save(), new Promise((resolve) => { setTimeout(resolve, LEAVING); })]).then(() => location.assign(link.href));
}

if (form) {
  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("submit", onSubmit);
  document.addEventListener("click", onClick);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && isDirty() && !isLeaving && wait === 0) save(true);
  });
  // The browser's back button shows the page as it was left.
  window.addEventListener("pageshow", () => { isLeaving = false; });
  if (await restore()) showNotice("kept", { title: "前に入力した内容が残っています。", text: "まだ保存していなかった内容を、下の欄に戻しました。" });
  typed();
  form.dataset.ready = "";
}
