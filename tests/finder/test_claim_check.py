"""A sentence taken apart: forty sentences written for it, the ledger's claims, bad input."""

import csv
import re
from pathlib import Path

import ipywidgets as widgets
import pytest

from crossings import brief, claim_check, claims
from crossings.briefs.checking import LONGEST
from crossings.finder.sentence import taken_apart
from lessonkit.text.errors import CourseError

# Invented; nobody said them. What is expected was written before they were tried.
with Path(__file__).with_name("sentences.csv").open(encoding="utf-8") as _file:
    SENTENCES = list(csv.DictReader(_file))


@pytest.mark.parametrize("one", SENTENCES, ids=lambda one: one["sentence"][:40])
def test_a_sentence_is_taken_apart(one):
    check = claim_check(one["sentence"])
    numbers = [asked.value for _, asked in check.said.numbers]
    assert numbers == pytest.approx([float(n) for n in one["numbers"].split()], rel=0.01, abs=0.05)
    assert [kind for kind in one["kinds"].split() if not check.said.has(kind)] == []
    steps = {question.step for question in check.questions}
    assert set(one["open"].split()) - steps == set()


def test_there_are_forty_sentences():
    assert len(SENTENCES) == 40


def test_claims_of_the_ledger_find_themselves():
    rows = claims().fillna("")
    rows = rows[rows["quotation"] != ""]
    lost = []
    for row in rows.itertuples():
        same = {row.claim_id, *row.same_as.split(";")}
        found = [one.claim_id for one in claim_check(row.quotation).alike]
        if not same & set(found):
            lost.append(row.claim_id)
    assert lost == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Gangs brought 22,000 people through the Balkans.", {"M8", "B5"}),
        ("Boat crossings were cut by 36 per cent.", {"C4"}),
        ("The camera network cost £1.6 million.", {"S1", "C1"}),
    ],
)
def test_a_number_that_was_told_before_is_recognised(words, told):
    assert told <= {one.claim_id for one in claim_check(words).alike}


def test_a_sentence_with_two_halves_is_asked_about_each():
    check = claim_check(
        "Since the deal, one in three asylum seekers is sent back, and 22,000 fewer people came."
    )
    assert [asked.said for _, asked in check.said.numbers] == ["one in three", "22,000"]
    asked = {question.step: question.ask for question in check.questions}
    assert "each number by itself" in asked["claim"]
    assert asked["data"] == "Is 22,000 the change, or the level that was reached?"
    assert "what would have come without it" in asked["rivals"]
    assert [answer.asked.said for _, answer in check.answers] == ["one in three", "22,000"]


def test_a_complete_sentence_leaves_little_open():
    check = claim_check(
        "Frontex counted 12,525 detections on the Western Balkan route in 2025, fewer than in 2024."
    )
    assert {question.step for question in check.questions} == {"unit", "edition"}


@pytest.mark.parametrize("one", SENTENCES[:12], ids=lambda one: one["sentence"][:40])
def test_it_never_judges(one):
    said = repr(claim_check(one["sentence"])).lower()
    assert "the verdict and its reason are yours" in said
    assert not re.search(r"\b(?:is|are) (?:true|false|wrong|right|correct|misleading)\b", said)


def test_the_brief_begins_with_the_sentence_and_its_words():
    check = claim_check("The Home Office said that 5,000 visits were made in London in 2024.")
    begun = check.start_brief().text
    assert 'run the cell with explore("workbench")' in begun
    assert "Still missing: who said it, when it was said" in begun  # in words, in a form
    said = brief("own").text
    assert "5,000 visits were made" in said
    assert "as the sentence says: London" in said
    assert "as the sentence says: 2024" in said


def test_another_sentence_gets_a_brief_of_its_own():
    brief("own", claim="Arrivals doubled in 2025", verdict="does not hold")
    said = claim_check("Visits fell by 40 per cent last year.").start_brief()
    assert "Visits fell by 40 per cent" in said.text
    assert "does not hold" not in said.text
    assert 'brief("own-1")' in said.text
    assert "Arrivals doubled in 2025" in brief("own-1").text


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("", "Write the sentence in quotation marks"),
        (5, "Write the sentence in quotation marks"),
        ("22,000", 'is for where_from("22,000")'),
        ("word " * LONGEST, "takes one sentence"),
    ],
)
def test_what_is_no_sentence_gets_a_sentence(given, said):
    with pytest.raises(CourseError, match=re.escape(said)):
        claim_check(given)


@pytest.mark.parametrize(
    "text", ["« <b>22,000</b> »  …—!!", "Ü 1,2 ٣٤ is 5² of 7/0 % £", "a b c 1e999 x"]
)
def test_odd_signs_do_no_harm(text):
    html = claim_check(text)._repr_html_()
    assert "<b>22" not in html


def press(form, name):
    """Press a button of the form; what is said then."""
    fields = [form]
    for part in fields:
        fields += getattr(part, "children", ())
    [one] = [part for part in fields if getattr(part, "description", "") == name]
    one.click()
    return fields[-1] if isinstance(fields[-1], widgets.HTML) else form.children[-1]


def test_the_form_answers_below_its_buttons():
    form = claim_check()
    field = next(part for part in form.children if isinstance(part, widgets.Textarea))
    assert field.description == "Which sentence?"
    press(form, "Take it apart")
    assert "Nothing is written yet" in form.children[-1].value  # and no word of quotation marks
    field.value = "22,000 fewer people came since the deal."
    press(form, "Take it apart")
    assert "the level that was reached" in form.children[-1].value
    assert "lessonkit-status" in form.children[-1]._dom_classes  # screen readers say it
    press(form, "Begin a brief on it")
    assert "Your brief on a claim of your own" in form.children[-1].value


