"""Help under a card: the card stays in the file, the buttons do what hint and solution do."""

import re

import ipywidgets as widgets
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from lessonkit.ask.questions import check
from lessonkit.record import progress
from lessonkit.text.cards import Card
from tests.explorers import samples


@pytest.fixture(autouse=True)
def made_up(monkeypatch):
    samples.install(monkeypatch.setattr)


@pytest.fixture
def shell():
    yield InteractiveShell.instance()
    InteractiveShell.clear_instance()


def shown(shell, card):
    """The outputs that a notebook would show for a card on the last line of a cell."""
    with capture_output() as captured:
        shell.display_formatter.format(card)
    return [output.data for output in captured.outputs]


def parts(card):
    """The row of buttons under a card, and where they speak."""
    form = card.more()
    return next(c for c in form.children if isinstance(c, widgets.HBox)), form.children[-1]


def test_hints_go_forth_and_back():
    row, reply = parts(check("90.number"))
    row.children[0].click()
    forth, back, _ = row.children
    assert [forth.description, back.description] == ["Next hint", "Earlier hint"]
    said = []
    for press in (forth, forth, back, back):
        press.click()
        said.append(reply.value[reply.value.index("Hint ") :][: len("Hint 1 of 2")])
    assert said == ["Hint 2 of 2", "Hint 2 of 2", "Hint 1 of 2", "Hint 1 of 2"]


def test_from_the_third_wrong_try_on_the_worked_steps_are_offered_beside_ones_own():
    cards = [check("90.number", wrong) for wrong in (25, 50, 25)]
    assert ["beside what you did" in card.text for card in cards] == [False, False, True]
    row, reply = parts(cards[-1])
    row.children[-1].click()
    assert re.search("What you did.*You answered: 25.*÷ 200", reply.value, re.DOTALL)


def test_after_a_right_answer_wrong_tries_are_counted_anew():
    for answer in (25, 50, -25):
        check("90.number", answer)
    assert "wrong try" not in check("90.number", 25).text


@pytest.mark.parametrize("answer", [..., -33.3])
def test_what_is_not_right_has_buttons(shell, answer):
    card = check("90.number", answer)
    first, second, instead = shown(shell, card)
    assert first["text/html"] == card._repr_html_()
    assert first["text/plain"] == repr(card)
    assert "application/vnd.jupyter.widget-view+json" in second
    assert "Hint · Show the solution" in instead["text/plain"]


def test_what_is_right_can_be_asked_why():
    row, reply = parts(check("90.number", -25))
    (why,) = row.children
    assert why.description == "Why?"
    why.click()
    assert "(150 − 200) ÷ 200" in reply.value
    assert "What you did" not in reply.value
    assert "solution_seen" not in progress().task("90.number")


def test_what_has_neither_hints_nor_a_solution_has_no_buttons():
    assert type(check("90.estimate", ...)) is Card


def test_the_card_is_the_same_as_without_buttons():
    card = check("90.number", 25)
    assert isinstance(card, Card)
    assert repr(card).startswith("Not yet\n")
    assert "more=" not in repr(card)
    assert "<strong>Not yet</strong>" in card._repr_html_()


def test_the_buttons_are_hint_and_solution():
    row, reply = parts(check("90.number"))
    hint, solution = row.children
    assert [hint.description, solution.description] == ["Hint", "Show the solution"]
    hint.click()
    assert "Hint 1 of 2" in reply.value
    hint.click()
    assert "Hint 2 of 2" in reply.value
    assert "200 ×" not in reply.value
    solution.click()
    assert "(150 − 200) ÷ 200" in reply.value
    assert "lessonkit-status" in reply._dom_classes
    assert progress().task("90.number")["hints"] == 2
    assert progress().task("90.number")["solution_seen"]


def test_a_terminal_is_shown_the_card_alone(monkeypatch):
    class TerminalInteractiveShell:
        pass

    made = []
    monkeypatch.setattr("IPython.get_ipython", TerminalInteractiveShell)
    monkeypatch.setattr("IPython.display.display", lambda *given, **_: made.append(given))
    check("90.number", 25)._ipython_display_()
    assert len(made) == 1
