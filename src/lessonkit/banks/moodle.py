"""Moodle XML: one file with a category for each lesson and one question for each that fits.

Written as Moodle's own importer reads it (`question/format/xml/format.php`): fractions out of its
list, the right number before the wrong ones, figures as files within the question.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from lessonkit.banks.gathering import CARRIED, Entry
from lessonkit.banks.plain_html import plain_html
from lessonkit.banks.replies import OTHER, misplaced, replies, turned, written
from lessonkit.course import course
from lessonkit.figures.figure import read_figure
from lessonkit.paper.drawing import png
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortTask
from lessonkit.tasks.task import Task
from lessonkit.tasks.text import TextTask
from lessonkit.text.code_marks import as_tags

_KINDS: dict[type[Task], str] = {
    ChoiceTask: "multichoice",
    NumberTask: "numerical",
    OrderTask: "matching",
    SortTask: "matching",
    TextTask: "essay",
}
_AGAIN = "Not yet. Look at it again; the hints help."


def moodle_xml(entries: Iterable[Entry]) -> str:
    """The questions as one file for Moodle's import."""
    quiz = Element("quiz")
    lesson = ""
    for entry in entries:
        if entry.lesson.id != lesson:
            lesson = entry.lesson.id
            _category(quiz, f"{lesson} {entry.lesson.title}", entry.lesson.question)
        if isinstance(entry.task, CARRIED):
            _question(quiz, entry)
    ElementTree.indent(quiz)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(quiz, "unicode") + "\n"


def _category(quiz: Element, name: str, about: str) -> None:
    """A category of its own; a stroke within a name is written twice, else it begins another."""
    path = "/".join(part.replace("/", "//") for part in (course().name, name))
    question = SubElement(quiz, "question", type="category")
    _text(question, "category", f"$course$/top/{path}")
    _html(question, "info", escape(about))


def _question(quiz: Element, entry: Entry) -> None:
    task = entry.task
    question = SubElement(quiz, "question", type=_KINDS[type(task)])
    _text(question, "name", entry.title)
    _asked(question, entry)
    _html(question, "generalfeedback", _paragraphs(task.worked))
    SubElement(question, "defaultgrade").text = "1"
    SubElement(question, "penalty").text = "0.3333333"
    SubElement(question, "hidden").text = "0"
    SubElement(question, "idnumber").text = task.id
    if isinstance(task, ChoiceTask):
        _choice(question, task)
    elif isinstance(task, NumberTask):
        _number(question, task)
    elif isinstance(task, OrderTask):
        letters = {letter: str(task.answer.index(letter) + 1) for letter in task.shown()}
        _matching(question, {task.shown()[one]: place for one, place in letters.items()}, task)
    elif isinstance(task, SortTask):
        _matching(question, {item.text: item.box for item in task.items.values()}, task)
    elif isinstance(task, TextTask):
        _essay(question, task)
    for hint in task.hints:
        _html(question, "hint", _paragraphs(hint))
    tags = SubElement(question, "tags")
    for one in (f"lesson {entry.lesson.id}", *(["going further"] if task.going_further else [])):
        _text(tags, "tag", one)


def _asked(question: Element, entry: Entry) -> None:
    task = entry.task
    words = _paragraphs(task.asked)
    if isinstance(task, NumberTask):
        words += f"<p>Give one number, without its unit ({escape(task.unit)}).</p>"
    elif isinstance(task, OrderTask):
        words += "<p>Give each its place: 1 is the first.</p>"
    body = "".join(map(plain_html, entry.tables))
    name = f"{task.id.replace('.', '-')}.png"
    if entry.chart is not None:
        said = escape(read_figure(entry.chart).description, quote=True)
        body += f'<p><img src="@@PLUGINFILE@@/{name}" alt="{said}" style="max-width:100%" /></p>'
    asked = _html(
        question, "questiontext", f"{body}{words}<p><small>{escape(entry.origin)}</small></p>"
    )
    if entry.chart is not None:
        file = SubElement(asked, "file", name=name, path="/", encoding="base64")
        file.text = b64encode(png(entry.chart)).decode()


def _choice(question: Element, task: ChoiceTask) -> None:
    SubElement(question, "single").text = "false" if task.several else "true"
    SubElement(question, "shuffleanswers").text = "false"
    SubElement(question, "answernumbering").text = "abc"
    share = f"{100 / len(task.answer):.5f}".rstrip("0").rstrip(".")
    for option in task.options.values():
        # A wrong option undoes all that is right, as in the lesson.
        fraction = share if option.right else "-100" if task.several else "0"
        answer = _html(question, "answer", escape(option.text))
        answer.set("fraction", fraction)
        _html(answer, "feedback", _paragraphs(option.feedback))
    _overall(question, "Every option that you chose belongs, but one is missing.")


def _overall(question: Element, partly: str, right: str = "", wrong: str = "") -> None:
    _html(question, "correctfeedback", _paragraphs(right))
    _html(question, "partiallycorrectfeedback", _paragraphs(partly))
    _html(question, "incorrectfeedback", _paragraphs(wrong))


def _number(question: Element, task: NumberTask) -> None:
    answers = [("100", written(task.answer), written(task.tolerance), task.meaning)]
    for one in replies(task):
        answers.append(("0", written(one.value), written(one.within), one.said))
    answers.append(("0", "*", "0", OTHER))
    for fraction, value, within, said in answers:  # Moodle takes the first that fits
        answer = SubElement(question, "answer", fraction=fraction, format="moodle_auto_format")
        SubElement(answer, "text").text = value
        _html(answer, "feedback", _paragraphs(said))
        SubElement(answer, "tolerance").text = within
    SubElement(question, "unitgradingtype").text = "0"
    SubElement(question, "showunits").text = "3"


def _matching(question: Element, pairs: dict[str, str], task: OrderTask | SortTask) -> None:
    SubElement(question, "shuffleanswers").text = "false"
    for text, belongs in pairs.items():
        one = _html(question, "subquestion", escape(text))
        _text(one, "answer", belongs)
    # Moodle says the same to whatever is wrong here, so all that may help stands together.
    looks = (
        misplaced(task).values()
        if isinstance(task, SortTask)
        else (one.hint for one in turned(task))
    )
    again = "\n".join([_AGAIN, *looks])
    _overall(question, again, task.meaning, again)
    SubElement(question, "shownumcorrect")


def _essay(question: Element, task: TextTask) -> None:
    SubElement(question, "responseformat").text = "plain"
    SubElement(question, "responserequired").text = "1"
    SubElement(question, "responsefieldlines").text = "10"
    SubElement(question, "attachments").text = "0"
    model = f"One possible answer: {task.model}" if task.model else ""
    _html(question, "graderinfo", _paragraphs("\n".join([*task.rubric, model])))


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(SubElement(parent, name), "text").text = text


def _html(parent: Element, name: str, html: str) -> Element:
    made = SubElement(parent, name, format="html")
    SubElement(made, "text").text = html
    return made


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{line}</p>" for line in _lines(text))


def _lines(text: str) -> Iterator[str]:
    return (as_tags(escape(line, quote=False)) for line in text.split("\n") if line.strip())
