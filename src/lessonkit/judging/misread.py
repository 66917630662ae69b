"""Per cents that are taken for counts or added up, and halves."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from lessonkit.judging.change import Change, Given
from lessonkit.judging.nodes import Figure

_CENTS = re.compile(r"(?<![\w.,])(\d+(?:\.\d+)?)(?: per cent|%)")


def cents_as_counts(figures: Iterable[Figure], text: str) -> Iterator[Given]:
    """The per cents of a question taken away or added as if they were so many things."""
    for written in dict.fromkeys(_CENTS.findall(text)):
        share = Figure(float(written), f"the {written} per cent of the question")
        for one in figures:
            for sign, words in ((-1, "took {1} away from {0}"), (1, "added {1} to {0}")):
                words = f"{words}, as if it were a count"
                why = "Per cent are hundredths of something, and no number of things."
                change = Change("share-for-count", 1.7, words, (one, share), why)
                yield one.value + sign * share.value, change


def halves(figures: Iterable[Figure]) -> Iterator[Given]:
    """Half of a figure that is one part of a longer sum."""
    then = "Which part of it is asked for?"
    for one in figures:
        yield one.value / 2, Change("other-sum", 2.0, "took half of {0}", (one,), "", then)


def step_by_step(figures: Sequence[Figure], sight: Iterable[Figure]) -> Iterator[Given]:
    """The change to a figure between the two and the change from there, added up in per cent."""
    for first, last in permutations(figures, 2):
        for one in sight if first.value and first.family == last.family else ():
            if one.family == first.family and one.value and one not in (first, last):
                change = (one.value - first.value) / first.value + (
                    last.value - one.value
                ) / one.value
                words = "added the change up to {0} and the change from there on"
                why = "The two per cents have not the same base."
                yield 100 * change, Change("added-up", 1.8, words, (one,), why)
