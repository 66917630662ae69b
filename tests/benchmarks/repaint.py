"""How long from a key on a slider to the figure painted anew, in a real JupyterLab.

`python -m tests.benchmarks.repaint` measures every figure of `figures.py` beside its rival, in
rounds of random order, so that what else the machine does falls on both alike. Times run from the
keydown event to the end of the first frame after the figure's last change. A frame is blank when no
figure is to be seen in it; a jump is how far the cell below moved. With `--explorers` the explorers
are measured alone, in five minutes.
"""

import argparse
import os
import random
import statistics
from contextlib import ExitStack
from dataclasses import dataclass, field

from tests.benchmarks.figures import FIGURES
from tests.browser.conftest import launch_browser, start_server
from tests.browser.lab import Lab

# One step: press a key, look at every frame, and stop when the figure has been still for a while.
WATCH = """
() => new Promise((done) => {
  const QUIET = 300, PATIENCE = 6000;
  const output = document.querySelector('.jp-OutputArea');
  const below = document.querySelectorAll('.jp-Cell')[1];
  const topNow = () => below.getBoundingClientRect().top;
  const svg = () => output.querySelector('svg.marks');
  const inFigure = (node) => node.closest?.('svg.marks') || node.parentElement?.closest('svg.marks')
    || node.querySelector?.('svg.marks');
  const seen = { blank: 0, jump: 0, shift: 0 };
  const top = topNow();
  let start = null, changed = false, painted = null, frames = 0;
  const mutations = new MutationObserver((records) => {
    if (start === null) return;
    if (records.some((r) => inFigure(r.target) || [...r.addedNodes].some(inFigure))) changed = true;
  });
  mutations.observe(output, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  const shifts = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += entry.value;
  });
  shifts.observe({ type: 'layout-shift' });
  document.addEventListener('keydown', () => { start = performance.now(); },
    { capture: true, once: true });
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { painted = performance.now(); };
  const frame = () => {
    const now = performance.now();
    if (start !== null) {
      if (!(svg()?.getBoundingClientRect().height > 0)) seen.blank += 1;
      seen.jump = Math.max(seen.jump, Math.abs(topNow() - top));
      if (changed) { changed = false; channel.port2.postMessage(null); } // comes after the frame
      const quiet = painted !== null && now - painted > QUIET;
      if (quiet || now - start > PATIENCE) {
        mutations.disconnect(); shifts.disconnect();
        if (painted === null) done(null); // a setting that shows the same
        else done({ ...seen, ms: painted - start });
        return;
      }
    }
    requestAnimationFrame(frame);
  };
  window.crossingsWatching = true;
  requestAnimationFrame(frame);
})
"""


@dataclass
class Steps:
    """What was seen of one figure; one entry a step."""

    ms: list[float] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    jump: list[float] = field(default_factory=list)
    shift: list[float] = field(default_factory=list)

    def add(self, seen: dict) -> None:
        for name, value in seen.items():
            getattr(self, name).append(value)

    def quantile(self, percent: int) -> float:
        return statistics.quantiles(self.ms, n=100, method="inclusive")[percent - 1]


def step(lab: Lab, key: str = "ArrowRight") -> dict | None:
    """Move the slider by one key, and say what was seen; None where the figure stays the same."""
    slider = lab.output_of(0).get_by_role("slider").first
    slider.focus()
    lab.page.evaluate(f"() => {{ window.crossingsStep = ({WATCH})(); return null }}")
    slider.press(key)
    return lab.page.evaluate("() => window.crossingsStep")


def with_rivals(names: list[str]) -> list[list[str]]:
    """The figures, each together with its rival, where both are asked for."""
    rivals = {FIGURES[name].rival for name in names}
    return [
        [one for one in (name, FIGURES[name].rival) if one in names]
        for name in names
        if name not in rivals
    ]


def measure(names: list[str], rounds: int, steps: int) -> dict[str, Steps]:
    """Measure a few figures in rounds of random order.

    Every figure has a page and a kernel that stay open, so more than a few disturb each other.
    """
    found = {name: Steps() for name in names}
    with ExitStack() as stack:
        window = launch_browser(stack.callback)
        server = start_server(stack.callback)
        labs = {}
        for i, name in enumerate(names):
            labs[name] = lab = Lab(server, window.new_page())
            lab.open_cells(FIGURES[name].code, "'the cell below'", name=f"figure-{i}.ipynb")
            lab.output_of(0).locator("svg.marks").wait_for()
            step(lab)  # the first step compiles what the page has not yet used
        for _ in range(rounds):
            for name in random.sample(names, len(names)):
                lab = labs[name]
                lab.page.bring_to_front()
                for _ in range(steps):
                    if seen := step(lab):
                        found[name].add(seen)
        for lab in labs.values():
            lab.close()
    return found


HEAD = (
    f"{'figure':<26}{'steps':>6}{'p50 ms':>9}{'p95 ms':>9}{'blank frames':>14}{'jump px':>9}"
    f"{'layout shift':>14}{'load':>6}"
)


def report(found: dict[str, Steps]) -> str:
    """A line for each figure, with the machine's load, and what it is worth beside its rival."""
    load = os.getloadavg()[0]
    lines = [
        f"{name:<26}{len(seen.ms):>6}{seen.quantile(50):>9.0f}{seen.quantile(95):>9.0f}"
        f"{sum(seen.blank):>14}{max(seen.jump):>9.0f}{sum(seen.shift):>14.3f}{load:>6.1f}"
        for name, seen in found.items()
    ]
    for name, seen in found.items():
        rival = FIGURES[name].rival
        if rival in found:
            half, most = (found[rival].quantile(p) / seen.quantile(p) for p in (50, 95))
            lines.append(f"{name}: {half:.1f} times as fast as {rival} at p50, {most:.1f} at p95")
    return "\n".join(lines)


def show(names: list[str], rounds: int, steps: int) -> None:
    """Measure each figure beside its rival, and print what was found as it comes."""
    print(HEAD)
    for together in with_rivals(names):
        print(report(measure(together, rounds, steps)), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--steps", type=int, default=8, help="steps of each figure in a round")
    parser.add_argument("--explorers", action="store_true", help="each explorer, without a rival")
    parser.add_argument("figures", nargs="*", help=f"any of: {', '.join(FIGURES)}")
    asked = parser.parse_args()
    if unknown := set(asked.figures) - set(FIGURES):
        parser.error(f"no such figure: {', '.join(sorted(unknown))}")
    explorers = [name for name in FIGURES if name.startswith("explore ")]
    names = explorers if asked.explorers else list(FIGURES)
    show(asked.figures or names, asked.rounds, asked.steps)


if __name__ == "__main__":
    main()
