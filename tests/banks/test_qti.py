"""The QTI 3 package: whole, well-formed, scored and answered as its own rules say.

`tests.banks.play` shows and answers every item in an open player, which has to be fetched first.
"""

import html
import io
import zipfile
from itertools import permutations
from xml.etree import ElementTree

import pytest

from lessonkit.banks import qti
from lessonkit.banks.gathering import CARRIED, Entry
from lessonkit.banks.moodle import moodle_xml
from lessonkit.banks.qti import qti_package
from lessonkit.lessons import catalogue
from lessonkit.tasks.choice import ChoiceTask, Option
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortItem, SortTask
from lessonkit.tasks.text import TextTask
from tests.banks.moodle_rules import import_quiz
from tests.banks.play import NS, answers_of

# The order in which the schema of QTI 3 wants the parts of an item.
PARTS = [
    "response-declaration",
    "outcome-declaration",
    "item-body",
    "response-processing",
    "modal-feedback",
]


@pytest.fixture(scope="module")
def package(entries):
    return zipfile.ZipFile(io.BytesIO(qti_package(entries)))


@pytest.fixture(scope="module")
def items(package):
    names = [name for name in package.namelist() if name.startswith("items/")]
    return {name: ElementTree.fromstring(package.read(name)) for name in names}


def test_the_manifest_lists_every_file_and_no_other(package, entries):
    manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
    assert package.namelist()[0] == "imsmanifest.xml"
    listed = {one.get("href") for one in manifest.iter() if one.tag.endswith("}file")}
    assert listed == set(package.namelist()) - {"imsmanifest.xml"}
    resources = [one for one in manifest.iter() if one.tag.endswith("}resource")]
    assert len(resources) == sum(isinstance(entry.task, CARRIED) for entry in entries)
    assert {one.get("type") for one in resources} == {"imsqti_item_xmlv3p0"}


def test_an_item_has_its_parts_in_the_order_of_the_schema(items):
    for name, item in items.items():
        parts = [PARTS.index(part.tag.removeprefix(f"{NS}qti-")) for part in item]
        assert parts == sorted(parts), name
        declared = {one.get("identifier") for one in item if "declaration" in one.tag}
        used = {one.get("identifier") for one in item.iter(f"{NS}qti-set-outcome-value")}
        said = {one.get("outcome-identifier") for one in item.iter(f"{NS}qti-modal-feedback")}
        assert used | said | {"RESPONSE", "SCORE"} <= declared | {"SCORE"}, name


def test_pictures_are_in_the_package_and_have_their_words(package, items):
    found = [image for item in items.values() for image in item.iter(f"{NS}img")]
    assert len(found) > 5
    for image in found:
        assert package.read(image.get("src").removeprefix("../../")).startswith(b"\x89PNG")
        assert len(image.get("alt")) > 20


def test_nothing_has_a_look_of_its_own(items):
    for item in items.values():
        assert [one for one in item.iter() if "style" in one.attrib] == []


def test_every_foreseen_answer_scores_as_it_should_and_has_words(items):
    given = [(name, *one) for name, item in items.items() for one in answers_of(item)]
    assert len(given) > 100
    for name, answer, right, words in given:
        score, said = answered(items[name], answer)
        assert (score == 1) == right, (name, answer)
        assert words is None or words in said, (name, answer)


def test_an_order_gets_the_words_of_its_slips(items):
    (item,) = (item for name, item in items.items() if name.endswith("03-order.xml"))
    task = catalogue.task("03.order")
    replied = {words for _, _, words in answers_of(item)}
    for slip in task.slips:
        assert any(slip.look in words for words in replied)
    for order in permutations(task.answer):
        score, said = answered(item, list(order))
        assert (score == 1) == (order == task.answer)
        assert len(said) == 1


# What a format might take for a sign of its own: HTML, XML, GIFT, formulas, embedded answers.
ODD = "if a < b && c > d then {1:MC:=yes~no} costs $5, 100% #1 \\(x\\) “ëçšžćđ” ]]>"


