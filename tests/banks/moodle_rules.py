"""What Moodle's importer reads of an XML file and what it refuses, written anew from its source.

After `question/format/xml/format.php` (reading), `question/format.php` (`importprocess`: fractions
must be in the list of `question_bank::fraction_options_full`, an idnumber stands once in a
category; `create_category_path`) and the question types' `save_question_options`. Answering follows
`qtype_numerical_answer::within_tolerance` (the first answer that fits, in the order of the file)
and `qtype_multichoice` (the sum of the fractions, not below nothing).
"""

import re
from base64 import b64decode
from dataclasses import dataclass, field
from xml.etree import ElementTree

_LIST = (
    *(1, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2),
    *(0.1666667, 0.1428571, 0.125, 0.1111111, 0.1, 0.05),
)
FRACTIONS = (*_LIST, 0, *(-one for one in _LIST))
# What `qtype_numerical_answer_processor` reads in every language: digits, a point, an exponent.
NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
FORMATS = {"html", "moodle_auto_format", "plain_text", "markdown", "wiki_like"}


@dataclass
class Answer:
    text: str
    fraction: float
    feedback: str
    tolerance: float = 0.0


@dataclass
class Read:
    """A question as Moodle would save it."""

    kind: str
    name: str
    text: str
    category: str
    answers: list[Answer] = field(default_factory=list)
    pairs: list[tuple[str, str]] = field(default_factory=list)
    single: bool = True
    overall: dict[str, str] = field(default_factory=dict)
    graderinfo: str = ""
    hints: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    idnumber: str = ""


def import_quiz(text):
    """The questions of a file; an AssertionError is what Moodle would refuse or warn of."""
    quiz = ElementTree.fromstring(text)
    assert quiz.tag == "quiz"
    category, found = "", []
    for one in quiz:
        assert one.tag == "question"
        if one.get("type") == "category":
            category = one.find("category/text").text.strip()
            assert category.startswith("$course$/")
            assert (
                one.find("info").get("format") in FORMATS
            )  # read without a look whether it is there
            continue
        found.append(_question(one, category))
    numbers = [one.idnumber for one in found]
    assert len(numbers) == len(set(numbers))  # Moodle drops an idnumber that is there already
    return found


@dataclass
class Bank:
    """The question bank of a course: what is in it after one import or several."""

    categories: set[tuple[str, ...]] = field(default_factory=set)
    entries: list[tuple[tuple[str, ...], str | None, str]] = field(default_factory=list)

    def take(self, text):
        """Import a file, with the categories and the context that it names."""
        for one in import_quiz(text):
            path = _category_path(one.category)
            self.categories |= {path[:end] for end in range(1, len(path) + 1)}
            there = any(entry[:2] == (path, one.idnumber) for entry in self.entries)
            self.entries.append((path, None if there else one.idnumber, one.name))


def _category_path(path):
    names = [one.replace("//", "/").strip() for one in re.split(r"(?<!/)/(?!/)", path)]
    assert not any("<" in name for name in names)  # PARAM_TEXT would drop it
    assert re.fullmatch(r"\$[a-z]+\$", names[0])
    names = names[1:]
    return tuple(names if names[0] == "top" and len(names) >= 3 else ["top", *names])


def _question(one, category):
    name = _text(one.find("name"))
    assert 0 < len(name) <= 255
    assert "<" not in name
    asked = one.find("questiontext")
    read = Read(one.get("type"), name, _text(asked), category)
    read.idnumber = one.findtext("idnumber", "")
    assert len(read.idnumber) <= 100
    read.files = {
        file.get("name"): b64decode(file.text, validate=True) for file in asked.iter("file")
    }
    for name in read.files:
        assert f"@@PLUGINFILE@@/{name}" in read.text
    assert read.text.count("@@PLUGINFILE@@/") == len(read.files)
    read.hints = [_text(hint) for hint in one.findall("hint")]
    float(one.findtext("defaultgrade"))
    float(one.findtext("penalty"))
    {"multichoice": _choice, "numerical": _number, "matching": _match, "essay": _essay}[read.kind](
        one, read
    )
    return read


def _text(node):
    assert node.get("format", "html") in FORMATS
    inside = node.find("text")
    assert inside is not None
    assert len(inside) == 0  # Moodle: "invalid XML" for tags in a text
    return (inside.text or "").strip()


def _answers(one):
    for node in one.findall("answer"):
        fraction = float(node.get("fraction", 0)) / 100
        near = [known for known in FRACTIONS if abs(known - fraction) < 0.00001]
        assert near, f"fraction {fraction} is not in Moodle's list"
        tolerance = float(node.findtext("tolerance", "0"))
        yield Answer(_text(node), near[0], _text(node.find("feedback")), tolerance)


def _overall(one, read):
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        read.overall[name] = _text(one.find(name))


def _choice(one, read):
    read.single = one.findtext("single").strip() not in ("false", "")
    read.answers = list(_answers(one))
    assert len([answer for answer in read.answers if answer.text]) >= 2
    fractions = [answer.fraction for answer in read.answers]
    if read.single:
        assert max(fractions) == 1
    else:
        assert abs(sum(part for part in fractions if part > 0) - 1) <= 0.01
    _overall(one, read)


def _number(one, read):
    read.answers = list(_answers(one))
    assert max(answer.fraction for answer in read.answers) == 1
    for answer in read.answers:
        assert answer.text == "*" or NUMBER.fullmatch(answer.text)
        assert answer.tolerance >= 0
    assert one.findtext("unitgradingtype") == "0"  # whoever leaves out the unit loses nothing
    assert one.findtext("showunits") == "3"  # qtype_numerical::UNITNONE
    assert one.find("units") is None


def _match(one, read):
    for node in one.findall("subquestion"):
        read.pairs.append((_text(node), _text(node.find("answer"))))
    assert len([text for text, _ in read.pairs if text]) >= 2
    assert all(belongs for text, belongs in read.pairs if text)
    assert len({belongs for _, belongs in read.pairs}) >= 2
    _overall(one, read)


def _essay(one, read):
    assert one.findtext("responseformat") in ("editor", "plain", "monospaced", "noinline")
    read.graderinfo = _text(one.find("graderinfo"))


def reply_to_number(read, value):
    """The fraction and the words that a number gets: of the first answer that it fits."""
    for answer in read.answers:
        if answer.text == "*":
            return answer.fraction, answer.feedback
        right = float(answer.text)
        # get_tolerance_interval, type nominal; PHP's `precision` is 14
        within = answer.tolerance + 1e-14 * max(1, abs(right))
        if right - within <= value <= right + within:
            return answer.fraction, answer.feedback
    return 0, ""
