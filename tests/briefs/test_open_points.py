"""What a brief leaves open: its figure, its grade and edition, its address."""

import pytest

from crossings.briefs.open_points import open_points
from tests.briefs.writing import whole

HEAD = "title: Grants\nunit: per cent\nsource: Home Office\n"


def asked(step, **typed):
    mine = whole("own")
    for key, text in typed.items():
        mine.keep(key, text)
    return " ".join(point.ask for point in open_points(mine) if point.step == step)


@pytest.mark.parametrize(
    ("bars", "unlike"),
    [
        ("2021: 45.9\n2022: 48.3\n2022, men: 14.1", True),
        ("To 2023, 150 of 175: 85.7\nSix trials: 81\n2024-25, 10 of 2,077: 0.48", True),
        ("2021: 45.9\n2022: 48.3", False),
        ("men: 14.1\nwomen: 86.9", False),
        ("2021, men: 14\n2021, women: 79\n2022, men: 14.1\n2022, women: 86.9", False),
        ("false, of alerts: 0.48\nfalse, of faces: 0.0003", True),
        ("10 of 2,077: 0.48\n10 of 3,147,436: 0.0003", True),
        ("2022, 150 of 175: 85.7\n2023, 120 of 160: 75", False),
    ],
)
def test_bars_that_differ_in_time_and_in_kind_are_asked_about(bars, unlike):
    typed = {"figure": "own", "own_figure": HEAD + bars}
    found = asked("limit", **typed)
    assert ("differ in more than one way" in found or "shares of different" in found) is unlike
    typed["limit"] = "The bars differ in kind: only the two years may be compared."
    assert asked("limit", **typed) == ""


@pytest.mark.parametrize(
    ("edition", "said"),
    [
        ("not read; grade B and C", "You write “grade B and C”"),
        ("edition of the table, grade A", "Which edition? The card of uk_returns_by_year says"),
        ("year ending December 2023, grade A", ""),
        (
            "year ending June 2022, grade A",
            "You write of 2022. The card of uk_returns_by_year says",
        ),
        ("article of 2022; table of early 2026, grade A", ""),
    ],
)
def test_two_grades_no_date_and_another_date_than_the_tables_are_asked_about(edition, said):
    found = asked("edition", edition=edition, table="uk_returns_by_year")
    assert said in found
    assert bool(said) is bool(found)


@pytest.mark.parametrize(
    ("said_on", "open_"),
    [
        ("26 October 2022, as quoted by The National", True),
        ("1 May 2019, bigbrotherwatch.org.uk", True),
        ("1 May 2019, bigbrotherwatch.org.uk/2019/05/faces", False),
        ("1 May 2019, gov.uk, “Small boat arrivals fall again”", False),
        ("Radio 4, Today, 3 May 2023, at 7:50", False),
        ("Hansard, 3 May 2023, column 112", False),
    ],
)
def test_an_address_is_asked_for(said_on, open_):
    assert bool(asked("said_on", said_on=said_on)) is open_


def test_the_question_about_an_address_names_the_site():
    found = asked("said_on", said_on="gov.uk, 3 May 2023")
    assert "On which page of gov.uk?" in found


SAID = "84.7% of the face matches of London's police were false"


@pytest.mark.parametrize(
    ("step", "typed", "said"),
    [
        ("data", {"data": "84.7 per cent were false: 150 of 175."}, "150 of 175 gives 85.7"),
        ("data", {"data": "85.7 per cent were false: 150 of 175."}, ""),
        ("data", {"data": "It printed 84.7 per cent; 150 of 175 is 85.7 per cent."}, ""),
        ("data", {"data": "Down by 46%, from 45,774 in 2022 to 29,437."}, "gives 35.7 per cent"),
        ("data", {"data": "Down by 36%, from 45,774 in 2022 to 29,437."}, ""),
        ("data", {"data": "In 2022 it was 3 of 2022."}, ""),
        ("why", {"claim": SAID, "data": "150 of 175 alerts were false."}, "150 of 175 gives 85.7"),
        ("why", {"claim": SAID, "data": "150 of 175, 85.7%; 84.7 is a slip of print."}, ""),
        ("own_figure", {"figure": "own", "own_figure": HEAD + "150 of 175: 84.7\nall: 1"}, "85.7"),
    ],
)
def test_a_per_cent_that_its_counts_do_not_give_is_asked_about(step, typed, said):
    found = " ".join(one for one in [asked(step, **typed)] if "gives" in one)
    assert said in found
    assert bool(said) is bool(found)


@pytest.mark.parametrize(
    ("typed", "open_"),
    [
        ({"why": "It was 21,525, not 22,000."}, True),
        ({"why": "21,525 is 22,000 when it is rounded, but these are detections."}, False),
        ({"why": "It was 29,437.", "data": "29,437 came in 2023."}, False),
        ({"why": "It was 21,525, not 22,000.", "verdict": "holds"}, False),
    ],
)
def test_a_round_number_refuted_by_what_it_is_round_for_is_asked_about(typed, open_):
    typed = {"claim": "22,000 people took the route in 2024", "verdict": "does not hold"} | typed
    found = asked("why", **{"data": "21,525 detections.", **typed})
    assert ("is a round number" in found) is open_


@pytest.mark.parametrize(
    ("parts", "open_"),
    [("99,068: holds. 31 per cent: holds.", False), ("99,068: holds", True), ("", True)],
)
def test_each_half_wants_a_line_or_a_sentence(parts, open_):
    claim = "99,068 crossings were detected, a 31-per-cent decrease"
    assert bool(asked("parts", claim=claim, parts=parts)) is open_
