"""check, hint, solution, ask, predict, reflect, begin, finish: what a learner types."""

import ipywidgets as widgets
import pytest

from crossings import ask, begin, check, finish, hint, predict, reflect, solution
from lessonkit.lessons import catalogue
from lessonkit.record import progress
from lessonkit.text.errors import CourseError
from tests.worked_out import right, wrong

RIGHT = right("03.fall")


OF_EACH_FORM = ("03.when", "03.missing", "03.fall", "03.order", "03.ledger")


def every(widget):
    """A widget and all in it."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from every(child)


class Hostile:
    """An object that breaks whatever looks at it."""

    def __getattribute__(self, name):
        raise RuntimeError("do not look")

    def __str__(self):
        raise RuntimeError("do not print")

    __repr__ = __str__


@pytest.mark.parametrize("task_id", ["03.fall", "03.table", "03.chart", "03.when", "03.note"])
def test_no_answer_gives_a_traceback(task_id):
    for answer in (Hostile(), object(), lambda: 1, [Hostile()], {1: Hostile()}, "\x00<script>"):
        check(task_id, answer)._repr_html_()


def test_what_a_learner_typed_is_shown_as_text():
    html = check("03.fall", "<img src=x onerror=alert(1)>")._repr_html_()
    assert "<img" not in html
    assert "&lt;img" in html


def test_feedback_has_words_beside_colour_and_is_announced():
    html = check("03.fall", RIGHT)._repr_html_()
    assert "<strong>Right</strong>" in html
    assert 'role="status"' in html
    assert "<strong>Not yet</strong>" in check("03.fall", -RIGHT)._repr_html_()
    assert "Not attempted yet" in repr(check("03.fall"))


def test_answers_and_slips_are_kept():
    check("03.fall")
    turned = wrong("03.fall", "wrong-base")
    check("03.fall", turned)
    check("03.fall", RIGHT)
    task = progress().task("03.fall")
    assert task["state"] == "right"
    assert [(t["answer"], t["state"], t["slip"]) for t in task["tries"]] == [
        (str(turned), "not yet", "wrong-base"),
        (str(RIGHT), "right", None),
    ]


def test_how_sure_a_learner_is_is_kept_with_the_answer():
    check("03.fall", -RIGHT, confidence="Sure")
    ask("03.when", "a", confidence="guessing")
    assert progress().task("03.fall")["tries"][0]["confidence"] == "sure"
    assert progress().task("03.when")["tries"][0]["confidence"] == "guessing"


def test_hints_come_one_by_one_and_begin_again():
    titles = [repr(hint("03.fall")).split("\n")[0] for _ in range(4)]
    assert titles == ["Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3", "Hint 1 of 3"]


def test_a_hint_can_be_asked_for_by_its_number():
    assert repr(hint("03.fall", 2)).startswith("Hint 2 of 3\n")
    assert repr(hint("03.fall", 1)).startswith("Hint 1 of 3\n")
    assert progress().task("03.fall")["hints"] == 2
    assert repr(hint("03.fall")).startswith("Hint 3 of 3\n")


@pytest.mark.parametrize("task_id", [*OF_EACH_FORM])
def test_every_form_has_its_help_under_it(task_id):
    form = ask(task_id)
    names = [b.description for b in every(form) if isinstance(b, widgets.Button)]
    task = catalogue.task(task_id)
    offered = ["Hint"] * bool(task.hints) + ["Show the solution"] * bool(task.worked)
    assert offered
    assert names[-len(offered) :] == offered


def test_the_solution_is_shown_on_request_and_remembered():
    assert f"−{-RIGHT} per cent" in repr(solution("03.fall"))
    assert progress().task("03.fall")["solution_seen"] is True


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: check("03.fal", 1), "Did you mean '03.fall'?"),
        (lambda: check("fall", 1), 'such as "03.fall"'),
        (lambda: check(3, 1), "this is 3"),
        (lambda: hint("03.fall", 4), "03.fall has 3 hints: write a whole number from 1 to 3, or "),
        (lambda: hint("03.fall", "two"), 'hint("03.fall") for the next one'),
        (lambda: hint("88.x"), "There is no lesson called '88'"),
        (lambda: begin("3"), "Did you mean '03'?"),
        (lambda: check("03.fall", 1, confidence="very"), '"guessing", "unsure" or "sure"'),
        (lambda: ask("03.table"), 'Write check("03.table") instead'),
        (lambda: predict("03.note"), 'Write reflect("03.note") instead'),
        (lambda: reflect("03.when"), 'Write ask("03.when") instead'),
    ],
)
def test_a_wrong_name_gets_a_sentence(call, said):
    with pytest.raises(
        CourseError, match=said.replace("?", r"\?").replace("(", r"\(").replace(")", r"\)")
    ):
        call()


def test_an_error_of_the_course_has_no_traceback_in_a_notebook():
    with pytest.raises(CourseError) as caught:
        check("03.fal", 1)
    assert caught.value._render_traceback_() == [str(caught.value)]


def test_ask_and_reflect_work_without_a_form():
    assert "Right" in repr(ask("03.when", "a"))
    kept = reflect("03.note", "Two <b>sentences</b>.")
    assert "Check your own text" in kept._repr_html_()
    assert progress().note("03.note") == "Two <b>sentences</b>."
    assert "a number" in repr(reflect("03.note", 5))
    assert "Write a line first" in repr(reflect("03.note", " "))


def test_a_locked_prediction_stays():
    predict("03.after-the-peak", [9000, 8000, 7000, 6000, 5000])
    again = predict("03.after-the-peak", [1, 1, 1, 1, 1])
    assert progress().prediction("03.after-the-peak")["2022Q4"] == 9000
    assert "you guessed 9,000" in repr(again)
    assert "recorded" in again.chart.to_dict()["description"]


def test_a_wrong_prediction_is_not_locked():
    assert "Write 5 numbers" in repr(predict("03.after-the-peak", [1, 2]))
    assert progress().prediction("03.after-the-peak") is None


def test_begin_says_where_you_left_off():
    assert "You are at the start" in repr(begin("03"))
    reflect("03.notice", "Summers.")
    card = repr(begin("03"))
    assert "1 of 20 exercises are done" in card
    assert "The next one is 03.who-counted" in card


def test_a_lesson_that_was_only_recalled_was_not_visited():
    ask("03.when", "a")
    assert "You are at the start" in repr(begin("03"))


def test_finish_sums_up_what_was_done_and_the_slips_met():
    check("03.fall", -RIGHT)
    check("03.fall", RIGHT)
    card = repr(finish("03"))
    assert "1 of 18 exercises of the reading route are done" in card
    assert "The sign turned round. A fall is negative" in card
    assert "03.table" not in card  # the coding route is not called open
    assert progress().lesson("03")["finished"]
