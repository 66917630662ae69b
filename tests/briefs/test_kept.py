"""What is typed is kept at once, claim by claim, and what is missing is named."""

import json

import pytest

from crossings import brief, claims
from crossings.briefs.kept import Brief, find_claims
from crossings.briefs.steps import STEPS, note_id, question_of
from lessonkit import record
from lessonkit.record import Progress, progress
from lessonkit.report import write_report
from lessonkit.text.errors import CourseError
from tests.briefs.writing import whole
from tests.names import FILE_NAME
from tests.progress.test_schema import FITS


def saved(folder):
    return json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))


def test_every_claim_has_a_brief_of_its_own(course_folder):
    brief("S6", counted="flights")
    brief("own", claim="Twice as many cycle", counted="bicycles")
    brief("C8", counted="weeks")
    kept = {name: entry["text"] for name, entry in saved(course_folder)["notes"].items()}
    assert kept == {
        "13.brief.S6.counted": "flights",
        "13.brief.own.claim": "Twice as many cycle",
        "13.brief.own.counted": "bicycles",
        "13.brief.C8.counted": "weeks",
        "13.brief": "C8",
    }
    FITS.validate(saved(course_folder))


def test_another_kernel_and_another_notebook_go_on_where_one_left_off(course_folder):
    first, second = Brief("S6", Progress(course_folder)), Brief("S6", Progress(course_folder))
    first.keep("unit", "one flight")
    second.keep("why", "it was a forecast")  # typed later, in a page that was opened before
    first.choose()
    later = Brief(record=Progress(course_folder))
    assert later.subject == "S6"
    assert (later["unit"], later["why"]) == ("one flight", "it was a forecast")


@pytest.mark.parametrize("last", ["Q7", "", "../../x", "own"])
def test_a_record_that_names_no_claim_begins_with_ones_own(last):
    progress().keep_note("13.brief", last)
    assert Brief().subject == "own"


def test_what_is_missing_is_named_until_nothing_is():
    said = brief("S6", unit="one flight").text
    assert "Still missing: what was counted (counted), who counted (counter)" in said
    assert "one limit (limit)" in said
    whole()
    assert Brief("S6").missing() == []
    assert "Every step is written" in brief("S6").text
    brief("S6", limit=" \n ")
    assert [step.key for step in Brief("S6").missing()] == ["limit"]


def test_an_own_figure_that_cannot_be_drawn_is_kept_and_missing():
    whole("own")
    said = brief("own", own_figure="title: Bicycles\n2023: many").text
    assert Brief("own")["own_figure"] == "title: Bicycles\n2023: many"
    assert Brief("own")["figure"] == "own"
    assert "“2023: many” could not be read" in said
    assert [step.key for step in Brief("own").missing()] == ["own_figure"]


def test_the_ledger_stands_beside_only_after_ones_own_verdict():
    ledgers = claims().set_index("claim_id").loc["S6", "why"]
    assert ledgers not in brief("S6", verdict="holds").text
    assert ledgers not in brief("S6", why="  ").text
    said = brief("S6", why="because").text
    assert ledgers in said
    assert "More than one verdict can be defended" in said


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: brief("S66"), "no claim called 'S66'. Did you mean 'S6'"),
        (lambda: brief("Twice as many cycle to school"), r'brief\("own", claim="…"'),
        (lambda: brief(7), "no claim called 7"),
        (lambda: brief("S6", unti="x"), "no step of a brief called 'unti'. Did you mean 'unit'"),
        (lambda: brief("S6", unit=7), "Write a text in quotation marks for unit"),
        (lambda: brief("S6", verdict="true"), "no verdict called 'true'"),
        (lambda: brief("S6", figure="return"), "no figure called 'return'. Did you mean 'returns'"),
        (lambda: brief("S6", table="boats"), "no table called 'boats'"),
        (lambda: brief("S6", claim="another"), "is from the ledger, which says the claim"),
    ],
)
def test_a_wrong_step_gets_a_sentence(call, said):
    with pytest.raises(CourseError, match=said):
        call()


def test_a_text_that_is_too_long_is_kept_whole_and_said_so():
    text = "one " * 200
    assert "Two pages have room for 200 characters of one limit" in brief("S6", limit=text).text
    assert Brief("S6")["limit"] == text


def test_claims_are_found_by_id_and_by_words():
    assert len(find_claims("")) == len(claims())
    assert find_claims("s6") == ["S6"]
    assert find_claims("rwanda weeks") == ["S6", "C8"]
    assert find_claims("Klikaktiv") == ["M10", "M11", "M12", "B11"]
    assert find_claims("zebra") == []


def test_the_report_names_the_steps_of_a_brief(course_folder):
    brief("S6", counted="flights")
    text = write_report(course_folder).read_text(encoding="utf-8")
    assert "Brief on claim S6: What exactly was counted?" in text
    assert "an exercise of another edition" not in text
    assert {bool(question_of(note_id("own", step.key))) for step in STEPS} == {True}
    assert question_of("13.brief.S6.nothing") == ""


def test_trouble_with_the_record_is_said(course_folder, monkeypatch):
    brief("S6", unit="one flight")
    (course_folder / FILE_NAME).write_text("{", encoding="utf-8")
    assert "It was set aside, unchanged" in brief("S6", counter="nobody").text
    assert record.progress().note(note_id("S6", "counter")) == "nobody"


def test_a_second_claim_of_ones_own_inherits_nothing():
    brief("own", claim="22,000 fewer since the deal", said_by="A", verdict="holds", why="Because.")
    second = brief("own", claim="Arrivals doubled in 2025", said_by="A radio host")
    assert "holds" not in second.text
    assert "Because" not in second.text
    assert "(own-2): 2 of 21 steps" in second.title
    assert "“22,000 fewer since the deal”" in second.text
    assert brief().title == second.title  # goes on with the one that was chosen last
    assert brief("own").title == second.title
    first = brief("own-1").text
    assert "22,000 fewer since the deal" in first
    assert "the verdict: holds" in first.lower()
    assert "(own-2)" in brief("own", claim="arrivals doubled in  2025").title
    assert brief().title.startswith("Your brief on a claim of your own (own-2)")


def test_a_claim_put_right_keeps_its_brief():
    brief("own", claim="22,000 fewer since the deal", unit="a person")
    assert "a person" in brief("own", claim="22,000 fewer since the deal with Albania").text
    assert "a person" not in brief("own", claim="23,000 fewer since the deal with Albania").text


@pytest.mark.parametrize("sign", ["?", "-", "…", "  .", "??", "–"])
def test_a_sign_alone_is_no_answer(sign):
    whole("own")
    brief("own", rivals=sign)
    assert [step.key for step in Brief("own").missing()] == ["rivals"]


def test_a_brief_that_was_never_begun_is_not_opened():
    brief("own", claim="Arrivals doubled in 2025.")
    with pytest.raises(CourseError, match="You have no brief own-9; there are: own-1"):
        brief("own-9")
    assert "0 of 21 steps" in brief("own-2").title  # the next one may be begun
