"""The board and the screen by hand-made numbers: what stands there, and what does not."""

import re

import pytest

from lessonkit.classroom import tally
from lessonkit.classroom.board import board
from lessonkit.classroom.gather import HandIn
from lessonkit.classroom.screen import screen
from lessonkit.classroom.seat_words import free_words
from lessonkit.classroom.stage import Stage, next_stage, votable
from lessonkit.classroom.store import Store
from lessonkit.lessons import catalogue
from lessonkit.record import empty_record

TWIN, CLAIM, GUESS = "03.twin", "03.judge", "03.after-the-peak"


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "class", "03")
    yield made
    made.close()


def a_try(answer, state="not yet", slip=None, confidence=None, at=""):
    return {"at": at, "answer": answer, "state": state, "slip": slip, "confidence": confidence}


def sits(store, seat, predictions=None, **tasks):
    record = empty_record()
    for name, tries in tasks.items():
        kept = {"tries": tries, "state": tries[-1]["state"]}
        record["tasks"][f"03.{name.replace('_', '-')}"] = kept
    for name, values in (predictions or {}).items():
        record["predictions"][name] = {"values": values}
    store.take(f"the key of {seat} is long", HandIn(seat, "", record, words=False, source=""))


def plain(markup):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", markup))


def test_nothing_of_fewer_than_five(store):
    for seat in ("otter", "heron", "newt", "lynx"):
        sits(store, seat, twin=[a_try("c", "right", confidence="sure")])
    assert "stands here from 5 seats on" in plain(board(store))
    assert "03.fall" not in board(store)
    store.show(Stage("revealed", TWIN, 0))
    shown = plain(board(store))
    assert "Bars stand here from 5 answers on." in shown
    assert "How sure" not in shown
    sits(store, "crane", twin=[a_try("b", confidence="guessing")])
    shown = plain(board(store))
    assert "How sure: first answers sure 4, guessing 1." in shown
    assert "crane" not in shown


def test_first_answers_stand_there_where_nobody_voted(store):
    for seat, letters in zip(free_words(()), ["bc", "c", "c", "dc", "a", "c"], strict=False):
        sits(store, seat, twin=[a_try(one, at=one) for one in letters])
    (series,) = tally.by_option(store, store.lesson.task(TWIN))
    assert series.counts == {"a": 1, "b": 1, "c": 3, "d": 1}
    assert (series.name, series.answered) == ("first answers", 6)


def test_an_answer_of_several_letters_counts_in_each_and_words_in_none(store):
    several = next(
        one
        for one in catalogue.lesson("03").tasks
        if getattr(one, "several", False) and hasattr(one, "options")
    )
    name = several.id.partition(".")[2].replace("-", "_")
    for seat, answer in zip(free_words(()), ["a, b", "b", "my words", "<b>", "b"], strict=False):
        sits(store, seat, **{name: [a_try(answer)]})
    (series,) = tally.by_option(store, several)
    assert (series.counts["a"], series.counts["b"], series.answered) == (1, 3, 3)


def test_other_exercises_show_what_was_right_and_which_slips(store):
    slips = ["wrong-base", "wrong-base", None, "points-for-percent", "peak-picked", "sign"]
    for seat, slip in zip(free_words(()), slips, strict=False):
        sits(store, seat, fall=[a_try("1", slip=slip), a_try("2", "right", at="later")])
    first, last = tally.by_outcome(store, "03.fall")
    names = list(first.counts)
    assert (names[0], names[-1]) == ("right", "not right, for another reason")
    assert len(names) == 5  # three slips are named apart
    assert sum(first.counts.values()) == 6
    assert (first.counts["right"], last.counts["right"]) == (0, 6)
    store.show(Stage("bars", "03.fall", 0))
    assert "they come with Reveal" in board(store)
    store.show(Stage("revealed", "03.fall", 0))
    assert "dividing by the later value" in board(store)


def test_the_middle_half_of_the_predictions(store):
    task = store.lesson.task(GUESS)
    for number, seat in zip((100, 200, 300, 400, 500), free_words(()), strict=False):
        sits(store, seat, {GUESS: dict.fromkeys(task.periods, number)})
    store.show(Stage("bars", GUESS, 0))
    shown = board(store)
    assert "2022Q4: middle guess 300, middle half 200 to 400" in shown
    assert "recorded" not in shown.partition("<figcaption")[0].partition("Albanian nationals")[0]
    assert shown.count('class="guess"') == 5
    recorded = task.recorded_values()["2022Q4"]
    assert f"{recorded:,.0f}" not in shown
    store.show(Stage("revealed", GUESS, 0))
    assert f"recorded {recorded:,.0f}" in board(store)


