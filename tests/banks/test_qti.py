"""The QTI 3 package: whole, well-formed, scored and answered as its own rules say.

`tests.banks.play` shows and answers every item in an open player, which has to be fetched first.
"""

import io
import zipfile
from xml.etree import ElementTree

import pytest

from lessonkit.banks.gathering import CARRIED
from lessonkit.banks.qti import qti_package
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
