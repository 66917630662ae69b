"""The sheets of a lesson: all questions and no answer for the class, everything for the teacher."""

import html
import re
import sys
from itertools import combinations

import pytest

from crossings.cli import main, on_paper
from lessonkit.figures.figure import specification
from lessonkit.figures.theme import PALETTE
from lessonkit.lessons import catalogue
from lessonkit.paper import asking, drawing, words
from lessonkit.paper.drawing import IN_PRINT
from lessonkit.paper.periods import COMING, GOING, PERIOD, plan
from lessonkit.paper.sheets import handout, key, teachers_plan
from lessonkit.paper.slides import large, slides
from lessonkit.paper.walk import Question, Shown, pieces
from lessonkit.text.code_marks import spoken
from tests.paper.conftest import still


def text_of(page):
    """The words of a page, as a reader sees them."""
    body = re.sub(r"<(details|style)\b.*?</\1>", " ", page, flags=re.S)
    body = re.sub(r"</?code>", "", body)  # within a sentence
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def plain(text):
    return spoken(" ".join(text.split()))


def tasks_of(pieces):
    return [piece.task for piece in pieces if isinstance(piece, Question)]


def told_afterwards(task):
    """Everything that a learner reads only after an answer, or on asking for it."""
    yield from (*task.hints, task.worked, getattr(task, "meaning", ""), getattr(task, "model", ""))
    yield from getattr(task, "rubric", ())
    for option in getattr(task, "options", {}).values():
        yield option.feedback
    for item in getattr(task, "items", {}).values():
        yield item.feedback
    for slip in getattr(task, "slips", ()):
        yield slip.look


def test_the_handout_asks_every_question_and_tells_no_answer(walked):
    lesson, pieces = walked
    page = handout(lesson, pieces)
    text = text_of(page)
    for task in tasks_of(pieces):
        assert plain(task.asked) in text, task.id
        for said in told_afterwards(task):
            assert not (len(said) > 30 and plain(said) in text), (task.id, said)
    kept_back = [one.afterwards for one in pieces if getattr(one, "afterwards", "")]
    for said in map(text_of, kept_back):
        assert said.partition("What the data say:")[2] not in text
        assert said in text_of(key(lesson, pieces))
    assert len(kept_back) == page.count("stands on the sheet of answers.")
    assert len(kept_back) == {"03": 0, "08": 5}[lesson.id]
    assert len(re.findall(r'class="question"', page)) == len(lesson.tasks)
    assert "✓" not in text


def test_every_figure_is_sharp_and_has_its_words(walked):
    lesson, pieces = walked
    page = handout(lesson, pieces)
    charts = [piece for piece in pieces if isinstance(piece, Shown) and piece.chart is not None]
    labels = re.findall(r'<svg role="img" aria-label="([^"]*)"', page)
    assert len(labels) >= len(charts) > 2
    assert all(len(label) > 20 for label in labels)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))  # many figures on one page do not share their parts


@pytest.mark.parametrize("make", [handout, key, teachers_plan, slides])
def test_a_page_loads_and_runs_nothing(walked, make):
    page = make(*walked)
    assert re.findall(r"<(?:script|link|img|iframe)\b", page) == []
    assert [one for one in re.findall(r"url\(([^)]*)\)", page) if not one.startswith("#")] == []
    assert "default-src 'none'" in html.unescape(page)


def test_the_key_has_each_answer_and_what_to_say_to_each_slip(walked):
    lesson, pieces = walked
    text = text_of(key(lesson, pieces))
    for task in tasks_of(pieces):
        for option in getattr(task, "options", {}).values():
            assert plain(option.feedback) in text, task.id
        for slip in getattr(task, "slips", ()):
            assert plain(slip.look) in text, (task.id, slip.slip)
    assert all(plain(point) in text for point in lesson.key_points)


@pytest.mark.parametrize("lesson_id", catalogue.lesson_ids())
def test_two_periods_are_filled_by_the_authors_own_steps(lesson_id):
    lesson = catalogue.lesson(lesson_id)
    notes = [part.text for part in lesson.source.parts if part.kind == "teacher"]
    made = plan(notes)
    if lesson_id == "00":
        assert made is None  # ten minutes
        return
    for steps in (made.first, made.second):
        assert COMING + sum(step.minutes for step in steps) + GOING == PERIOD
        assert all(step.minutes > 0 for step in steps)
    written = next(note for note in notes if "Plan for a class" in note)
    for step in (*made.first, *made.second):
        assert f"{step.name} {step.author}" in written
    whole = sum(step.author for step in (*made.first, *made.second))
    assert abs(2 * sum(step.author for step in made.first) - whole) <= 16


def test_the_plan_says_where_to_stop(walked):
    lesson, pieces = walked
    text = text_of(teachers_plan(lesson, pieces))
    assert "Stop here: after “" in text
    assert text.index("Period 1") < text.index("Stop here") < text.index("Period 2")
    assert f"{lesson.teaching_minutes} to read and look" in text


