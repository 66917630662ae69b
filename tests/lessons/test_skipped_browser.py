"""Cells run out of order in JupyterLab: a sentence, what it says to do is there, and it helps."""

from lessonkit.ask.missing_names import ABOVE
from tests.lessons import looking
from tests.lessons.walking import cell_with


def code_cell(lab, number):
    return lab.page.evaluate(
        "n => window.jupyterapp.shell.currentWidget.content.widgets"
        ".flatMap((c, i) => c.model.type === 'code' ? [i] : [])[n]",
        number,
    )


def test_a_cell_before_the_one_it_needs(opened):
    lab = opened
    lab.run_cell(code_cell(lab, 0))
    later = cell_with(lab, "show_table(")
    lab.run_cell(later, allow_errors=True)
    said = lab.text_of(later)
    assert said.startswith("There is no quarters yet. Probably a cell above was not run: choose")
    assert "NameError: name 'quarters' is not defined" in said

    # What the sentence names is in the menu under that name.
    menu = lab.page.get_by_role("menubar").get_by_text(ABOVE.split(" → ")[0], exact=True)
    menu.click()
    lab.page.get_by_role("menuitem", name=ABOVE.split(" → ")[1]).click()
    lab.wait_until_idle()
    lab.run_cell(later)
    looking.wait_for_figures(lab)
    assert "There is no" not in lab.text_of(later)
    assert lab.errors() == []


def test_the_first_cell_left_out(opened):
    lab = opened
    later = cell_with(lab, 'check("03.fall"')
    lab.run_cell(later, allow_errors=True)
    assert "NameError: name 'check' is not defined" in lab.text_of(later)
    lab.run_cell(code_cell(lab, 0), allow_errors=True)  # the error of the other is still there
    lab.run_cell(later)
    assert "Not attempted yet" in lab.text_of(later)
