// Crosshair, tooltip and arrow keys for the charts that the server drew (Infrastructure/Charts).
// data-points of a figure has a line for each point, "heading|text|text…"; data-at and data-box of a drawing say
// where its points are. A chart, or a [data-chart-group] of small ones, is one tab stop. To a screen reader it is one
// picture with one point, the one that the keys have reached: a page of charts would else be hundreds of pictures.

const live = document.createElement("p");
live.className = "visually-hidden";
live.setAttribute("role", "status");
document.body.append(live);

const numbers = (text) => text.split(" ").map(Number);

function shape(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** The rectangles around the points of a drawing, each reaching halfway to its neighbours. */
function stopShapes(svg) {
  const at = numbers(svg.dataset.at);
  const [left, top, width, height] = numbers(svg.dataset.box);
  const along = svg.dataset.axis === "x" ? [left, left + width] : [top, top + height];
  return at.map((middle, i) => {
    const from = i === 0 ? along[0] : (at[i - 1] + middle) / 2;
    const to = i === at.length - 1 ? along[1] : (middle + at[i + 1]) / 2;
    return svg.dataset.axis === "x"
      ? { x: from, y: top, width: to - from, height }
      : { x: left, y: from, width, height: to - from };
  });
}

class Drawing {
  constructor(svg, points, tip) {
    Object.assign(this, { svg, points, tip, line: -1 });
    const picture = shape("g", { "aria-hidden": "true" });
    picture.append(...svg.childNodes);
    this.cross = shape("path", { class: "cross", "aria-hidden": "true" });
    this.stops = stopShapes(svg).map((box, i) => shape("rect", {
      ...box, class: "stop", role: "img", "aria-hidden": "true", "aria-label": `${points[i][0]}。${points[i].slice(1).join("、")}`,
    }));
    svg.append(...this.stops, picture, this.cross);
    // Listeners for focus stand on the stops only: on an SVG element they would make it a tab stop of its own.
    this.stops.forEach((stop, i) => {
      stop.addEventListener("pointerenter", () => this.show(i));
      stop.addEventListener("focus", () => this.show(i));
      stop.addEventListener("blur", () => this.hide());
    });
    svg.addEventListener("pointerleave", () => {
      const focused = this.stops.indexOf(document.activeElement);
      if (focused < 0) this.hide();
      else this.show(focused);
    });
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.hide());
  }

  /** Lets the keys and readers in, to one of its stops; null keeps them out, and it is a picture with a name. */
  open(current) {
    this.svg.setAttribute("role", current ? "group" : "img");
    if (current) this.svg.setAttribute("aria-description", "矢印キーで値を読めます");
    else this.svg.removeAttribute("aria-description");
    for (const stop of this.stops) {
      if (current) stop.setAttribute("tabindex", stop === current ? 0 : -1);
      else stop.removeAttribute("tabindex");
      if (stop === current) stop.removeAttribute("aria-hidden");
      else stop.setAttribute("aria-hidden", "true");
    }
  }

  show(index) {
    this.line = -1;
    const [heading, ...lines] = this.points[index];
    const rows = lines.map((text) => Object.assign(document.createElement("span"), { textContent: text }));
    this.tip.replaceChildren(Object.assign(document.createElement("b"), { textContent: heading }), ...rows);
    this.tip.hidden = false;
    this.place(index);
    const [, top, , height] = numbers(this.svg.dataset.box);
    if (this.svg.dataset.axis === "x") this.cross.setAttribute("d", `M${numbers(this.svg.dataset.at)[index]} ${top}v${height}`);
  }

  /** Beside the point, on the side with more room, never outside the window. */
  place(index) {
    const figure = this.svg.parentElement.getBoundingClientRect();
    const stop = this.stops[index].getBoundingClientRect();
    const isRight = stop.left + stop.right > window.innerWidth;
    const beside = isRight ? stop.left - this.tip.offsetWidth - 8 : stop.right + 8;
    const left = Math.max(4, Math.min(beside, window.innerWidth - this.tip.offsetWidth - 4));
    this.tip.style.left = `${left - figure.left}px`;
    this.tip.style.top = `${(this.svg.dataset.axis === "x" ? stop.top : stop.bottom) - figure.top + 4}px`;
  }

  hide() {
    this.tip.hidden = true;
    this.cross.removeAttribute("d");
  }

  /** Reads the figures of one point one by one. */
  readLine(index, step) {
    if (this.tip.hidden) this.show(index);
    const rows = this.tip.querySelectorAll("span");
    if (rows.length < 2) return;
    rows[this.line]?.classList.remove("current");
    this.line = (this.line + step + rows.length + (this.line < 0 && step < 0 ? 1 : 0)) % rows.length;
    rows[this.line].classList.add("current");
    live.textContent = rows[this.line].textContent;
  }
}

/** Arrow keys among the drawings that share one tab stop. */
function rove(drawings) {
  const setStop = (stop) => drawings.forEach((drawing) => drawing.open(drawing.stops.includes(stop) ? stop : null));
  const go = (stop) => {
    setStop(stop);
    stop.focus();
  };
  setStop(drawings[0].stops[0]);
  drawings.forEach((drawing, which) => drawing.stops.forEach((stop, index) => {
    stop.addEventListener("pointerdown", () => setStop(stop));
    stop.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const action = actions(drawings, which, index, go)[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    });
  }));
}

/** What the keys do at one stop: along the axis to its neighbours, across it to the next chart or figure. */
function actions(drawings, which, index, focus) {
  const drawing = drawings[which];
  const last = drawing.stops.length - 1;
  const go = (target, to) => target && focus(target.stops[Math.max(0, Math.min(to, target.stops.length - 1))]);
  const across = (step) => drawings.length > 1 ? go(drawings[which + step], index) : drawing.readLine(index, step);
  const [back, on, up, down] = drawing.svg.dataset.axis === "x"
    ? ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] : ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
  return {
    [back]: () => go(drawing, index - 1),
    [on]: () => go(drawing, index + 1),
    [up]: () => across(-1),
    [down]: () => across(1),
    Home: () => go(drawing, 0),
    End: () => go(drawing, last),
  };
}

const groups = new Map();
for (const figure of document.querySelectorAll(".chart[data-points]")) {
  const points = figure.dataset.points.split("\n").map((line) => line.split("|"));
  const tip = Object.assign(document.createElement("div"), { className: "chart-tip", hidden: true });
  tip.setAttribute("aria-hidden", "true");
  for (const svg of figure.querySelectorAll(":scope > svg")) {
    const key = figure.closest("[data-chart-group]") ?? svg;
    groups.set(key, [...(groups.get(key) ?? []), new Drawing(svg, points, tip)]);
  }
  figure.append(tip);
}
groups.forEach((drawings) => rove(drawings));