def test_slides_ask_before_they_show(walked):
    lesson, pieces = walked
    parts = re.findall(r'<section class="slide">(.*?)</section>', slides(lesson, pieces), re.S)
    figures = [n for n, part in enumerate(parts) if "<svg" in part]
    assert figures
    for n in figures:
        if n - 1 not in figures:
            before = text_of(parts[n - 1])
            assert "Say it, or sketch it." in before or "Guess first." in before
    # Read from the last row: at 1280 wide no word of a figure is smaller than a 60th of its height.
    for n in figures:
        width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', parts[n]).groups())
        scale = min(0.94 * 1168 / width, 648 / height)
        smallest = min(float(one) for one in re.findall(r'font-size="([\d.]+)px"', parts[n]))
        assert smallest * scale >= 12, (n, smallest * scale)


@pytest.mark.parametrize("name", ["map", "lists", "baseline"])
def test_a_tall_figure_takes_as_many_slides_as_the_last_row_needs(name):
    spec = specification(still(name).view.chart())
    shown = large(spec)
    assert 1 < len(shown) <= len(spec["vconcat"])
    title = still(name).view.words
    for picture in shown:
        width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', picture).groups())
        assert min(0.94 * 1168 / width, 648 / height) > 1.1
        assert any(str(said) in text_of(picture) for said in title.values())


def test_a_section_that_only_looks_back_is_not_printed(walked):
    lesson, pieces = walked
    assert "Three from before" not in handout(lesson, pieces)


def test_a_prediction_is_shown_empty_before_what_was_recorded():
    import crossings.explorers  # noqa: F401
    from lessonkit.paper import asking

    task = catalogue.task("03.after-the-peak")
    told = asking.after(task).to_dict()["description"]
    asks = asking.before(task).to_dict()["description"]
    for value in task.recorded_values().values():
        assert f"{value:,.0f}" in told.partition("Recorded")[2]
    assert "Recorded" not in asks


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    lit = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * lit[0] + 0.7152 * lit[1] + 0.0722 * lit[2]


def test_colours_stay_apart_on_a_black_and_white_printer():
    assert set(IN_PRINT) == set(PALETTE)
    for one, other in combinations(map(luminance, IN_PRINT.values()), 2):
        assert (max(one, other) + 0.05) / (min(one, other) + 0.05) >= 1.35


@pytest.mark.parametrize("package", ["vl_convert", "markdown_it"])
def test_a_missing_package_is_named_with_the_line_that_installs_it(monkeypatch, tmp_path, package):
    words._reader.cache_clear()
    monkeypatch.setitem(sys.modules, package, None)
    said = []
    monkeypatch.setattr(sys, "stderr", type("E", (), {"write": said.append, "flush": print})())
    assert main(["print", "00", "--no-pdf", "--to", str(tmp_path)]) == 2
    assert "pip install" in "".join(said)
    assert "not installed here" in "".join(said)


def test_the_command_writes_four_pages_and_says_so(tmp_path, capsys):
    assert main(["print", "00", "--no-pdf", "--to", str(tmp_path)]) == 0
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["00-answers.html", "00-handout.html", "00-plan.html", "00-slides.html"]
    said = capsys.readouterr().out
    assert all(name in said for name in names)


@pytest.mark.parametrize(
    ("typed", "said"), [([], "Say which lessons"), (["99"], "There is no lesson")]
)
def test_what_cannot_be_printed_is_said_in_a_sentence(typed, said, tmp_path, capsys):
    assert main(["print", *typed, "--no-pdf", "--to", str(tmp_path)]) == 2
    assert said in capsys.readouterr().err


def test_without_a_browser_pages_are_written_all_the_same(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert main(["print", "00", "--to", str(tmp_path)]) == 0
    assert "No Chromium was found" in capsys.readouterr().out
    assert (tmp_path / "00-handout.html").exists()


def test_figures_are_drawn_with_fonts_of_one_width():
    assert drawing.FONT.startswith("'Liberation Sans', Arial")


MOVES = re.compile(
    r"\b[Ss]et (?:[A-Z]|the (?:slider|explorer))|[Mm]ove (?:only|[A-Z])|[Ii]n the (?:explorer|lab)"
    r"|both sliders|Choose each card|[Cc]hoose (?:the|that) card|Try columns"
)
# Where the text before the question says what to move.
MOVED_BEFORE = {"00.read-off", "00.both", "02.abating"}


@pytest.mark.parametrize("lesson_id", catalogue.lesson_ids())
def test_a_question_that_has_a_figure_moved_says_so_on_paper(lesson_id):
    for number, task in enumerate(catalogue.lesson(lesson_id).tasks, 1):
        moves = bool(MOVES.search(task.question)) or task.id in MOVED_BEFORE
        assert task.on_screen == moves, task.id
        assert (asking.ON_SCREEN in asking.asked(Question(number, task))) == moves


def test_a_printed_explorer_says_how_its_controls_stand():
    lesson = catalogue.lesson("07")
    said = text_of(handout(lesson, pieces(lesson, on_paper())))
    start = "Close: shut; Displace: somewhat; Deter: a few; Where does the counter stand? bridge"
    assert f"Printed at this setting: {start}." in said
    assert "None" not in still("weights").settings  # what follows from another choice is no choice


def test_a_question_for_python_shows_what_its_cell_gives():
    found = [one for one in pieces(catalogue.lesson("10"), on_paper()) if isinstance(one, Question)]
    given = {one.task.id: one.given for one in found if one.given}
    assert given.keys() == {"10.table"}  # imports and dots help nobody on paper
    [rows] = given.values()
    assert re.fullmatch(r"price, ratio = .+\nvalues = \[.+\]", rows)
    assert rows in html.unescape(asking.asked(next(one for one in found if one.given)))
