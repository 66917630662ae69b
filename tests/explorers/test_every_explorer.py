"""What every explorer keeps to, whatever it shows."""

import subprocess
import sys

import ipywidgets as widgets
import pytest

from crossings import explore
from crossings.explorers import find, names
from crossings.explorers.composition import nationalities
from lessonkit.live import LiveChart
from lessonkit.text.errors import CourseError
from lessonkit.widgets.declared import EXPLORERS
from lessonkit.widgets.explorer import Still
from tests.explorers.boxes import inside, table_in

EVERY = pytest.mark.parametrize("name", names())
# What a learner can move, tick, choose, type into or press.
CONTROLS = (
    widgets.Button,
    widgets.Checkbox,
    widgets.SelectMultiple,
    widgets.Text,
    widgets.Textarea,
    widgets.ToggleButton,
    widgets.widget_float._Float,
    widgets.widget_int._Int,
    widgets.widget_selection._Selection,
)


@EVERY
def test_every_control_has_words(name, built):
    controls = list(inside(built(name).box, CONTROLS))
    assert controls
    assert [control for control in controls if not control.description.strip()] == []


TABLE = "Show the numbers as a table"


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("baseline", ["Series", "Baseline", "Comparison", TABLE]),
        ("composition", [*nationalities(), "Compare", "Baseline", "Comparison", TABLE]),
        ("recount", ["Borders", "Sent back", "Try again", "Noticed", "Registered", TABLE]),
    ],
)
def test_controls_stand_in_the_order_of_the_choices(name, labels, built):
    assert [control.description for control in inside(built(name).box, CONTROLS)] == labels


@EVERY
def test_some_words_follow_and_are_spoken(name, built):
    spoken = [
        words
        for words in inside(built(name).box, widgets.HTML)
        if "lessonkit-status" in words._dom_classes
    ]
    assert spoken


@pytest.mark.parametrize("name", [name for name in names() if name != "workbench"])
def test_the_table_stands_above_the_figure_where_it_is_seen_to_open(name, built):
    box = built(name).box
    table = table_in(box)
    shown = list(inside(box, (widgets.HTML, LiveChart)))
    assert shown.index(table) < next(i for i, one in enumerate(shown) if isinstance(one, LiveChart))
    assert table.layout.display == "none"
    tick = next(one for one in inside(box, widgets.Checkbox) if "as a table" in one.description)
    tick.value = True
    assert table.layout.display is None
    tick.value = False


@EVERY
def test_every_choice_has_a_value_to_begin_with(name):
    """Whoever works without the widget can give one choice and leave out the others."""
    one = find(name)
    assert list(one.made()) == list(one.choices)
    for choice, value in one.made().items():
        assert one.made(**{choice: value})[choice] == value


@EVERY
def test_a_wrong_choice_gets_a_sentence(name):
    with pytest.raises(CourseError, match=r"no choice in the explorer .* called 'colour'"):
        explore(name, colour="red")


@EVERY
@pytest.mark.parametrize("nonsense", ["nonsense", [], ["nonsense"], -1, 0.5, True, object()])
def test_a_wrong_value_gets_a_sentence(name, nonsense):
    for choice, one in find(name).choices.items():
        if (one.several and nonsense == []) or name == "workbench":
            continue  # nothing may be chosen there, and words to look for can be any
        with pytest.raises(CourseError) as refused:
            explore(name, **{choice: nonsense})
        assert str(refused.value).endswith((".", "?"))


