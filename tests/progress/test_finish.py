"""finish(): what was done, how sure against how right, slips met, what to come back to."""

import pytest

from lessonkit.ask.frame import finish
from lessonkit.judging.confidence import LEVELS
from lessonkit.record import progress
from lessonkit.record.summary import calibration, slips_met, to_revisit

IDS = ["03.fall", "03.share", "03.points", "03.gone"]


def answer(task, state, slip=None, confidence=None):
    progress().add_try(task, answer="1", state=state, slip=slip, confidence=confidence)


@pytest.fixture
def record():
    answer("03.points", "not yet", "percent-for-points", "sure")
    answer("03.points", "right", None, "sure")
    answer("03.fall", "not yet", "wrong-base", "unsure")
    answer("03.fall", "not yet", "sign", "guessing")
    answer("03.share", "right", None, "sure")
    answer("03.gone", "not yet", "slip-of-a-later-edition")
    return progress().read()


def test_calibration_counts_every_answer_with_a_confidence(record):
    sure = calibration(record, IDS)
    assert sure.counts == {"guessing": (0, 1), "unsure": (0, 1), "sure": (2, 3)}
    assert sure.sure_and_wrong == ("03.points",)
    first, then = sure.sentences()
    assert first.startswith("Sure, and not right: 03.points. Go back to these first.")
    assert then == (
        "When you were sure, 2 of 3 answers were right. When you were unsure, 0 of 1 answer was "
        "right. When you were guessing, 0 of 1 answer was right."
    )
    assert sure.table().frame.to_dict("list") == {
        "how sure": list(LEVELS),
        "answers": [1, 1, 3],
        "right": [0, 0, 2],
        "not right": [1, 1, 1],
    }


def test_nothing_is_said_of_two_answers_or_of_an_unknown_level():
    answer("03.fall", "right", None, "sure")
    answer("03.share", "not yet", None, "sure")
    answer("03.share", "not yet", None, "certain")
    sure = calibration(progress().read(), IDS)
    assert (sure.counts, sure.enough) == ({"sure": (1, 2)}, False)
    assert "How sure you were" not in repr(finish("03"))


def test_slips_are_counted_once_each_with_their_exercises(record):
    met = {slip.id: (slip.times, slip.tasks) for slip in slips_met(record, IDS)}
    assert list(met) == ["wrong-base", "sign", "percent-for-points", "slip-of-a-later-edition"]
    assert met["sign"] == (1, ("03.fall",))
    unknown = slips_met(record, ["03.gone"])[0]
    assert unknown.line.startswith("slip-of-a-later-edition (this edition")


def test_to_revisit_sure_and_wrong_first_then_slips_then_what_is_open(record):
    found = to_revisit(record, IDS, ["03.fall", "03.table"])
    assert found == [
        "03.points: you were sure, and it was not right.",
        "03.fall: 2 answers went by a slip.",
        "Not done yet: 03.fall, 03.table.",
    ]
    assert to_revisit(record, ["03.share"], []) == []


def test_the_card_says_it_all_in_words_and_in_a_table(record):
    progress().set_hints("03.fall", 2)
    progress().mark_solution_seen("03.share")
    card = finish("03")
    text = repr(card)
    assert "2 of 20 exercises are done." in text
    assert "You gave 5 answers and looked at 2 hints and 1 solution." in text
    assert "To come back to:\n03.points: you were sure, and it was not right.\n03.fall: 2" in text
    assert "Not done yet: 03.notice, " in text
    assert "03.chart" not in text  # the coding route is not called open
    order = ["What you did", "How sure you were", "Slips you met", "To come back to", "To remember"]
    assert [text.index(name) for name in order] == sorted(text.index(name) for name in order)
    html = card._repr_html_()
    assert '<th scope="row"' in html
    assert "Answers by how sure you were" in html


def test_a_slip_met_twice_says_so():
    for task in ("03.fall", "03.share"):
        answer(task, "not yet", "sign")
    assert "A fall is negative and a rise is positive. You met it 2 times." in repr(finish("03"))
