"""The record where Python runs in a page: kept by the browser, without a lock, in plain words."""

import asyncio
import json
import subprocess
import sys
import urllib.request
from types import SimpleNamespace

import pytest

from lessonkit.ask.questions import ask
from lessonkit.classroom.entering import begin
from lessonkit.classroom.joining import join, leave
from lessonkit.record import Progress, course_folder, in_browser, progress
from lessonkit.record.place import in_words, may_be_elsewhere
from lessonkit.report.verb import report
from lessonkit.text.errors import CourseError
from tests.classroom.simulated import answer_of, served
from tests.names import FILE_NAME, REPORT_NAME

PLAIN = urllib.request.build_opener(urllib.request.ProxyHandler({})).open


class Page(SimpleNamespace):
    """What a page gives to Python: see src/lessonkit/site/static/kernel.js."""

    def __init__(self, folder, kept=True):
        super().__init__(folder=str(folder), kept=kept, files={})

    def keep(self, name, text):
        self.files[name] = text

    def ask(self, url, headers, body):
        """As a browser's XMLHttpRequest."""
        request = urllib.request.Request(url, body.encode() or None, json.loads(headers))
        try:
            status, text = answer_of(PLAIN, request)
        except OSError:
            return '{"status": 0}'
        return json.dumps({"status": status, "text": text.decode()})

    async def answers(self, url):
        return False


@pytest.fixture
def page(tmp_path, monkeypatch):
    found = Page(tmp_path)
    monkeypatch.setattr(in_browser, "store", lambda: found)
    return found


def test_every_save_reaches_the_browser_whole(page, tmp_path):
    Progress(course_folder()).keep_note("03.note", "First.")
    Progress(course_folder()).keep_note("03.note", "Second.")
    assert list(page.files) == [FILE_NAME]
    assert json.loads(page.files[FILE_NAME])["notes"]["03.note"]["text"] == "Second."
    assert page.files[FILE_NAME] == (tmp_path / FILE_NAME).read_text(encoding="utf-8")


def test_what_is_written_elsewhere_is_not_kept(page, tmp_path):
    (tmp_path / "other").mkdir()
    Progress(tmp_path / "other").keep_note("03.note", "First.")
    assert page.files == {}


def test_a_damaged_record_that_is_set_aside_is_kept_too(page, tmp_path):
    (tmp_path / FILE_NAME).write_text('{"version": 3, "tas', encoding="utf-8")
    Progress(course_folder()).keep_note("03.note", "First.")
    aside = [name for name in page.files if "damaged" in name]
    assert [page.files[name] for name in aside] == ['{"version": 3, "tas']


def test_it_says_where_answers_are_and_when_they_are_gone(page, tmp_path):
    assert course_folder() == tmp_path
    assert in_words(tmp_path) == "this browser, on this computer"
    assert not may_be_elsewhere(tmp_path)
    said = begin("03").text
    assert "crossings-progress.json in this browser, on this computer" in said
    assert "Run → Run All Cells" in said
    assert "gone for good when the data of this browser are cleared" in said
    assert "A new record begins here" not in said
    assert progress().folder == tmp_path


def test_a_browser_that_keeps_nothing_is_told_at_once(page):
    page.kept = False
    assert "This browser keeps nothing" in begin("03").text


def test_where_no_class_is_known_it_says_what_to_do(page):
    with pytest.raises(
        CourseError, match=r'hand the lesson in as a file: hand_in\("03", "otter-7"'
    ):
        join("otter-7")
    with pytest.raises(CourseError, match=r"nobody answers at http://127\.0\.0\.1:1"):
        join("otter-7", at="http://127.0.0.1:1", code="x")


def test_a_class_is_joined_by_the_code_that_the_page_was_opened_with(page, tmp_path):
    with served(tmp_path) as room:
        page.at = room.at
        known = {"at": room.at, "code": room.code}
        (tmp_path / "crossings-class.json").write_text(json.dumps(known))

        card = begin("03")
        assert repr(card).endswith('\nYour class: join("your-seat-word")')
        form = card.more()
        asked = {getattr(one, "description", ""): one for one in form.children}
        assert not [said for said in asked if "class code" in said]  # the page knows it
        next(one for said, one in asked.items() if "seat word" in said).value = "otter-7"
        next(one for said, one in asked.items() if said.startswith("Go on")).click()
        assert "Before you join: what will be seen" in form.children[-1].children[0].said
        assert "0 seats joined" in room.shown("screen")

        async def a_lesson():
            said = join("otter-7", agree=True)
            assert "You are in, as otter-7" in said.as_html()
            assert "1 seat joined" in room.shown("screen")
            ask("03.twin", "b")
            while "Everything that you did in this lesson was sent." not in repr(join()):
                await asyncio.sleep(0.05)
            room.process.kill()
            ask("03.twin", "c")
            while "nobody answers" not in repr(join()):
                await asyncio.sleep(0.05)
            leave()

        asyncio.run(a_lesson())
    assert ".crossings-seat.json" in page.files  # the same seat when the page is loaded again


def test_there_are_no_locks_where_there_are_none(tmp_path):
    """As under Pyodide, where `filelock` is not even there: every save is kept, not only one."""
    program = (
        "import sys; import pandas\n"
        "sys.platform = 'emscripten'; sys.modules['filelock'] = None\n"
        "from pathlib import Path; import crossings\n"
        "from lessonkit.record.storage import RecordFile\n"
        "folder = Path(sys.argv[1])\n"
        "for i in range(3):\n"
        "    RecordFile(folder).change([lambda r: r['lessons'].update({f'0{i}': {}})])\n"
        "print(sorted(p.name for p in folder.iterdir()), RecordFile(folder).look()[1])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, tmp_path], capture_output=True, text=True
    )
    assert ran.stderr == ""
    assert ran.stdout.startswith(f"['{FILE_NAME}']")


def test_every_verb_comes_where_there_is_no_lock_no_database_and_no_thread(tmp_path):
    program = (
        "import sys; import pandas, altair, ipywidgets, threading\n"
        "from importlib import import_module\n"
        "sys.platform = 'emscripten'\n"
        "from lessonkit.site.standins import sqlite3\n"
        "sys.modules |= {'filelock': None, '_ssl': None, 'sqlite3': sqlite3}\n"
        "def refuse(thread): raise RuntimeError('can\\'t start new thread')\n"
        "threading.Thread.start = refuse\n"
        "import crossings\n"
        "for home in sorted(set(crossings._HOMES.values())): import_module(home)\n"
        "from crossings import begin, finish; begin('03'); finish('03')\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path
    )
    assert ran.stderr == ""


def test_the_record_as_a_page_needs_no_terminal_and_is_kept(page):
    ask("03.twin", "b")
    assert "crossings-report.html is in this browser, on this computer" in repr(report())
    assert "03.twin" in page.files[REPORT_NAME]
