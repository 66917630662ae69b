"""Joining from a notebook: told beforehand, behind the answers, and nothing lost."""

import json
import os
import threading
import time

import pytest

from crossings import ask, begin, check, hint, join, leave, predict, reflect, solution
from lessonkit import record
from lessonkit.ask import holding
from lessonkit.classroom import joining
from lessonkit.classroom.entering import give_class
from lessonkit.classroom.link import PATIENCE, Link
from lessonkit.classroom.share import Watcher
from lessonkit.classroom.stage import Stage
from lessonkit.classroom.store import Store
from lessonkit.classroom.ways import NotReached
from lessonkit.lessons import catalogue
from lessonkit.record import progress
from lessonkit.text.errors import CourseError
from tests.classroom.simulated import served
from tests.names import COURSE_MARK

TWIN = "03.twin"


@pytest.fixture(autouse=True)
def nobody_stays():
    yield
    leave()


@pytest.fixture
def room(tmp_path_factory):
    with served(tmp_path_factory.mktemp("room")) as running:
        yield running


@pytest.fixture(scope="module")
def quiet_room(tmp_path_factory):
    """A class that nobody gets into."""
    with served(tmp_path_factory.mktemp("quiet")) as running:
        yield running


def enter(room, seat="otter"):
    return join(seat, at=room.at, code=room.code, agree=True)


