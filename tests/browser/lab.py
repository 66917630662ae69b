"""A page of JupyterLab: open a notebook, run it, look at it, use it as a learner does."""

import re
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, urlsplit

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator
from playwright.sync_api import Page as BrowserPage

from tests.browser.server import LabServer

LOOPBACK = {"127.0.0.1", "localhost", "::1", "class.test"}
SECONDS = 60  # patience with a loaded machine; waits end as soon as what they wait for is there
COMMAND_SECONDS = 240  # seen once: JupyterLab missed the replies of two cells, and ran for ever

# JupyterLab's own object for the open notebook (a `NotebookPanel`).
PANEL = "window.jupyterapp.shell.currentWidget"
KERNEL = "window.jupyterapp?.shell.currentWidget?.context?.sessionContext.session?.kernel"
STARTED = "() => Boolean(window.jupyterapp)"
# One of JupyterLab's services by its name, such as its themes.
SERVICE = """name => {
  const app = window.jupyterapp;
  const service = [...app.pluginRegistry._services.keys()].find(each => each.name === name);
  return app.resolveRequiredService(service);
}"""
# A page that was loaded again has opened all that it will open by itself.
RESTORED = f"""async () => {{
  await window.jupyterapp.restored;
  await (await ({SERVICE})('@jupyterlab/application:ITreeResolver')).paths;
  await (await ({SERVICE})('@jupyterlab/notebook:INotebookTracker')).restored;
}}"""
# No list of the course folder's files is under way: one that meets a file that is renamed or gone
# by then ends in a dialog of JupyterLab's, "Directory not found".
LISTED = f"""async () => {{
  await (await ({SERVICE})('@jupyterlab/filebrowser:IDefaultFileBrowser')).model.refresh();
}}"""
COMMAND = """async ([command, options, patience]) => {
  const late = new Promise((_, fail) =>
    setTimeout(() => fail(new Error(`${command} does not end`)), patience));
  await Promise.race([window.jupyterapp.commands.execute(command, options), late]);
}"""
CLOSE_ALL = "() => [...window.jupyterapp.shell.widgets('main')].forEach(one => one.dispose())"
# What these say is JupyterLab's own business and happens without any course content: two when a
# kernel is restarted, the last when letters are made larger step by step, by its own splash.
NOISE = re.compile(
    "favicon|ResizeObserver loop|restore the debugger state|Canceled future for create_subshell|"
    r"removeChild' on 'Node'[^\n]*\n +at \S+/jlab_core\.\S+$"
)


