"""Ten thousand answers of any type to each kind of exercise: always a card, soon, and only text."""

import time
import warnings

import pytest

from crossings import check
from lessonkit.ask.judging import as_text, feedback, judged
from lessonkit.judging.verdict import Verdict
from lessonkit.record import progress
from tests.exercises.every_kind import SAMPLES
from tests.exercises.nasty import MARKUP, nasty_answers

COUNT = 10_000


@pytest.fixture(scope="module")
def answers():
    return nasty_answers(COUNT)


@pytest.mark.parametrize("task", SAMPLES, ids=lambda task: type(task).__name__)
def test_any_answer_gets_a_verdict_soon(task, answers):
    states, slowest = [], (0.0, "")
    begun = time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for answer in answers:
            at = time.perf_counter()
            verdict = judged(task, answer)
            slowest = max(slowest, (time.perf_counter() - at, type(answer).__name__))
            assert isinstance(verdict, Verdict)
            states.append(verdict.state)
            html = feedback(verdict)._repr_html_()
            assert "<script" not in html
            assert "<img" not in html
            html.encode("utf-8")  # half an emoji would break the message to the page
            assert not [one for one in html if ord(one) < 32 or ord(one) in (0x202E, 0x200B)]
    seconds = time.perf_counter() - begun
    print(
        f"\n{type(task).__name__}: {seconds / COUNT * 1000:.2f} s per thousand; slowest "
        f"{slowest[0] * 1000:.0f} ms ({slowest[1]}); "
        + ", ".join(f"{states.count(state)} {state}" for state in sorted(set(states)))
    )
    assert len(states) == COUNT
    assert seconds < 3 * COUNT / 1000  # three times the goal: other work shares the machine


def test_what_is_kept_of_any_answer_is_a_short_text(answers):
    for answer in answers:
        assert type(as_text(answer)) is str


def test_any_answer_can_be_checked_and_kept(answers):
    for answer in answers[:400]:
        check("03.fall", answer)._repr_html_()
    kept = progress().task("03.fall")
    assert kept["count"] > 100
    assert all(type(one["answer"]) is str for one in kept["tries"])


@pytest.mark.parametrize("typed", MARKUP)
@pytest.mark.parametrize("task", SAMPLES, ids=lambda task: type(task).__name__)
def test_markup_is_shown_and_never_runs(task, typed):
    html = feedback(judged(task, typed))._repr_html_()
    for tag in ("<script", "<img", "<style", "<a ", "</div></p>"):
        assert tag not in html.split("</strong></p>")[-1].removesuffix("</div>")
