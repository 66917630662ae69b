// Drawing on a figure by pointer and by keyboard (a part of chart.js). What is drawn goes into the model's `_heights`; the figure
// follows the model, whoever changed it.

function startDrawing(model, el, box, view) {
  const draw = model.get("_draw");
  const handle = el.appendChild(document.createElement("div"));
  handle.className = "lessonkit-draw";
  handle.tabIndex = 0;
  handle.setAttribute("role", "slider");
  handle.setAttribute("aria-orientation", "vertical");
  let at = 0; // the point that the keyboard is on
  let from = null; // the point where the pointer was last, while it is down
  let stroke = null; // the heights while it is down: an answer to earlier ones must not undo later ones

  const decimals = (String(draw.step).split(".")[1] ?? "").length;
  const range = () => {
    const domain = view.scale("y").domain().map(Number);
    return [Math.max(0, Math.min(...domain)), Math.max(...domain)];
  };
  const round = (y) => {
    const [low, high] = range();
    const inside = Math.min(Math.max(y, low), high);
    return Number((Math.round(inside / draw.step) * draw.step).toFixed(decimals));
  };
  const xs = () => {
    const sent = model.get(`_rows_${draw.rows}`);
    const isDate = sent.dates.includes(draw.x);
    const scale = view.scale("x");
    const middle = (scale.bandwidth?.() ?? 0) / 2;
    return sent.columns[draw.x].map((x) => scale(parse(x, isDate)) + middle);
  };
  /** Where the plot's own corner is on the page, and how large a unit of it is there. */
  const plot = () => {
    const svg = box.querySelector("svg");
    const rect = svg.getBoundingClientRect();
    const zoom = rect.width / svg.width.baseVal.value || 1;
    const [x, y] = view.origin();
    const padding = view.padding();
    return { left: rect.left + (x + padding.left) * zoom, top: rect.top + (y + padding.top) * zoom, zoom };
  };

  let sending = null;
  function set(heights, now) {
    model.set("_heights", heights);
    // Python is told ten times a second at most while the hand moves, and at its end.
    if (now) {
      clearTimeout(sending);
      sending = null;
      model.save_changes();
    } else {
      sending ??= setTimeout(() => { sending = null; model.save_changes(); }, 100);
    }
  }

  const inPlot = (event) => {
    const { left, top, zoom } = plot();
    const x = (event.clientX - left) / zoom;
    const y = (event.clientY - top) / zoom;
    const slack = 12; // a finger on the edge means the edge
    const inside =
      x >= -slack && x <= view.width() + slack && y >= -slack && y <= view.height() + slack;
    return { x, y, inside };
  };

  function drawTo(event) {
    const { x, y } = inPlot(event);
    const places = xs();
    const nearest = places.reduce((best, place, i) => (Math.abs(place - x) < Math.abs(places[best] - x) ? i : best), 0);
    const heights = (stroke = [...stroke]);
    heights[nearest] = round(Number(view.scale("y").invert(y)));
    // A quick hand skips points: they lie on the line between the two that it touched.
    const start = from ?? nearest;
    const way = Math.sign(nearest - start);
    for (let i = start + way; way && i !== nearest; i += way) {
      const share = (i - start) / (nearest - start);
      heights[i] = round(heights[start] + share * (heights[nearest] - heights[start]));
    }
    from = at = nearest;
    set(heights, false);
  }

  const down = (event) => {
    if (model.get("locked") || event.button > 0 || !inPlot(event).inside) return;
    event.preventDefault(); // no selection of text, no dragging of the picture
    box.setPointerCapture(event.pointerId);
    from = null;
    stroke = model.get("_heights");
    drawTo(event);
  };
  const move = (event) => {
    if (from !== null && box.hasPointerCapture(event.pointerId)) drawTo(event);
  };
  const up = () => {
    if (from === null) return;
    from = null;
    set(stroke, true);
  };
  box.addEventListener("pointerdown", down);
  box.addEventListener("pointermove", move);
  box.addEventListener("pointerup", up);
  box.addEventListener("pointercancel", up);

  const KEYS = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
  handle.addEventListener("keydown", (event) => {
    const heights = [...model.get("_heights")];
    const last = heights.length - 1;
    if (event.key === "ArrowLeft") at = Math.max(0, at - 1);
    else if (event.key === "ArrowRight") at = Math.min(last, at + 1);
    else if (event.key === "Home") at = 0;
    else if (event.key === "End") at = last;
    else if (event.key in KEYS) {
      if (!model.get("locked")) {
        // A point that is not drawn yet starts at the height of the one before it.
        const start = heights[at] ?? heights.slice(0, at).findLast((y) => y !== null) ?? 0;
        heights[at] = round(start + KEYS[event.key] * draw.step);
        set(heights, true);
      }
    } else return;
    event.preventDefault();
    event.stopPropagation(); // or JupyterLab moves to another cell
    place();
  });

  /** Puts the handle on its point, and says where that is. */
  function place() {
    const { left, top, zoom } = plot();
    const here = el.getBoundingClientRect();
    const y = model.get("_heights")[at] ?? null;
    const names = model.get("_draw").names;
    const locked = model.get("locked");
    handle.style.left = `${left - here.left + xs()[at] * zoom}px`;
    handle.style.top = `${top - here.top + view.scale("y")(y ?? range()[0]) * zoom}px`;
    box.style.touchAction = locked ? "" : "none"; // a finger draws, it does not scroll
    box.style.cursor = locked ? "" : "crosshair";
    const [low, high] = range();
    const keys = locked ? "" : ", up and down arrows change it";
    const said = y === null ? "not drawn yet" : y.toLocaleString("en-GB");
    for (const [attribute, value] of Object.entries({
      "aria-label": `${draw.y}: left and right arrows choose a point${keys}`,
      "aria-valuemin": low,
      "aria-valuemax": high,
      "aria-valuenow": y ?? low,
      "aria-valuetext": `${names[at]}: ${said}, point ${at + 1} of ${names.length}`,
      "aria-readonly": locked,
    })) handle.setAttribute(attribute, value);
  }

  model.on("change:locked", place);
  return {
    place,
    stop() {
      clearTimeout(sending);
      model.off("change:locked", place);
    },
  };
}