def another_computer(course_folder, monkeypatch):
    """From now on there is another course folder, and a kernel in it."""
    folder = course_folder / "other"
    folder.mkdir()
    (folder / COURSE_MARK).write_text("{}", encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setattr(record, "_open", {})


def until(what):
    """Wait for something that happens in another thread or process."""
    end = time.monotonic() + 60
    while not what():
        assert time.monotonic() < end
        time.sleep(0.02)


class Class:
    """A class that says what a test wants."""

    def __init__(self):
        self.at, self.held, self.reached, self.sent = "here", "", True, []

    def state(self):
        if not self.reached:
            raise NotReached("nobody answers at here")
        return {"lesson": "03", "held": self.held}

    def send(self, seat, key, text):
        said = self.state()
        self.sent.append(json.loads(text))
        return said


@pytest.fixture
def linked(course_folder):
    """A link to a made-up class whose clock stands where a test puts it; no thread runs."""
    way, clock = Class(), [0.0]
    link = Link(way, progress(), "03", "otter", "key", clock=lambda: clock[0])
    holding.follow(link)
    yield link, way, clock
    link.end()
    holding.follow(None)


def test_what_will_be_seen_is_said_before_anything_is_sent(room):
    said = join("otter", at=room.at, code=room.code)
    assert "Before you join: what will be seen" in said.said
    assert "your letters, numbers and guesses, the wrong ones too" in said.said
    assert "Nobody sees:\nyour own words\nother lessons\nyour name" in said.said
    ask(TWIN, "b")
    assert "0 seats joined" in room.shown("screen")
    assert repr(join()).startswith("You are in no class\nNothing is sent.")
    button = next(one for one in said.children if getattr(one, "description", "").startswith("Jo"))
    button.click()
    assert "You are in, as otter" in said.children[-1].value
    assert "1 seat joined" in room.shown("screen")
    until(lambda: "Everything that you did in this lesson was sent." in repr(join()))


def described(form, begins):
    return next(one for one in form.children if getattr(one, "description", "").startswith(begins))


def test_begin_offers_the_class_that_the_start_gave(room, monkeypatch):
    monkeypatch.setenv("CROSSINGS_CLASS", "")
    assert "Your class" not in repr(begin("03"))
    give_class(room.at.removeprefix("http://"))
    card = begin("03")
    assert repr(card).endswith(f'\nYour class: join("your-seat-word", at="{room.at}", code="…")')
    form = card.more()
    go_on = described(form, "Go on")
    reply, next_step = form.children[-2:]
    go_on.click()
    assert "A seat word begins with a letter" in reply.value
    described(form, "Your seat word").value = "otter"
    described(form, "The class code").value = "wrong"
    go_on.click()
    assert "This is not the class code. It stands on the board." in reply.value
    described(form, "The class code").value = room.code.lower()
    go_on.click()
    assert reply.value == ""
    assert "0 seats joined" in room.shown("screen")
    (asked,) = next_step.children
    assert "Before you join: what will be seen" in asked.said
    described(asked, "Join the class").click()
    assert "You are in, as otter" in asked.children[-1].value
    assert "1 seat joined" in room.shown("screen")
    assert not hasattr(begin("03"), "more")


def test_own_words_and_other_lessons_are_never_sent(linked):
    link, way, _ = linked
    reflect("03.note", "Words of my own, for nobody.")
    check("04.like-others", 5)
    predict("03.after-the-peak", [1, 2, 3, 4, 5])
    link.once()
    sent = json.dumps(way.sent)
    assert "Words of my own" not in sent
    assert "04." not in sent
    assert way.sent[-1]["predictions"]["03.after-the-peak"]["values"]["2022Q4"] == 1
    assert way.sent[-1]["notes"] == {}


def test_nothing_is_sent_after_leaving(room):
    enter(room)
    assert "You have left the class" in repr(leave())
    ask(TWIN, "b")
    assert "◐" not in room.shown("screen").partition("</caption>")[2]
    assert "You are in no class" in repr(leave())
    assert progress().listeners == []


def test_an_answer_never_waits_for_the_class(linked):
    link, way, _ = linked
    gate = threading.Event()

    def slow(*_):
        gate.wait()
        return {"lesson": "03", "held": ""}

    way.send = slow
    thread = threading.Thread(target=link.once, daemon=True)
    thread.start()
    assert "Not yet" in repr(ask(TWIN, "b"))  # comes back although the class does not
    assert thread.is_alive()
    assert link.waiting
    gate.set()
    thread.join()


def test_what_could_not_be_sent_is_sent_later_and_nothing_is_lost(linked):
    link, way, _ = linked
    way.reached = False
    for letter in "bda":
        ask(TWIN, letter)
        link.once()
    assert link.trouble == "nobody answers at here"
    assert link.waiting
    way.reached = True
    link.once()
    assert [one["answer"] for one in way.sent[-1]["tasks"][TWIN]["tries"]] == ["b", "d", "a"]
    assert not link.waiting
    assert link.trouble == ""


def test_a_class_that_opens_again_gets_what_it_missed(room):
    enter(room)
    ask(TWIN, "b")
    until(lambda: "◐" in room.shown("screen").partition("</caption>")[2])
    port = room.at.rpartition(":")[2]
    room.process.kill()
    room.process.wait()
    ask(TWIN, "c")
    until(lambda: "Not sent yet: nobody answers at" in repr(join()))
    with served(room.folder, "--port", port) as again:
        assert again.code == room.code
        until(lambda: "●" in again.shown("screen").partition("</caption>")[2])


def test_a_verdict_waits_while_the_class_votes(linked):
    link, way, _ = linked
    way.held = TWIN
    link.once()
    card = ask(TWIN, "b", "sure")
    assert repr(card) == (
        "Kept\nYour class is voting; the answer comes from the front.\n"
        "To change your mind, or when the class votes again, answer once more."
    )
    assert repr(solution(TWIN)).startswith("Not now\nYour class is voting")
    assert "Hint" in repr(hint("03.fall"))
    assert "Not yet" in repr(check("03.fall", 5))  # another exercise
    assert "Not attempted yet" in repr(check(TWIN))
    shown = []
    card.later(shown.append)
    link.once()
    assert shown == []
    assert way.sent[-1]["tasks"][TWIN]["tries"][0]["confidence"] == "sure"
    way.held = ""
    link.once()
    (verdict,) = shown
    assert repr(verdict).startswith("Not yet\nAbout (b):")
    assert "Right" in repr(ask(TWIN, "c"))


def test_a_form_keeps_the_verdict_back_and_shows_it_by_itself(linked):
    link, way, _ = linked
    way.held = TWIN
    link.once()
    form = ask(TWIN)
    radio = next(one for one in form.children if hasattr(one, "options"))
    reply = form.children[-2]
    radio.value = "c"
    next(
        one for one in form.children if getattr(one, "description", "") == "Check my answer"
    ).click()
    assert "Your class is voting" in reply.value
    assert "Your class is voting" in ask(TWIN).children[-2].value  # the cell run again
    way.held = ""
    link.once()
    assert "Right" in reply.value
    assert "Your class is voting" not in reply.value


GUESS = "03.after-the-peak"


@pytest.mark.parametrize("typed", [False, True])
def test_a_prediction_is_locked_and_its_record_waits(linked, typed):
    link, way, _ = linked
    recorded = f"{catalogue.task(GUESS).recorded_values()['2023Q3']:,.0f}"
    way.held = GUESS
    link.once()
    shown = []
    if typed:
        card = predict(GUESS, [1, 2, 3, 4, 5])
        card.later(lambda late: shown.append(late.as_html()))
        said = [repr(card)]
    else:
        form = predict(GUESS)
        button = described(form, "Lock")
        form.children[-3].children[0].value = "5"  # a guess that nobody touched is not locked yet
        button.click()
        button.click()  # nothing was moved, so it asked once whether that is the guess
        said = [form.children[-1].value, repr(form.children)]
        assert button.disabled
        assert form.children[2].locked
    assert "Your prediction is locked." in said[0]
    assert all(recorded not in one for one in said)
    assert recorded not in repr(predict(GUESS))  # the cell run again
    link.once()
    assert way.sent[-1]["predictions"][GUESS]["locked"]
    assert shown == []
    way.held = ""
    link.once()
    late = shown[0] if typed else form.children[-1].value
    assert recorded in late
    assert "Your prediction is locked" not in late
    assert recorded in repr(predict(GUESS))


def test_without_the_class_for_two_minutes_feedback_comes_by_itself(linked):
    link, way, clock = linked
    way.held = TWIN
    link.once()
    shown = []
    ask(TWIN, "c").later(shown.append)
    way.reached = False
    clock[0] = PATIENCE
    link.once()
    assert shown == []
    clock[0] = PATIENCE + 1
    link.once()
    assert repr(shown[0]).startswith("Right")
    assert repr(ask(TWIN, "c")).startswith("Right")


def test_leaving_shows_what_waited(linked):
    link, way, _ = linked
    way.held = TWIN
    link.once()
    shown = []
    ask(TWIN, "c").later(shown.append)
    link.end()
    assert repr(shown[0]).startswith("Right")


def test_a_server_that_nobody_watches_holds_nothing_back(tmp_path):
    from lessonkit.classroom.server import PATIENCE as WATCHED
    from lessonkit.classroom.server import ClassServer

    clock = [0.0]
    store = Store(tmp_path / "class", "03")
    serving = ClassServer(store, 1, "http://127.0.0.1:1", clock=lambda: clock[0])
    store.show(Stage("vote", TWIN, 1))
    serving.watch(1)
    clock[0] = 10_000.0
    assert serving.state()["held"] == TWIN
    serving.watch(-1)
    clock[0] += WATCHED - 1
    assert serving.state()["held"] == TWIN
    clock[0] += 1
    assert serving.state()["held"] == ""
    store.close()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"at": ""}, "Write the address or folder that stands on the board"),
        ({"code": ""}, "The class code is missing"),
        ({"code": "XXXXX"}, "This is not the class code. It stands on the board."),
        ({"at": "http://127.0.0.1:9"}, "The class could not be reached: nobody answers at"),
        ({"at": "/no/such/folder"}, "There is no class at /no/such/folder"),
        ({"seat": "Sam Smith"}, "A seat word begins with a letter"),
    ],
)
def test_what_is_wrong_gets_a_sentence(quiet_room, wrong, said):
    given = {"seat": "otter", "at": quiet_room.at, "code": quiet_room.code, **wrong}
    with pytest.raises(CourseError, match=said):
        join(given.pop("seat"), agree=True, **given)
    assert "You are in no class" in repr(join())


