"""Fixtures for browser tests: `lab` is a page of a real JupyterLab, with the network cut off.

A process that runs tests has one server, one browser and, as a rule, one page of JupyterLab: a test
opens its notebook there as a learner opens the next lesson. A page on which a test failed
is closed.

Tests in another folder use them through one line in that folder's conftest.py:
`from tests.browser.conftest import *`.
"""

import os
import re
import shutil
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.names import RECORDS

__all__ = ["chromium", "lab", "lab_on_its_own", "lab_server", "pytest_runtest_makereport"]

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--disable-gpu",
    "--disable-background-networking",
    "--no-proxy-server",
    # Names and addresses beyond this machine resolve to nothing, web sockets included. `class.test`
    # is this machine under a name that a browser does not trust, as over plain http in a classroom.
    "--host-resolver-rules=MAP class.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, "
    "EXCLUDE localhost",
]
SIZE = {"width": 1200, "height": 1600}
FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if call.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def chromium(pytestconfig):
    """A window of a headless Chromium that can reach nothing but this machine."""
    return launch_browser(pytestconfig.add_cleanup)


@pytest.fixture(scope="session")
def lab_server(pytestconfig):
    """A running JupyterLab; one for the whole test session."""
    return start_server(pytestconfig.add_cleanup)


@pytest.fixture
def lab(chromium, lab_server, request):
    """A page of JupyterLab, and no answers from a test before this one. It fails the test if the
    page asked for anything outside."""
    with shared_page(chromium, lab_server) as lab:
        lab.take_away(RECORDS)
        yield lab
        keep_if_good(lab, request)


@pytest.fixture
def lab_on_its_own(chromium, lab_server, request):
    """The same on a page that nobody had before or gets after, for what would stay on a page."""
    from tests.browser.lab import Lab

    lab = Lab(lab_server, chromium.new_page())
    lab.take_away(RECORDS)
    yield lab
    keep_if_good(lab, request)
    lab.close()


def keep_if_good(lab, request):
    """Take a picture of what failed; see that nothing outside was asked for."""
    lab.spoiled = lab.spoiled or request.node.stash.get(FAILED, True)
    if lab.spoiled:
        name = re.sub(r"[^\w.-]+", "_", request.node.nodeid)
        lab.screenshot(request.config.rootpath / "test-results" / f"{name}.png")
    assert not lab.outside, f"The page asked for addresses outside this machine: {lab.outside}"


_free = []  # the page of JupyterLab that nobody uses now, if there is one


@contextmanager
def shared_page(chromium, server):
    """A page of JupyterLab for a while; whoever comes next gets it, if all went well."""
    from tests.browser.lab import Lab

    lab = Lab(server, _free.pop() if _free else chromium.new_page())
    try:
        yield lab
    except BaseException:
        lab.spoiled = True
        raise
    finally:
        if lab.spoiled or _free:
            lab.close()
        else:
            lab.leave()
            lab.page.set_viewport_size(SIZE)
            _free.append(lab.page)


# Each folder that imports these fixtures has its own copies of them; browser and server are dear
# and are therefore made once and kept until pytest ends.


@cache
def launch_browser(add_cleanup):
    for module in ("playwright", "jupyterlab", "nbformat"):
        if find_spec(module) is None:
            _unable(f"Browser tests need {module}: `python -m pip install -e '.[test]'`.")
    from playwright.sync_api import expect, sync_playwright

    from tests.browser.lab import SECONDS

    expect.set_options(timeout=SECONDS * 1000)  # an answer goes to the kernel and back
    playwright = sync_playwright().start()
    add_cleanup(playwright.stop)
    own = playwright.chromium.executable_path
    path = next(filter(None, map(shutil.which, NAMES)), own if Path(own).exists() else None)
    if path is None:
        _unable(
            "Browser tests need Chromium: install it (Debian: `apt install chromium`) "
            "or run `python -m playwright install chromium`."
        )
    launched = playwright.chromium.launch(executable_path=path, args=FLAGS)
    add_cleanup(launched.close)
    # One window for all pages, so that JupyterLab's own files come from the browser's cache.
    return launched.new_context(viewport=SIZE)


@cache
def start_server(add_cleanup, *, ahead=False):
    from tests.browser.server import LabServer

    base = TemporaryDirectory(prefix="crossings-lab-", ignore_cleanup_errors=True)
    add_cleanup(base.cleanup)
    server = LabServer(Path(base.name), ahead=ahead)
    add_cleanup(server.stop)  # cleanups run last in, first out
    return server


def _unable(sentence: str):
    """Skip with a sentence on a learner's machine; on CI a missing browser is a failure."""
    (pytest.fail if os.environ.get("CI") else pytest.skip)(sentence)
