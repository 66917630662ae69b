"""The parts of a QTI 3 item by kind of question: what is declared, asked, worked out and said."""

from collections.abc import Callable, Iterable
from html import escape
from itertools import combinations
from typing import Any
from xml.etree.ElementTree import Element, SubElement, fromstring

from lessonkit.banks.replies import OTHER, Turned, misplaced, replies, turned, written
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortTask
from lessonkit.tasks.task import Task
from lessonkit.tasks.text import TextTask
from lessonkit.text.code_marks import as_tags

Made = tuple[list[Element], Element | None, list[Element]]
_AGAIN = "Not yet. Look at it again."


def paragraphs(parent: Element, text: str) -> None:
    """Each line of a text as a paragraph."""
    for line in text.split("\n"):
        if line.strip():
            parent.append(fromstring(f"<p>{as_tags(escape(line, quote=False))}</p>"))


def _choice(task: ChoiceTask, body: Element) -> Made:
    cardinality = "multiple" if task.several else "single"
    asked = SubElement(
        body,
        "qti-choice-interaction",
        {"response-identifier": "RESPONSE", "max-choices": "0" if task.several else "1"},
    )
    for letter, option in task.options.items():
        SubElement(asked, "qti-simple-choice", identifier=letter).text = option.text
    declared = [
        _response(cardinality, "identifier", task.answer),
        _score(),
        _outcome("FEEDBACK", cardinality),
    ]
    processing = Element("qti-response-processing")
    _if_right(processing)
    given = SubElement(processing, "qti-set-outcome-value", identifier="FEEDBACK")
    SubElement(given, "qti-variable", identifier="RESPONSE")
    return (
        declared,
        processing,
        [_said("FEEDBACK", letter, option.feedback) for letter, option in task.options.items()],
    )


def _number(task: NumberTask, body: Element) -> Made:
    line = SubElement(body, "p")
    line.text = "Your number: "
    field = {"response-identifier": "RESPONSE", "expected-length": "12"}
    SubElement(line, "qti-text-entry-interaction", field).tail = f" ({task.unit})"
    processing = Element("qti-response-processing")
    choose = SubElement(processing, "qti-response-condition")
    says = [_said("FEEDBACK", "right", task.meaning)]
    first = SubElement(choose, "qti-response-if")
    _near(first, task.answer, task.tolerance)
    _set(first, "SCORE", "float", "1")
    _set(first, "FEEDBACK", "identifier", "right")
    for number, one in enumerate(replies(task), 1):
        branch = SubElement(choose, "qti-response-else-if")
        _near(branch, one.value, one.within)
        _set(branch, "FEEDBACK", "identifier", f"slip{number}")
        says.append(_said("FEEDBACK", f"slip{number}", one.said))
    _set(SubElement(choose, "qti-response-else"), "FEEDBACK", "identifier", "other")
    says.append(_said("FEEDBACK", "other", OTHER))
    declared = [
        _response("single", "float", [written(task.answer)]),
        _score(),
        _outcome("FEEDBACK", "single"),
    ]
    return declared, processing, says


def _order(task: OrderTask, body: Element) -> Made:
    asked = SubElement(
        body, "qti-order-interaction", {"response-identifier": "RESPONSE", "shuffle": "false"}
    )
    for letter, step in task.shown().items():
        SubElement(asked, "qti-simple-choice", identifier=letter).text = step
    declared, processing, says = _whole(
        task.meaning, _response("ordered", "identifier", task.answer)
    )
    assert processing is not None
    choose = processing[0]
    otherwise = choose[-1]
    choose.remove(otherwise)  # every wrong order has words of its own, so nothing is left for it
    says.pop()
    for number, one in enumerate(turned(task), 1):
        branch = SubElement(choose, "qti-response-else-if")
        _stands_before(branch, one, len(task.steps))
        _set(branch, "FEEDBACK", "identifier", f"turned{number}")
        says.append(_said("FEEDBACK", f"turned{number}", f"{_AGAIN} {one.said}"))
    return declared, processing, says


def _stands_before(branch: Element, pair: Turned, length: int) -> None:
    """Whether one step stands somewhere before the other, place by place: QTI has no search."""
    places = SubElement(branch, "qti-or")
    for first, second in combinations(range(1, length + 1), 2):
        both = SubElement(places, "qti-and")
        for place, letter in ((first, pair.step), (second, pair.needs)):
            same = SubElement(both, "qti-match")
            SubElement(
                SubElement(same, "qti-index", n=str(place)), "qti-variable", identifier="RESPONSE"
            )
            SubElement(same, "qti-base-value", {"base-type": "identifier"}).text = letter