# One row: an explorer, choices that it does not have, and the words that say so.
WRONG = [
    ("balloon", {"close": "open"}, "no setting of the dial close called 'open'"),
    ("balloon", {"deter": "some"}, "dial deter"),
    ("balloon", {"counter": "sea"}, "no route for the counter called 'sea'"),
    ("balloon", {"clsoe": "shut"}, "Did you mean 'close'"),
    ("baseline", {"series": "return"}, "Did you mean 'returns'"),
    ("baseline", {"baseline": 2009}, "no year in the series 'returns' called '2009'"),
    ("baseline", {"series": "arrivals", "comparison": "last year"}, "called 'last year'"),
    ("baseline", {"basline": 2022}, "Did you mean 'baseline'"),
    ("boats", {"year": 2026}, "no whole year in this table called '2026'"),
    ("boats", {"yaer": 1}, "'year'"),
    ("composition", {"chosen": ["Albanian"]}, "Did you mean 'Albania'"),
    ("composition", {"baseline": "2032"}, "no period called '2032'"),
    ("composition", {"baseline": "2022", "comparison": "2023Q1"}, "a year and a quarter"),
    ("composition", {"basline": "2022"}, "Did you mean 'baseline'"),
    ("counterfactual", {"begins": "2023Q2"}, "no quarter to begin with called '2023Q2'"),
    ("counterfactual", {"back": 3}, "no number of quarters to look back called '3'"),
    (
        "counterfactual",
        {"otherwise": "the others"},
        "no guess in this explorer called 'the others'",
    ),
    ("counterfactual", {"window": 4}, "'window'"),
    ("denominator", {"cases": "end"}, "Did you mean 'ended'"),
    ("denominator", {"year": 2017}, "called '2017'"),
    (
        "denominator",
        {"cases": "arrived", "people": "Albanian women"},
        "for 'arrived' called 'Albanian women'",
    ),
    ("denominator", {"divide_by": "all who arrived"}, "no denominator for 'ended'"),
    (
        "dissector",
        {"statement": "UK Foreign Office, 9 Oct"},
        "Did you mean 'UK Foreign Office, 9 Oct 2025'",
    ),
    ("dissector", {"against": "the first"}, "no comparison called 'the first'"),
    ("dissector", {"statment": "x"}, "Did you mean 'statement'"),
    ("linkage", {"rule": "exact"}, "no rule for joining called 'exact'"),
    ("linkage", {"second": 7}, "no size of the second list called '7'"),
    ("lists", {"readers": "talks"}, "Did you mean 'talk'"),
    ("lists", {"first": 55}, "no share that a reader can find called '55'"),
    ("lists", {"hidden": 60}, "no share that neither sees called '60'"),
    ("lists", {"pair": 21}, "no pair of lists to look at called '21'"),
    ("patrol", {"drones": 11}, "`drones` must be a whole number of points from 0 to 10; it is 11"),
    ("patrol", {"cameras": 2.5}, "`cameras` must be a whole number"),
    ("patrol", {"thermal": True}, "it is True"),
    ("patrol", {"thermal": "many"}, "it is 'many'"),
    ("patrol", {"behaviour": "flee"}, "behaviour in this explorer called 'flee'"),
    ("recount", {"borders": 5}, "no setting of 'Borders' called '5'"),
    ("recount", {"noticed": 0.4}, "no setting of 'Noticed' called '0.4'"),
    ("recount", {"borders": True}, "called 'True'"),
    ("recount", {"sent_back": "30%"}, "called '30%'"),
    ("recount", {"notised": 40}, "Did you mean 'noticed'"),
    ("register", {"columns": ["name"]}, "no column of the register called 'name'"),
    ("register", {"columns": 5}, "no column of the register called '5'"),
    ("register", {"years": 3}, "no step of years called '3'"),
    ("register", {"years": True}, "called 'True'"),
    ("register", {"place": "street"}, "no kind of place called 'street'"),
    ("map", {"year": 2026}, "no year on this map called '2026'"),
    ("map", {"yaer": 1}, "'year'"),
    ("screening", {"wanted": 3}, "no value of 'wanted' here called '3'"),
    ("screening", {"wated": 10}, "Did you mean 'wanted'"),
    ("tank", {"new": 5}, r"new cases a quarter is 0, 20, … or 160; this is 5"),
    ("tank", {"withdrawn": "all"}, r"withdrawn cases a quarter is 0, 20, … or 100; this is 'all'"),
    ("tank", {"first": "old"}, "Did you mean 'older'"),
    ("threshold", {"world": "read wrose"}, "Did you mean 'read worse'"),
    ("threshold", {"score": 62}, "no value of 'score' here called '62'"),
    ("weights", {"card": "a minister"}, "role card called 'a minister'"),
    (
        "weights",
        {"crime": 101},
        "weight of 'crime solved' must be a whole number of points from 0 to 100",
    ),
    ("weights", {"lives": -1}, "it is -1"),
    ("weights", {"privacy": 2.5}, "it is 2.5"),
    ("weights", {"cost": True}, "it is True"),
    ("weights", {"cost": "much"}, "it is 'much'"),
]


@pytest.mark.parametrize(("name", "choices", "said"), WRONG)
def test_the_sentence_names_what_is_wrong(name, choices, said):
    with pytest.raises(CourseError, match=said):
        explore(name, **choices)


@EVERY
def test_the_still_twin_has_figure_words_and_table(name):
    twin = find(name).still()
    if name == "workbench":
        pytest.skip("no figure that follows controls")
    assert isinstance(twin, Still)
    assert repr(twin).strip()
    spec = twin.view.chart().to_dict()
    assert len(spec["description"]) > 40
    shown = twin.view.numbers()
    assert len(shown.frame)
    assert len(shown.caption) > 20


@EVERY
def test_a_figure_gets_few_rows(name, built):
    for figure in inside(built(name).box, LiveChart):
        for rows in figure._sets:
            columns = figure.trait_values()[f"_rows_{rows}"]["columns"]
            assert all(len(column) <= 500 for column in columns.values())


@EVERY
def test_the_list_of_explorers_names_every_choice_with_its_values(name):
    (line,) = [one for one in repr(explore()).split("\n") if one.startswith(f"{name}: ")]
    one = find(name)
    assert one.about in line
    for choice, its in one.choices.items():
        assert f" {choice}" in line
        for value in its.values(one.made())[:2]:
            assert str(value) in line


def test_choices_without_a_name_get_a_sentence():
    with pytest.raises(CourseError, match=r"Say first which explorer you mean"):
        explore(year=2022)


def test_names_are_known_before_any_explorer_is_imported():
    code = (
        "from crossings.explorers import names; import sys; "
        "print(*names()); print(*(m for m in sys.modules if m.startswith('crossings.charts')))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    listed, imported = found.stdout.split("\n")[:2]
    assert listed.split() == names()
    assert imported == ""


def test_what_is_found_in_the_sources_is_what_is_declared():
    for name in names():
        find(name)
    assert sorted(EXPLORERS) == names()
    assert all(name == one.name for name, one in EXPLORERS.items())
