// What was typed and is not at the server yet, kept in this tab: it outlives a reload and the way to sign in and back.
// It belongs to the person who typed it.

import { key, marks, put, setKey, setMarks } from "./draft-fields.js";

const person = document.querySelector('meta[name="person"]')?.content ?? "";
const NEW = "/proposals/new";
const nameOf = () => `draft/${person}/${location.pathname}`;

export function keep(values) {
  try {
    sessionStorage.setItem(nameOf(), JSON.stringify({ key: key(), marks: marks(), values }));
  } catch {
    // Storage is full or switched off: the text still stands in the page, it only does not outlive it.
  }
}

export function drop() {
  try {
    sessionStorage.removeItem(nameOf());
  } catch {
    // As above.
  }
}

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf()));
  } catch {
    return null;
  }
}

/** Brings it back, with the marks it was typed over: what somebody else saved meanwhile is still noticed. */
export function restore() {
  const found = kept();
  if (!found || (found.key !== key() && location.pathname !== NEW)) return false;
  setKey(found.key);
  setMarks(found.marks);
  for (const [name, value] of Object.entries(found.values)) put(name, value);
  return true;
}
