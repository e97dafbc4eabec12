// The fields of a draft, and the marks by which the server tells who changed which of them.

import { icon, make } from "./grid-make.js";

export const form = document.querySelector("form[data-draft]");

const NAMES = ["Unit", "Title", "Kind", "SchoolDistrict", "Problem", "Affected", "Request", "Effect", "Cost", "WantedFiscalYear", "VisionGoal", "SuggestedSectionId"];
const controlsOf = (name) => [...form.querySelectorAll(`[name="${name}"]`)];
const isRadio = (control) => control.type === "radio";

export const key = () => form.elements.Key.value;
export const setKey = (value) => { form.elements.Key.value = value; };

/** By name; a choice that was not made is absent. */
export function read() {
  return collect((control) => (isRadio(control) ? control.checked : true), (control) => control.value);
}

/** The same as the page came from the server. */
export function readServed() {
  return collect(
    (control) => (isRadio(control) ? control.defaultChecked : true),
    (control) => (control.options ? [...control.options].find((option) => option.defaultSelected)?.value ?? control.options[0].value : control.defaultValue ?? control.value),
  );
}

function collect(counts, value) {
  const values = {};
  for (const name of NAMES) {
    const control = controlsOf(name).find(counts);
    // A text area of the server ends its lines as the server does.
    if (control) values[name] = isRadio(control) ? control.value : value(control).replaceAll("\r\n", "\n");
  }
  return values;
}

export const isSame = (one, other) => NAMES.every((name) => (one[name] ?? "") === (other[name] ?? ""));

export function put(name, value) {
  const controls = controlsOf(name);
  for (const control of controls) {
    if (isRadio(control)) control.checked = control.value === value;
    else control.value = value;
  }
  controls[0]?.dispatchEvent(new Event("input", { bubbles: true }));
}

export const parseMarks = (text) => Object.fromEntries(text.split(" ").filter(Boolean).map((pair) => pair.split(":")));
export const marks = () => form.elements.Seen.value;
export function setMarks(byName) {
  form.elements.Seen.value = typeof byName === "string" ? byName : Object.entries(byName).map((pair) => pair.join(":")).join(" ");
}

/** Errors stand where the server would have written them. */
export function showErrors(errors) {
  for (const name of NAMES) {
    const control = controlsOf(name)[0];
    const field = control?.closest(".field");
    if (!field) continue;
    const id = `${name}-error`;
    field.querySelector(`#${id}`)?.remove();
    field.classList.toggle("invalid", name in errors);
    const described = new Set((control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
    described.delete(id);
    if (name in errors) {
      const error = make("p", { class: "field-error", id }, icon("error"), errors[name]);
      (control.closest(".with-unit, .choices") ?? control).before(error);
      described.add(id);
      control.setAttribute("aria-invalid", "true");
    } else {
      control.removeAttribute("aria-invalid");
    }
    if (described.size > 0) control.setAttribute("aria-describedby", [...described].join(" "));
    else control.removeAttribute("aria-describedby");
  }
}
