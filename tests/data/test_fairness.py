"""The same rule for everybody: whom the ledger judges, and which side has the last title."""

import ast
import json
import re

import pytest

from crossings import cli
from crossings.fairness import (
    AUTHORITY,
    CRITIC,
    NEUTRAL,
    PAIRS,
    corrected,
    last_words,
    verdicts_by_side,
)
from crossings.ledger import claims
from lessonkit.lessons import catalogue
from lessonkit.text.errors import CourseError


def test_each_claim_is_counted_once_with_its_side_and_verdict():
    table = verdicts_by_side()
    assert table.loc["all", "all"] == len(claims())
    governments = claims().query("side == 'government' and verdict == 'does not hold'")
    assert table.loc["government", "does not hold"] == len(governments)


def test_no_side_is_more_than_half_of_those_who_are_judged():
    table = verdicts_by_side()
    assert table["all"].drop("all").max() <= table.loc["all", "all"] / 2


def test_more_than_one_kind_of_speaker_is_corrected():
    assert {"government", "EU body", "newspaper", "NGO"} <= set(corrected()["side"])


def test_no_side_has_more_than_two_thirds_of_the_last_words():
    assert last_words()["last word"].value_counts(normalize=True).max() <= 2 / 3


def pairs_shown(lesson_id):
    """For each figure with two titles: the lines in which its first and second chart are made."""
    for part in catalogue.lesson(lesson_id).source.parts:
        if part.kind != "cell" or "compare_framings(" not in part.text:
            continue
        tree = ast.parse(re.sub(r"\{\{.*?\}\}", "0", part.text))
        made = {
            node.targets[0].id: node.lineno
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "compare_framings":
                yield [made.get(_chart(one), one.lineno) for one in call.args]


def _chart(given):
    """The name that a chart has in its cell, also where it is only made lower; "" without one."""
    if isinstance(given, ast.Call) and isinstance(given.func, ast.Attribute):
        given = given.func.value
    return getattr(given, "id", "")


def test_every_figure_with_two_titles_is_counted_or_said_to_serve_no_side():
    shown = {one for one in catalogue.lesson_ids() if list(pairs_shown(one))}
    counted = {pair.lesson for pair in PAIRS}
    assert shown <= counted | set(NEUTRAL)
    assert not counted & set(NEUTRAL)


@pytest.mark.parametrize("lesson_id", [pair.lesson for pair in PAIRS])
def test_the_title_that_is_written_last_is_shown_last(lesson_id):
    """The last word is read off the cells: there the order has to be that of the figure."""
    for first, second in pairs_shown(lesson_id):
        assert first < second


@pytest.fixture
def lessons(tmp_path):
    """Notebooks with every pair, the critics' title last."""
    for pair in PAIRS:
        write(tmp_path / f"{pair.lesson}-name.ipynb", pair.authority, pair.critic)
    return tmp_path


def write(path, *titles):
    cells = [{"cell_type": "code", "source": [f'title = "{title}"']} for title in titles]
    path.write_text(json.dumps({"cells": cells}), encoding="utf-8")


def test_the_last_word_is_that_of_the_title_that_stands_last(lessons):
    assert set(last_words(lessons)["last word"]) == {CRITIC}
    write(lessons / "01-name.ipynb", PAIRS[0].critic, PAIRS[0].authority)
    assert last_words(lessons)["last word"].value_counts().to_dict() == {
        CRITIC: len(PAIRS) - 1,
        AUTHORITY: 1,
    }


def test_a_title_that_was_changed_is_named(lessons):
    write(lessons / "05-name.ipynb", "Another title")
    with pytest.raises(CourseError, match="Lesson 05 no longer has the title “About one in seven"):
        last_words(lessons)


def test_without_notebooks_it_says_what_to_do(tmp_path):
    with pytest.raises(CourseError, match="Install the course again"):
        last_words(tmp_path)


def test_the_command_prints_the_three_tables(capsys):
    assert cli.main(["fairness"]) == 0
    printed = capsys.readouterr().out
    for words in (
        "Albanian or Kosovar speaker",
        "Who is corrected",
        "Who has the last of two titles",
    ):
        assert words in printed
