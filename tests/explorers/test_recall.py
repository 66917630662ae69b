"""Recall: questions of earlier lessons, from memory, and again as they were answered."""

import ipywidgets as widgets
import pytest

from crossings import ask
from lessonkit.ask.questions import recall
from lessonkit.record import book, progress
from lessonkit.text.cards import Card
from lessonkit.text.errors import CourseError
from tests.explorers import samples


@pytest.fixture(autouse=True)
def made_up(monkeypatch):
    samples.install(monkeypatch.setattr)


@pytest.fixture
def clock(monkeypatch):
    """Sets the time that the record writes down."""
    return lambda at: monkeypatch.setattr(book, "now", lambda: at)


@pytest.fixture
def opened(clock):
    """A learner who opened the earlier lesson some days ago."""
    clock("2025-02-20T10:00:00+00:00")
    progress().touch_lesson("90")
    clock("2025-03-08T10:00:00+00:00")


def questions(form):
    return [
        next(c.value for c in one.children if "lessonkit-question" in c._dom_classes)
        for one in form.children
        if isinstance(one, widgets.VBox)
    ]


@pytest.mark.usefixtures("opened")
def test_the_most_telling_ones_come_first():
    # Telling 3, 2 and 1; what has none is not asked again, and no prediction ever is.
    asked = questions(recall("91"))
    wanted = [samples.ONE, samples.NUMBER, samples.ORDER]
    assert len(asked) == 3
    for html, task in zip(asked, wanted, strict=True):
        assert task.question in html


def test_nothing_is_asked_of_a_lesson_that_was_not_opened():
    assert "nothing to look back on yet" in repr(recall("91"))


def test_what_was_opened_a_moment_ago_is_not_asked_and_the_card_says_why():
    progress().touch_lesson("90")
    said = repr(recall("91"))
    assert "is still fresh: it is asked again after a while" in said
    assert "nothing to look back on" not in said


def test_the_first_lesson_has_nothing_to_look_back_on():
    card = recall("90")
    assert isinstance(card, Card)
    assert "nothing to look back on yet" in repr(card)


@pytest.mark.usefixtures("opened")
def test_the_same_as_a_call():
    card = recall("91", ["b", -33.3, ...])
    assert isinstance(card, Card)
    words = repr(card)
    assert words.index("Right") < words.index("Not yet") < words.index("Not attempted yet")
    assert progress().task("90.one")["state"] == "right"
    assert "tries" not in progress().task("90.order")
    assert card._repr_html_().count('role="status"') == 1


@pytest.mark.usefixtures("opened")
def test_too_few_answers_get_a_sentence():
    with pytest.raises(CourseError, match=r"Write 3 answers .* there are 1\."):
        recall("91", "b")


def reply(form):
    return [child for child in form.children if isinstance(child, widgets.HTML)][-1].value


@pytest.mark.usefixtures("opened")
def test_an_old_answer_is_not_shown_but_one_given_here_is(clock):
    clock("2025-03-01T10:00:00+00:00")
    ask("90.one", "c")
    clock("2025-03-08T10:00:00+00:00")
    form = recall("91")
    first = form.children[2]
    options = next(c for c in first.children if isinstance(c, widgets.RadioButtons))
    assert samples.ONE.question in questions(form)[0]
    assert options.value is None
    assert reply(first) == ""
    clock("2025-03-08T10:01:00+00:00")
    options.value = "b"
    next(c for c in first.children if isinstance(c, widgets.Button)).click()
    clock("2025-03-08T10:02:00+00:00")
    again = recall("91")
    assert questions(again) == questions(form)
    options = next(c for c in again.children[2].children if isinstance(c, widgets.RadioButtons))
    assert options.value == "b"
    assert "Right" in reply(again.children[2])
