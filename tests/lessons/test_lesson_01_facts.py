"""Lesson 01: what its titles, its boxes and its verdict say stands in the tables and the ledger."""

from lessonkit.lessons import catalogue

figures = catalogue.lesson("01").module("figures")
ledger = catalogue.lesson("01").module("figures").ledger

BASE, COUNTER, PERIOD, NONE = "the baseline", "who counted", "the period", "none of these"


def test_both_titles_are_true():
    assert figures.detections == 21_525
    later = [figures.by_year[year] for year in range(2020, 2024)]
    assert figures.by_year[2019] < figures.detections < min(later)
    assert figures.times_2018 > 3


def test_the_estimate_is_frontexs_own():
    # Frontex, Risk Analysis for 2016.
    assert (figures.detections_2015, figures.people_2015) == (1_822_337, 1_000_000)


def test_what_a_statement_lacks_is_what_the_ledger_says():
    claims = dict(zip("abcde", ("C4", "S8", "M10", "B1", "B11"), strict=True))
    box = catalogue.task("01.lacks").answer
    for letter, claim in claims.items():
        row = ledger.loc[claim]
        said = catalogue.task("01.lacks").items[letter].text
        assert said.startswith((row["claim"], f"“{row['quotation']}”"))
        assert (row["counted_by"] == "nobody") == (box[letter] == COUNTER)
        assert (row["baseline"] == "not named") == (box[letter] == BASE)
        assert ("not stated" in row["period"]) == (box[letter] == PERIOD)
    assert [box[letter] for letter in "ae"] == [NONE, NONE]


def test_the_verdict_is_the_ledgers():
    for claim in ("M8", "B5"):
        assert ledger.loc[claim, "verdict"] == "cannot be checked"
        assert "our inference" in ledger.loc[claim, "why"]
    [right] = [one for one in catalogue.task("01.judge").options.values() if one.right]
    assert "cannot be checked" in right.text
