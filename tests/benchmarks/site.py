"""The browser edition: bytes, seconds to the first figure, repaint and memory, beside a bare one.

    python -m tests.benchmarks.site SITE [BARE] [--rounds 3]

SITE is a folder that `crossings site` built, BARE one that `tests.benchmarks.bare_site` built: the
same Pyodide, pandas and Altair in JupyterLite as its own command makes it. Each visit starts a
browser. A first visit has a profile that was never here, a later one the profile of the visit
before. Both folders are served packed and cacheable, as a class serves them, and take turns, so
that what else the machine does falls on both alike. Seconds run from the address to what is said.
"""

import argparse
import asyncio
import json
import os
import shutil
import statistics
import threading
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from playwright.sync_api import sync_playwright
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.netutil import bind_sockets
from tornado.web import Application, RedirectHandler, RequestHandler

from lessonkit.classroom.site_files import SiteFiles
from tests.benchmarks import bare_site
from tests.benchmarks.figures import FIGURES
from tests.benchmarks.repaint import Steps, step
from tests.browser.conftest import FLAGS, NAMES, SIZE
from tests.browser.lab import KERNEL, PANEL
from tests.browser.server import SETTINGS
from tests.site.site_lab import SiteLab

LESSON = "03-down-by-over-90-per-cent.ipynb"
MOVED = "repaint.ipynb"
PATIENCE = 180_000
PAINTED = """() => [...document.querySelectorAll('.jp-NotebookPanel svg.marks')]
    .some(svg => svg.getBoundingClientRect().height > 0)"""
# What shows the first figure, as a learner runs it, one cell after the other.
RUN_TO_THE_FIGURE = f"""async () => {{
  const {{ content }} = window.jupyterapp.shell.currentWidget;
  for (let i = 0; i < content.widgets.length && !({PAINTED})(); i++) {{
    content.deselectAll();
    content.activeCellIndex = i;
    await window.jupyterapp.commands.execute("notebook:run-cell");
  }}
}}"""
RUN_ALL = "() => window.jupyterapp.commands.execute('notebook:run-all-cells')"
WRITE = """async ([name, sources]) => {
  const cells = sources.map((source, i) => ({
    cell_type: "code", id: `cell-${i}`, source, outputs: [], execution_count: null, metadata: {},
  }));
  const kernelspec = { name: "python", display_name: "Python" };
  const content = { cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 };
  await window.jupyterapp.serviceManager.contents.save(
    name, { type: "notebook", format: "json", content });
}"""


SENT = [0, 0]  # bytes, replies


class Counted(SiteFiles):
    """A file of the folder, and what was sent of it."""

    def on_finish(self):
        if self.get_status() == 200:
            SENT[0] += int(self._headers.get("Content-Length", 0))
        SENT[1] += 1


class Settings(RequestHandler):
    """The folder's settings; the page also shows its own object, by which it is driven."""

    def initialize(self, folder):
        self.folder = folder

    def get(self):
        settings = json.loads((self.folder / "jupyter-lite.json").read_text(encoding="utf-8"))
        page = settings["jupyter-config-data"]
        page["exposeAppInBrowser"] = True
        page.setdefault("settingsOverrides", {}).update(SETTINGS)  # cells out of sight, too
        self.finish(settings)


@contextmanager
def serving(folder):
    """The folder at an address of this machine."""
    sockets = bind_sockets(0, "127.0.0.1")
    started, loop = threading.Event(), []

    def run():
        async def serve():
            routes = [
                (r"/favicon.ico", RedirectHandler, {"url": "/lab/favicon.ico"}),
                (r"/jupyter-lite.json", Settings, {"folder": folder}),
                (r"/(.*)", Counted, {"path": str(folder)}),
            ]
            HTTPServer(Application(routes)).add_sockets(sockets)
            loop.append((IOLoop.current(), done := asyncio.Event()))
            started.set()
            await done.wait()

        asyncio.run(serve())

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    started.wait()
    yield f"http://class.test:{sockets[0].getsockname()[1]}"
    loop[0][0].add_callback(loop[0][1].set)
    thread.join()


def taken(profile):
    """MiB of the page (its process alone) and of the whole browser, shared parts shared out, and
    seconds of processor."""
    mine = f"--user-data-dir={profile}"
    whole = [one for one in psutil.process_iter(["cmdline"]) if mine in (one.info["cmdline"] or ())]
    top = min(whole, key=lambda one: one.create_time())
    page, browser, processor = 0.0, 0.0, 0.0
    for one in [top, *top.children(recursive=True)]:
        size, times = one.memory_full_info().pss / 2**20, one.cpu_times()
        browser += size
        processor += times.user + times.system
        if "--type=renderer" in one.cmdline():
            page = max(page, size)
    return page, browser, processor


