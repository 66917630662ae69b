// A figure of an explorer becomes lower, its letters as large as ever, where all of the explorer is
// on one screen then; or else the figure is. A figure may say how low its panels can be read, in
// its `usermeta`: {"lowest": 0.8}, of the height that they have where there is room. An explorer that
// is taller than the screen all the same is of the class lessonkit-tall, if the screen has room for
// a part of the figure beside what stands above it.

const LOWEST = 0.65;
const MOST = 0.55; // of a screen, for what stays in sight while the figure scrolls
const SPARE = 2; // pixels for a line that a later setting makes a little taller

function startFitting(el, box, view, vgSpec, again) {
  const explorer = el.closest(".lessonkit-beside");
  const panels = Object.fromEntries((vgSpec.signals ?? [])
    .filter(({ name, value }) => /(^|_)(h|childH)eight$/.test(name) && value > 0)
    .map(({ name, value }) => [name, value]));
  if (vgSpec.height > 0) panels.height = vgSpec.height;
  const lowest = vgSpec.usermeta?.lowest ?? LOWEST;
  const screen = el.closest(".jp-WindowedPanel-outer") ?? document.documentElement;
  const others = [...(explorer?.children ?? [])].filter((part) => !part.contains(el));
  let fitted = null; // the room there was when it was last looked at
  let stale = Boolean(explorer);

  /** How high what stands above and below the figure is. */
  function taken() {
    const cell = el.parentElement.getBoundingClientRect();
    const places = others.map((part) => part.getBoundingClientRect());
    const stacked = places.some(({ left, right }) => left < cell.right && right > cell.left);
    return stacked ? explorer.getBoundingClientRect().height - cell.height : 0;
  }

  const room = () => [screen.clientHeight, explorer.clientWidth, Math.round(taken())].join();

  async function height(share) {
    for (const [name, value] of Object.entries(panels)) view.signal(name, Math.round(share * value));
    view.resize();
    await view.runAsync();
    return box.firstElementChild.getBoundingClientRect().height;
  }

  /** Gives the panels the height that suits the room there is; only a change of that is looked at. */
  async function fit() {
    if (!stale || !explorer.clientWidth) return;
    fitted = room();
    stale = false;
    el.style.minHeight = "";
    const natural = await height(1);
    const targets = [screen.clientHeight - taken() - SPARE, screen.clientHeight - SPARE];
    if (natural <= targets[0]) return;
    const least = await height(lowest);
    const target = targets.find((one) => one >= least);
    const share = (target - least) / (natural - least); // the rest of a figure is as high as ever
    await height(target === undefined ? 1 : Math.min(1, lowest + share * (1 - lowest)));
  }

  const watch = new ResizeObserver(() => {
    const tall = explorer.clientHeight > screen.clientHeight;
    explorer.classList.toggle("lessonkit-tall", tall && taken() < MOST * screen.clientHeight);
    if (fitted === null || !explorer.clientWidth || fitted === room()) return;
    stale = true;
    again();
  });
  if (explorer) for (const part of [screen, explorer, ...others]) watch.observe(part);
  return { fit, stop: () => watch.disconnect() };
}
