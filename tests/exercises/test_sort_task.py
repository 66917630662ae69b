"""Sortings: as a dictionary or as text; each item in another box has its own words."""

from dataclasses import replace

import pytest

from crossings.ledger import claims
from crossings.ledger_sorts import verdicts_of
from lessonkit.tasks.sort import SortItem, SortTask
from tests.exercises.every_kind import SORT


@pytest.mark.parametrize(
    "answer",
    [
        {"a": "stock", "b": "flow", "c": "stock"},
        {"A": " Stock", "b": "FLOW", "c": "stock "},
        "a: stock, b: flow, c: stock",
        "a = stock; b = flow; c = stock",
        "a - stock\nb → flow\nc -> stock",
        "(a) stock, (b): flow, c) stock",
        "stock, flow, stock",
        "Stock; Flow; Stock",
        ["stock", "flow", "stock"],
    ],
)
def test_right(answer):
    assert SORT.judge(answer).state == "right"


def test_a_shortened_name_of_a_box_is_read_where_it_fits_one_only():
    named = replace(
        SORT,
        boxes=("the stock of people", "the flow of people"),
        items={
            letter: replace(one, box=f"the {one.box} of people")
            for letter, one in SORT.items.items()
        },
        mixed={},
    )
    assert named.judge("a: stock, b: the flow, c: stock of people").state == "right"
    assert "“people”, for (a), is none of them" in named.judge("a: people").sentences[0]


@pytest.mark.parametrize("answer", [{}, {"a": None}, {"a": "", "b": ...}, None, "..."])
def test_not_attempted(answer):
    verdict = SORT.judge(answer)
    assert verdict.state == "not attempted"
    assert "stock / flow" in verdict.sentences[1]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("a: pond", "The boxes are stock / flow; “pond”, for (a), is none of them"),
        ("z: stock", "The items are a, b, c; “z” is none of them"),
        ("stock flow stock", "“stock flow stock” could not be read"),
        ("a: stock, a: flow", "(a) lies in two boxes"),
        (["stock", "flow"], "this is a list"),
        ({1: "stock"}, "a number is none of them"),
        ({"a": 5}, "a number, for (a), is none of them"),
        ({"a": "stock"}, "Not in a box yet: b, c"),
    ],
)
def test_what_cannot_be_judged_gets_a_sentence(answer, said):
    verdict = SORT.judge(answer)
    assert verdict.state == "not yet"
    assert said in verdict.sentences[0]


def test_an_item_in_another_box_explains_its_slip_and_counts_the_others():
    verdict = SORT.judge("a: flow, b: stock, c: stock")
    assert verdict.slip == "flow-for-stock"
    assert verdict.sentences[0] == "About (a): At one moment?"
    assert verdict.sentences[2] == "Of the others 1 is not right yet either."
    three = SORT.judge("flow, stock, flow").sentences[-1]
    assert three == "Of the others 2 are not right yet either."


def test_beside_a_wrong_item_it_is_said_which_have_no_box_yet():
    verdict = SORT.judge({"a": "flow", "b": "", "c": None})
    assert verdict.sentences[-1] == "Not in a box yet: b, c."


def test_a_mix_up_of_two_boxes_is_named_where_the_item_has_no_slip_of_its_own():
    task = replace(SORT, mixed={("flow", "stock"): "stock-for-flow"})
    verdict = task.judge({"c": "flow"})
    assert verdict.slip == "stock-for-flow"
    assert "people who live in a place" in verdict.sentences[1]
    assert task.judge({"a": "flow"}).slip == "flow-for-stock"
    assert "unknown slip 'nope'" in replace(SORT, mixed={("flow", "stock"): "nope"}).problems()[0]


def test_a_claim_that_cannot_be_checked_is_not_false():
    first = claims().drop_duplicates("verdict").set_index("verdict")["claim_id"]
    found = verdicts_of(list(first[["holds", "does not hold", "cannot be checked"]]))
    found.pop("rules")
    task = SortTask(id="99.ledger", question="?", **found)
    letter = next(k for k, box in task.answer.items() if box == "cannot be checked")
    assert task.judge({letter: "does not hold"}).slip == "unverified-as-false"
    assert task.judge({letter: "holds"}).slip == "unverified-as-true"


def test_what_parts_a_condition_from_a_contradiction_is_said_where_both_are_boxes():
    one_or_none = "in every reading that they cover does not hold."
    assert verdicts_of(["C4", "S2", "C10"])["rules"].endswith(one_or_none)
    assert one_or_none not in verdicts_of(["C4", "S2"])["rules"]


def test_where_an_item_belongs_is_not_said():
    for box in SORT.boxes:
        for letter in SORT.items:
            said = SORT.judge({letter: box}).sentences
            assert not [one for one in said if "belongs in" in one]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"boxes": ("stock",)}, "at least two boxes"),
        ({"boxes": ("stock", "Stock", "flow")}, "names of their own"),
        ({"boxes": ("stock", "flow", "pond")}, "nothing belongs in 'pond'"),
        ({"boxes": ("stock", "flow", "a, b")}, "'a, b' cannot be typed"),
        ({"items": {"a": SortItem("x", "pond", "y")}}, "belongs in unknown box 'pond'"),
        ({"items": {"a": SortItem("x", "flow", "")}}, "item a has no feedback"),
        ({"items": {"a": SortItem("x", "flow", "y", "no")}}, "names unknown slip 'no'"),
    ],
)
def test_an_exercise_that_is_not_sound_says_why(changes, said):
    assert said in " ".join(replace(SORT, **changes).problems())
