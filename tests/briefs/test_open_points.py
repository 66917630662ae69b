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
    ],
)
def test_bars_that_differ_in_time_and_in_kind_are_asked_about(bars, unlike):
    typed = {"figure": "own", "own_figure": HEAD + bars}
    assert ("differ in more than one way" in asked("limit", **typed)) is unlike
    typed["limit"] = "The bars differ in kind: only the two years may be compared."
    assert asked("limit", **typed) == ""


@pytest.mark.parametrize(
    ("edition", "said"),
    [
        ("not read; grade B and C", "You write “grade B and C”"),
        ("edition of the table, grade A", "Which edition? The card of uk_returns_by_year says"),
        ("year ending December 2023, grade A", ""),
    ],
)
def test_two_grades_and_an_edition_without_a_date_are_asked_about(edition, said):
    found = asked("edition", edition=edition, table="uk_returns_by_year")
    assert said in found
    assert bool(said) is bool(found)


@pytest.mark.parametrize(
    ("said_on", "open_"),
    [
        ("26 October 2022, as quoted by The National", True),
        ("1 May 2019, bigbrotherwatch.org.uk", False),
        ("Hansard, 3 May 2023, column 112", False),
    ],
)
def test_an_address_is_asked_for(said_on, open_):
    assert bool(asked("said_on", said_on=said_on)) is open_
