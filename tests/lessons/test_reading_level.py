"""How hard the prose of the lessons is to read; run with -s or look at the end of the run.

Automated Readability Index (Senter and Smith 1967, "Automated Readability Index", AMRL-TR-66-220):
4.71 · characters a word + 0.5 · words a sentence − 21.43 gives a grade of United States schools,
which is about the reader's age minus five. It needs no list of words and no counting of syllables.
"""

import re

import pytest

from crossings.fields import filled, names_of
from lessonkit.lessons import catalogue
from tests.lessons.test_words import SOURCES, prose

OLDEST = 16  # the course is for readers of 16 and up


def age(text):
    """The age at which a text is easy to read, in years."""
    sentences = [s for s in re.split(r"(?<=[.!?])[\s”*]+|\n\s*\n|\n(?=[-*] )", text) if s.strip()]
    words = re.findall(r"[\w’'.,%-]*\w[\w’'.,%-]*", text)
    letters = sum(len(re.sub(r"[^\w]", "", word)) for word in words)
    return 5 + 4.71 * letters / len(words) + 0.5 * len(words) / len(sentences) - 21.43


def plain(path):
    """What a learner reads: no teacher's notes, no code, no marks; numbers as they stand."""
    lesson_id = path.stem[:2]
    text = filled(prose(path), names_of(lesson_id) | catalogue.lesson(lesson_id).facts)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[*`#]|^\|.*\|$", "", text, flags=re.M)


def test_a_worked_example():
    # 9 words, 27 letters, 2 sentences: 4.71 · 27/9 + 0.5 · 9/2 − 21.43 = −5.05, and 5 years.
    assert age("The cat sat on the mat. It was happy.") == pytest.approx(-0.05)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_a_reader_of_sixteen_can_follow(path, capsys):
    text = plain(path)
    years = age(text)
    with capsys.disabled():
        print(f"\n{path.stem}: {len(text.split())} words to read, age {years:.1f}", end="")
    assert years <= OLDEST
