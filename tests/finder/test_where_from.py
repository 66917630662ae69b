"""Where a number may come from: claims of the ledger whose origin is known, chance, wordings."""

import random

import pytest

from crossings.finder import where_from
from crossings.finder.question import read_question
from lessonkit.text.errors import CourseError

# The number of a claim as a reader would type it, and the tables that hold its true origin, as
# the ledger's own entry names it. Written down before any ranking was tried.
ORIGINS = {
    "S2": ("reduced small-boat arrivals from Albania by over 90%", ["uk_small_boats"]),
    "C4": ("small-boat crossings fell by 36% in 2023", ["uk_small_boats"]),
    "S5": ("26,000 returns in 2023", ["uk_returns_by_year", "uk_headline_revisions"]),
    "C7": ("26,000", ["uk_returns_by_year", "uk_headline_revisions"]),
    "M5": ("5,741", ["balkan_pushbacks"]),
    "B4": ("5,741 people", ["balkan_pushbacks"]),
    "M8": ("22,000 through the Western Balkans last year", ["frontex_"]),
    "B5": ("some 22,000 people along routes through the Western Balkans", ["frontex_"]),
    "B7": ("detections on the Western Balkan route fell by 78% in 2024", ["frontex_"]),
    "B9": ("detections in 2022 were up by 134%", ["frontex_"]),
    "B10": ("detections fell by 42% in 2025", ["frontex_"]),
    "B10 too": ("12,525", ["frontex_"]),
    "B12": ("1.8 million", ["frontex_", "figures"]),
    "M2": ("almost 1 million crossings", ["balkan_registrations"]),
    "B1": ("almost 1 million", ["balkan_registrations"]),
    "N1": ("346,004", ["balkan_pushbacks"]),
    "C11": ("Albanian small-boat arrivals fell by 95%", ["uk_small_boats"]),
    "C11 too": ("5,294", ["uk_returns_of_albanians", "figures"]),
    "N4": ("10,691", ["balkan_pushbacks"]),
    "S1": ("£1.6 million", ["surveillance_costs", "figures"]),
}


def first_five(text):
    return [one.table for one in where_from(text).origins[:5]]


def test_the_true_origin_is_among_the_first_five_cards():
    missed = {
        claim: first_five(text)
        for claim, (text, tables) in ORIGINS.items()
        if not any(one.startswith(tuple(tables)) for one in first_five(text))
    }
    assert len(ORIGINS) == 20
    assert len(missed) <= 2, missed


def test_what_random_numbers_fit_is_called_chance():
    dice = random.Random(18)
    numbers = [int(10 ** dice.uniform(3.6, 5.0)) // 1000 * 1000 for _ in range(20)]
    explained = sum("Chance alone" in where_from(f"{n:,}").summary() for n in numbers)
    none = sum(where_from(f"{n:,}").found == 0 for n in numbers)
    assert explained + none >= 18, [where_from(f"{n:,}").summary() for n in numbers]


@pytest.mark.parametrize(
    ("text", "kind", "low", "high"),
    [
        ("22,000", "count", 21_500, 22_500),
        ("over 22,000", "count", 22_000, 24_700),
        ("almost 22,000", "count", 19_300, 22_000),
        ("22 000 people", "count", 21_500, 22_500),
        ("1.8 million", "count", 1_750_000, 1_850_000),
        ("5,741", "count", 5_740.5, 5_741.5),
        ("down by 36 per cent", "change", -36.5, -35.5),
        ("fell by more than 90%", "change", -99.5, -90),
        ("up 134%", "change", 133.5, 134.5),
        ("−78%", "change", -78.5, -77.5),
        ("12% of cases", "share", 11.5, 12.5),
        ("one in three", "share", 100 / 3 - 1.5, 100 / 3 + 1.5),
        ("8 out of 10", "share", 78.5, 81.5),
        ("fourfold", "times", 3.6, 4.4),
        ("doubled", "times", 1.8, 2.2),
        (12525, "count", 12_524.5, 12_525.5),
    ],
)
def test_a_wording_allows_what_it_says(text, kind, low, high):
    one = read_question(text)[0]
    assert one.kind == kind
    assert (one.low, one.high) == pytest.approx((low, high))


@pytest.mark.parametrize("text", ["", "many", None, [], "x" * 100_000, object()])
def test_without_a_number_a_sentence_says_what_to_write(text):
    with pytest.raises(CourseError, match="Write a number as it stands in the sentence"):
        where_from(text)


def test_the_answer_gives_no_verdict_and_names_counter_and_gap():
    answer = where_from("22,000")
    said = repr(answer)
    assert len(answer.origins) >= 6  # many counts look alike
    assert "Counted by: " in said
    assert "Who is missing: " in said
    assert "a match is" in said
    assert "What is not here" in said
    for word in ("true", "false", "holds"):
        assert word not in said.lower().split()
    table = answer.table
    assert list(table.columns[:3]) == ["what", "who", "period"]
    assert len(table) == answer.found
    assert table["value"].between(21_500, 22_500).all()


def test_a_number_that_is_nowhere_says_so():
    answer = where_from("987,654,321")
    assert answer.found == 0
    assert "not in the tables" in answer.summary()
    assert "<script" not in where_from("5,741 <script>")._repr_html_()