class Lab:
    """One browser page on a running JupyterLab.

    `page` is the Playwright page, for everything that has no method here.
    """

    def __init__(self, server: LabServer, page: BrowserPage):
        self.server = server
        self.page = page
        self.outside: list[str] = []  # addresses beyond this machine that the page asked for
        self.spoiled = False  # whether something went wrong here, so that nobody should go on
        self._errors: list[str] = []
        page.set_default_timeout(SECONDS * 1000)
        self._listeners = {
            "console": self._hear,
            "pageerror": self._fail,
            "request": self._see,
            "websocket": self._see,
        }
        for event, listener in self._listeners.items():
            page.on(event, listener)

    def _hear(self, message) -> None:
        if message.type == "error":
            self._errors.append(f"console error: {message.text} ({message.location.get('url')})")

    def _fail(self, error) -> None:
        self._errors.append(f"page error: {error.stack or error}")

    def _see(self, asked) -> None:
        parts = urlsplit(asked.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in LOOPBACK:
            self.outside.append(asked.url)

    def errors(self) -> list[str]:
        """Console errors and uncaught errors of the page so far."""
        return [error for error in self._errors if not NOISE.search(error)]

    def forget(self, words: str) -> None:
        """Leave out errors with these words that were heard so far."""
        self._errors = [error for error in self._errors if words not in error]

    # Notebooks

    def write(self, name: str, *sources: str) -> Path:
        """Save a notebook of code cells in the course folder, and say where it is."""
        cells = [new_code_cell(source, id=f"cell-{i}") for i, source in enumerate(sources)]
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
        path = self.server.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(new_notebook(cells=cells, metadata=kernel), path)
        return path

    def open(self, name: str, page: str = "lab/tree") -> None:
        """Show the notebook `name` (a path inside the course folder) and wait for its kernel.

        A page that shows this JupyterLab already closes what is open there and opens the notebook,
        which takes a third of the time. The `page` "notebooks" shows it in Jupyter Notebook 7,
        where that is installed.
        """
        if page == "lab/tree" and self.page.evaluate(STARTED):
            self.page.evaluate(CLOSE_ALL)
            self._command("docmanager:open", path=name)
        else:
            url = f"{self.server.url}/{page}/{quote(name)}?reset&token={self.server.token}"
            self.page.goto(url)
        self._wait_for_notebook(name)
        if "/" in name and page == "lab/tree":
            # The list of files shows the notebook's folder now; when a test takes that folder
            # away, JupyterLab says so in a dialog, over whatever a later test looks at.
            self._command("filebrowser:go-to-path", path="/")

    def open_cells(self, *sources: str, name: str = "lesson.ipynb") -> None:
        """Write a notebook of these code cells, open it and run it."""
        self.write(name, *sources)
        self.open(name)
        self.run_all()

    def reload(self) -> None:
        """Load the page again; the kernel stays alive."""
        name = self._panel("context.path")
        self.page.reload()
        self._wait_for_notebook(name)
        self.page.evaluate(RESTORED)

    def read(self, name: str) -> str:
        """What stands in a file of the course folder."""
        return (self.server.folder / name).read_text(encoding="utf-8")

    def save(self) -> None:
        """Save the notebook and wait until it is on disk."""
        self._panel("context.save()")

    def wait_for_list(self) -> None:
        """Wait until JupyterLab has listed the files, before one of them is renamed or goes."""
        if self.page.evaluate(STARTED):
            self.page.evaluate(LISTED)

    def take_away(self, pattern: str) -> None:
        """Delete what an earlier test left in the course folder, such as "crossings-progress*"."""
        self.wait_for_list()
        for path in self.server.folder.glob(pattern):
            path.unlink()

    def _wait_for_notebook(self, name: str) -> None:
        self.page.wait_for_function(
            f"name => {KERNEL}?.status === 'idle' && {PANEL}.context.path === name", arg=name
        )
        self._panel("revealed")

    def _panel(self, expression: str):
        """Evaluate JavaScript on the open notebook, such as "context.save()"."""
        return self.page.evaluate(f"async () => await {PANEL}.{expression}")

    # Running

    def run_all(self, *, allow_errors: bool = False) -> None:
        """Run every cell; wait until the kernel is idle and every cell has run.

        With `allow_errors` a cell may fail (the cells after it then do not run).
        """
        self._run("notebook:run-all-cells", allow_errors=allow_errors)
        if not allow_errors:
            counts = self.page.evaluate(
                f"""() => {PANEL}.content.widgets
                      .filter(c => c.model.type === 'code' && c.model.sharedModel.source.trim())
                      .map(c => c.model.executionCount)"""
            )
            assert None not in counts, f"Some cells did not run: execution counts {counts}"

    def run_cell(self, i: int, *, allow_errors: bool = False) -> None:
        """Run the cell number `i`, counted from 0 (negative: from the end)."""
        self._activate(i)
        self._run("notebook:run-cell", allow_errors=allow_errors)

    def execute(self, code: str, *, allow_errors: bool = False) -> str:
        """Run this code in a new cell at the end; give the text that it printed or returned."""
        self._activate(-1)
        self._command("notebook:insert-cell-below")
        self.set_source(-1, code)
        self.run_cell(-1, allow_errors=allow_errors)
        return self.text_of(-1)

    def value_of(self, expression: str) -> str:
        """What the kernel says of an expression (its repr), without a cell."""
        reply = self.page.evaluate(
            f"""async code => {{
                const ask = {{code: '', silent: true, user_expressions: {{value: code}}}};
                const reply = await {KERNEL}.requestExecute(ask).done;
                return reply.content.user_expressions.value;
            }}""",
            expression,
        )
        assert reply["status"] == "ok", f"{reply['ename']}: {reply['evalue']}"
        return reply["data"]["text/plain"]

    def wait_for_value(self, expression: str, expected: str, *, seconds: float = 15) -> None:
        """Wait until the kernel says `expected` of an expression.

        What a widget sends reaches the kernel a moment after the key or the click.
        """
        end = time.monotonic() + seconds
        while (value := self.value_of(expression)) != expected:
            assert time.monotonic() < end, f"{expression} is {value}, not {expected}"
            self.page.wait_for_timeout(50)

    def set_source(self, i: int, code: str) -> None:
        """Replace what cell `i` says."""
        self.page.evaluate(
            f"([i, code]) => {{ {PANEL}.content.widgets.at(i).model.sharedModel.source = code }}",
            [i, code],
        )

    def restart_kernel(self) -> None:
        """Restart the kernel, as the menu does, and wait until it is ready."""
        self._panel("context.sessionContext.restartKernel()")
        self.wait_until_idle()

    def wait_until_idle(self) -> None:
        """Wait until the kernel has nothing to do."""
        self.page.wait_for_function(f"{KERNEL}?.status === 'idle'")

    def _activate(self, i: int) -> None:
        self.page.evaluate(
            f"i => {{ const n = {PANEL}.content; n.deselectAll();"
            " n.activeCellIndex = (i + n.widgets.length) % n.widgets.length }",
            i,
        )

    def _command(self, command: str, **arguments: str) -> None:
        self.page.evaluate(COMMAND, [command, arguments, COMMAND_SECONDS * 1000])

    def _run(self, command: str, *, allow_errors: bool) -> None:
        self._command(command)  # resolves when the cells have run
        self.wait_until_idle()
        if not allow_errors:
            failed = self.page.locator(".jp-OutputArea-output[data-mime-type*='stderr']")
            said = [t for t in failed.all_inner_texts() if "Traceback" in t or "Error" in t]
            said += self._panel(
                "content.widgets.flatMap(c => c.model.type === 'code' ? c.model.outputs.toJSON()"
                " : []).filter(o => o.output_type === 'error').map(o => o.traceback.join('\\n'))"
            )
            assert not said, "A cell failed:\n" + "\n".join(said)

    def leave(self) -> None:
        """Shut the notebook's kernel down and leave the page to the next one."""
        with suppress(PlaywrightError):  # when no notebook is open, or the page has crashed
            self._panel("context.sessionContext.shutdown()")
            self.page.evaluate(CLOSE_ALL)
        for event, listener in self._listeners.items():
            self.page.remove_listener(event, listener)

    def close(self) -> None:
        """Shut the notebook's kernel down and close the page."""
        self.leave()
        self.page.close()

    # Looking

    def cell(self, i: int) -> Locator:
        """The cell number `i`, counted from 0 (negative: from the end)."""
        return self.page.locator(".jp-NotebookPanel .jp-Cell").nth(i)

    def output_of(self, i: int) -> Locator:
        """The output of cell `i`."""
        return self.cell(i).locator(".jp-Cell-outputArea")

    def form_of(self, i: int) -> Locator:
        """The form or explorer in the output of cell `i`, not what stands there when it sleeps."""
        return self.output_of(i).locator(".jp-OutputArea-output.lm-Panel")

    def text_of(self, i: int) -> str:
        """What the output of cell `i` says, without the number in the margin."""
        parts = self.output_of(i).locator(".jp-OutputArea-output:visible").all_inner_texts()
        return "\n".join(parts).strip()

    def cell_count(self) -> int:
        """How many cells the notebook has."""
        return self._panel("content.widgets.length")

    def screenshot(self, path: Path | str) -> None:
        """Save a picture of the page."""
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=str(path), full_page=True)
