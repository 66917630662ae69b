"""Every statement of fact of every lesson has its row, and the row names evidence that exists."""

import re
from functools import cache
from pathlib import Path

import pytest

import crossings
from crossings import claims
from lessonkit.data.package import dataset_names, load
from lessonkit.lessons import catalogue
from lessonkit.lessons.scan import Line
from tests.evidence.statements import (
    BASES,
    NEED_NONE,
    READERS,
    SHEETS,
    Statement,
    missing,
    needs_support,
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


# A file of the course's code, or a test that holds what the sentence says.
FILE = re.compile(r"(?<![\w/])(?:[a-z_]+/)+\w+\.py\b")
FOLDERS = (Path(crossings.__file__).parent, Path(__file__).parent.parent)


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
            wrong.append((line, f"basis is {basis!r}, none of {BASES}", row["sentence"]))
        elif row["read_by"] not in READERS:
            wrong.append((line, f"read_by is none of {READERS}: who read it?", row["sentence"]))
        elif basis in known() and not names & known()[basis]:
            wrong.append((line, f"its evidence names no {basis} that there is", row["sentence"]))
        elif basis in ("search", "statistics", "source") and not evidence:
            wrong.append((line, "it names no evidence", row["sentence"]))
    said = (f"{lesson_id}.csv, line {line}: {why}: {what}" for line, why, what in wrong)
    assert wrong == [], "\n".join(said)


@cache
def of_the_world():
    """Names of those who speak, count and publish, and of the countries of the route.

    A word that the sheets also write small, such as “news”, is no name by itself.
    """
    ledger = claims().fillna("")
    texts = [*load("sources")["publisher"], *load("balkan_route_countries")["country"]]
    for column in ("said_by", "carried_by", "counted_by"):
        texts += list(ledger[column])
    named = {word for text in texts for word in re.findall(r"\b[A-Z][\w’]{2,}", str(text))}
    small = re.compile(r"\b[a-z][\w’]+")
    said = {
        word for name in SHEETS for row in sheet(name) for word in small.findall(row["sentence"])
    }
    names = {word for word in named if word.casefold() not in said}
    names |= {"Albanian", "British", "Channel", "Home Office", "Rwanda"}
    return re.compile(rf"\b(?:{'|'.join(sorted(names, key=len, reverse=True))})\b")


@pytest.mark.parametrize("lesson_id", SHEETS)
def test_whatever_has_a_name_or_a_count_has_evidence(lesson_id):
    bare = [
        (line, row["sentence"])
        for line, row in enumerate(sheet(lesson_id), 2)
        if not row["evidence"]
        and (row["basis"] not in NEED_NONE or needs_support(row["sentence"], of_the_world()))
    ]
    assert bare == [], "name the table, source, claim or file in the column evidence"


def test_an_order_needs_no_evidence_and_a_count_does():
    names = re.compile(r"\bFrontex\b")
    assert not needs_support("Skip part 9, or set both to 30 and press Enter.", names)
    assert needs_support("Of {{all}} claims most hold.", names)
    assert needs_support("That is 40 per cent.", names)
    assert needs_support("Here Frontex’s card opens.", names)


@pytest.mark.parametrize("lesson_id", SHEETS)
def test_every_file_that_a_row_names_exists(lesson_id):
    named = {name for row in sheet(lesson_id) for name in FILE.findall(row["evidence"])}
    gone = {name for name in named if not any((one / name).is_file() for one in FOLDERS)}
    assert gone == set()


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
    assert typed == [], "write {{name}} for each number, and name it in figures.py"


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
