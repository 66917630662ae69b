"""The ledger: complete, in one vocabulary, with a card for each claim."""

import pytest

from crossings.ledger import READ, VERDICTS, claim, claims
from lessonkit.data.package import _table
from lessonkit.text.errors import CourseError, UnknownNameError

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
    assert expected <= set(ledger.index)


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


# ---- the words -----------------------------------------------------------------------------


def words(quotation):
    return quotation.replace("…", " ").split()


def test_quotations_have_at_most_thirty_words(ledger):
    assert {
        one: said for one, said in ledger["quotation"].dropna().items() if len(words(said)) > 30
    } == {}


def test_what_was_read_whole_is_quoted_and_what_was_not_read_is_not(ledger):
    quoted = ledger["quotation"].notna()
    assert quoted[ledger["read"].isin(["whole", "first part"])].all()
    assert not quoted[ledger["read"] == "not read"].any()


def test_sentences_of_the_two_articles_are_quoted_from_them(ledger):
    for letter, article in (("S", "THX-20240515"), ("M", "METRO-2025-10")):
        rows = ledger[ledger.index.str.startswith(letter)]
        assert all(article in ids.split(";") for ids in rows["source_ids"])
        assert (rows["read"] == "whole").all()


def test_whoever_is_quoted_keeps_the_verb_of_cause(ledger):
    """A fall that somebody says to have caused is not retold as a fall."""
    for one, verb in (("S2", "has reduced"), ("C2", "has reduced"), ("C16", "driven down")):
        assert verb.split()[-1] in ledger.loc[one, "quotation"]
        assert verb in ledger.loc[one, "claim"]
        assert verb in ledger.loc[one, "why"]


@pytest.mark.parametrize("one", ["S9", "S13", "S14"])
def test_a_ministers_words_are_the_ministers(ledger, one):
    assert ledger.loc[one, "said_by"].startswith("Michael Tomlinson")
    assert ledger.loc[one, "carried_by"] == "THX News"


@pytest.mark.parametrize("one", ["M10", "M11", "M12"])
def test_an_organisations_words_are_the_organisations(ledger, one):
    assert (ledger.loc[one, "said_by"], ledger.loc[one, "carried_by"]) == ("Klikaktiv", "Metro")


def test_an_office_that_had_two_holders_has_a_name(ledger):
    for said_by in ledger["said_by"]:
        for office in ("Prime Minister", "Home Secretary", "Foreign Secretary"):
            assert said_by != office


def test_columns_with_few_values_have_them_all(ledger):
    fields = {field["name"]: field for field in _table("claims")["schema"]["fields"]}
    for column in ("read", "side"):
        assert set(ledger[column]) == set(fields[column]["constraints"]["enum"])
    assert set(READ) == set(fields["read"]["constraints"]["enum"])


# ---- looking for a claim ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("22000", {"M8", "B5"}),
        ("22,000", {"M8", "B5"}),
        (22000, {"M8", "B5"}),
        ("12525", {"B10"}),
        ("klikaktiv", {"M10", "M11", "M12", "B11"}),
        ("TOMLINSON gamechanger", {"S9"}),
        ("doesn't start", {"S13"}),
        ("36%", {"C4"}),
        ("S1", {"S1"}),
        ("  rwanda  weeks ", {"S6", "C8"}),
    ],
)
def test_words_and_numbers_are_found(typed, found):
    assert set(claims(typed)["claim_id"]) == found


@pytest.mark.parametrize(
    ("typed", "same"),
    [("36 per cent", "36%"), ("22.000", "22000"), ("22k", "22,000"), ("£1.6m", "£1.6 million")],
)
def test_a_number_is_found_however_its_size_is_written(typed, same):
    assert list(claims(typed)["claim_id"]) == list(claims(same)["claim_id"]) != []


def test_claims_are_found_by_their_verdict():
    assert set(claims("cannot be checked")["verdict"]) >= {"cannot be checked"}


def test_a_number_is_found_as_a_whole():
    assert "B9" in set(claims("136%")["claim_id"])
    assert "B9" not in set(claims("36%")["claim_id"])
    with pytest.raises(CourseError):
        claims("2.7%")  # 92.7% is there
    assert set(claims("agreement")["claim_id"]) >= {"S2", "C2"}


def test_nothing_found_is_a_sentence_with_an_example():
    with pytest.raises(
        CourseError, match=r"No claim of the ledger has “zebra”\. Look for one word"
    ):
        claims("zebra")


def test_without_words_every_claim_comes():
    assert len(claims()) == len(claims("")) == len(claims("  "))


# ---- the card ------------------------------------------------------------------------------


def test_a_card_has_the_claim_the_evidence_the_verdict_and_its_rule():
    card = claim("M8")
    assert card.title.startswith("Claim M8: “Some 22,000 people were smuggled by gangs")
    order = [
        "Said by: Home Office",
        "Carried by: Metro",
        "When: 2025-10",
        "How much was read: whole",
    ]
    order += ["In our words: 22,000 people", "What the data say: ", "Verdict: "]
    places = [card.text.index(words) for words in order]
    assert places == sorted(places)
    assert "Verdict: cannot be checked (the evidence was not found" in card.text
    assert "The same claim: B5" in card.text
    assert "Sources: FX-WB-2024-12, " in card.text
    assert "<strong>What the data say:</strong>" in card.body


def test_a_claim_that_nobody_was_heard_to_say_is_shown_as_ours():
    card = claim("B2")
    assert card.title.startswith("Claim B2, in our words: Almost 1 million crossings")
    assert "“" not in card.title
    assert "In our words: " not in card.text


def test_small_letters_and_blanks_are_forgiven():
    assert claim(" m8 ").title == claim("M8").title


@pytest.mark.parametrize("claim_id", ["S1", "C14", "B12", "N2"])
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
    [("M88", "Did you mean 'M8'?"), (8, "Did you mean")],
)
def test_an_unknown_claim_is_answered_with_a_suggestion(typed, offered):
    with pytest.raises(UnknownNameError) as caught:
        claim(typed)
    assert str(caught.value).startswith(f"There is no claim called {typed!r}. ")
    assert offered in str(caught.value)


def test_no_claim_named_is_answered_with_their_names():
    with pytest.raises(UnknownNameError, match=r"between the brackets.* The names are: A1, A2"):
        claim("")


LONG = {"text": "x" * 10**7, "number": 10**5000, "list": list(range(10**6)), "bytes": b"x" * 10**6}


@pytest.mark.parametrize("words", LONG.values(), ids=LONG)
def test_whatever_is_looked_for_is_quoted_short(words):
    with pytest.raises(CourseError, match="No claim of the ledger has") as error:
        claims(words)
    assert len(str(error.value)) < 300
