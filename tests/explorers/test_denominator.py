"""The denominator explorer: published rates, every choice in whole sentences, 100 marks."""

from itertools import product

import pytest

from crossings.explorers.denominator import Granted
from crossings.worlds.outcomes import CASES

EVERY = [
    (cases, year, people, divide_by)
    for cases, made in CASES.items()
    for year, people, divide_by in product(made.years, made.people, made.wholes)
]


@pytest.mark.parametrize(
    ("choice", "granted", "whole", "per_cent"),
    [
        # Home Office, edition of November 2024: published counts, and rates worked out by hand.
        (("ended", 2022, "Albanian nationals", "grants and refusals"), 361, 748, "48.3%"),
        (("ended", 2022, "Albanian nationals", "all outcomes"), 361, 2590, "13.9%"),
        (("ended", 2022, "Albanian women", "grants and refusals"), 305, 351, "86.9%"),
        (("ended", 2022, "Albanian men", "grants and refusals"), 56, 397, "14.1%"),
        (("ended", 2023, "Albanian nationals", "grants and refusals"), 495, 6069, "8.2%"),
        # Edition of August 2023, arrivals of 2022: 10,832 claims of 12,658 people.
        (("arrived", 2022, "Albanian nationals", "all who claimed"), 11, 10832, "0.10%"),
        (("arrived", 2022, "Albanian nationals", "all who arrived"), 11, 12658, "0.09%"),
        (("arrived", 2022, "all nationalities", "all who claimed"), 867, 41194, "2.1%"),
    ],
)
def test_published_counts_give_these_shares(choice, granted, whole, per_cent):
    view = Granted(*choice)
    assert view.words["headline"] == f"Granted: {granted:,} of {whole:,}, {per_cent}"


def test_every_choice_gives_whole_sentences_and_a_hundred_marks():
    for choice in EVERY:
        view = Granted(*choice)
        assert all(one[0].isupper() or one[0].isdigit() for one in view.sentences), choice
        assert all(one.endswith((".", "?")) for one in view.sentences), choice
        rows = view.rows()
        assert len(rows) <= 110
        marks = rows[rows["panel"] == "grid"]["outcome"].value_counts()
        assert marks.sum() in (0, 100), choice
        assert not set(marks.index) & set(view.left_out), choice
        whole = view.whole(choice[3])
        for name, count in marks.items():
            assert abs(count - 100 * view.counts[name] / whole) < 1, choice
        # The bars and their words are the whole group, in or out.
        bars = rows[rows["panel"] == "bars"]
        assert bars["value"].sum() == sum(view.counts.values())
        assert set(bars[bars["state"] == "left out"]["outcome"]) == set(view.left_out)


def test_a_wider_denominator_never_gives_a_larger_share():
    for cases, year, people, _ in EVERY:
        wholes = CASES[cases].wholes
        rates = [Granted(cases, year, people, name).share() for name in wholes]
        assert rates == sorted(rates, reverse=True)


def test_women_and_men_make_up_all():
    for year in CASES["ended"].years:
        counts = CASES["ended"].counts()
        for whole, parts in (
            ("Albanian nationals", ("Albanian women", "Albanian men")),
            ("all nationalities", ("women of all nationalities", "men of all nationalities")),
        ):
            for outcome, count in counts[year, whole].items():
                both = sum(counts[year, part][outcome] for part in parts)
                # In 2018 to 2024 a few main applicants of all nationalities have no sex recorded.
                assert both <= count
                assert count - both <= 0.01 * max(count, 100)


def test_another_kind_of_cases_keeps_what_it_can(built):
    explorer = built("denominator")
    explorer.controls["people"].value = "Albanian women"
    explorer.controls["divide_by"].value = "all outcomes"
    explorer.controls["year"].value = 2024
    explorer.controls["cases"].value = "arrived"
    assert (explorer.controls["year"].value, explorer.controls["people"].value) == (
        2023,
        "Albanian nationals",
    )
    assert explorer.controls["divide_by"].value == "all outcomes"
    assert "arrived by boat in Jan–June 2023. 0 granted" in explorer.words.value
    explorer.controls["divide_by"].value = "all who arrived"
    explorer.controls["year"].value = 2022
    assert explorer.figure._params["grid"] == "Of every 100 counted: under 1 granted"
    explorer.as_table.value = True
    assert "all who arrived" in explorer.table.value
    explorer.controls["cases"].value = "ended"
    assert "361 granted, divided by grants and refusals (748): 48.3%" in explorer.words.value
