"""Every lesson with its cells run in the wrong order: nothing worse than a name not there yet."""

from pathlib import Path

import pytest

from tests.lessons import shells

LESSONS = sorted((Path(__file__).parents[2] / "lessons").glob("*.ipynb"))


@pytest.fixture(scope="module")
def errors(tmp_path_factory):
    """Of each lesson: the cells that failed from the last to the first, and then in order."""
    ran = shells.run(LESSONS, tmp_path_factory.mktemp("courses"), "backwards", "in order")
    return {
        name: {order: [cell for cell in cells if cell["error"]] for order, cells in orders.items()}
        for name, orders in ran.items()
    }


@pytest.mark.parametrize("lesson", [path.stem for path in LESSONS])
def test_from_the_last_cell_to_the_first(errors, lesson):
    for cell in errors[lesson]["backwards"]:
        assert cell["error"] == "NameError", cell["printed"]
        assert cell["printed"].startswith("There is no "), cell["printed"]
    assert errors[lesson]["in order"] == []


def test_it_does_happen(errors):
    assert sum(len(orders["backwards"]) for orders in errors.values()) > 10
