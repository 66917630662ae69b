"""An expression becomes a tree of named figures, as deep as the lesson's own source says."""

import pytest

from lessonkit.judging import Formula, Reader, Seen, Sight
from lessonkit.judging.nodes import Constant, Figure, Step, expanded, figures, without_scale
from tests.judging.bakery import SIGHT, SOURCE, VALUES, reader


def words(node):
    return [one.words for one in figures(node)]


@pytest.mark.parametrize(
    ("expression", "named"),
    [
        ("fall", ["the loaves of 2003", "the loaves of 2002"]),
        (
            "percent_change(rolls[2001], after=rolls[2003])",
            ["the rolls of 2003", "the rolls of 2001"],
        ),
        ("float(ovens - burnt)", ["the ovens", "the ovens that are out of order"]),
        ("sum(rolls.values())", ["the rolls of 2001", "the rolls of 2002", "the rolls of 2003"]),
        ("week", ["the loaves of one day"]),
        (
            "sum(loaves[year] * 2 for year in (2001, 2003))",
            ["the loaves of 2001", "the loaves of 2003"],
        ),
        ("-(loaves[2002] - loaves[2003])", ["the loaves of 2002", "the loaves of 2003"]),
    ],
)
def test_names_lead_down_to_figures_with_words(expression, named):
    tree = reader().read(expression)
    assert words(tree) == named
    assert tree.value == pytest.approx(eval(expression, dict(VALUES)))


def test_a_named_result_is_a_figure_that_can_be_taken_apart():
    tree = reader().read("points")
    assert words(tree) == ["the share of loaves in 2003", "the share of loaves in 2002"]
    years = [2003, 2002]
    assert words(expanded(tree, once=True)) == [
        f"{what} of {year}" for year in years for what in ("the loaves", "all pieces")
    ]
    assert words(expanded(tree)) == [
        f"{what} of {year}" for year in years for what in ("the loaves", "the rolls")
    ]
    assert expanded(tree).value == pytest.approx(tree.value)


def test_the_hundred_of_a_measure_is_its_scale():
    scale, core = without_scale(reader().read("fall"))
    assert scale == 100
    assert core.value == pytest.approx(VALUES["fall"] / 100)


def test_a_tuple_is_taken_apart_by_place_and_spread_into_a_call():
    source = "a, b = pair\nboth = joined(*pair)"
    values = {"pair": (8, 2), "a": 8, "b": 2, "both": 4.0, "joined": None}
    seen = Sight({"pair": Seen({0: "the first list", 1: "the second list"})}, values)
    read = Reader(source, values, seen, {"joined": Formula("x y", "x / y")})
    assert words(read.read("a - b")) == ["the first list", "the second list"]
    assert words(read.read("both")) == ["the first list", "the second list"]


def test_a_function_of_one_line_is_taken_apart_like_a_measure():
    source = "def halved(x):\n    '''Half.'''\n    return x / 2\nanswer = halved(loaf)"
    values = {"loaf": 9, "answer": 4.5, "halved": lambda x: x / 2}
    tree = Reader(source, values, Sight({"loaf": ("the loaf",)}, values), {}).read("answer")
    assert isinstance(tree, Step)
    assert words(tree) == ["the loaf"]


@pytest.mark.parametrize(
    "expression", ["max(loaves.values())", "len(loaves)", "round(fall, 1)", "loaves[2002] // 7"]
)
def test_what_cannot_be_taken_apart_is_one_figure(expression):
    tree = reader().read(expression)
    assert isinstance(tree, Figure)
    assert tree.value == eval(expression, dict(VALUES))


def test_a_name_that_is_defined_twice_is_taken_as_it_stands():
    read = Reader("x = 2\ntotal = x + 1\nx = 5", {"x": 5, "total": 3}, Sight({}, {}), {})
    assert isinstance(read.read("total"), Figure)
    assert read.read("x").value == 5


def test_zeros_and_what_is_taken_away_again_are_left_out():
    values = {"a": 5, "b": 7, "none": 0}
    sight = Sight({"a": ("the a",), "b": ("the b",)}, values)
    assert words(Reader("", values, sight, {}).read("a + b - none - a")) == ["the b"]


def test_constants_are_worked_out_first():
    tree = Reader("", {"a": 5}, Sight({"a": ("the a",)}, {"a": 5}), {}).read("a / (1 + 100 / 100)")
    assert tree.right == Constant(2.0)


def test_sight_refuses_names_and_keys_it_cannot_find():
    with pytest.raises(ValueError, match="SIGHT names 'cakes', and no figure has this name"):
        Sight({"cakes": ("the cakes",)}, VALUES)
    with pytest.raises(
        ValueError, match=r"SIGHT has words for rolls\[1999\], and there is no such"
    ):
        Sight({"rolls": ({1999: "the rolls of 1999"},)}, VALUES)


def test_of_a_long_family_only_the_keys_with_words_are_in_sight():
    sight = Sight({"rolls": ({2001: "the rolls of 2001"},)}, VALUES)
    assert [one.words for one in sight.all()] == ["the rolls of 2001"]


def test_every_name_in_sight_has_a_figure():
    sight = Sight(SIGHT, VALUES)
    assert len(sight.all()) == 4 * 3 + 6
    assert "percent_change" in SOURCE
