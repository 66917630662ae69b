"""The browser edition in Firefox: `python -m tests.site.firefox_walk SITE`.

Lesson 03 in a new profile: its first figure, an answer, the record in the browser's own store, the
page loaded again, the answer still there. It takes a minute or two, too long for the tests.
"""

import json
import os
import sys
import time
from pathlib import Path

from tests.benchmarks.site import serving
from tests.browser import firefox
from tests.browser.lab import NOISE, PANEL
from tests.browser.test_firefox import KERNEL, NOT_RUN, output_of
from tests.names import FILE_NAME
from tests.worked_out import right

NAME = "03-down-by-over-90-per-cent.ipynb"
CELLS = f"{PANEL}.content.widgets"
TASK = "03.fall"
COURSE = "Counting Crossings"
KEPT = f"lessonkitStore.read({json.dumps(COURSE)}, {json.dumps(FILE_NAME)})"


def opened(page, address):
    """The lesson, run; seconds to Python and to the first figure."""
    begun = time.monotonic()
    page.goto(f"{address}/notebooks/index.html?path={NAME}")
    page.wait_for(f"Boolean(window.jupyterapp) && {KERNEL}?.status === 'idle'")
    page.value(f"({PANEL}.node.dispatchEvent(new FocusEvent('focus')), null)")
    page.value(f"{PANEL}.revealed.then(() => null)")
    ready = time.monotonic() - begun
    page.value("(window.jupyterapp.commands.execute('notebook:run-all-cells'), null)")
    figure = f"{output_of('arrivals_by_quarter(everyone')}.querySelector('svg.marks')"
    page.wait_for(f"{figure}?.getBoundingClientRect().height > 100")
    painted = time.monotonic() - begun
    page.wait_for(f"{NOT_RUN} === 0 && {KERNEL}.status === 'idle'")
    print(f"Python after {ready:.0f} s, first figure after {painted:.0f} s; load ", end="")
    print(f"{os.getloadavg()[0]:.1f}", flush=True)


def main():
    program = firefox.found() or sys.exit("There is no Firefox (Debian: apt install firefox-esr).")
    firefox.SECONDS = 300  # Python starts in the page
    with serving(Path(sys.argv[1]).resolve()) as at, firefox.running(program) as page:
        address = at.replace("class.test", "127.0.0.1")
        opened(page, address)
        cell = f"{CELLS}.find(c => c.model.sharedModel.source.includes('check(\"{TASK}\"'))"
        typed = json.dumps(f'fall = {right(TASK)}\ncheck("{TASK}", fall)')
        page.value(f"({cell}.model.sharedModel.setSource({typed}), null)")
        page.value(f"({PANEL}.content.activeCellIndex = {CELLS}.indexOf({cell}), null)")
        page.value("window.jupyterapp.commands.execute('notebook:run-cell').then(() => null)")
        reply = output_of(f'check("{TASK}"')
        page.wait_for(f"{reply}.textContent.includes('Right')")
        print("answered", flush=True)

        opened(page, address)  # the page loaded again: another Python, the same store
        said = page.value(f"{output_of('begin(')}.textContent")
        assert "1 of 20 exercises" in said, said
        print("loaded again:", " ".join(said.split())[:160], flush=True)
        page.goto(f"{address}/index.html")
        kept = json.loads(page.value(KEPT))["tasks"][TASK]
        assert kept["state"] == "right", kept
        assert page.outside == [], page.outside
        errors = [error for error in page.errors if not NOISE.search(error)]
        print("kept:", kept["state"], "· errors:", errors or "none", "· outside: none")


if __name__ == "__main__":
    main()
