// A list put in order by buttons or by dragging its rows; ordering.py says what it is for.

function render({ model, el }) {
  el.classList.add("lessonkit-ordering");
  const list = el.appendChild(document.createElement("ol"));
  list.setAttribute("aria-label", model.get("label"));
  const spoken = el.appendChild(document.createElement("div"));
  spoken.className = "lessonkit-unseen";
  spoken.setAttribute("role", "status");
  spoken.setAttribute("aria-live", "polite");

  const items = model.get("items");
  const kind = model.get("kind");
  const nameOf = (key) => (kind ? `${kind} ${key}` : items[key]);
  const rows = Object.fromEntries(Object.keys(items).map((key) => [key, row(key)]));

  function row(key) {
    const item = document.createElement("li");
    const place = item.appendChild(document.createElement("span"));
    place.className = "lessonkit-place";
    const text = item.appendChild(document.createElement("span"));
    text.className = "lessonkit-text";
    text.textContent = kind ? `(${key}) ${items[key]}` : items[key];
    for (const [word, by] of [["Up", -1], ["Down", 1]]) {
      const button = item.appendChild(document.createElement("button"));
      button.type = "button";
      button.className = "jupyter-button";
      button.textContent = word;
      button.setAttribute("aria-label", `Move ${nameOf(key)} ${word.toLowerCase()}`);
      button.addEventListener("click", () => move(key, by, button));
      button.addEventListener("keydown", (event) => {
        const places = model.get("order").length;
        const far = { ArrowUp: -1, ArrowDown: 1, Home: -places, End: places }[event.key];
        if (!far) return;
        event.preventDefault();
        event.stopPropagation(); // or JupyterLab moves to another cell
        move(key, far, button);
      });
    }
    return item;
  }

  function move(key, by, button) {
    const order = [...model.get("order")];
    const from = order.indexOf(key);
    const to = Math.min(Math.max(from + by, 0), order.length - 1);
    const name = nameOf(key)[0].toUpperCase() + nameOf(key).slice(1);
    if (to === from) {
      spoken.textContent = `${name} is already ${by < 0 ? "first" : "last"}.`;
      return;
    }
    order.splice(to, 0, ...order.splice(from, 1));
    model.set("order", order);
    model.save_changes();
    button.focus(); // a row that moves in the page loses the focus
    spoken.textContent = `${name} is now ${to + 1} of ${order.length}.`;
  }

  // The row that is dragged. The list holds the pointer: a row that moves in the page would lose it.
  let held = null;
  const middle = (key) => {
    const { top, height } = rows[key].getBoundingClientRect();
    return top + height / 2;
  };

  list.addEventListener("pointerdown", (event) => {
    const item = event.target.closest("li");
    // A finger drags by the number; on the rest of a row it scrolls the page.
    const grip = event.pointerType === "mouse" ? item : event.target.closest(".lessonkit-place");
    const busy = model.get("locked") || event.button > 0 || event.target.closest("button");
    if (!item || !grip || busy) return;
    held = model.get("order").find((key) => rows[key] === item);
    list.setPointerCapture(event.pointerId);
    item.classList.add("lessonkit-held");
  });
  list.addEventListener("pointermove", (event) => {
    if (held === null) return;
    const others = model.get("order").filter((key) => key !== held);
    const above = others.filter((key) => middle(key) < event.clientY);
    const below = others.filter((key) => !above.includes(key));
    model.set("order", [...above, held, ...below]);
  });
  list.addEventListener("lostpointercapture", () => {
    if (held === null) return;
    rows[held].classList.remove("lessonkit-held");
    held = null;
    model.save_changes();
  });

  function paint() {
    const order = model.get("order");
    list.classList.toggle("lessonkit-movable", !model.get("locked"));
    order.forEach((key, i) => {
      const item = rows[key];
      if (list.children[i] !== item) list.insertBefore(item, list.children[i] ?? null);
      item.querySelector(".lessonkit-place").textContent = `${i + 1}.`;
      const [up, down] = item.querySelectorAll("button");
      // Not `disabled`: that would drop the focus when a row arrives at an end.
      up.setAttribute("aria-disabled", String(i === 0));
      down.setAttribute("aria-disabled", String(i === order.length - 1));
      up.hidden = down.hidden = model.get("locked");
    });
  }

  model.on("change:order", paint);
  model.on("change:locked", paint);
  paint();
  return () => {
    model.off("change:order", paint);
    model.off("change:locked", paint);
  };
}

export default { render };
