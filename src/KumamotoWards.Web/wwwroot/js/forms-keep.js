// A session that expires loses nothing typed. <form data-keep> keeps its fields in this tab when it is sent; if the
// answer is the sign-in page, they come back at the form's own address after signing in, for the same person only.
// An error page leaves them waiting there too. Any other answer means that the server has taken the form: they go.
// data-keep="Office Date" names the fields that say what the form is about: where they differ, nothing is brought back.
// data-kept-as names what another script keeps of the same form in this browser: it goes too, once nothing is left to mend.

const KEY = "kept-form";
const NEVER = new Set(["__RequestVerificationToken", "ReturnUrl"]);
const person = document.querySelector('meta[name="person"]')?.content ?? null;
const address = location.pathname + location.search;
const status = performance.getEntriesByType("navigation")[0]?.responseStatus;

const WORDS = {
  "sign-in": "サインインの有効期限が切れました。入力した内容は残っています。",
  failure: "処理できませんでした。入力した内容は残っています。",
};

const forms = () => [...document.querySelectorAll("form[data-keep]")];
const controls = (form) => [...form.elements].filter(
  (each) => each.name && !NEVER.has(each.name) && !["password", "file", "submit", "button"].includes(each.type),
);

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function write(kept) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage is full or switched off: the form is still sent, it only cannot be brought back.
  }
}

const state = (control) => (["checkbox", "radio"].includes(control.type) ? control.checked : control.value);

function keep(form) {
  const fields = controls(form).map((control) => [control.name, control.type, state(control)]);
  write({ address, person, form: forms().indexOf(form), about: about(form), fields, keptAs: form.dataset.keptAs });
}

const about = (form) => form.dataset.keep.split(" ").filter(Boolean).map((name) => new FormData(form).get(name)).join("\n");

// The n-th control of a name gets the n-th kept value. Hidden fields come back too: a version that has
// become stale meanwhile must still be noticed by the server.
function restore(form, fields) {
  // What is brought back is also seen.
  for (const block of [...form.querySelectorAll("details"), form.closest("details")]) if (block) block.open = true;
  const waiting = [...fields];
  for (const control of controls(form)) {
    const index = waiting.findIndex(([name, type]) => name === control.name && type === control.type);
    if (index < 0) continue;
    const [[, , value]] = waiting.splice(index, 1);
    if (typeof value === "boolean") control.checked = value;
    else control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function say(form, reason) {
  const notice = document.createElement("div");
  notice.className = "notice attention";
  notice.setAttribute("role", "status");
  const words = document.createElement("p");
  words.className = "notice-title";
  words.textContent = WORDS[reason];
  notice.append(words);
  form.before(notice);
  notice.scrollIntoView({ block: "center" });
}

function interruption() {
  const failed = status === 400 || status === 429 || status >= 500;
  if (failed && forms().length === 0) return "failure";
  return person === null ? "sign-in" : null;
}

function wait(kept, reason) {
  write({ ...kept, reason });
  // The address that was refused may be one that only takes a POST; the form's own page can always be opened.
  const back = document.querySelector('input[name="ReturnUrl"]');
  if (back) back.value = kept.address;
}

function answer(kept) {
  const reason = interruption();
  if (reason) return wait(kept, reason);
  if (kept.reason && kept.person === person && kept.address !== address) return;
  sessionStorage.removeItem(KEY);
  if (!kept.reason && kept.keptAs && !(status >= 400) && !document.querySelector("[data-error-summary]")) localStorage.removeItem(kept.keptAs);
  const form = forms()[kept.form];
  if (!kept.reason || kept.person !== person || !form || about(form) !== kept.about) return;
  restore(form, kept.fields);
  say(form, kept.reason);
}

const kept = read();
if (kept) answer(kept);

document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented && event.target.matches("form[data-keep]")) keep(event.target);
});
