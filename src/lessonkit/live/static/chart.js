// A figure that is painted once; after that only its rows and parameters change. The words on both
// sides of the wire are explained in chart.py, the drawing in drawing.js.

const ENGINE_SECONDS = 60;

function promise() {
  let resolve;
  const promise = new Promise((done) => { resolve = done; });
  return { promise, resolve };
}

function engine() {
  const late = new Promise((_, fail) => setTimeout(fail, ENGINE_SECONDS * 1000));
  return Promise.race([(globalThis.lessonkitEngine ??= promise()).promise, late]);
}

// Rows

const parse = (value, isDate) => (isDate && value !== null ? +new Date(value) : value);

/** Changes `tuples`, which the view holds, into what `sent` says: in place, and at the end. */
function changeRows(view, name, tuples, sent) {
  const columns = Object.entries(sent.columns);
  const isDate = new Set(sent.dates);
  const changes = view.changeset();
  let changed = false;
  const kept = Math.min(tuples.length, sent.count);
  for (const [field, values] of columns) {
    for (let i = 0; i < kept; i++) {
      const value = parse(values[i], isDate.has(field));
      if (tuples[i][field] === value) continue;
      changes.modify(tuples[i], field, value);
      changed = true;
    }
  }
  const added = [];
  for (let i = kept; i < sent.count; i++) {
    added.push(Object.fromEntries(columns.map(([f, v]) => [f, parse(v[i], isDate.has(f))])));
  }
  const removed = tuples.splice(kept, tuples.length - kept);
  tuples.push(...added);
  if (added.length) changes.insert(added);
  if (removed.length) changes.remove(removed);
  if (changed || added.length || removed.length) view.change(name, changes);
}

/** The rows Python sent, with what has been drawn since laid over them. */
function rowsOf(model, name) {
  const sent = model.get(`_rows_${name}`);
  const draw = model.get("_draw");
  const heights = model.get("_heights");
  if (draw?.rows !== name || heights?.length !== sent.count) return sent;
  return { ...sent, columns: { ...sent.columns, [draw.y]: heights } };
}

// The figure

async function render({ model, el }) {
  el.classList.add("lessonkit-figure");
  const box = el.appendChild(document.createElement("div"));
  let embed;
  try {
    embed = await engine();
  } catch {
    box.textContent = "This figure has not received what it is painted with. Run the cell again.";
    return;
  }
  const options = { mode: "vega-lite", renderer: "svg", actions: false, defaultStyle: false };
  box.style.visibility = "hidden"; // until the rows are there: axes without rows would flash up
  const { view, vgSpec, finalize } = await embed(box, model.get("_spec"), options);

  const tuples = Object.fromEntries(model.get("_sets").map((name) => [name, []]));
  const applied = {};
  let current = false;
  let painting = false;
  let closed = false;
  const fitting = startFitting(el, box, view, vgSpec, soon);
  const drawing = model.get("_draw") ? startDrawing(model, el, box, view) : null;

  function change() {
    for (const name of model.get("_sets")) changeRows(view, name, tuples[name], rowsOf(model, name));
    for (const [name, value] of Object.entries(model.get("_params"))) {
      const said = JSON.stringify(value);
      const before = applied[name] ?? JSON.stringify(view.signal(name) ?? null);
      if (said !== before) view.signal(name, value);
      applied[name] = said;
    }
    view.description(model.get("description"));
  }

  // Changes that come while Vega is at work wait for it, and only the newest state is painted.
  async function paint() {
    current = false;
    if (painting) return;
    painting = true;
    try {
      while (!current && !closed) {
        current = true;
        change();
        view.resize(); // or Vega keeps the margins it began with, and cuts longer labels off
        await view.runAsync();
        await fitting.fit();
      }
    } finally {
      painting = false;
    }
    if (closed) return;
    box.style.visibility = "";
    const height = box.firstElementChild?.getBoundingClientRect().height ?? 0;
    // What stands below never jumps up, whatever a title or a legend does.
    el.style.minHeight = `${Math.max(height, parseFloat(el.style.minHeight) || 0)}px`;
    widths.observe(el);
    drawing?.place();
  }

  // In a narrower column the figure is smaller, and the room kept for it before is too much.
  let width = el.clientWidth;
  const widths = new ResizeObserver(() => {
    if (width !== el.clientWidth) el.style.minHeight = "";
    width = el.clientWidth;
  });

  const watched = ["_params", "description", "_heights", ...model.get("_sets").map((n) => `_rows_${n}`)];
  const events = watched.map((name) => `change:${name}`);
  for (const event of events) model.on(event, soon);
  let waiting = false;
  function soon() {
    if (waiting) return; // several changes of one message are painted together
    waiting = true;
    queueMicrotask(() => { waiting = false; paint(); });
  }
  await paint();
  return () => {
    closed = true;
    for (const event of events) model.off(event, soon);
    drawing?.stop();
    fitting.stop();
    widths.disconnect();
    finalize();
    el.replaceChildren(); // JupyterLab holds on to the element of a closed output
  };
}

export default { render };
