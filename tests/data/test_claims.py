"""The ledger: complete, in one vocabulary, with a card for each claim."""

import pytest

from crossings.ledger import VERDICTS, claim, claims
from lessonkit.text.errors import UnknownNameError

# The lessons of the two source articles' claims, as the course plan sets them.
SEED_LESSONS = {
    "S1": "10;12",
    "S2": "03;04",
    "S3": "02",
    "S4": "02",
    "S5": "05",
    "S6": "02;13",
    "S7": "02",
    "S8": "02;03",
    "S9": "10",
    "S10": "10",
    "S11": "09",
    "S12": "11",
    "S13": "04;07",
    "S14": "04",
    "S15": "11;12",
    "S16": "04;12",
    "M1": "01;07",
    "M2": "06",
    "M3": "06;07",
    "M4": "08",
    "M5": "08",
    "M6": "08",
    "M7": "08",
    "M8": "01",
    "M9": "09;10",
    "M10": "07;08",
    "M11": "05;06",
    "M12": "08",
}


@pytest.fixture(scope="module")
def ledger():
    return claims().set_index("claim_id")


def test_every_claim_of_the_three_lists_is_there(ledger):
    expected = set(SEED_LESSONS) | {f"C{n}" for n in range(1, 16)} | {f"B{n}" for n in range(1, 13)}
    assert set(ledger.index) == expected


def test_claims_of_the_two_articles_keep_their_lessons(ledger):
    assert ledger["lessons"].reindex(list(SEED_LESSONS)).to_dict() == SEED_LESSONS


def test_verdicts_are_in_the_fixed_vocabulary_and_each_is_used(ledger):
    assert set(ledger["verdict"]) == set(VERDICTS)


def test_the_same_claim_in_two_lists_has_one_verdict_and_points_both_ways(ledger):
    for claim_id, others in ledger["same_as"].dropna().items():
        for other in others.split(";"):
            assert claim_id in ledger.loc[other, "same_as"].split(";")
            assert ledger.loc[other, "verdict"] == ledger.loc[claim_id, "verdict"], claim_id
            assert ledger.loc[other, "lessons"] == ledger.loc[claim_id, "lessons"], claim_id


def test_no_verdict_without_a_reason_and_no_fact_without_a_source(ledger):
    assert ledger["why"].str.len().ge(15).all()
    assert ledger["source_ids"].str.len().gt(0).all()


@pytest.mark.parametrize("claim_id", ["M5", "M6", "M7", "B4"])
def test_what_could_not_be_read_is_called_not_verified(ledger, claim_id):
    assert ledger.loc[claim_id, "verdict"] == "cannot be checked"
    assert ledger.loc[claim_id, "what_the_data_say"].startswith("Not verified.")


@pytest.mark.parametrize("claim_id", ["M8", "B5"])
def test_the_link_behind_the_22000_is_called_an_inference(ledger, claim_id):
    assert "our inference" in ledger.loc[claim_id, "what_the_data_say"]
    assert "our inference" in ledger.loc[claim_id, "why"]


def test_no_verdict_calls_a_number_right_that_was_not_found(ledger):
    missing = ledger[ledger["what_the_data_say"].str.contains("(?:was|were) not found")]
    assert set(missing.loc[["S3", "S4", "C5", "C6"], "verdict"]) == {"cannot be checked"}


# ---- the card ------------------------------------------------------------------------------


def test_a_card_has_the_claim_the_evidence_the_verdict_and_its_rule():
    card = claim("M8")
    assert card.title.startswith("Claim M8: 22,000 people were smuggled by gangs")
    assert "Verdict: cannot be checked (the evidence was not found" in card.text
    assert "The same claim: B5" in card.text
    assert "Sources: FX-WB-2024-12, " in card.text
    assert "<strong>What the data say:</strong>" in card.body


def test_small_letters_and_blanks_are_forgiven():
    assert claim(" m8 ").title == claim("M8").title


@pytest.mark.parametrize("claim_id", ["S1", "C13", "B12"])
def test_cards_leave_out_what_is_empty(claim_id):
    assert ": \n" not in claim(claim_id).text
    assert "nan" not in claim(claim_id).text.split()


def test_markup_in_a_claim_is_shown_as_text(monkeypatch):
    import crossings.ledger as module

    ledger = module.load("claims")
    ledger.loc[ledger["claim_id"] == "M8", "why"] = "<b>bold</b> & more"
    monkeypatch.setattr(module, "load", lambda name: ledger)
    html = claim("M8")._repr_html_()
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; more" in html
    assert "<b>" not in html


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("M88", "Did you mean 'M8'?"), ("", "The names are"), (8, "Did you mean")],
)
def test_an_unknown_claim_is_answered_with_a_suggestion(typed, offered):
    with pytest.raises(UnknownNameError) as caught:
        claim(typed)
    assert str(caught.value).startswith(f"There is no claim called {typed!r}. ")
    assert offered in str(caught.value)
