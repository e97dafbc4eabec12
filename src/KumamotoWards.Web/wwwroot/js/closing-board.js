// The board is one stop of the Tab key; the arrow keys go from month to month and from office to office.

const board = document.querySelector("[data-board]");
const rows = board ? [...board.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.querySelector("a"))) : [];
const links = rows.flat().filter(Boolean);

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function place(link) {
  const row = rows.findIndex((cells) => cells.includes(link));
  return [row, rows[row].indexOf(link)];
}

/** The next cell with something in it; null at the edge. */
function next(link, [down, right]) {
  let [row, column] = place(link);
  do {
    row += down;
    column += right;
  } while (rows[row] && column >= 0 && column < rows[row].length && !isShown(rows[row][column]));
  return rows[row]?.[column] ?? null;
}

// On a phone most months are left out.
const isShown = (link) => link !== null && link.offsetParent !== null;

function makeStop(link) {
  for (const each of links) each.tabIndex = each === link ? 0 : -1;
}

if (links.length > 0) {
  makeStop(board.querySelector("a[aria-current]") ?? links.find((link) => link.matches(".in-focus")) ?? links[0]);
  board.addEventListener("focusin", (event) => {
    if (links.includes(event.target)) makeStop(event.target);
  });
  board.addEventListener("keydown", (event) => {
    if (!STEPS[event.key] || !links.includes(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    next(event.target, STEPS[event.key])?.focus();
  });
}