def _whole(meaning: str, response: Element) -> Made:
    """Right or not as a whole."""
    processing = Element("qti-response-processing")
    choose = _if_right(processing)
    _set(choose[0], "FEEDBACK", "identifier", "right")
    _set(SubElement(choose, "qti-response-else"), "FEEDBACK", "identifier", "again")
    says = [_said("FEEDBACK", "right", meaning), _said("FEEDBACK", "again", _AGAIN)]
    return [response, _score(), _outcome("FEEDBACK", "single")], processing, says


def _sort(task: SortTask, body: Element) -> Made:
    boxes = {box: f"box{number}" for number, box in enumerate(task.boxes, 1)}
    asked = SubElement(
        body,
        "qti-match-interaction",
        {"response-identifier": "RESPONSE", "max-associations": str(len(task.items))},
    )
    left, top = (SubElement(asked, "qti-simple-match-set") for _ in range(2))
    for letter, item in task.items.items():
        given = {"identifier": letter, "match-max": "1"}
        SubElement(left, "qti-simple-associable-choice", given).text = item.text
    for box, name in boxes.items():
        given = {"identifier": name, "match-max": str(len(task.items))}
        SubElement(top, "qti-simple-associable-choice", given).text = box
    pairs = {letter: f"{letter} {boxes[item.box]}" for letter, item in task.items.items()}
    response = _response("multiple", "directedPair", pairs.values())
    declared, processing, says = _whole(task.meaning, response)
    assert processing is not None
    for letter, words in misplaced(task).items():  # each thing in a wrong box has its own
        declared.append(_outcome(f"ABOUT_{letter}", "single"))
        branch = SubElement(SubElement(processing, "qti-response-condition"), "qti-response-if")
        there = SubElement(SubElement(branch, "qti-not"), "qti-member")
        SubElement(there, "qti-base-value", {"base-type": "directedPair"}).text = pairs[letter]
        SubElement(there, "qti-variable", identifier="RESPONSE")
        _set(branch, f"ABOUT_{letter}", "identifier", "again")
        says.append(_said(f"ABOUT_{letter}", "again", words))
    return declared, processing, says


def _text(task: TextTask, body: Element) -> Made:
    asked = {"response-identifier": "RESPONSE", "expected-lines": "8"}
    SubElement(body, "qti-extended-text-interaction", asked)
    if task.rubric:
        block = SubElement(body, "qti-rubric-block", view="scorer", use="scoring")
        inside = SubElement(block, "qti-content-body")
        model = f"One possible answer: {task.model}" if task.model else ""
        paragraphs(inside, "\n".join([*task.rubric, model]))
    score = _score()
    score.set("external-scored", "human")
    return [_response("single", "string", ()), score], None, []


PARTS: dict[type[Task], Callable[[Any, Element], Made]] = {
    ChoiceTask: _choice,
    NumberTask: _number,
    OrderTask: _order,
    SortTask: _sort,
    TextTask: _text,
}


def _response(cardinality: str, kind: str, right: Iterable[str]) -> Element:
    made = Element(
        "qti-response-declaration",
        {"identifier": "RESPONSE", "cardinality": cardinality, "base-type": kind},
    )
    values = list(right)
    if values:
        correct = SubElement(made, "qti-correct-response")
        for value in values:
            SubElement(correct, "qti-value").text = value
    return made


def _outcome(name: str, cardinality: str) -> Element:
    return Element(
        "qti-outcome-declaration",
        {"identifier": name, "cardinality": cardinality, "base-type": "identifier"},
    )


def _score() -> Element:
    made = Element(
        "qti-outcome-declaration",
        {"identifier": "SCORE", "cardinality": "single", "base-type": "float"},
    )
    SubElement(SubElement(made, "qti-default-value"), "qti-value").text = "0"
    return made


def _if_right(processing: Element) -> Element:
    choose = SubElement(processing, "qti-response-condition")
    branch = SubElement(choose, "qti-response-if")
    same = SubElement(branch, "qti-match")
    SubElement(same, "qti-variable", identifier="RESPONSE")
    SubElement(same, "qti-correct", identifier="RESPONSE")
    _set(branch, "SCORE", "float", "1")
    return choose


def _near(branch: Element, value: float, within: float) -> None:
    tolerance = written(within)
    mode = {"tolerance-mode": "absolute", "tolerance": f"{tolerance} {tolerance}"}
    same = SubElement(branch, "qti-equal", mode)
    SubElement(same, "qti-variable", identifier="RESPONSE")
    SubElement(same, "qti-base-value", {"base-type": "float"}).text = written(value)


def _set(parent: Element, outcome: str, kind: str, value: str) -> None:
    made = SubElement(parent, "qti-set-outcome-value", identifier=outcome)
    SubElement(made, "qti-base-value", {"base-type": kind}).text = value


def _said(outcome: str, identifier: str, text: str) -> Element:
    made = Element(
        "qti-modal-feedback",
        {"outcome-identifier": outcome, "identifier": identifier, "show-hide": "show"},
    )
    paragraphs(SubElement(made, "qti-content-body"), text)
    return made
