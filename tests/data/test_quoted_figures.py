"""Single figures: each is in the words quoted for it, and the ledger says the same number."""

import pytest

from crossings.ledger import claims
from lessonkit.data.facts import figure, quoted
from lessonkit.data.package import load
from lessonkit.text.errors import UnknownNameError
from tests.data.said import numbers_said

ROWS = list(load("figures").fillna("").itertuples())


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("some 22,000 in 2024", {22_000, 2024}),
        ("interview 2 030 people", {2030}),
        ("19.483 migranta", {19_483}),
        ("8.4 milionë, 3 vite", {8.4, 3}),
        ("nine to eleven weeks", {9, 11}),
        ("7-9 weeks", {7, 9}),
        ("(282 962) 1 822 337", {282_962, 1_822_337}),
    ],
)
def test_numbers_are_read_as_people_read_them(text, numbers):
    assert numbers_said(text) == numbers


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.figure_id)
def test_a_figure_is_in_its_quotation(row):
    assert row.value in numbers_said(row.quote)
    assert len(row.quote.split()) <= 30


@pytest.mark.parametrize("row", [r for r in ROWS if r.claim_ids], ids=lambda row: row.figure_id)
def test_the_ledger_says_the_same_number(row):
    ledger = claims().set_index("claim_id")
    for one in row.claim_ids.split(";"):
        said = f"{ledger.loc[one, 'claim']} {ledger.loc[one, 'what_the_data_say']}"
        assert row.value in numbers_said(said), one


def test_prices_and_hours_agree_with_the_table_of_costs():
    costs = load("surveillance_costs").set_index("id")["amount"]
    assert round(figure("kit.price") * 1_000_000) == costs["CO01"]
    assert figure("drone.hour.stated") < costs["CO27"]


def test_a_figure_is_an_int_unless_it_has_decimals():
    assert isinstance(figure("metro.pushbacks"), int)
    assert isinstance(figure("kit.price"), float)


def test_a_figure_comes_with_its_evidence():
    told = quoted("new-perspectives.years")
    assert (told.value, told.unit, told.language, told.source_id) == (3, "years", "sq", "ALBUK-NP")
    assert "për 3 vite" in told.quote
    assert told.worded_by == "source"


def test_an_unknown_figure_gets_a_sentence():
    with pytest.raises(UnknownNameError, match=r"no figure called 'kit\.cost'\. Did you mean"):
        figure("kit.cost")


def test_the_number_of_each_wording_is_in_its_words():
    for row in load("wording_of_the_22000").itertuples():
        assert row.number in numbers_said(row.wording)
