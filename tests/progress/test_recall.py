"""Which exercises come back: slips first, then what was longest not seen, then the most telling."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessonkit.record.spacing import RecallItem, recall_ids

NOW = datetime(2025, 3, 20, 18, tzinfo=UTC)
OPENED = {one: {"begun": f"2025-01-{one}T09:00:00+00:00"} for one in ("03", "04")}
SLIPS = ["sign", "wrong-base", "peak-picked"]
KNOWN = {
    "03.fall": RecallItem(("wrong-base", "sign"), 5),
    "03.share": RecallItem(("sign",), 3),
    "03.when": RecallItem(("peak-picked",), 4),
    "04.cause": RecallItem((), 9),
    "04.chart": RecallItem(("sign",), 0),
    "05.own": RecallItem(("sign",), 10),
}


def at(days_ago, hour=9):
    day = datetime(2025, 3, 20, hour, tzinfo=UTC) - timedelta(days=days_ago)
    return day.isoformat(timespec="seconds")


def tried(days_ago, slip=None, hour=9):
    return {"at": at(days_ago, hour), "state": "not yet" if slip else "right", "slip": slip}


def record(begun=None, **tasks):
    tries = {name.replace("_", "."): {"tries": list(entries)} for name, entries in tasks.items()}
    lessons = {"05": {"begun": begun}} if begun else {}
    return {"tasks": tries, "lessons": OPENED | lessons}


def chosen(of, lesson="05"):
    return recall_ids(lesson, of, KNOWN, NOW)


def test_of_what_was_never_answered_the_most_telling_comes_first():
    assert chosen(record()) == ["04.cause", "03.fall", "03.when"]
    assert chosen(record(), "04") == ["03.fall", "03.when", "03.share"]


def test_nothing_is_asked_of_a_lesson_that_was_never_opened():
    assert chosen({}) == []
    assert chosen({"lessons": {"03": OPENED["03"]}}) == ["03.fall", "03.when", "03.share"]
    answered_in_a_recall = record(**{"04_cause": [tried(3)]})
    del answered_in_a_recall["lessons"]["04"]
    assert "04.cause" not in chosen(answered_in_a_recall)


def test_what_is_less_than_an_hour_old_is_not_asked_again():
    just_now = {"03": {"begun": "2025-03-20T17:30:00+00:00"}}
    assert chosen({"lessons": just_now}) == []
    of = record(**{"03_fall": [tried(4, "sign"), tried(0, "sign", 17)], "03_when": [tried(0)]})
    of["tasks"]["03.fall"]["tries"][-1]["at"] = "2025-03-20T17:57:00+00:00"
    assert chosen(of) == ["03.share", "04.cause", "03.when"]


def test_the_first_lesson_has_nothing_to_ask_again():
    assert chosen(record(_03_fall=[tried(1, "sign")]), "03") == []


def test_slips_come_first_the_most_recent_first_one_exercise_each():
    of = record(
        **{
            "03_fall": [tried(5, "wrong-base"), tried(5)],
            "03_when": [tried(2, "peak-picked")],
        }
    )
    assert chosen(of) == ["03.when", "03.fall", "04.cause"]


def test_a_slip_made_again_is_the_most_recent_one():
    of = record(
        **{
            "03_fall": [tried(5, "wrong-base"), tried(1, "wrong-base")],
            "03_when": [tried(2, "peak-picked")],
        }
    )
    assert chosen(of)[:2] == ["03.fall", "03.when"]


def test_a_slip_comes_back_in_the_exercise_that_was_not_seen_for_longest():
    of = record(**{"03_fall": [tried(3, "sign")], "03_share": [tried(8)], "05_own": [tried(1)]})
    assert chosen(of)[0] == "03.share"


def test_a_slip_of_a_later_lesson_is_asked_for_with_an_exercise_of_an_earlier_one():
    assert chosen(record(**{"07_x": [tried(1, "peak-picked")]}))[0] == "03.when"


def test_a_slip_avoided_on_a_later_day_rests():
    same_day = record(
        **{"03_when": [tried(4, "peak-picked", 9), tried(4, None, 10)], "03_share": [tried(9)]}
    )
    assert chosen(same_day)[0] == "03.when"
    later = record(
        **{
            "03_when": [tried(4, "peak-picked"), tried(3)],
            "03_share": [tried(9)],
        }
    )
    assert chosen(later) == ["03.share", "03.when", "04.cause"]  # by spacing now
    again = record(
        **{
            "03_when": [tried(4, "peak-picked"), tried(3), tried(1, "peak-picked")],
            "03_share": [tried(9)],
        }
    )
    assert chosen(again)[0] == "03.when"


def test_then_what_was_longest_not_seen_and_what_was_seen_today_last():
    of = record(**{"03_fall": [tried(0)], "03_share": [tried(2)], "03_when": [tried(30), tried(3)]})
    assert chosen(of) == ["03.when", "03.share", "04.cause"]


def test_answers_given_in_the_lesson_itself_do_not_change_its_choice():
    before = {"03_fall": [tried(3, "sign")], "03_share": [tried(8)]}
    first = chosen(record(begun=at(0, 10), **before))
    after = {
        **before,
        "03_share": [tried(8), tried(0, "sign", 11)],
        "04_cause": [tried(0, None, 12)],
    }
    assert chosen(record(begun=at(0, 10), **after)) == first


@pytest.mark.parametrize(
    "moment", [None, "", "yesterday", 5, "0001-01-01T00:00:00+13:00", "9999-12-31T00:00:00"]
)
def test_a_time_that_cannot_be_read_or_lies_ahead_stops_nothing(moment):
    one = {"at": moment, "state": "not yet", "slip": "wrong-base"}
    assert chosen({**record(), "tasks": {"03.fall": {"tries": [one]}}})[0] == "03.fall"


_times = st.integers(-400, 3).map(lambda hours: at(-hours / 24))
_tries = st.lists(
    st.builds(
        lambda at, slip, right: {
            "at": at,
            "slip": None if right else slip,
            "state": "right" if right else "not yet",
        },
        _times | st.text(max_size=3),
        st.none() | st.sampled_from(SLIPS),
        st.booleans(),
    ),
    max_size=4,
)
_ids = st.sampled_from([f"0{lesson}.{name}" for lesson in range(1, 7) for name in "abc"])
_records = st.fixed_dictionaries(
    {
        "tasks": st.dictionaries(_ids, st.fixed_dictionaries({}, optional={"tries": _tries})),
        "lessons": st.dictionaries(
            st.sampled_from(["03", "05"]), st.fixed_dictionaries({"begun": _times})
        ),
    }
)
_known = st.dictionaries(
    _ids,
    st.builds(
        RecallItem, st.lists(st.sampled_from(SLIPS), unique=True).map(tuple), st.integers(0, 4)
    ),
)


@settings(max_examples=150, deadline=None)
@given(
    lesson=st.sampled_from(["01", "03", "05", "13"]), of=_records, known=_known, seed=st.randoms()
)
def test_always_at_most_three_of_earlier_lessons_each_once(lesson, of, known, seed):
    result = recall_ids(lesson, of, known, NOW)
    fitting = [
        t for t, item in known.items() if t[:2] < lesson and item.telling and t[:2] in of["lessons"]
    ]
    assert len(result) <= min(3, len(fitting))
    begun_long_ago = all(one["begun"] < at(1) for one in of["lessons"].values())
    if not of["tasks"] and begun_long_ago and lesson not in of["lessons"]:
        assert len(result) == min(3, len(fitting))
    assert len(set(result)) == len(result)
    assert set(result) <= set(fitting)
    shuffled = list(known.items())
    seed.shuffle(shuffled)
    tasks = list(of["tasks"].items())
    seed.shuffle(tasks)
    assert recall_ids(lesson, {**of, "tasks": dict(tasks)}, dict(shuffled), NOW) == result
    if not of["tasks"] and len(result) == min(3, len(fitting)):
        least = min((known[t].telling for t in result), default=0)
        assert all(known[t].telling <= least for t in fitting if t not in result)
