// What was typed and is not at the server yet, kept in this browser: it outlives a reload, the way to sign in and back, and
// the browser's end. It belongs to the person who typed it, and to the tab: two tabs never overwrite each other's. What a
// tab has left behind is taken up by the next page that opens the same draft.

import { form, isSame, key, marks, put, readServed, setKey, setMarks } from "./draft-fields.js";
import { newId } from "./grid-store.js";

const person = document.querySelector('meta[name="person"]')?.content ?? "";
const NEW = "/proposals/new";
const TAB = "draft-tab";
const lockOf = (tab) => `${TAB}/${tab}`;
const placeOf = () => `draft/${person}${location.pathname}/`;
const tab = ownTab();

// Held while this page lives: so the others know that its text is not left behind.
navigator.locks?.request(lockOf(tab), () => new Promise(() => {}));

function ownTab() {
  try {
    const known = sessionStorage.getItem(TAB) ?? newId();
    sessionStorage.setItem(TAB, known);
    return known;
  } catch {
    return newId();
  }
}

export function keep(values) {
  // The button takes the form away from here: once the server has it, what is kept may go; see forms-keep.js.
  form.dataset.keptAs = placeOf() + tab;
  try {
    localStorage.setItem(placeOf() + tab, JSON.stringify({ key: key(), marks: marks(), values, at: Date.now() }));
  } catch {
    // Storage is full or switched off: the text still stands in the page, it only does not outlive it.
  }
}

export function drop() {
  remove(placeOf() + tab);
}

function remove(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // As above.
  }
}

function read(name) {
  try {
    return { name, ...JSON.parse(localStorage.getItem(name)) };
  } catch {
    return null;
  }
}

/** Tabs that are at a draft now; null where the browser does not tell. */
async function liveTabs() {
  if (!navigator.locks) return null;
  return new Set((await navigator.locks.query()).held.map((lock) => lock.name));
}

/** What this tab kept here, else the youngest that another one left behind. */
async function kept() {
  const live = await liveTabs();
  const isFree = (name) => name === placeOf() + tab || (live && !live.has(lockOf(name.slice(placeOf().length))));
  const names = Object.keys(localStorage).filter((name) => name.startsWith(placeOf()) && isFree(name));
  const found = names.map(read).filter((each) => each?.values && (each.key === key() || location.pathname === NEW));
  return found.find((each) => each.name === placeOf() + tab) ?? found.sort((one, other) => other.at - one.at)[0];
}

/** Brings it back, with the marks it was typed over: what somebody else saved meanwhile is still noticed. */
export async function restore() {
  const found = await kept().catch(() => null);
  if (!found) return false;
  if (isSame(found.values, readServed())) {
    // What came back with errors is in the page, but saved nowhere.
    if (!document.querySelector("[data-error-summary]")) remove(found.name);
    return false;
  }
  setKey(found.key);
  setMarks(found.marks);
  for (const [name, value] of Object.entries(found.values)) put(name, value);
  keep(found.values);
  if (found.name !== placeOf() + tab) remove(found.name);
  return true;
}