def test_what_is_no_class_is_not_taken_for_one(tmp_path):
    import http.server

    class Other(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<html>")

        def log_message(self, *_):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Other) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        with pytest.raises(CourseError, match="does not answer as a class does"):
            join("otter", at=f"127.0.0.1:{other.server_port}", code="X", agree=True)
        other.shutdown()


def test_a_seat_word_that_is_taken_is_said_at_once(room, course_folder, monkeypatch):
    enter(room)
    leave()
    another_computer(course_folder, monkeypatch)
    card = enter(room)
    assert repr(card) == (
        "Not joined\nThe seat word otter is taken. Check yours, or ask your teacher to free it."
    )
    assert room.press("free", seat="otter") == (
        "otter is free for another computer; what it did stays."
    )
    assert "You are in, as otter" in repr(enter(room))


def test_a_second_computer_with_the_same_folder_takes_over(room, course_folder):
    enter(room)
    leave()
    joining._links.clear()
    assert (course_folder / ".crossings-seat.json").exists()
    assert "You are in, as otter" in repr(enter(room))


def test_begin_says_where_answers_go(course_folder):
    assert "go nowhere unless you hand a lesson in or join a class" in repr(begin("03"))


# -- a class folder ------------------------------------------------------------------------------


@pytest.fixture
def share(tmp_path):
    """A class folder, and the teacher's side of it without a process."""
    folder = tmp_path / "a share ж"
    folder.mkdir()
    store = Store(tmp_path / "teacher", "03")
    watcher = Watcher(folder, store)
    watcher.tell({"lesson": "03", "held": ""})
    yield folder, store, watcher
    store.close()


