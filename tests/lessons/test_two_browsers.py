"""One notebook open in two browsers: both answer, and the record holds what both said."""

import pytest

from tests.browser.lab import Lab
from tests.lessons import looking
from tests.lessons.conftest import NAME
from tests.lessons.walking import answer, cell_with, choose, record, right_in
from tests.worked_out import right


@pytest.fixture
def second(lesson, chromium, lab_server):
    """The same notebook in another browser, which shares nothing with the first."""
    looking.wait_for_figures(lesson)
    lesson.save()
    window = chromium.browser.new_context(viewport={"width": 1200, "height": 1600})
    lab = Lab(lab_server, window.new_page())
    lab.open(NAME)
    looking.wait_for_live(lab, lesson.page.evaluate(looking.LIVE))
    yield lab
    window.close()


def test_both_answer_and_nothing_is_lost(lesson, second):
    first = lesson
    fall, rise = right("03.fall"), right("03.against-2021")
    assert "Right" in answer(first, "03.fall", fall)
    assert "Right" in answer(second, "03.against-2021", rise)
    choose(second, "03.who-counted", "(b) People met on arrival", "Right", exact=True)
    assert "Not yet" in answer(first, "03.fall", -fall)
    kept = record(first)
    assert right_in(kept) == {"03.fall", "03.against-2021", "03.who-counted"}
    assert [one["answer"] for one in kept["tasks"]["03.fall"]["tries"]] == [str(fall), str(-fall)]

    # JupyterLab lets neither overwrite the other unasked; the record does not depend on the choice.
    second.save()
    first.page.evaluate("() => { window.jupyterapp.shell.currentWidget.context.save() }")
    asked = first.page.get_by_role("dialog")
    asked.get_by_text("has changed on disk").wait_for()
    asked.get_by_role("button", name="Revert").click()
    first.page.wait_for_function(
        "text => window.jupyterapp.shell.currentWidget.content.widgets"
        ".some(c => c.model.sharedModel.source.includes(text))",
        arg=f"= {rise}",
    )
    first.run_all()
    assert "3 of 20 exercises are done" in first.text_of(cell_with(first, 'begin("03")'))
    assert record(first)["tasks"]["03.who-counted"]["state"] == "right"
    assert first.errors() == []
    assert second.errors() == []
