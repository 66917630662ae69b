"""Lesson 08: its figures held to the sources, its twin to the real claim, its way round deaths."""

import re
from pathlib import Path

import pytest

from crossings import begin, finish
from crossings.ledger import claims
from lessonkit.judging.slips import known_slips
from lessonkit.lessons import catalogue
from lessonkit.record import progress

LESSON = catalogue.lesson("08")
figures = catalogue.lesson("08").module("figures")

SOURCE = Path(__file__).parents[2] / "lessons" / "source" / "08-counting-harm" / "lesson.md"
TASKS = {task.id: task for task in LESSON.tasks}


def test_figures_agree_with_what_was_published():
    assert (figures.testimonies, figures.cases, figures.acts) == (81, 28609, 346004)
    assert figures.cases == 10691 + 9515 + 8403  # the three reports of 2023
    assert (figures.croatia_testimonies, figures.croatia_people) == (124, 1827)
    assert (figures.reported, figures.children_said, figures.force_said) == (5741, 12, 55)
    assert (figures.drina_list, figures.drina_bodies, figures.deaths_all) == (20, 44, 404)
    assert figures.drina_by_year[2024] == 13
    assert figures.detections == {2022: 144118, 2024: 21525}


def test_the_largest_figure_is_told_with_its_editions_and_its_parts():
    told = (figures.acts_2022_first, figures.acts_2022, figures.acts_2024, figures.acts_2025)
    assert told == (225533, 246000, 120457, 80865)
    assert (figures.hungary_2023, figures.at_sea) == (98687, 17000)
    found = claims().set_index("claim_id").loc["N1", "what_the_data_say"]
    assert all(f"{one:,}" in found for one in (*told, figures.at_sea))
    assert figures.escorted == 15 + 22 + 11


def test_lists_that_find_the_same_easy_ones_say_too_little():
    # What long lists settle at: the product of the average chances over the average product.
    half_easy = 200 * 0.5 * 0.4 / ((0.8 * 0.65 + 0.2 * 0.15) / 2)
    assert figures.uneven == pytest.approx(half_easy, abs=1)
    assert figures.one_even == pytest.approx(200, abs=1)
    assert (figures.FIRST, figures.SECOND) == (50, 40)


def test_the_interval_is_wilsons():
    # p = 0.55, n = 100, z = 1.96, by hand: (0.55 + 0.0192) / 1.0384 ± 0.0957.
    low, high = figures.if_random[100]
    assert (round(low, 1), round(high, 1)) == (45.2, 64.4)


def test_the_worked_book_is_cut_into_the_three_steps_of_the_text():
    first, second, both = figures.WORKED
    assert both / second == 0.7 == first / figures.worked_book


def test_verdicts_and_claims_are_those_of_the_ledger():
    ledger = claims().set_index("claim_id")
    column = {"B3": "quotation", "M4": "quotation", "M12": "quotation", "B11": "claim"}
    for item, (one, words) in zip(TASKS["08.verdicts"].items.values(), column.items(), strict=True):
        assert ledger.loc[one, words] in item.text
        assert figures.speaker[one] in item.text
        assert item.box == ledger.loc[one, "verdict"]


def test_whoever_leaves_out_the_deaths_is_asked_for_nothing_more():
    assert "To come back to" in finish("08").text
    for task in LESSON.tasks:
        if not task.may_skip and task.id not in ("08.almost-entirely", "08.judge"):
            progress().add_try(task.id, answer="", state="right", slip=None, confidence=None)
    assert "The next one is 08.almost-entirely." in begin("08").text
    for left in ("08.almost-entirely", "08.judge"):
        progress().add_try(left, answer="", state="right", slip=None, confidence=None)
    assert "17 of 19 exercises are done." in begin("08").text
    assert "The next one" not in begin("08").text
    assert "To come back to" not in finish("08").text
    done = re.search(r"(\d+) of (\d+) exercises of the reading route", finish("08").text)
    assert done[1] == done[2]


def replies(task):
    """Everything that can be said to an answer, the catalogue's words for its slips included."""
    parts = [*getattr(task, "options", {}).values(), *getattr(task, "items", {}).values()]
    yield from (getattr(task, name, "") for name in ("worked", "meaning", "model"))
    yield from (f"{part.text} {part.feedback}" for part in parts)
    for one in (*parts, *getattr(task, "slips", ())):
        if one.slip:
            slip = known_slips()[one.slip]
            yield f"{slip.did} {slip.fails} {getattr(one, 'look', '')}"


def test_deaths_stand_in_the_part_that_may_be_left_out_and_in_no_later_question():
    text = SOURCE.read_text(encoding="utf-8")
    part = re.search(r"^## 7\..*?(?=^## 8\.)", text, flags=re.S | re.M)[0]
    skipped = {task.id for task in LESSON.tasks if task.may_skip}
    assert skipped == {f"08.{name}" for name in re.findall(r"^:::\{\w+\} ([\w-]+)", part, re.M)}
    for task in LESSON.tasks:
        if task.id not in skipped:
            words = " ".join([task.question, *task.hints, *replies(task)])
            found = re.search(r"\b(die|died|dead|deaths?|bod(y|ies)|surviv\w+)\b", words)
            assert not found, (task.id, found)
    # What part 7 makes is used nowhere later.
    made = set(re.findall(r"^(\w+) = ", part, flags=re.M))
    later = text[text.index("## 8.") :]
    assert not [name for name in made if re.search(rf"\b{name}\b[\[.(]", later)]


@pytest.mark.parametrize("claim", ["M5", "M6", "M7", "B4"])
def test_what_was_not_verified_is_called_so(claim):
    row = claims().set_index("claim_id").loc[claim]
    assert row["what_the_data_say"].startswith("Not verified")
    judge = TASKS["08.judge"]
    assert "Not verified" in " ".join(judge.options[one].text for one in judge.answer)


def test_nothing_is_estimated_from_lists_of_people():
    """Two totals give no estimate: no sum of the lists of deaths stands in any reply as true."""
    (right,) = [option for option in TASKS["08.drina"].options.values() if option.right]
    assert "cannot be estimated" in right.text
    assert str(figures.most_found) not in right.text + right.feedback