def test_a_class_needs_no_server(share):
    folder, store, watcher = share
    assert "You are in, as otter" in repr(join("otter", at=str(folder), agree=True))
    ask(TWIN, "b")
    until(lambda: not joining._links[0].waiting)
    watcher.take(watcher.changed())
    (one,) = store.hand_ins
    assert one.record["tasks"][TWIN]["tries"][0]["answer"] == "b"
    assert watcher.changed() == []  # what was read is not read again
    watcher.tell({"lesson": "03", "held": TWIN})
    until(lambda: "Kept" in repr(ask(TWIN, "c")))
    until(lambda: not list(folder.glob(".crossings-*")))  # nothing half written is left


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_in_a_class_folder_stops_nobody(share):
    """Reading it would never end."""
    folder, _, watcher = share
    os.mkfifo(folder / "crossings-seat-otter.json")
    (folder / "crossings-seat-hare.json").write_text("{}")
    assert [name for name, _ in watcher.changed()] == ["crossings-seat-hare.json"]


def test_a_taken_word_in_a_class_folder(share, course_folder, monkeypatch):
    folder, store, watcher = share
    join("otter", at=str(folder), agree=True)
    leave()
    another_computer(course_folder, monkeypatch)
    assert "The seat word otter is taken" in repr(join("otter", at=str(folder), agree=True))
    watcher.take(watcher.changed())
    store.free("otter")
    watcher.free("otter")
    assert "You are in, as otter" in repr(join("otter", at=str(folder), agree=True))


def test_whatever_else_lies_in_a_class_folder_gets_a_sentence(share):
    folder, store, watcher = share
    join("otter", at=str(folder), agree=True)
    good = (folder / "crossings-seat-otter.json").read_text(encoding="utf-8")
    (folder / "crossings-seat-heron.json").write_text(good, encoding="utf-8")
    (folder / "crossings-seat-newt.json").write_bytes(b"{" + b" " * 6_000_000)
    (folder / "crossings-seat-lynx.json").write_text('{"a":' * 50_000, encoding="utf-8")
    (folder / "crossings-seat-crane.json").write_text("[]", encoding="utf-8")
    (folder / "crossings-seat-link.json").symlink_to("/etc/passwd")
    (folder / "holiday.png").write_bytes(b"\x89PNG")
    watcher.take(watcher.changed())
    assert [one.seat for one in store.hand_ins] == ["otter"]
    assert set(watcher.troubles) == {
        f"crossings-seat-{word}.json" for word in ("heron", "newt", "lynx", "crane")
    }
    assert "it is damaged" in watcher.troubles["crossings-seat-lynx.json"]
    (folder / "crossings-seat-crane.json").unlink()


def test_the_command_watches_a_folder_and_forgets_it(tmp_path):
    from crossings.cli import main

    folder = tmp_path / "share"
    folder.mkdir()
    (tmp_path / "teacher").mkdir()
    with served(tmp_path / "teacher", folder) as running:
        assert f'join("seat-word", at="{folder}")' in running.said
        assert "Who can write to that folder can read what the seats put there." in running.said
        until(lambda: (folder / "crossings-class.json").exists())
        join("otter", at=str(folder), agree=True)
        ask(TWIN, "c")
        until(lambda: "●" in running.shown("screen").partition("</caption>")[2])
        leave()
    assert main(["forget", str(folder)]) == 0
    assert not folder.exists()
