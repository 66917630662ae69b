"""The two pages of a brief: one HTML file that loads nothing, runs nothing and prints on A4."""

from collections.abc import Iterator
from datetime import date

from crossings.briefs.bars import STYLE as BARS_STYLE
from crossings.briefs.bars import bars_html
from crossings.briefs.kept import Brief, ledger
from crossings.briefs.open_points import open_points
from crossings.briefs.room import halves, one_line
from crossings.briefs.steps import NO_FIGURE, STEPS
from crossings.ledger import VERDICTS
from lessonkit.data.package import credit, load, table_card
from lessonkit.figures.theme import PAPER, QUIET
from lessonkit.report.page import LINE, page
from lessonkit.text.cards import INK, TONES
from lessonkit.text.markup import Markup, as_typed, row, tag
from lessonkit.text.wording import counted, day

_EDGE, _WASH = TONES["note"]
_OPEN, _OPEN_WASH = TONES["not-yet"]

STYLE = f"""
body {{margin:0 auto; padding:20px; max-width:46rem; color:{INK}; background:{PAPER};
  overflow-wrap:anywhere;
  font:15px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif}}
h1 {{font-size:1.5em; line-height:1.2; margin:0 0 .2em}}
h2 {{font-size:1.1em; line-height:1.25; margin:.8em 0 .15em}}
p {{margin:.15em 0 .35em}}
.quiet, .sources {{color:{QUIET}}}
.claim {{margin:.6em 0; padding:.4em .8em; border-left:5px solid {_EDGE}; background:{_WASH}}}
.draft {{margin:.6em 0; padding:.4em .8em; border:2px solid {_OPEN}; background:{_OPEN_WASH}}}
figure {{margin:.6em 0; padding:0}}
figcaption {{color:{QUIET}; font-size:.9em}}
{BARS_STYLE}
.steps {{border-collapse:collapse; width:100%; table-layout:fixed}}
.steps caption {{text-align:left; color:{QUIET}; padding:.1em 0}}
.steps th, .steps td {{text-align:left; vertical-align:top; padding:.25em .6em .25em 0;
  border-bottom:1px solid {LINE}}}
.steps th {{font-weight:600}}
.steps thead th:first-child {{width:24%}}
.open {{margin:.1em 0; padding-left:1.2em}}
.sheet + .sheet {{margin-top:2.2em; border-top:2px solid {LINE}; padding-top:.4em}}
@page {{size:A4; margin:13mm 15mm}}
@media print {{
  body {{padding:0; max-width:none; font-size:9.3pt; line-height:1.32}}
  .sheet + .sheet {{break-before:page; margin-top:0; border-top:0; padding-top:0}}
  figure, .claim, tr {{break-inside:avoid}}
  .steps {{font-size:8.9pt}}
  .sources {{font-size:8pt; line-height:1.25; margin:.1em 0}}
  .claim, .draft, rect {{print-color-adjust:exact; -webkit-print-color-adjust:exact}}
}}
"""

_FIRST_PAGE = ("claim", "said_by", "said_on", "verdict", "why", "limit", "reader", "note", "title")
# Steps that stand on the first page, or not as words.
ELSEWHERE = (*_FIRST_PAGE, "parts", "author", "figure", "own_figure", "table")


def brief_page(brief: Brief, today: date) -> str:
    """The page of a brief, as a whole HTML document.

    Parameters
    ----------
    brief
        Its words; no step may be longer than two pages have room for (`Brief.too_long`).
    today
        The date that it carries.
    """
    kept = {key: one_line(text) for key, text in brief.words().items()}
    kept["parts"] = halves(brief["parts"])
    title = kept["title"] or "A brief without a title"
    first = tag("section", _first(brief, kept, today), cls="sheet")
    second = tag("section", _second(brief, kept), cls="sheet")
    return page(title, first, second, style=STYLE)


def _said(text: str) -> Markup:
    """What a learner typed: as text, in whatever language and direction it is."""
    return tag("span", as_typed(text) or "(missing)", dir="auto", lang="" if text else "en")


