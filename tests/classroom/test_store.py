"""The store of a class: nothing acknowledged is lost, nothing sent twice counts twice."""

import sqlite3
import threading
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lessonkit.classroom.gather import HandIn
from lessonkit.classroom.merging import MOST_TRIES, merge
from lessonkit.classroom.refusing import Refused
from lessonkit.classroom.stage import Stage
from lessonkit.classroom.store import MOST_SEATS, Store, kept_in
from lessonkit.record import empty_record
from lessonkit.text.errors import CourseError
from tests.classroom.simulated import Seat, served

KEY = "a key that is long enough"
TWIN = "03.twin"


def a_try(at="2026-11-28T10:00:00+00:00", answer="b", state="not yet", slip=None, confidence=None):
    return {"at": at, "answer": answer, "state": state, "slip": slip, "confidence": confidence}


def sent(seat, *tries, task=TWIN, **parts):
    tasks = {task: {"tries": list(tries), "state": tries[-1]["state"]}} if tries else {}
    return HandIn(seat, "", {**empty_record(), "tasks": tasks, **parts}, words=False, source="")


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "class", "03")
    yield made
    made.close()


def again(store):
    store.close()
    return Store(store.path.parent, store.lesson.id)


TRIES = st.builds(
    a_try,
    # A clock that jumps, to and fro and to other zones, is only another text.
    at=st.sampled_from(["2026-11-28T10:00:00+00:00", "2019-01-01T00:00:00+05:00", "soon", ""]),
    answer=st.sampled_from(["a", "b", "c", "d", "a, c", "<b>", ""]),
    state=st.sampled_from(["right", "not yet", "guessed", "?"]),
    slip=st.sampled_from([None, "wrong-base", "no such slip"]),
    confidence=st.sampled_from([None, "sure", "unsure", "very"]),
)
SENDINGS = st.lists(st.lists(TRIES, max_size=6), min_size=1, max_size=5)