def test_a_year_is_no_number():
    assert taken_apart("In 2024 fewer people came than in 2023.").numbers == ()


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("Deaths rose from 12 to 45 between 2019 and 2022.", [(12, 0), (45, 0)]),
        ("Refusals fell to 12 per cent of decisions in 2022.", [(12, 0)]),
        ("Men aged 18 to 39 made up 70% of arrivals.", [(70, 0)]),
        ("Returns of Albanians were 45% higher than in 2021.", [(45, 1)]),
        ("In 2023, 22,000 fewer than in 2022 came.", [(22_000, -1)]),
        ("Between 20,000 and 25,000 people came in 2024.", [(22_500, 0)]),
        ("In the last 24 hours 703 people came over the 115-km border.", [(703, 0)]),
        ("Article 8 claims rose fourfold after Covid-19.", [(4, 1)]),
        ("One in five, or 2,000 people, was refused.", [(20, 0), (2_000, 0)]),
        ("Visits were 38 per cent up, +73% for arrests.", [(38, 1), (73, 1)]),
    ],
)
def test_a_level_is_no_change_and_a_name_no_number(sentence, numbers):
    read = [(asked.value, asked.sign) for _, asked in taken_apart(sentence).numbers]
    assert [value for value, _ in read] == pytest.approx([value for value, _ in numbers])
    assert [sign for _, sign in read] == [sign for _, sign in numbers]


@pytest.mark.parametrize(
    ("sentence", "step", "ask"),
    [
        ("No Albanian has been granted asylum since the deal.", "unknown", "Would it have been"),
        ("Returns did not fall by 36% in 2023.", "verdict", "What is so instead?"),
        ("Thousands of migrants were pushed back in 2023.", "data", "How many is that"),
        ("Most Albanians are economic migrants.", "data", "out of how many"),
        ("The scheme costs £1.7 million per person.", "unit", "Whose money"),
        ("Some 82 people died in the Channel in 2024.", "unit", "missing too"),
        ("Crossings have quadrupled in a decade.", "period", "Which dates"),
        ("22,000 people a year take the route.", "period", "In which period"),
    ],
)
def test_a_sentence_without_a_plain_number_is_asked_as_well(sentence, step, ask):
    asked = " ".join(one.ask for one in claim_check(sentence).questions if one.step == step)
    assert ask in asked


def test_words_of_the_sentence_help_a_number_that_has_none_beside_it():
    [share, _] = claim_check("Only 1.2% of the 45,755 people who arrived were returned.").answers
    assert "return" in share[1].groups[0].counted


def test_the_tables_of_a_sentence_are_about_what_it_counts():
    assert "uk_returns_by_year" in claim_check("Returns did not fall by 36%.").tables.every


def test_a_fit_of_the_size_alone_is_called_that():
    check = claim_check("96% of the Met's facial recognition matches were wrong in 2018.")
    [(_, answer)] = check.answers
    assert "No figure that fits is about" in answer.only_size
    assert "matches" in answer.only_size
    assert answer.only_size in repr(check)
    [(_, known)] = claim_check("In 2024 Frontex had 21,525 detections on the route.").answers
    assert known.only_size == ""


@pytest.mark.parametrize("number", ["8 places", "half of all", "twice the"])
def test_a_number_that_says_nothing_alone_makes_no_claims_alike(number):
    assert claim_check(f"There were {number} apples in the garden.").alike == ()


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("In January-March 2023 many came.", ("January to March 2023",)),
        ("On 13/12/2022 many came.", ("2022",)),
        ("In H1 2023 many came.", ("January to June 2023",)),
    ],
)
def test_times_in_other_shapes(words, when):
    assert taken_apart(words).words["when"] == when


def test_a_month_without_a_year_is_asked_about():
    asked = [
        one.ask for one in claim_check("In the year to June 53 per cent were granted.").questions
    ]
    assert "Of which year?" in asked


def test_a_limit_is_no_comparison_and_the_brief_keeps_the_signs_of_the_sentence():
    check = claim_check("More than half of them — 53 per cent — were granted asylum in 2022.")
    assert not check.said.has("comparison")
    assert "More than half of them — 53 per cent — were" in check.start_brief().text


@pytest.mark.parametrize(
    ("sentence", "piece"),
    [
        ("That number of 10,000 is between 1 and 2 per cent of all men.", "between 1 and 2 per"),
        ("Between 2015 and 2023 the EU spent 2.1 billion euros.", "Between 2015 and 2023 the EU"),
    ],
)
def test_a_piece_of_a_sentence_does_not_begin_in_its_middle(sentence, piece):
    assert taken_apart(sentence).numbers[-1][0].startswith(piece)


def test_a_count_that_a_sentence_names_is_what_it_compares_with():
    steps = [
        question.step
        for question in claim_check(
            "In 2023 the number was 29,437 people, well below the 45,774 of 2022."
        ).questions
    ]
    assert "baseline" not in steps


def test_a_word_without_an_end_is_taken_apart_like_any_other():
    """Where the search for a name tried all ways to cut such a word, this would never end."""
    said = taken_apart("W" * 30_000 + " said that 7 people came").words["who"]
    assert [len(name) for name in said] == [30_000]
