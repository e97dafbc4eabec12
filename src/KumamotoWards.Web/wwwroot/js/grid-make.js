// Builds elements: everything that was typed or read goes in as text, never as markup.

const icons = document.querySelector("template[data-icons]")?.content.children ?? [];
const ICONS = ["check", "warning", "clock", "offline", "info", "error"];

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "onclick") element.addEventListener("click", value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const icon = (name) => icons[ICONS.indexOf(name)]?.cloneNode(true) ?? "";

const said = document.querySelector("[data-grid-said]");

/** Read out by a screen reader, in its own time. */
export function say(words) {
  if (said && said.textContent !== words) said.textContent = words;
}
