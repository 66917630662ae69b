"""brief: the workbench as a plain call."""

from collections.abc import Iterable
from html import escape

import pandas as pd

from crossings.briefs.export import too_long
from crossings.briefs.kept import Brief, chosen, ledger
from crossings.briefs.open_points import open_points
from crossings.briefs.room import one_line
from crossings.briefs.steps import BY_KEY, OWN, STEPS
from crossings.briefs.subjects import for_claim, is_own, name_of, own_briefs
from lessonkit.record import progress
from lessonkit.text.cards import Card, paragraph
from lessonkit.text.in_short import text_in
from lessonkit.text.tables import Table, show_table


def brief(about: str | None = None, /, **steps: object) -> Card:
    """Write steps of your brief, and see what stands and what is missing.

    Everything is kept in your record at once; each claim has a brief of its own.

    Parameters
    ----------
    about
        The id of a claim of the ledger, such as "S6", or "own" for a claim of your own: for the one
        that you worked on last, "own-1", "own-2" … for each of several. Without it you go on with
        the claim that you chose last. Another sentence as `claim` begins another brief.
    **steps
        What you write, by step: counted, unit, counter, place, period, baseline, base, edition,
        table, figure, own_figure, data, rivals, unknown, verdict, parts, why, limit, reader, note,
        title, author; for a claim of your own also claim, said_by, said_on. `figure` may be an
        Altair chart with one row for each bar.

    Returns
    -------
    Card
        The brief so far. Once your verdict and your reason are written, the ledger's entry stands
        beside them.

    Raises
    ------
    CourseError
        There is no such claim or step, or a step does not take what came.

    Examples
    --------
    >>> print(brief("S6", unit="one flight").title)
    Your brief on claim S6: 4 of 21 steps
    """
    mine = Brief(_meant(about, steps.get("claim")))
    for key, text in steps.items():
        mine.keep(key, text)
    if about is not None or steps:
        mine.choose()
    return brief_card(mine)


def _meant(about: str | None, sentence: object) -> str:
    """The claim that a call is about: a sentence that is another one has another brief."""
    subject = chosen(about)
    words = text_in(sentence)
    return for_claim(progress(), words, subject) if is_own(subject) and words else subject


def brief_card(mine: Brief, *, calls: bool = True) -> Card:
    """The brief so far as a card: what stands, what is missing, what is too long.

    `calls` is as in `state_sentences`.
    """
    kept = mine.words()
    needed = [step for step in STEPS if step.needed]
    missing = mine.missing()
    about = f"claim {mine.subject}" if mine.of_ledger else "a claim of your own"
    own = own_briefs(mine.record)
    if not mine.of_ledger and (len(own) > 1 or mine.subject != OWN):
        about += f" ({mine.subject})"
    title = f"Your brief on {about}: {len(needed) - len(missing)} of {len(needed)} steps"
    lines = [(step.name, one_line(kept[step.key])) for step in STEPS if kept[step.key].strip()]
    said = [*state_sentences(mine, calls=calls), *_others(mine, own), *mine.record.news()]
    body = "".join(
        f'<p style="margin:4px 0"><strong>{escape(name[:1].upper() + name[1:])}:</strong> '
        f'<span dir="auto">{escape(text)}</span></p>'
        for name, text in lines
    ) + "".join(map(paragraph, said))
    text = "\n".join([*(f"{name}: {words}" for name, words in lines), *said])
    beside = beside_ledger(mine)
    if isinstance(beside, Table):
        body += beside.as_html()
        text += f"\n{beside!r}"
    return Card(title, body, text, "note", announce=True)


def _others(mine: Brief, own: Iterable[str]) -> list[str]:
    """The other briefs of one's own, each with its name, its day and the call that opens it."""
    others = [name for name in own if name != mine.subject]
    if not others or mine.of_ledger:
        return []
    calls = (f'brief("{name if name != OWN else "own-1"}")' for name in others)
    listed = (f"{name_of(mine.record, n)}: {call}" for n, call in zip(others, calls, strict=True))
    return [f"Your other briefs: {'; '.join(listed)}."]


def state_sentences(mine: Brief, *, calls: bool = False) -> list[str]:
    """What is missing, what is too long and what is left open, in sentences.

    With `calls` a step is named as it is written in a call too, as in "the unit (unit)".
    """
    missing, long = mine.missing(), mine.too_long()
    said = []
    if missing:
        names = (f"{step.name} ({step.key})" if calls else step.name for step in missing)
        said.append(f"Still missing: {', '.join(names)}.")
    else:
        page = "export_brief()" if calls else "“Write my brief as a page”"
        said.append(f"Every step is written. {page} makes the two pages.")
    if mine.figure_trouble():
        said.append(f"Your own figure: {mine.figure_trouble()}")
    said += [too_long(step.name, length, step.most) for step, length in long]
    for point in open_points(mine):
        step = point.step if calls else BY_KEY[point.step].name
        said.append(f"Left open ({step}): {point.ask}")
    return said


def beside_ledger(mine: Brief) -> Table | str:
    """The learner's words beside the ledger's, or a sentence that says why not (yet)."""
    if not mine.of_ledger:
        return "Your claim is not in the ledger, so there is nothing to compare it with."
    if not mine.judged:
        return (
            "The ledger’s entry opens once your own verdict and your reason are written. "
            "Yours comes first."
        )
    kept, entry = mine.words(), ledger()[mine.subject]
    rows = [
        {
            "step": BY_KEY[key].name.removeprefix("the "),
            "yours": one_line(kept[key]) or "(nothing yet)",
            "the ledger": entry[column] or "(nothing)",
        }
        for key, column in _BESIDE.items()
    ]
    caption = (
        f"Claim {mine.subject}: yours beside the ledger’s. Nothing here is marked: where the two "
        "differ, find the words in the claim that make the difference. More than one verdict can "
        "be defended."
    )
    return show_table(pd.DataFrame(rows), caption)


_BESIDE = {
    "counted": "counts_what",
    "unit": "unit",
    "counter": "counted_by",
    "place": "place",
    "period": "period",
    "baseline": "baseline",
    "data": "what_the_data_say",
    "verdict": "verdict",
    "why": "why",
}