def test_the_rule_of_the_everyday_question_beside_the_claim(store):
    pairs = [(1, 1), (1, 1), (1, 0), (1, 0), (1, 0), (0, 1), (0, 0)]
    states = ("not yet", "right")
    for (twin, claim), seat in zip(pairs, free_words(()), strict=False):
        sits(store, seat, twin=[a_try("a", states[twin])], judge=[a_try("a", states[claim])])
    store.show(Stage("revealed", CLAIM, 0))
    assert (
        "First answers, with 03.twin: right on both 2, on the everyday question alone 3, on the "
        "claim alone 1, on neither 1." in board(store)
    )


def test_predictions_stand_there_when_the_teacher_shows_them(store):
    periods = store.lesson.task(GUESS).periods
    for number, seat in enumerate(("otter", "heron", "newt", "lynx", "crane")):
        sits(store, seat, predictions={GUESS: dict.fromkeys(periods, 1000 + number)})
    recorded = f"{store.lesson.task(GUESS).recorded_values()[periods[0]]:,.0f}"
    store.show(Stage("vote", GUESS, 1))
    shown = board(store)
    assert "5 of 5 have predicted. The record comes from the front." in shown
    assert "1,002" not in shown
    assert "polyline" not in shown
    store.show(Stage("bars", GUESS, 1))
    shown = board(store)
    assert "middle guess 1,002, middle half 1,001 to 1,003" in shown
    assert recorded not in shown
    store.show(Stage("revealed", GUESS, 1))
    assert f"recorded {recorded}" in board(store)


@pytest.mark.parametrize("lesson_id", catalogue.lesson_ids())
def test_every_exercise_of_every_lesson_can_stand_on_the_board(tmp_path, lesson_id):
    store = Store(tmp_path / "class", lesson_id)
    lesson = store.lesson
    for seat, _ in zip(free_words(()), range(6), strict=False):
        record = empty_record()
        for task_id in lesson.outlines:
            record["tasks"][task_id] = {"tries": [a_try("a", slip="wrong-base")]}
            task = lesson.task(task_id)
            periods = getattr(task, "periods", None) or list(getattr(task, "values", ()))
            if lesson.outlines[task_id].kind == "predict":
                record["predictions"][task_id] = {"values": dict.fromkeys(periods, 1)}
        one = HandIn(seat, "", record, words=False, source="")
        store.take(f"the key of {seat} is long", one)
    assert "6 seats joined" in board(store)
    for task_id in votable(lesson):
        for shown, number in (("vote", 1), ("bars", 1), ("bars", 0), ("revealed", 0)):
            store.show(Stage(shown, task_id, number))
            said = board(store)
            assert "otter" not in said
            assert "{{" not in said
    assert "otter" in screen(store)
    store.close()


def test_the_buttons():
    lesson = catalogue.lesson("03")

    def after(stage, act, task=TWIN, voted=0):
        return next_stage(lesson, stage, act, task, voted)

    start = Stage()
    first = after(start, "vote")
    assert (first, first.held) == (Stage("vote", TWIN, 1), TWIN)
    bars = after(first, "bars", voted=1)
    assert (bars, bars.held) == (Stage("bars", TWIN, 1), TWIN)
    second = after(bars, "again", voted=1)
    assert second == Stage("vote", TWIN, 2)
    assert after(second, "again", voted=2) == Stage("vote", TWIN, 2)
    end = after(second, "reveal", voted=2)
    assert (end, end.held) == (Stage("revealed", TWIN, 2), "")
    assert after(end, "bars", voted=2) == end  # what is revealed stays so
    assert after(end, "progress") == start
    assert after(start, "bars").held == ""  # nobody voted, so nothing is held back
    guessing = after(start, "vote", GUESS)
    assert (guessing.held, after(guessing, "vote", GUESS, voted=1)) == (GUESS, guessing)
    lines = after(guessing, "bars", GUESS, voted=1)
    assert (lines.held, after(lines, "reveal", GUESS, voted=1).held) == (GUESS, "")
    with pytest.raises(ValueError, match="A prediction is locked once"):
        after(guessing, "again", GUESS, voted=1)
    with pytest.raises(ValueError, match="Choose an exercise first"):
        after(start, "vote", "03.note")