@pytest.fixture(scope="module")
def odd():
    """One question of each kind, full of such signs, with nothing said that may be left out."""
    common = {"question": f"Which? {ODD}", "hints": (), "worked": ""}
    tasks = (
        ChoiceTask(
            id="03.odd-choice",
            options={"a": Option(f"{ODD} a", ODD, right=True), "b": Option(f"{ODD} b", ODD)},
            **common,
        ),
        NumberTask(id="03.odd-number", unit=ODD, answer=0.25, meaning=ODD, **common),
        OrderTask(id="03.odd-order", steps=(f"{ODD} 1", "2", "3"), meaning=ODD, **common),
        SortTask(
            id="03.odd-sort",
            boxes=("a < b", "c & d"),
            items={"a": SortItem(ODD, "a < b", ODD), "b": SortItem("b", "c & d", ODD)},
            meaning=ODD,
            **common,
        ),
        TextTask(id="03.odd-text", question=f"Which? {ODD}"),
    )
    lesson = catalogue.lesson("03")
    return [Entry(lesson, task, number) for number, task in enumerate(tasks, 1)]


def test_signs_that_mean_something_to_a_format_stay_signs(odd):
    for entry in odd:
        item = ElementTree.fromstring(qti.item(entry, {}))
        assert entry.task.asked in list(item.itertext())
    for entry, question in zip(odd, import_quiz(moodle_xml(odd)), strict=True):
        assert html.escape(entry.task.asked, quote=False) in question.text
        assert "<p><p>" not in question.text
        if entry.task.id == "03.odd-choice":
            assert [html.unescape(one.text) for one in question.answers] == [f"{ODD} a", f"{ODD} b"]
        if entry.task.id == "03.odd-sort":
            assert [box for _, box in question.pairs] == ["a < b", "c & d"]


def test_a_note_without_rubric_and_model_is_marked_by_a_person_all_the_same(odd):
    item = qti.item(odd[-1], {})
    assert "One possible answer" not in item
    assert 'external-scored="human"' in item


def answered(item, answer):
    """Score and words for an answer, by the few rules that our items use."""
    response = item.find(f"{NS}qti-response-declaration")
    right = [one.text for one in response.iter(f"{NS}qti-value")]
    several = isinstance(answer, list)
    if not several and response.get("base-type") != "float":
        answer = [answer]
    ordered = response.get("cardinality") == "ordered"
    outcomes = {"SCORE": 0}

    def holds(test):
        kind = test.tag.removeprefix(f"{NS}qti-")
        if kind in ("or", "and"):
            return {"or": any, "and": all}[kind](map(holds, test))
        if kind == "match" and test[0].tag == f"{NS}qti-index":
            return answer[int(test[0].get("n")) - 1] == test.findtext(f"{NS}qti-base-value")
        if kind == "match":
            return answer == right if ordered else sorted(answer) == sorted(right)
        if kind == "not":
            return not holds(test[0])
        value = test.findtext(f"{NS}qti-base-value")
        if kind == "member":
            return value in answer
        assert kind == "equal"
        within = float(test.get("tolerance").split()[0]) + 1e-6
        return abs(float(answer) - float(value)) <= within

    def carry_out(rules):
        for rule in rules:
            value = rule.findtext(f"{NS}qti-base-value")
            score = rule.get("identifier") == "SCORE"
            given = answer if value is None else [value]
            outcomes[rule.get("identifier")] = float(value) if score else given

    for rule in item.find(f"{NS}qti-response-processing"):
        if rule.tag == f"{NS}qti-set-outcome-value":
            carry_out([rule])
            continue
        for branch in rule:
            otherwise = branch.tag == f"{NS}qti-response-else"
            if otherwise or holds(branch[0]):
                carry_out(branch if otherwise else branch[1:])
                break
    said = [
        " ".join("".join(one.itertext()).split())
        for one in item.iter(f"{NS}qti-modal-feedback")
        if one.get("identifier") in outcomes.get(one.get("outcome-identifier"), ())
    ]
    return outcomes["SCORE"], said