@contextmanager
def visiting(profile, address):
    """A page of a browser with this profile, which is started and ended."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=next(filter(None, map(shutil.which, NAMES)), None),
            args=FLAGS,
            viewport=SIZE,
        )
        lab = SiteLab(address, browser.pages[0])
        lab.page.set_default_timeout(PATIENCE)
        yield lab
        browser.close()


def visit(address, profile, notebook, run):
    """One visit to the notebook: what was seen, by the name of a row."""
    SENT[:] = [0, 0]
    with visiting(profile, address) as lab:
        begun = time.monotonic()

        def passed():
            return time.monotonic() - begun

        lab.page.goto(f"{address}/notebooks/index.html?path={notebook}", wait_until="commit")
        lab.page.locator(".jp-NotebookPanel .jp-Cell").first.wait_for()
        found = {"words can be read, s": passed()}
        lab.page.wait_for_function(f"() => {KERNEL}?.status === 'idle'")
        lab.page.evaluate(f"() => {PANEL}.revealed.then(() => null)")
        found["Python is ready, s"] = passed()
        lab.page.evaluate(f"() => {{ ({run})(); }}")
        lab.page.wait_for_function(PAINTED)
        found["first figure, s"] = passed()
        found["sent, MB"] = SENT[0] / 1e6
        found["replies"] = SENT[1]
        found |= zip(("page, MiB", "browser, MiB", "processor, s"), taken(profile), strict=True)
        lab.page.wait_for_function(f"() => {KERNEL}.status === 'idle'")
    return found


def repainted(address, profile, slider, key, steps):
    """Steps of one slider, in a notebook of its own beside the lessons."""
    seen = Steps()
    with visiting(profile, address) as lab:
        lab.page.goto(f"{address}/tree/index.html")
        lab.page.wait_for_function("() => Boolean(window.jupyterapp)")
        lab.page.evaluate("() => window.jupyterapp.restored.then(() => null)")
        lab.page.evaluate(WRITE, [MOVED, [slider, "'the cell below'"]])
        lab.open(MOVED)
        lab.run_all()
        lab.output_of(0).locator("svg.marks").wait_for()
        step(lab, key)  # the first step compiles what the page has not yet used
        for _ in range(steps):
            if found := step(lab, key):
                seen.add(found)
    return seen


ROWS = (
    *("words can be read, s", "Python is ready, s", "first figure, s", "sent, MB", "replies"),
    *("processor, s", "page, MiB", "browser, MiB"),
)


def report(found):
    """The table: a column for each folder and visit, medians of the rounds."""
    columns = list(found)
    lines = ["".join([f"{'':<22}", *(f"{name:>24}" for name in columns)])]
    for row in ROWS:
        values = [statistics.median(seen[row] for seen in found[name]) for name in columns]
        spread = [max(s[row] for s in found[n]) - min(s[row] for s in found[n]) for n in columns]
        cells = [f"{v:.1f} ± {s / 2:.1f}" for v, s in zip(values, spread, strict=True)]
        lines.append("".join([f"{row:<22}", *(f"{cell:>24}" for cell in cells)]))
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("bare", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--steps", type=int, default=40, help="of the slider")
    parser.add_argument("--by-cell", action="store_true", help="no Run All: a cell after the other")
    asked = parser.parse_args()
    run = RUN_TO_THE_FIGURE if asked.by_cell else RUN_ALL
    explorer = (FIGURES["explore composition"].code, "ArrowRight")
    kinds = {"site": (asked.site, LESSON, explorer)}
    if asked.bare:
        kinds["bare"] = (asked.bare, bare_site.NOTEBOOK, (bare_site.SLIDER, "PageUp"))
    print(f"{os.cpu_count()} cores, load before: {os.getloadavg()[0]:.1f}", flush=True)
    found, moved = {}, {}
    with ExitStack() as stack:
        at = {name: stack.enter_context(serving(kind[0].resolve())) for name, kind in kinds.items()}
        for turn in range(asked.rounds):
            for name, (_, notebook, slider) in kinds.items():
                with TemporaryDirectory(prefix="visit-", ignore_cleanup_errors=True) as profile:
                    for when in ("first", "later"):
                        seen = visit(at[name], profile, notebook, run)
                        found.setdefault(f"{name}, {when} visit", []).append(seen)
                        said = "  ".join(f"{row} {value:.1f}" for row, value in seen.items())
                        print(f"{name}, {when}: {said}  load {os.getloadavg()[0]:.1f}", flush=True)
                    if turn == asked.rounds - 1:
                        moved[name] = repainted(at[name], profile, *slider, asked.steps)
    print(report(found))
    for name, steps in moved.items():
        if len(steps.ms) < 2:
            print(f"{name}: no figure followed its slider")
            continue
        half, most = steps.quantile(50), steps.quantile(95)
        print(f"{name}: a key to its figure, p50 {half:.0f} ms, p95 {most:.0f} ms ", end="")
        print(f"({len(steps.ms)} steps)")
    print(f"load after: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
