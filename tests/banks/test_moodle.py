"""The Moodle bank by the rules of Moodle's own importer: it imports, scores and replies."""

import html
import re
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from crossings.cli import main
from lessonkit.banks.gathering import CARRIED, Entry
from lessonkit.banks.moodle import _category, moodle_xml
from lessonkit.banks.replies import replies, written
from lessonkit.lessons import catalogue
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortTask
from lessonkit.tasks.text import TextTask
from tests.banks.moodle_rules import Bank, import_quiz, reply_to_number


@pytest.fixture(scope="module")
def read(entries):
    """Id of a task → (the task, the question as Moodle has it)."""
    tasks = {entry.task.id: entry.task for entry in entries if isinstance(entry.task, CARRIED)}
    found = {one.idnumber: one for one in import_quiz(moodle_xml(entries))}
    assert list(found) == list(tasks)
    return {name: (task, found[name]) for name, task in tasks.items()}


def of_kind(read, kind):
    found = [pair for pair in read.values() if isinstance(pair[0], kind)]
    assert found
    return found


def words(text):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def test_every_question_is_there_under_its_lesson_with_its_sources(read):
    for task, question in read.values():
        lesson = catalogue.lesson(task.id[:2])
        assert question.category == f"$course$/top/Counting Crossings/{lesson.id} {lesson.title}"
        text = words(question.text)
        assert words(html.escape(task.asked)) in text
        assert f"From lesson {lesson.id}, {lesson.title}" in text
        assert question.hints == [f"<p>{html.escape(hint, quote=False)}</p>" for hint in task.hints]


def test_figures_are_pictures_with_a_description(read):
    pictures = [(q, name) for _, q in read.values() for name in q.files]
    assert len(pictures) > 5
    for question, name in pictures:
        assert question.files[name].startswith(b"\x89PNG")
        said = re.search(rf'src="@@PLUGINFILE@@/{name}" alt="([^"]*)"', question.text)
        assert len(said[1]) > 20


def test_a_choice_scores_and_replies_option_by_option(read):
    for task, question in of_kind(read, ChoiceTask):
        assert question.single == (not task.several)
        for option, answer in zip(task.options.values(), question.answers, strict=True):
            assert words(answer.text) == option.text
            assert words(answer.feedback) == words(html.escape(option.feedback))
            assert (answer.fraction > 0) == option.right
        if task.several:  # what is right with one wrong option beside it is not right
            assert min(answer.fraction for answer in question.answers) in (-1, 1 / 3, 0.5)


def test_a_number_scores_and_each_slip_gets_the_words_of_the_lesson(read):
    replied = 0
    for task, question in of_kind(read, NumberTask):
        assert reply_to_number(question, task.answer)[0] == 1
        near = task.answer + 0.9 * task.tolerance
        assert reply_to_number(question, near)[0] == 1
        for reply in replies(task):
            fraction, said = reply_to_number(question, reply.value)
            verdict = task.judge(reply.value)
            assert verdict.state != "right"
            assert fraction == 0
            assert "hint(" not in said  # nothing is typed in Moodle
            assert words(said) == words(html.escape(" ".join(verdict.sentences))), task.id
            replied += 1
        for slip in task.slips:
            assert reply_to_number(question, slip.value)[0] == 0
            assert "not the one asked for" not in reply_to_number(question, slip.value)[1]
        assert "not the one asked for" in reply_to_number(question, 987_654_321.5)[1]
    assert replied > 50


@pytest.fixture(scope="module")
def numbers():
    """Every number question of the course, without the figures beside it."""
    lessons = map(catalogue.lesson, catalogue.lesson_ids())
    asked = [Entry(one, task, 1) for one in lessons for task in one.tasks]
    asked = [entry for entry in asked if isinstance(entry.task, NumberTask)]
    return [*zip((one.task for one in asked), import_quiz(moodle_xml(asked)), strict=True)]


# Up to here, for the bank has ten decimals of a value and Moodle adds nothing that anybody types.
EDGE = 1 - 1e-6


