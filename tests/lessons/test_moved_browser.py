"""A notebook renamed and moved inside the course folder: the same record, before and after."""

import pytest

from tests.browser.server import kept_folder
from tests.lessons import looking
from tests.lessons.conftest import NAME
from tests.lessons.walking import answer, cell_with, record, right_in
from tests.names import FILE_NAME
from tests.worked_out import right

ELSEWHERE = "homework й/Përfunduar, my 03.ipynb"

RENAME = """async path => {
  const context = window.jupyterapp.shell.currentWidget.context;
  await window.jupyterapp.serviceManager.contents.rename(context.path, path);
}"""


@pytest.fixture
def homework(lab_server):
    """A folder of the learner's own inside the course folder."""
    with kept_folder(lab_server, ELSEWHERE.split("/")[0]) as folder:
        yield folder


def test_the_record_is_found_from_the_new_place(lesson, lab_server, homework):
    lab = lesson
    answer(lab, "03.fall", right("03.fall"))
    lab.save()
    lab.wait_for_list()
    lab.page.evaluate(RENAME, ELSEWHERE)
    lab.page.wait_for_function(
        "path => window.jupyterapp.shell.currentWidget.context.path === path", arg=ELSEWHERE
    )
    answer(lab, "03.against-2021", right("03.against-2021"))  # the kernel runs on
    lab.save()
    assert not (lab_server.folder / NAME).exists()
    assert lab.errors() == []

    lab.page.evaluate(
        "() => window.jupyterapp.shell.currentWidget.context.sessionContext.shutdown()"
    )
    lab.open(ELSEWHERE)
    lab.run_all()
    assert homework.name in lab.value_of("__import__('os').getcwd()")
    card = lab.text_of(cell_with(lab, 'begin("03")'))
    assert "2 of 20 exercises are done" in card
    whole = lab.output_of(cell_with(lab, 'begin("03")')).text_content()
    assert f"{FILE_NAME} in your course folder “{lab_server.folder.name}”" in whole
    assert "If you moved the notebook" not in card
    assert [path.parent for path in lab_server.folder.rglob(FILE_NAME)] == [lab_server.folder]
    assert right_in(record(lab)) == {"03.fall", "03.against-2021"}
    assert looking.errors_but_of_a_dead_kernel(lab) == []