def _first(brief: Brief, kept: dict[str, str], today: date) -> Iterator[Markup]:
    by = [" by ", _said(kept["author"])] if kept["author"] else []
    when = f", {day(today)} {today.year}. Counting Crossings, lesson 13."
    yield tag("p", "A brief on one claim", by, when, cls="quiet")
    missing = brief.missing()
    if missing:
        names = ", ".join(step.name for step in missing)
        yield tag("p", tag("strong", "Draft."), f" Still missing: {names}.", cls="draft")
    if points := open_points(brief):
        said = f"{counted(len(points), 'question').capitalize()} left open by the writer: page 2."
        yield tag("p", said, cls="quiet")
    whose = (
        f"Claim {brief.subject} of the course’s ledger, in its words: " if brief.of_ledger else ""
    )
    spoke = [_said(kept["said_by"]), ", ", _said(kept["said_on"])]
    yield tag(
        "div",
        tag("p", tag("strong", whose or "The claim: "), "“", _said(kept["claim"]), "”"),
        tag("p", "Said by: ", spoke, cls="quiet"),
        cls="claim",
    )
    rule = f" ({VERDICTS[kept['verdict']]})" if kept["verdict"] in VERDICTS else ""
    yield tag("h2", "Verdict: ", kept["verdict"] or "(missing)")
    yield tag("p", f"The writer’s own{rule}.", cls="quiet")
    yield tag("p", _said(kept["why"]))
    if kept["parts"]:
        yield tag("p", tag("strong", "Each half by itself: "), _said(kept["parts"]))
    yield from _figure(brief, kept)
    yield tag("h2", "For ", _said(kept["reader"]))
    yield tag("p", _said(kept["note"]))
    yield tag("h2", "One limit")
    yield tag("p", _said(kept["limit"]))


def _figure(brief: Brief, kept: dict[str, str]) -> Iterator[Markup]:
    figure = brief.figure()
    if figure is not None:
        caption = tag("figcaption", f"{figure.source}.")
        yield tag("figure", bars_html(figure), caption)
    elif kept["figure"] != NO_FIGURE:
        yield tag("p", "(The figure is missing.)", cls="quiet")


def _second(brief: Brief, kept: dict[str, str]) -> Iterator[Markup]:
    yield tag("h2", "How the claim was checked")
    steps = [step for step in STEPS if step.key not in ELSEWHERE]
    rows = [row(_capital(step.name), _said(kept[step.key])) for step in steps]
    head = tag("tr", tag("th", "Step", scope="col"), tag("th", "What was found", scope="col"))
    yield tag(
        "table",
        tag("caption", "One row is one step of the checklist."),
        tag("thead", head),
        tag("tbody", rows),
        cls="steps",
    )
    if points := open_points(brief):
        yield tag("h2", "Left open by the writer")
        yield tag("ul", [tag("li", point.ask) for point in points], cls="open")
    yield tag("h2", "Sources and licences")
    yield from (tag("p", line, cls="sources") for line in source_lines(brief))


def source_lines(brief: Brief) -> Iterator[str]:
    """The sources of a brief, their licences and grades, one a line."""
    for name in brief.tables():
        about = credit(name)
        note = table_card(name).get("grade_note", "")
        note = note.rstrip(".")
        grade = f"Grade {about.grade}{f' ({note})' if note else ''}. " if about.grade else ""
        yield f"Table {name}: {about.title}. Edition: {about.edition}. {grade}{about.line}"
        sources = table_card(name).get("sources", [])
        first = next(iter(sources), {})
        if address := first.get("path", ""):
            which = f", the first of {len(sources)} sources" if len(sources) > 1 else ""
            yield f"To be read at {address.partition('://')[2] or address}{which}"
    if brief.of_ledger:
        yield (
            f"Claim {brief.subject}: claims ledger of Counting Crossings, CC BY 4.0. Sources named "
            "there, with the grade of each:"
        )
        yield from _sources(brief.subject)
    if not brief.tables() and not brief.of_ledger:
        yield "No table of the course was used; the sources are the writer’s."
    yield (
        "Grades say how closely a source could be read: A in the publisher’s own page or file, "
        "B in one secondary copy, C in a weak copy, D not found. "
        "“Cannot be checked” is not “false”."
    )


def _sources(claim: str) -> Iterator[str]:
    """The sources of a claim of the ledger, one a line."""
    every = load("sources").fillna("").set_index("source_id").to_dict("index")
    for name in ledger()[claim]["source_ids"].split(";"):
        source = every[name]
        when = f", {source['published']}" if source["published"] else ""
        yield f"{name}: {source['publisher']}, {source['title']}{when}. Grade {source['grade']}."


def _capital(text: str) -> str:
    text = text.removeprefix("the ")
    return text[:1].upper() + text[1:]
