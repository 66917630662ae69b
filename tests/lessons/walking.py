"""What a walk through a lesson in JupyterLab needs: find a cell, answer in it, read the record."""

import json
import re

from tests.lessons import looking
from tests.names import FILE_NAME

EXPLORE = re.compile(r"^explore\(\"(\w+)\"", flags=re.M)


def sources(lab):
    """What each cell of the open notebook says; an empty text for a cell that is not code."""
    return lab.page.evaluate(
        "() => window.jupyterapp.shell.currentWidget.content.widgets"
        ".map(c => c.model.type === 'code' ? c.model.sharedModel.source : '')"
    )


def cell_with(lab, text):
    """The number of the first cell whose code holds `text`; -1 where there is none."""
    return next((i for i, source in enumerate(sources(lab)) if text in source), -1)


def explorers_of(lab):
    """Each explorer in the open notebook: its name and the number of its cell."""
    found = [(EXPLORE.search(source), i) for i, source in enumerate(sources(lab))]
    return [(match[1], i) for match, i in found if match]


def answer(lab, task, code):
    """Put `code` in place of the dots of one exercise and run the cell, as a learner does."""
    i = cell_with(lab, f'"{task}"')
    lab.set_source(i, re.sub(r"= .*", f"= {code}", sources(lab)[i], count=1))
    lab.run_cell(i)
    return lab.text_of(i)


def choose(lab, task, option, said, *, exact=False):
    """Click on the option of a form that has these words and have it checked; wait for the reply.

    `said` has to be in the reply; with `exact` it is the whole text of a part of it.
    """
    form = lab.output_of(cell_with(lab, f'ask("{task}"')).locator(".lessonkit-asks")
    form.get_by_text(option).click()
    form.get_by_role("button", name="Check my answer").click()
    form.locator(".lessonkit-status").get_by_text(said, exact=exact).wait_for()


def record(lab):
    """The learner's record, as it stands in the course folder."""
    return json.loads(lab.read(FILE_NAME))


def right_in(kept):
    """Ids of the exercises that are right in a record."""
    return {task for task, one in kept["tasks"].items() if one.get("state") == "right"}


def words_inside(figure):
    """Whether all words of a figure (a locator of its `svg.marks`) lie inside it, none cut off."""
    return figure.evaluate(looking.CUT_OFF) == []
