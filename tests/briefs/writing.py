"""Briefs for the tests: a whole one, and one in which every step is as long as it may be."""

from crossings.briefs.kept import Brief
from crossings.briefs.room import room
from crossings.briefs.samples import S6
from crossings.briefs.steps import GIVEN, OWN_FIGURE, STEPS, note_id

CHOSEN = {"verdict": "holds with a condition", "table": "uk_headline_revisions"}


def whole(subject="S6"):
    """A brief with every step written, on claim S6 or another."""
    mine = Brief(subject)
    for key, text in S6.items():
        if subject == "own" or key not in GIVEN:
            mine.keep(key, text)
    return mine


def fill(words, most):
    """As much of `words`, over and over, as `most` has room for."""
    text = words * most
    short, long = 0, len(text)
    while short < long:
        middle = (short + long + 1) // 2
        short, long = (middle, long) if room(text[:middle]) <= most else (short, middle - 1)
    return text[:short]


def fullest(words, figure=OWN_FIGURE, subject="own"):
    """A brief in which every step is full."""
    mine = Brief(subject)
    head = "".join(f"{name}: {fill(words, 110)}\n" for name in ("title", "unit", "source"))
    bars = "".join(f"{fill(words, 22)}{i:02}: {123456789012 + i}\n" for i in range(12))
    for step in STEPS:
        text = {**CHOSEN, "figure": figure, "own_figure": head + bars}.get(step.key)
        mine.record.keep_note(note_id(subject, step.key), text or fill(words, step.most))
    return mine
