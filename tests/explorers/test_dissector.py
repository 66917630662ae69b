"""The dissector: parts are words of the table, changes worked out, the same without a widget."""

import ipywidgets as widgets
import pytest

from crossings import explore, load
from crossings.explorers.dissector import Dissection
from crossings.worlds.wordings import (
    ADDED,
    BEFORE,
    CHANGED,
    COUNT,
    KEPT,
    PARTS,
    UNSAID,
    labels,
    statements,
)
from tests.explorers.boxes import inside

ROWS = load("wording_of_the_22000").sort_values("order").to_dict("records")
EACH = pytest.mark.parametrize(
    ("one", "row"), list(zip(statements(), ROWS, strict=True)), ids=labels()
)


@EACH
def test_every_part_is_a_piece_of_the_words_quoted(one, row):
    assert one.number in one.wording == row["wording"]
    for part in one.parts.values():
        # Who counted is not in a number's own words where the speaker is the counter.
        assert part.words in row["wording"] or part.words in row["speaker"]
    assert set(one.parts) <= set(PARTS)


@EACH
def test_labels_name_the_day_or_month_of_the_table(one, row):
    year, month, *day = row["date"].split("-")
    months = {"02": "Feb", "04": "April", "06": "June", "10": "Oct"}
    when = " ".join([*(str(int(d)) for d in day), months[month], year])
    assert one.label.endswith(f" {when}")
    assert ("as reported" in one.label) == ("as reported" in row["speaker"])


def test_the_number_stays_within_a_fortieth():
    values = [one.value for one in statements()]
    assert (min(values), max(values)) == (21_520, 22_000)


def test_what_the_lesson_says_of_the_eight_retellings():
    count, *retold = statements()
    states = [one.compared(count) for one in retold]
    for part in ("object", "verb", "counter"):
        assert KEPT not in [state[part] for state in states]
    assert [state["period"] for state in states].count(KEPT) == 6
    assert [one.label for one, state in zip(retold, states, strict=True) if state["doer"] == ADDED]
    assert {state["doer"] for state in states} == {ADDED, UNSAID}


def test_a_day_adds_the_gangs_and_nothing_else():
    now = Dissection("UK Home Office, as reported 15 Oct 2025", BEFORE)
    changed = {part: state for part, state in now.states.items() if state in (ADDED, CHANGED)}
    assert changed == {"doer": ADDED}
    assert "Added: “by gangs” (who did it)." in now.sentences[1]


def test_a_link_that_is_inferred_is_called_so():
    inference = "is our inference"
    said = {label: " ".join(Dissection(label).sentences) for label in labels()}
    without = [label for label, text in said.items() if inference not in text]
    assert without == ["Frontex, Feb 2025", "European Commission, 11 June 2025"]


@pytest.mark.parametrize("against", [COUNT, BEFORE])
def test_the_figure_has_a_mark_for_every_part(against):
    rows = Dissection(labels()[3], against).rows()
    assert len(rows) == len(labels()) * (len(PARTS) + 1)
    assert set(rows.query("chosen == 'yes'")["statement"]) == {labels()[3]}
    shown = rows.query("panel == 'part'")
    assert ((shown["state"] == UNSAID) == (shown["said"] == "")).all()


def test_the_still_twin_says_the_same_as_the_widget(built):
    label = "UK Foreign Office, 9 Oct 2025"
    twin = explore("dissector", statement=label, against=BEFORE)
    statement, against, table, said = _parts(built("dissector").box)
    statement.value, against.value = label, BEFORE
    assert [line in repr(twin) for line in Dissection(label, BEFORE).sentences] == [True] * 5
    assert "“Recorded” has gone." in said.value
    assert "Changed: “people” (what is counted), “transited” (what happened)." in said.value
    table.value = True
    assert statement.description == "Statement"
    assert against.description == "Compare with"


def test_the_table_holds_every_part_of_every_statement():
    frame = Dissection(labels()[0]).numbers().frame
    assert list(frame["statement"]) == labels()
    assert list(frame.columns[1:]) == list(PARTS.values())
    assert frame["what is counted"][3] == "Close to 22,000 people"
    assert (frame["who counted"] != "—").sum() == 2


def _parts(box):
    drop = inside(box, widgets.Dropdown)
    tick = next(inside(box, widgets.Checkbox))
    said = next(
        one for one in inside(box, widgets.Widget) if "lessonkit-status" in one._dom_classes
    )
    return *drop, tick, said
