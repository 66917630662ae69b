"""Rankings: names or letters, in a list or a text."""

import pytest

from tests.exercises.every_kind import RANKING

LETTERS = {name: letter for letter, name in RANKING.shown().items()}


@pytest.mark.parametrize(
    "answer",
    [
        ["B", "A", "C"],
        ("b", "a", "c"),
        "B, A, C",
        "B > A > C",
        {"B": 1, "A": 2, "C": 3},
    ],
)
def test_an_order_is_read(answer):
    assert RANKING.read(answer) == {"B": 1.0, "A": 2.0, "C": 3.0}


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (["B", "A", "Moon"], "The names are"),
        (["B", "A", "Moon"], "“Moon” is none of them."),
        (5, "Write the names in square brackets, from most to least; this is a number."),
        ({"A": 1}, "Give a place to each of"),
        (["B", "A"], "is missing"),
        (["x" * 10**6], "is none of them"),
    ],
)
def test_what_is_no_order_gets_a_sentence(answer, said):
    sentence = RANKING.read(answer).sentences[0]
    assert said in sentence
    assert len(sentence) < 300


def test_a_guess_is_not_marked():
    assert RANKING.judge(["C", "A", "B"]).state == "guessed"
