// Cures three faults of widgets in JupyterLab and Notebook 7, in notebook outputs only:
// - shortcut keys act while a widget has the focus (typing "b" in a drop-down inserts a cell);
// - sliders, radio buttons and toggle buttons do not tell a screen reader what they are
//   (ipywidgets issue 3912);
// - where a widget is not found, only a programmer learns why (ipywidgets issue 3823).

const OUTPUT = ".jp-OutputArea";
const CONTROLS =
  "select, button, summary, [role=slider], [role=radiogroup], " +
  "input[type=range], input[type=radio], input[type=checkbox]";
// JupyterLab keeps what no widget needs: saving and running a cell.
const isShortcut = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key === "Enter");

// Lumino, which looks for shortcuts, passes over an element with this attribute. It is set for one
// key at a time, and before anyone else sees the key: Notebook 7 looks for shortcuts on the way down
// to the control, JupyterLab on the way back.
const PASSED_OVER = "data-lm-suppress-shortcuts";

// Enter and Shift+Enter in a question do what its button does. Running the cell would draw the form
// anew, and what was typed and not checked yet would be gone. A prediction is locked for good, so
// that takes a press of its own button.
function answersWithEnter(event) {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey) return false;
  const control = event.target.closest?.("input, textarea, button, [role=slider]");
  const form = control?.closest(`${OUTPUT} .lessonkit-asks`);
  if (!form) return false;
  const isButton = control.matches("button");
  // Text fields tell Python themselves of Enter; in a field of several lines it is a new line.
  if (!event.shiftKey && (isButton || control.matches("input[type=text], textarea"))) return false;
  const press = isButton ? control : form.querySelector(":scope > .mod-primary");
  if (!press) return false;
  event.preventDefault();
  event.stopImmediatePropagation();
  control.dispatchEvent(new Event("change", { bubbles: true })); // a number field waits for this
  press.click();
  return true;
}

function keepKeys(event) {
  if (answersWithEnter(event)) return;
  const control = event.target.closest?.(CONTROLS);
  if (!control?.closest(OUTPUT) || isShortcut(event)) return;
  control.setAttribute(PASSED_OVER, "true");
  setTimeout(() => control.removeAttribute(PASSED_OVER));
  // Escape gives the keys back to the notebook, as it does in a cell.
  if (event.key === "Escape") control.closest(".jp-Cell")?.focus();
}

const set = (element, attribute, value) => {
  if (value && element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
};

const labelOf = (widget) => widget.querySelector(".widget-label")?.textContent.trim();

function nameSlider(slider) {
  const handles = slider.querySelectorAll(".noUi-handle");
  const label = labelOf(slider);
  const readout = slider.querySelector(".widget-readout")?.textContent.trim();
  if (handles.length === 1) {
    set(handles[0], "aria-label", label);
    set(handles[0], "aria-valuetext", readout); // the words of a SelectionSlider, not its index
  } else {
    handles.forEach((handle, i) => set(handle, "aria-label", label && `${label}: ${i ? "to" : "from"}`));
  }
}

let groups = 0;

function nameRadio(radio) {
  const box = radio.querySelector(".widget-radio-box") ?? radio;
  set(box, "role", "radiogroup");
  set(box, "aria-label", labelOf(radio));
  const inputs = box.querySelectorAll("input[type=radio]");
  // Arrow keys move only among radio buttons that share a name.
  const name = inputs[0]?.name || `lessonkit-radio-${++groups}`;
  for (const input of inputs) set(input, "name", name);
}

function nameToggles(toggles) {
  set(toggles, "role", "group");
  set(toggles, "aria-label", labelOf(toggles));
  for (const button of toggles.querySelectorAll("button")) {
    set(button, "aria-pressed", String(button.classList.contains("mod-active")));
  }
}

// Feedback: a change in it is spoken, once it is on the page as a region of this kind.
function speak(region) {
  set(region, "role", "status");
  set(region, "aria-live", "polite");
}

function nameGroup(group) {
  set(group, "role", "group");
  set(group, "aria-label", group.querySelector(".lessonkit-question")?.textContent.trim());
}

// The kernel is another one since, or a slow computer was not ready two seconds after a reload.
const LOST = "Error displaying widget: model not found";

function sayWhatToDo(output) {
  if (output.textContent.trim() !== LOST) return;
  const said = document.createElement("p"); // what is not an element is hidden by the first card
  said.textContent = "This part has lost its connection. Run this cell again: your answers are kept.";
  output.replaceChildren(said);
}

// A restarted kernel does not know the forms of the one before: what is pressed in them is lost.
const ASLEEP = "lessonkit-asleep";

function sayThatItSleeps(form) {
  if (form.parentElement?.closest(".lessonkit-form")) return; // the outer one says it for both
  const asleep = form.classList.contains("jupyter-widgets-disconnected");
  const notice = form.querySelector(`:scope > .${ASLEEP}`);
  if (asleep === Boolean(notice)) return;
  notice?.remove();
  for (const part of form.children) {
    part.inert = asleep;
    part.style.opacity = asleep ? "0.45" : "";
  }
  if (!asleep) return;
  const said = document.createElement("p");
  said.className = ASLEEP;
  said.textContent =
    "This part is asleep, because Python was started again. To wake it, run the first cell of the " +
    "notebook, then this cell again (Shift+Enter). Your answers are kept.";
  form.prepend(said);
}

const NAMERS = [
  [".jp-OutputArea-output.jupyter-widgets", sayWhatToDo],
  [".lessonkit-form", sayThatItSleeps],
  [".lessonkit-status", speak],
  [".lessonkit-group", nameGroup],
  [".widget-slider", nameSlider],
  [".widget-radio", nameRadio],
  [".widget-toggle-buttons", nameToggles],
];
const watched = new WeakSet();

function nameAll() {
  for (const [selector, name] of NAMERS) {
    for (const widget of document.querySelectorAll(`${OUTPUT} ${selector}`)) {
      name(widget);
      if (watched.has(widget)) continue;
      watched.add(widget);
      new MutationObserver(() => name(widget)).observe(widget, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ["class", "aria-valuetext"],
      });
    }
  }
}

let waiting = false;

function soon() {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    nameAll();
  }, 100);
}

export default {
  initialize() {
    if (globalThis.lessonkitWidgets) return; // another kernel on this page was first
    globalThis.lessonkitWidgets = true;
    window.addEventListener("keydown", keepKeys, { capture: true });
    new MutationObserver(soon).observe(document.body, { subtree: true, childList: true });
    nameAll();
  },
};
