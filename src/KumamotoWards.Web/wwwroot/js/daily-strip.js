// The days are one tab stop; arrows move inside, Enter opens as any link does.

const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

for (const strip of document.querySelectorAll("[data-day-strip]")) {
  const days = [...strip.querySelectorAll("a")];
  const start = days.find((day) => day.hasAttribute("aria-current")) ?? days.at(-1);
  const stopAt = (day) => days.forEach((each) => { each.tabIndex = each === day ? 0 : -1; });
  stopAt(start);

  strip.addEventListener("keydown", (event) => {
    const from = days.indexOf(event.target.closest("a"));
    if (event.altKey || event.ctrlKey || from < 0) return;
    const to = { Home: 0, End: days.length - 1 }[event.key] ?? from + (STEPS[event.key] ?? 0);
    if (to === from || !days[to]) return;
    event.preventDefault();
    stopAt(days[to]);
    days[to].focus();
  });
}
