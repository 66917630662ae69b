"""brief: the workbench as a plain call."""

from html import escape

import pandas as pd

from crossings.briefs.export import too_long
from crossings.briefs.kept import Brief, ledger, subject_of
from crossings.briefs.room import one_line
from crossings.briefs.steps import BY_KEY, STEPS
from lessonkit.text.cards import Card, paragraph
from lessonkit.text.tables import Table, show_table


def brief(about: str | None = None, /, **steps: object) -> Card:
    """Write steps of your brief, and see what stands and what is missing.

    Everything is kept in your record at once; each claim has a brief of its own.

    Parameters
    ----------
    about
        The id of a claim of the ledger, such as "S6", or "own" for a claim of your own. Without it
        you go on with the claim that you chose last.
    **steps
        What you write, by step: counted, unit, counter, place, period, baseline, base, edition,
        table, figure, own_figure, data, rivals, unknown, verdict, why, limit, reader, note, title,
        author; for a claim of your own also claim, said_by, said_on. `figure` may be an Altair
        chart with one row for each bar.

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
    mine = Brief(subject_of(about) if about is not None else "")
    for key, text in steps.items():
        mine.keep(key, text)
    if about is not None or steps:
        mine.choose()
    return brief_card(mine)


def brief_card(mine: Brief) -> Card:
    """The brief so far as a card: what stands, what is missing, what is too long."""
    kept = mine.words()
    needed = [step for step in STEPS if step.needed]
    missing = mine.missing()
    about = f"claim {mine.subject}" if mine.of_ledger else "a claim of your own"
    title = f"Your brief on {about}: {len(needed) - len(missing)} of {len(needed)} steps"
    lines = [(step.name, one_line(kept[step.key])) for step in STEPS if kept[step.key].strip()]
    said = [*state_sentences(mine), *mine.record.news()]
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


def state_sentences(mine: Brief) -> list[str]:
    """What is missing and what is too long, in sentences."""
    missing, long = mine.missing(), mine.too_long()
    said = []
    if missing:
        names = ", ".join(f"{step.name} ({step.key})" for step in missing)
        said.append(f"Still missing: {names}.")
    else:
        said.append("Every step is written. export_brief() makes the two pages.")
    if mine.figure_trouble():
        said.append(f"Your own figure: {mine.figure_trouble()}")
    said += [too_long(step.name, length, step.most) for step, length in long]
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
