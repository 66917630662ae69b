"""Help under a card: the card stays in the file, the buttons do what hint and solution do."""

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


@pytest.mark.parametrize("answer", [..., -33.3])
def test_what_is_not_right_has_buttons(shell, answer):
    card = check("90.number", answer)
    first, second = shown(shell, card)
    assert first["text/html"] == card._repr_html_()
    assert first["text/plain"] == repr(card)
    assert "application/vnd.jupyter.widget-view+json" in second


def test_what_is_right_has_none(shell):
    card = check("90.number", -25)
    assert type(card) is Card
    assert check("90.estimate", ...)._repr_html_()  # neither hints nor a solution
    assert type(check("90.estimate", ...)) is Card


def test_the_card_is_the_same_as_without_buttons():
    card = check("90.number", 25)
    assert isinstance(card, Card)
    assert repr(card).startswith("Not yet\n")
    assert "more=" not in repr(card)
    assert "<strong>Not yet</strong>" in card._repr_html_()


def test_the_buttons_are_hint_and_solution():
    form = check("90.number").more()
    row = next(child for child in form.children if isinstance(child, widgets.HBox))
    reply = form.children[-1]
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
