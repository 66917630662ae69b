"""finish(): what was done, how sure against how right, slips met, what to come back to."""

import json

import pytest

from lessonkit.ask.frame import finish
from lessonkit.course import course_files
from lessonkit.judging.confidence import LEVELS
from lessonkit.lessons import catalogue
from lessonkit.record import progress
from lessonkit.record.summary import calibration, slips_met, slips_overcome, to_revisit

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


def test_calibration_counts_the_first_answer_to_each_exercise(record):
    sure = calibration(record, IDS)
    assert sure.counts == {"unsure": (0, 1), "sure": (1, 2)}
    assert sure.sure_and_wrong == ("03.points",)
    assert sure.sentence() == (
        "When you were sure, 1 of 2 answers were right. When you were unsure, 0 of 1 answer was "
        "right."
    )
    assert sure.table().frame.to_dict("list") == {
        "how sure": list(LEVELS[1:]),
        "answers": [1, 2],
        "right": [0, 1],
        "not right": [1, 1],
    }


def test_nothing_is_said_of_two_answers_or_of_an_unknown_level():
    answer("03.fall", "right", None, "sure")
    answer("03.share", "not yet", None, "sure")
    answer("03.points", "not yet", None, "certain")
    sure = calibration(progress().read(), IDS)
    assert (sure.counts, sure.enough) == ({"sure": (1, 2)}, False)
    assert "How sure you were" not in repr(finish("03"))


def test_slips_are_counted_once_each_with_their_exercises(record):
    met = {slip.id: (slip.times, slip.tasks) for slip in slips_met(record, IDS)}
    assert list(met) == ["wrong-base", "sign", "percent-for-points", "slip-of-a-later-edition"]
    assert met["sign"] == (1, ("03.fall",))
    unknown = slips_met(record, ["03.gone"])[0]
    assert unknown.line.startswith("slip-of-a-later-edition (this edition")


def test_sure_and_wrong_is_revisited_first_then_what_is_open(record):
    found = to_revisit(record, IDS, ["03.fall", "03.points"])
    assert list(found.items()) == [
        ("03.points", "sure, and not right"),
        ("03.fall", "not done yet"),
    ]
    assert to_revisit(record, ["03.share"], []) == {}


def test_only_slips_that_led_on_are_called_overcome(record):
    assert [slip.id for slip in slips_overcome(record, IDS)] == ["percent-for-points"]


def test_the_card_says_it_all_in_words_and_in_a_table(record):
    progress().set_hints("03.fall", 2)
    progress().mark_solution_seen("03.share")
    card = finish("03")
    text = repr(card)
    assert "2 of 18 exercises of the reading route are done." in text
    assert "0 of 2 exercises that may be left out are done." in text
    assert "You gave 5 answers and looked at 2 hints and 1 solution." in text
    section = catalogue.lesson("03").outlines["03.points"].section
    assert f"To come back to:\n{section} (1 question: sure, and not right)." in text
    html = card._repr_html_()
    assert f'<a href="#{section.replace(" ", "-")}">{section}</a>' in html
    order = ["What you learned", "To come back to", "Next", "<details", "What you did", "Slips"]
    assert [html.index(name) for name in order] == sorted(html.index(name) for name in order)


def test_every_exercise_stands_under_a_heading_of_its_notebook():
    for lesson_id in catalogue.lesson_ids():
        lesson = catalogue.lesson(lesson_id)
        notebook = course_files("lessons").joinpath(f"{lesson.folder.name}.ipynb")
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        shown = "".join("".join(c["source"]) + "\n" for c in cells if c["cell_type"] == "markdown")
        headings = {line.lstrip("# ") for line in shown.split("\n") if line.startswith("#")}
        assert {one.section for one in lesson.outlines.values()} <= headings, lesson_id


def test_a_finished_reading_route_looks_finished():
    for one in catalogue.lesson("03").outlines.values():
        if one.wanted:
            answer(one.id, "right")
    text = repr(finish("03"))
    assert "18 of 18 exercises of the reading route are done." in text
    assert "To come back to" not in text
    assert "Next:\n04 · " in text
    assert "Next:\nThis was the last lesson." in repr(finish("13"))


def test_the_end_card_names_a_slip_that_was_put_right():
    answer("03.fall", "not yet", "sign")
    assert "The sign turned round." not in repr(finish("03"))
    answer("03.fall", "right")
    assert "Slips that you put right:\nThe sign turned round. A fall" in repr(finish("03"))