def test_moodle_calls_right_what_the_lesson_calls_right_and_no_slip(numbers):
    assert len(numbers) > 50
    for task, question in numbers:
        near = [task.answer + part * task.tolerance for part in (-EDGE, -0.9, 0, 0.9, EDGE)]
        rounded = [round(task.answer, digits) for digits in range(4)]
        slips = [float(one.value) for one in (*task.slips, *task.likely())]
        beside = [one + part * task.tolerance for one in slips for part in (-EDGE, 0, EDGE)]
        for value in (*near, *rounded, *beside, -task.answer, task.answer / 100):
            right = task.judge(value).state == "right"
            assert (reply_to_number(question, value)[0] == 1) == right, (task.id, value)


def test_in_every_lesson_a_foreseen_wrong_number_gets_its_own_words(numbers):
    replied = 0
    for task, question in numbers:
        for reply in replies(task):
            typed = float(written(reply.value))
            assert reply_to_number(question, typed) == (
                0,
                f"<p>{html.escape(reply.said, quote=False)}</p>",
            )
            replied += 1
    assert replied > 300


def test_a_second_import_makes_no_category_and_no_id_twice(entries):
    some = [entry for entry in entries if entry.chart is None]
    bank = Bank()
    bank.take(moodle_xml(some))
    once = set(bank.categories), list(bank.entries)
    bank.take(moodle_xml(some))
    assert (bank.categories, bank.entries[: len(once[1])]) == once
    assert {path[:2] for path in bank.categories if len(path) > 1} == {
        ("top", "Counting Crossings")
    }
    again = bank.entries[len(once[1]) :]
    assert [number for _, number, _ in again] == [None] * len(once[1])
    # The questions themselves are there twice: Moodle adds, and never replaces (README).
    assert [(path, name) for path, _, name in again] == [(p, name) for p, _, name in once[1]]


def test_no_foreseen_wrong_number_reaches_into_the_right_one_or_another(numbers):
    for task, question in numbers:
        reach = sorted(
            (float(one.text) - one.tolerance, float(one.text) + one.tolerance)
            for one in question.answers
            if one.text != "*"
        )
        assert all(end < begin for (_, end), (begin, _) in pairwise(reach)), task.id


def test_the_end_of_a_wrong_order_or_sorting_has_the_words_of_the_lesson(read):
    for task, question in of_kind(read, OrderTask):
        said = words(question.overall["incorrectfeedback"])
        assert all(words(html.escape(slip.look)) in said for slip in task.slips)
    for task, question in of_kind(read, SortTask):
        said = words(question.overall["incorrectfeedback"])
        assert all(words(html.escape(one.feedback)) in said for one in task.items.values())


def test_a_stroke_in_a_title_begins_no_other_category():
    quiz = Element("quiz")
    _category(quiz, "14 Yes/no", "Which?")
    assert quiz.findtext(".//category/text") == "$course$/top/Counting Crossings/14 Yes//no"


def test_orders_and_sortings_pair_each_thing_with_its_place(read):
    for task, question in of_kind(read, OrderTask):
        placed = sorted(question.pairs, key=lambda pair: int(pair[1]))
        assert tuple(words(text) for text, _ in placed) == task.steps
    for task, question in of_kind(read, SortTask):
        pairs = [(words(text), belongs) for text, belongs in question.pairs]
        assert pairs == [(item.text, item.box) for item in task.items.values()]


def test_own_words_are_marked_by_a_person_with_the_rubric(read):
    for task, question in of_kind(read, TextTask):
        said = words(question.graderinfo)
        assert all(words(html.escape(line)) in said for line in task.rubric)


def test_the_end_of_the_run_says_what_is_not_carried(tmp_path, capsys):
    out = tmp_path / "deep" / "bank.xml"
    assert main(["bank", "moodle", str(out), "--only", "00", "03"]) == 0
    said = capsys.readouterr().out
    assert "questions (" in said
    for named in ("03.after-the-peak", "03.table", "03.chart", "00.guess", "explorers"):
        assert named in said
    import_quiz(out.read_text(encoding="utf-8"))


def test_the_same_course_gives_the_same_file(entries):
    few = [entry for entry in entries if entry.task.id in ("03.fall", "03.edition")]
    assert moodle_xml(few) == moodle_xml(few)
