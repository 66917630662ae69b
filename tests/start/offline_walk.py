"""Run by test_offline.py inside a network namespace of its own, in which there is only loopback.

From `crossings start` to `finish`: the course is handed out, its first lesson is run and answered
in Chromium, and so is the worked notebook of another.
"""

import fcntl
import json
import re
import socket
import struct
import sys
from pathlib import Path
from types import SimpleNamespace

import crossings  # noqa: F401  (the course that is handed out)
from lessonkit.start.handout import hand_out
from tests.browser.conftest import launch_browser
from tests.browser.lab import Lab
from tests.lessons import looking
from tests.lessons.walking import answer, cell_with
from tests.names import FILE_NAME
from tests.start.test_lab_launch import address_in, started
from tests.worked_out import right

SIOCSIFFLAGS, IFF_UP = 0x8914, 1
OUTSIDE = "192.0.2.1"  # an address for documentation (RFC 5737); nobody has it
LESSON, WORKED = "00-start-here.ipynb", "03-down-by-over-90-per-cent.ipynb"


def only_loopback() -> None:
    """Switch loopback on, and make sure that the system itself refuses everything else."""
    with socket.socket() as plug:
        fcntl.ioctl(plug, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP))
    assert [name for _, name in socket.if_nameindex()] == ["lo"]
    try:
        socket.create_connection((OUTSIDE, 80), timeout=5)
    except OSError as refused:
        print(f"outside: {refused}")
    else:
        raise AssertionError("this process can reach the network")


def settings(home: Path) -> None:
    """What the tests need of JupyterLab, as a learner's own settings."""
    own = home / ".jupyter"
    (own / "lab/user-settings/@jupyterlab/notebook-extension").mkdir(parents=True)
    (own / "jupyter_lab_config.json").write_text('{"LabApp": {"expose_app_in_browser": true}}')
    tracker = own / "lab/user-settings/@jupyterlab/notebook-extension/tracker.jupyterlab-settings"
    tracker.write_text('{"windowingMode": "none"}')


def walk(base: Path) -> None:
    only_loopback()
    home, folder = base / "home", base / "my course ж"
    settings(home)
    cleanups = []
    hand_out(folder, worked=True)
    with started(folder, home) as process:
        _, address = address_in(process)
        url, token = re.match(r"(http://[^/]+)/lab/.*token=(\w+)", address).groups()
        assert LESSON in address  # the course opens at its first lesson
        window = launch_browser(cleanups.append)
        server = SimpleNamespace(url=url, token=token, folder=folder)
        try:
            lab = Lab(server, window.new_page())
            lab.open(LESSON)
            lab.run_all()
            looking.wait_for_figures(lab)
            assert "Right" in answer(lab, "00.a-boat", right("00.a-boat"))
            lab.run_cell(cell_with(lab, 'finish("00")'))
            closing = lab.output_of(cell_with(lab, 'finish("00")')).text_content()
            assert "exercises of the reading route are done." in closing
            assert "01 · " in closing  # the lesson to go on with
            assert lab.errors() == []
            lab.close()

            lab = Lab(server, window.new_page())
            lab.open(f"solutions/{WORKED}")
            lab.run_all()
            looking.wait_for_figures(lab)
            closing = lab.text_of(cell_with(lab, 'finish("03")'))
            assert lab.errors() == []
            assert lab.outside == []
            lab.close()
        finally:
            for done in reversed(cleanups):
                done()
    record = json.loads((folder / "solutions" / FILE_NAME).read_text(encoding="utf-8"))
    assert record["lessons"]["03"]["finished"]
    print("finished:", closing.splitlines()[0])


if __name__ == "__main__":
    walk(Path(sys.argv[1]))
