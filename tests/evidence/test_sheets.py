"""Every statement of fact of every lesson has its row, and the row names evidence that exists."""

import re
from functools import cache

import pytest

from crossings import claims
from lessonkit.data.package import dataset_names, load
from lessonkit.lessons import catalogue
from lessonkit.lessons.scan import Line
from tests.evidence.statements import BASES, READERS, missing, sheet, statements

LESSONS = catalogue.lesson_ids()
IDS = re.compile(r"[\w.-]+")
# A word that can only be the name of a table, by what the tables are called.
A_TABLE = re.compile(
    r"\b(?:balkan|deaths|eurostat|frontex|surveillance|uk|unhcr|wording)_[a-z_0-9]+\b"
)


@cache
def known():
    """What evidence can be named by: id → the basis that it is for."""
    return {
        "table": {*dataset_names()},
        "claim": {*claims()["claim_id"]},
        "source": {*load("sources")["source_id"]},
        "law": {*load("sources")["source_id"], *load("surveillance_rights").iloc[:, 0]},
    }


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_every_statement_has_a_row(lesson_id):
    assert [f"{one.where}: {one.sentence}" for one in missing(lesson_id)] == []


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_no_row_speaks_of_a_sentence_that_is_gone(lesson_id):
    said = {one.sentence for one in statements(lesson_id)}
    assert [row["sentence"] for row in sheet(lesson_id) if row["sentence"] not in said] == []


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_rows_name_evidence_that_exists(lesson_id):
    wrong = []
    for row in sheet(lesson_id):
        basis, evidence = row["basis"], row["evidence"]
        names = set(IDS.findall(evidence))
        if (
            basis not in BASES
            or row["read_by"] not in READERS
            or (basis in known() and not names & known()[basis])
            or (basis in ("search", "statistics", "source") and not evidence)
        ):
            wrong.append(row)
    assert wrong == []


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_every_table_that_a_row_names_exists(lesson_id):
    """Whatever the basis is: what is worked out has to be worked out from something."""
    named = {name for row in sheet(lesson_id) for name in A_TABLE.findall(row["evidence"])}
    assert named - known()["table"] == set()
    bare = [
        row["sentence"]
        for row in sheet(lesson_id)
        if row["basis"] == "computed" and not row["evidence"]
    ]
    assert bare == []


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_what_is_called_computed_is_computed(lesson_id):
    """No digit is typed in it but for dates, quarters, parts and what stands in quotation marks."""
    lesson = catalogue.lesson(lesson_id)
    typed = []
    for row in sheet(lesson_id):
        if row["basis"] != "computed":
            continue
        lesson.names.text(Line(0, row["sentence"]))  # each field can be worked out
        bare = re.sub(r"\{\{.+?\}\}|`[^`]*`|“[^”]*”", "", row["sentence"])
        if "{{" not in row["sentence"] or re.search(r"\d[.,]\d|\d\s?(?:%|per cent)", bare):
            typed.append(row["sentence"])
    assert typed == []


def _plain(text):
    return re.sub(r"[^\w%£]+", " ", text.casefold()).strip()


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_a_quotation_of_a_claim_stands_in_the_ledger(lesson_id):
    """Words in quotation marks that are called a claim's are those of its quotation."""
    ledger = claims().set_index("claim_id").fillna("")
    wrong = []
    for row in sheet(lesson_id):
        if row["basis"] != "claim":
            continue
        ids = [one for one in IDS.findall(row["evidence"]) if one in ledger.index]
        words = _plain(
            " ".join(f"{ledger.loc[i, 'quotation']} {ledger.loc[i, 'claim']}" for i in ids)
        )
        for quoted in re.findall(r"“([^”]{25,})”", row["sentence"]):
            if "{{" not in quoted and _plain(quoted) not in words:
                wrong.append(quoted)
    assert wrong == []
