"""A brief as Markdown: the same words as on its page, for an editor."""

import re
from collections.abc import Iterator
from datetime import date

from crossings.briefs.kept import Brief
from crossings.briefs.open_points import open_points
from crossings.briefs.page import ELSEWHERE, source_lines
from crossings.briefs.room import halves, one_line
from crossings.briefs.steps import STEPS
from lessonkit.text.wording import day


def brief_markdown(brief: Brief, today: date) -> str:
    """The text of a brief.

    Parameters
    ----------
    brief
        Its words.
    today
        The date that it carries.
    """
    return "\n".join(_lines(brief, today))


def _lines(brief: Brief, today: date) -> Iterator[str]:
    kept = {key: _plain(text) or "(missing)" for key, text in brief.words().items()}
    yield f"# {kept['title']}\n"
    by = f" by {kept['author']}" if brief["author"].strip() else ""
    yield f"A brief on one claim{by}, {day(today)} {today.year}. Counting Crossings, lesson 13.\n"
    if missing := brief.missing():
        yield f"**Draft.** Still missing: {', '.join(step.name for step in missing)}.\n"
    yield f"> {kept['claim']}\n>\n> Said by: {kept['said_by']}, {kept['said_on']}\n"
    yield f"## Verdict: {kept['verdict']}\n\nThe writer’s own. {kept['why']}\n"
    if brief["parts"].strip():
        yield f"Each half by itself: {_plain(halves(brief['parts']))}\n"
    if (figure := brief.figure()) is not None:
        yield f"**{_plain(figure.title)}** ({_plain(figure.unit)})\n"
        yield "\n".join(f"- {_plain(bar.label)}: {_plain(bar.number)}" for bar in figure.bars)
        yield f"\n{_plain(figure.source)}.\n"
    yield f"## For {kept['reader']}\n\n{kept['note']}\n"
    yield f"## One limit\n\n{kept['limit']}\n"
    yield "## How the claim was checked\n"
    for step in STEPS:
        if step.key not in ELSEWHERE:
            yield f"- **{step.name}**: {kept[step.key]}"
    if points := open_points(brief):
        yield "\n## Left open\n"
        yield from (f"- {_plain(point.ask)}" for point in points)
    yield "\n## Sources and licences\n"
    yield from (f"- {_plain(line)}" for line in source_lines(brief))
    yield ""


def _plain(text: str) -> str:
    """A text in one line, with no sign in it that an editor would take for a mark."""
    return re.sub(r"([\\`*_<>\[\]#|])", r"\\\1", one_line(text))