@given(st.lists(TRIES, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_what_arrives_in_any_order_and_twice_is_the_same_in_the_end(tries, chance):
    """A notebook sends all that it has done so far; later sendings may overtake earlier ones."""
    ends = [*range(len(tries) + 1), len(tries)]
    chance.shuffle(ends)
    record = empty_record()
    news = []
    for end in [*ends, *ends]:
        record, new = merge(record, sent("otter", *tries[:end]).record)
        news += new.get(TWIN, [])
    kept = record["tasks"][TWIN]["tries"]
    assert sorted(map(repr, kept)) == sorted(map(repr, tries))
    assert len(news) == len(tries)


@given(SENDINGS)
def test_two_computers_with_one_seat_lose_nothing(sendings):
    record = empty_record()
    for tries in sendings:
        record, _ = merge(record, sent("otter", *tries).record)
    kept = record["tasks"].get(TWIN, {}).get("tries", [])
    assert all(one in kept for tries in sendings for one in tries)


def test_the_first_answer_stays_however_many_follow():
    record = empty_record()
    for number in range(MOST_TRIES + 50):
        record, _ = merge(record, sent("otter", a_try(answer=str(number))).record)
    kept = [one["answer"] for one in record["tasks"][TWIN]["tries"]]
    assert len(kept) == MOST_TRIES
    assert (kept[0], kept[-1]) == ("0", str(MOST_TRIES + 49))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(SENDINGS)
def test_a_class_that_is_opened_again_is_as_it_was(tmp_path_factory, sendings):
    store = Store(tmp_path_factory.mktemp("class"), "03")
    for number, tries in enumerate(sendings):
        store.take(KEY, sent(f"seat-{number % 3}", *tries))
    before = [(one.seat, one.record, one.made) for one in store.hand_ins]
    code, token = store.code, store.token
    store = again(store)
    assert [(one.seat, one.record, one.made) for one in store.hand_ins] == before
    assert (store.code, store.token) == (code, token)
    store.close()


def test_only_new_answers_while_a_vote_is_open_are_votes(store):
    early = a_try(at="2026-11-28T09:00:00+00:00", answer="a")
    store.take(KEY, sent("otter", early))
    store.show(Stage("vote", TWIN, 1))
    store.take(KEY, sent("otter", early))  # sent again: no vote
    assert store.votes(TWIN, 1) == {}
    store.take(KEY, sent("heron", early))  # joins now with an answer from before
    assert store.votes(TWIN, 1) == {}
    vote = a_try(answer="b", confidence="sure")
    store.take(KEY, sent("otter", early, vote))
    assert store.votes(TWIN, 1) == {"otter": ("b", "sure")}
    store.show(Stage("vote", TWIN, 2))
    store.take(KEY, sent("otter", early, vote))  # a vote that is replayed
    assert store.votes(TWIN, 2) == {}
    store.take(KEY, sent("otter", early, vote, a_try(at="later", answer="c")))
    assert store.votes(TWIN, 2) == {"otter": ("c", None)}
    assert store.votes(TWIN, 1) == {"otter": ("b", "sure")}
    store.show(Stage("revealed", TWIN, 2))
    store.take(KEY, sent("otter", a_try(at="after the reveal", answer="d")))
    assert store.votes(TWIN, 2) == {"otter": ("c", None)}
    store = again(store)
    assert store.voted(TWIN) == 2
    assert store.stage == Stage("revealed", TWIN, 2)
    store.close()


def test_a_seat_is_one_computers_until_it_is_freed(store):
    store.take(KEY, sent("otter", a_try()))
    with pytest.raises(Refused, match="The seat word otter is taken"):
        store.take("another key that is long", sent("otter", a_try(answer="c")))
    store.free("otter")
    store.take("another key that is long", sent("otter", a_try(at="x", answer="c")))
    (one,) = store.hand_ins
    assert [t["answer"] for t in one.record["tasks"][TWIN]["tries"]] == ["b", "c"]
    with pytest.raises(Refused, match="is taken"):
        store.take(KEY, sent("otter"))
    with pytest.raises(Refused, match="no key"):
        store.take("", sent("heron"))
    with pytest.raises(Refused, match="There is no such seat"):
        store.free("heron")


def test_a_class_has_an_end(store):
    for number in range(MOST_SEATS):
        store.take(KEY, sent(f"seat-{number}"))
    with pytest.raises(Refused, match="The class is full"):
        store.take(KEY, sent("one-more"))


def test_own_words_and_what_is_no_exercise_are_not_kept(store):
    one = sent("otter", a_try(), notes={"03.note": {"at": "", "text": "mine"}})
    one.record["tasks"]["03.no-such"] = {"tries": []}
    one.record["predictions"] = {
        "03.after-the-peak": {"values": {"2022Q4": 10**400}},
        "03.nothing": {"values": {"a": 1}},
    }
    store.take(KEY, one)
    record = store.hand_ins[0].record
    assert record["notes"] == {}
    assert set(record["tasks"]) == {TWIN}
    assert record["predictions"] == {}


def test_a_damaged_file_and_another_lesson_get_a_sentence(tmp_path):
    (tmp_path / "class.sqlite").write_bytes(b"no database " * 100)
    with pytest.raises(CourseError, match="cannot be opened"):
        Store(tmp_path, "03")
    Store(tmp_path / "other", "04").close()
    with pytest.raises(CourseError, match="holds a class in lesson 04"):
        Store(tmp_path / "other", "03")
    assert kept_in(tmp_path, "03") == []


def test_a_hand_in_says_where_it_comes_from(tmp_path):
    store = Store(tmp_path / "class", "03")
    store.take(KEY, sent("otter", a_try()))
    store.close()
    (one,) = kept_in(tmp_path, "03")
    assert one == replace(one, seat="otter", words=False)
    assert one.source.endswith("class.sqlite")


def test_no_acknowledged_answer_is_lost_when_the_server_is_killed(tmp_path):
    """Forty seats write; the server is killed with SIGKILL in the middle."""
    acknowledged = {}
    started = threading.Semaphore(0)

    def write(served_class, name):
        seat = Seat(served_class, name)
        try:
            for number in range(1000):
                seat.tries(TWIN, str(number), "not yet")
                status, _ = seat.sends()
                if status == 200:
                    acknowledged[name] = number
                    started.release()
                elif status != 429:
                    raise AssertionError(status)
        except OSError:  # the server is gone
            return

    with served(tmp_path) as running:
        threads = [
            threading.Thread(target=write, args=(running, f"seat-{n}"), daemon=True)
            for n in range(40)
        ]
        for thread in threads:
            thread.start()
        for _ in range(150):
            started.acquire()
        while len(acknowledged) < 40:
            started.acquire()
        running.process.kill()
        for thread in threads:
            thread.join()
    kept = {one.seat: one.record for one in kept_in(tmp_path, "03")}
    assert len(acknowledged) == 40
    for name, last in acknowledged.items():
        answers = {one["answer"] for one in kept[name]["tasks"][TWIN]["tries"]}
        assert {str(number) for number in range(last + 1)} <= answers
    check = sqlite3.connect(tmp_path / "my-class-03" / "class.sqlite")
    assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    check.close()
