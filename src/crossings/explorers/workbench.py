"""Explorer "workbench": one claim through the whole checklist, kept as it is typed."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from textwrap import shorten as cut

import ipywidgets as widgets
import pandas as pd

from crossings.briefs.bars import preview
from crossings.briefs.export import export_brief
from crossings.briefs.figures import READY, ready
from crossings.briefs.kept import Brief, find_claims, ledger
from crossings.briefs.steps import BY_KEY, GIVEN, OWN_FIGURE, STEPS, Step
from crossings.briefs.subjects import is_own, name_of, next_own, own_briefs
from crossings.briefs.verbs import beside_ledger, state_sentences
from crossings.explorers.brief_fields import FIELD, STYLE, Field, heading
from crossings.explorers.table_rows import TableRows
from lessonkit.text.cards import Card, paragraph, text_card
from lessonkit.text.errors import CourseError
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.choices import Choice
from lessonkit.widgets.controls import Control, button, form, labelled, say, words
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.settled import settled


def _claims_table(find: str) -> Table:
    found = find_claims(str(find))
    rows = pd.DataFrame(
        [(name, ledger()[name]["claim"], ledger()[name]["said_by"]) for name in found],
        columns=["id", "claim", "said by"],
    )
    return show_table(rows, f"{len(found)} of {len(ledger())} claims. One row is one claim.")


class Workbench:
    """A list to choose a claim from, a field for each step, and buttons."""

    def __init__(self) -> None:
        self.brief = Brief()
        self._filling = False
        self.find = _wide(widgets.Text(), "Find a claim: its id, or words in it")
        self.found = _wide(widgets.Select(rows=6), "Claims")
        self.now = words(spoken=True)
        self.fields = {step.key: Field(step, partial(self._typed, step)) for step in STEPS}
        self.rows = TableRows(self._use)
        self.picture = words()
        self.kept = words(spoken=True)
        self.reply = words(spoken=True)
        self.headings: dict[str, widgets.HTML] = {}
        parts = tuple(self._parts())
        self._search()
        self._fill()
        self.find.observe(lambda _: self._search(), "value")
        self.found.observe(lambda _: self._chosen(), "value")
        buttons = widgets.HBox(tuple(self._buttons()), layout=widgets.Layout(flex_flow="row wrap"))
        choice = (words(STYLE), self.find, self.found, self.now)
        self.box = form(*choice, *parts, self.kept, buttons, self.reply)

    def _parts(self) -> Iterator[widgets.Widget]:
        for part, steps in groupby(STEPS, lambda step: step.part):
            self.headings[part] = heading(part)
            yield self.headings[part]
            for step in steps:
                yield self.fields[step.key].box
                if step.key == "table":
                    yield self.rows.box
                if step.key == "own_figure":
                    yield self.picture

    # -- choosing a claim ------------------------------------------------------------------------

    def _search(self) -> None:
        found = find_claims(self.find.value)
        options = self._own()
        options += [
            (f"{name} · {cut(ledger()[name]['claim'], 62, placeholder=' …')}", name)
            for name in found
        ]
        names = [name for _, name in options]
        here = names.index(self.brief.subject) if self.brief.subject in names else None
        self._filling = True  # to narrow the list is not to choose another claim
        with self.found.hold_sync():
            self.found.options = options
            self.found.index = here
        self._filling = False
        more = "" if found else ": try another word, or fewer of them"
        self.found.description = f"Claims: {len(found)} of {len(ledger())}, and your own{more}"

    def _own(self) -> list[tuple[str, str]]:
        """The learner's own briefs, each with its name and day, and one that is not begun yet."""
        record, known = self.brief.record, own_briefs(self.brief.record)
        options = [(f"Mine: {name_of(record, one)}", one) for one in known]
        here = self.brief.subject
        if is_own(here) and here not in known:
            options.append(("A claim of my own", here))
        elif (fresh := next_own(record)) not in known:
            options.append(("Another claim of my own" if known else "A claim of my own", fresh))
        return options

    def _chosen(self) -> None:
        if not self._filling:
            # What was typed just before belongs to the claim before, and may still be on its way.
            settled(self._take, [self.box])

    def _take(self) -> None:
        if self.found.value is None:
            return
        self.brief = Brief(self.found.value, self.brief.record)
        self.brief.choose()
        self._search()
        self._fill()

    def _fill(self) -> None:
        """Show what is kept of the claim that is chosen; nothing is written by this."""
        self._filling = True
        for key, text in self.brief.words().items():
            self.fields[key].show(text)
        self._filling = False
        given = [self.headings[STEPS[0].part], *(self.fields[key].box for key in GIVEN)]
        for part in given:  # of a claim of the ledger, the sentence above says it all
            part.layout.display = "none" if self.brief.of_ledger else ""
        said = "You work on a claim of your own. Write it down as it was said."
        if self.brief.of_ledger:
            kept = self.brief.words()
            said = (
                f"You work on claim {self.brief.subject}: “{kept['claim']}” (in our words; "
                f"{kept['said_by']}, {kept['said_on']})."
            )
        self.now.value = paragraph(said)
        self.kept.value = self.reply.value = ""
        self._draw()

    def _draw(self) -> None:
        own = self.brief["figure"] == OWN_FIGURE
        if self.rows.name != self.brief["table"]:
            self.rows.show(self.brief["table"])
        self.fields["own_figure"].box.layout.display = "" if own else "none"
        trouble = self.brief.figure_trouble()
        self.picture.value = paragraph(trouble) if trouble else preview(self.brief.figure())

    # -- writing ---------------------------------------------------------------------------------

    def _typed(self, step: Step, text: str) -> None:
        if self._filling:
            return
        try:
            self.brief.keep(step.key, text)
        except CourseError as trouble:
            self.kept.value = paragraph(str(trouble))
            return
        if step.key in ("figure", "own_figure", "table"):
            self._draw()
        news = self.brief.record.news()
        chosen = not isinstance(self.fields[step.key].control, widgets.Textarea)
        # Said where somebody chose; a sentence at every key would drown the typing.
        if news or chosen:
            shown = self.fields[step.key].said if text else "nothing chosen"
            done = f"Kept: {step.name}, {shown}."
            self.kept.value = "".join(map(paragraph, [done, *news]))

    def _use(self, row: dict[str, str]) -> list[str]:
        """Put what a row says into steps where nothing stands; its figure behind what the data say.

        Nothing that was typed is replaced. Returned is what was done, in sentences.
        """
        kept, filled, stand = self.brief.words(), [], []
        for key, text in row.items():
            here = kept[key].strip()
            if key == "data" and here and text not in here:
                text, here = f"{here} {text}", ""
            if here:
                stand.append(BY_KEY[key].name)
                continue
            self.fields[key].control.value = text
            filled.append(BY_KEY[key].name)
        said = [f"Filled in: {', '.join(filled)}." if filled else "Nothing was filled in."]
        if stand:
            said.append(f"Left as it stands: {', '.join(stand)}.")
        if not row:
            said = ["Choose a row of the table first."]
        return said

    # -- the buttons -----------------------------------------------------------------------------

    def _buttons(self) -> Iterator[widgets.Button]:
        offers: dict[str, Callable[[], Card]] = {
            "What is missing?": self._state,
            "Compare with the ledger": self._beside,
            "Write my brief as a page": lambda: export_brief(self.brief.subject),
            "As text for an editor": lambda: export_brief(self.brief.subject, "markdown"),
            "Its figure as a picture": lambda: export_brief(self.brief.subject, "svg"),
        }
        for name, make in offers.items():
            press = button(name, primary=name.startswith("Write"))
            press.on_click(lambda _, make=make: say(self.reply, _card(make)))
            yield press

    def _state(self) -> Card:
        return text_card("Your brief so far", *state_sentences(self.brief), tone="note")

    def _beside(self) -> Card:
        made = beside_ledger(self.brief)
        if isinstance(made, str):
            return text_card("Not yet" if self.brief.of_ledger else "Nothing to compare", made)
        return Card("Your words and the ledger’s", made.as_html(), repr(made), "note")


def _card(make: Callable[[], Card]) -> Card:
    try:
        return make()
    except CourseError as trouble:
        return text_card("Not yet", str(trouble), tone="not-yet")


def _wide(control: Control, label: str) -> Control:
    control.add_class(FIELD)
    control.layout = widgets.Layout(width="auto")
    return labelled(control, label)


@explorer(
    "workbench",
    "one claim through the whole checklist, kept as you type, and exported",
    panel=lambda _: Workbench(),
    find=Choice("Find a claim", (), "", None, widgets.Text),
    figure=Choice("Figure", tuple(READY), "", None, widgets.Dropdown),
)
class Shown:
    """The claims that hold these words, or a ready figure: the workbench without a widget."""

    def __init__(self, find: str, figure: str) -> None:
        self.found = _claims_table(find)
        self.figure = ready(str(figure)) if figure else None

    def _ipython_display_(self) -> None:
        from IPython.display import HTML, display

        if self.figure is not None:
            display(HTML(preview(self.figure)))
        else:
            display(self.found)

    def __repr__(self) -> str:
        return repr(self.found) if self.figure is None else self.figure.description
