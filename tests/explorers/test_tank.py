"""The tank explorer: the balance in words, whatever the taps are set to."""

import re
from itertools import product

from crossings import explore
from crossings.charts.tank import HIGHEST
from crossings.explorers import find


def numbers(text):
    return [int(one.replace(",", "")) for one in re.findall(r"\d[\d,]*", text)]


def test_the_words_balance_for_every_setting(built):
    explorer = built("tank")
    flows = [find("tank").choices[name].options for name in ("new", "answered", "withdrawn")]
    for new, answered, withdrawn in product(flows[0][::4], flows[1][::4], flows[2][::5]):
        for first in ("older", "newer"):
            view = explore(
                "tank", new=new, answered=answered, withdrawn=withdrawn, first=first
            ).view
            balance, piles, altogether, out = view.sentences
            opening, came_in, yes, gave_up, closing = numbers(balance)
            assert opening + came_in - yes - gave_up == closing
            older, newer = (numbers(part)[-1] for part in piles.split(";"))
            assert older + newer == closing == numbers(altogether)[-1]
            assert out == "No case has gone out." or numbers(out)[:2] == [yes + gave_up, yes]
            assert len(view.rows()) == 20
            # All fits under the end of the fixed scale, with room for a number above.
            assert max(closing, yes + gave_up, opening) < 0.96 * HIGHEST
    assert "invented" in explorer.figure._spec["title"]["subtitle"]


def test_cleared_while_as_many_wait():
    said = repr(explore("tank", new=100, answered=80, withdrawn=20)).split("\n")
    assert said == [
        "Opening stock 800 + 800 came in − 640 answered − 160 withdrawn = closing stock 800.",
        "The older pile falls from 800 to 0; the newer pile grows from 0 to 800.",
        "Altogether the pile stays at 800.",
        "Of the 800 cases that went out, 640 had an answer: 80%.",
    ]


def test_figure_words_and_table_follow_the_controls(built):
    explorer = built("tank")
    explorer.controls["answered"].value = 100
    assert explorer.figure._params["headline"].endswith("0 older cases wait, 800 newer")
    explorer.controls["first"].value = "newer"
    assert explorer.figure._params["headline"].endswith("800 older cases wait, 0 newer")
    explorer.as_table.value = True
    assert "came in" in explorer.table.value
