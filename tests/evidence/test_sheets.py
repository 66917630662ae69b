"""Every statement of fact of every lesson has its row, and the row names evidence that exists."""

import re
from functools import cache

import pytest

from crossings import claims
from lessonkit.data.package import dataset_names, load
from lessonkit.lessons import catalogue
from lessonkit.lessons.scan import Line
from tests.evidence.statements import (
    BASES,
    READERS,
    SHEETS,
    Statement,
    missing,
    renewed,
    sheet,
    statements,
)

LESSONS = catalogue.lesson_ids()
REMEDY = "run python -m tests.evidence.statements {}, then fill in what it names"
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


@pytest.mark.parametrize("lesson_id", SHEETS)
def test_every_statement_has_a_row(lesson_id):
    without = [f"{one.where}: {one.sentence}" for one in missing(lesson_id)]
    assert without == [], REMEDY.format(lesson_id)


@pytest.mark.parametrize("lesson_id", SHEETS)
def test_no_row_speaks_of_a_sentence_that_is_gone(lesson_id):
    said = {one.sentence for one in statements(lesson_id)}
    gone = [row["sentence"] for row in sheet(lesson_id) if row["sentence"] not in said]
    assert gone == [], REMEDY.format(lesson_id)


def test_a_sentence_that_changed_keeps_its_basis_and_loses_its_reader():
    row = {"where": "notice", "basis": "table", "evidence": "claims", "read_by": "A. Reader"}
    rows = [
        row | {"sentence": "Albania signed in 2022."},
        row | {"sentence": "Nobody knows."},
        row | {"sentence": "Two gardens were counted."},
    ]
    said = [
        Statement("notice", "Nobody knows."),
        Statement("notice", "Albania signed it in 2022."),
        Statement("notice", "{{net:,}} apples"),
    ]
    kept, changed, new = renewed(said, rows)
    assert kept == rows[1]
    assert (changed["basis"], changed["evidence"]) == ("table", "claims")
    assert "read_by" not in changed
    assert (new["basis"], new["evidence"]) == ("computed", "")


@pytest.mark.parametrize("lesson_id", SHEETS)
def test_rows_name_evidence_that_exists(lesson_id):
    wrong = []
    for line, row in enumerate(sheet(lesson_id), 2):
        basis, evidence = row["basis"], row["evidence"]
        names = set(IDS.findall(evidence))
        if basis not in BASES:
            wrong.append((line, "its basis is none of those in statements.py", row["sentence"]))
        elif row["read_by"] not in READERS:
            wrong.append((line, "read_by is none of statements.py", row["sentence"]))
        elif basis in known() and not names & known()[basis]:
            wrong.append((line, f"its evidence names no {basis} that there is", row["sentence"]))
        elif basis in ("search", "statistics", "source") and not evidence:
            wrong.append((line, "it names no evidence", row["sentence"]))
    assert wrong == []


@pytest.mark.parametrize("lesson_id", SHEETS)
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


@pytest.mark.parametrize("lesson_id", SHEETS)
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
