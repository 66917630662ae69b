"""LiveChart without a page: what it holds, what it sends, and what it refuses."""

import altair as alt
import pandas as pd
import pytest

from lessonkit.live import Draw, LiveChart
from lessonkit.text.errors import CourseError


def bars(**changes):
    rows = [{"group": "A", "people": 3}, {"group": "B", "people": 1}]
    options = {"description": "Bars."} | changes
    chart = alt.Chart(alt.InlineData(values=rows, name="rows"), **options).mark_bar()
    headline = alt.param(name="headline", value="First")
    return chart.encode(x="group:N", y="people:Q").add_params(headline)


@pytest.fixture
def live():
    return LiveChart(bars())


@pytest.fixture
def sent(live, monkeypatch):
    """The states that are sent to the page from now on."""
    states = []
    monkeypatch.setattr(live, "_send", lambda message, **_: states.append(message["state"]))
    return states


def columns(live, name="rows"):
    return live.get_state()[f"_rows_{name}"]["columns"]


def test_only_what_changed_is_sent_and_in_one_message(live, sent):
    live.update(rows=pd.DataFrame({"group": ["A"], "people": [5]}), headline="Second")
    assert [sorted(state) for state in sent] == [["_params", "_rows_rows"]]
    live.update(headline="Second")
    assert len(sent) == 1
    live.update(description="Other words.")
    assert sent[1:] == [{"description": "Other words."}]


def test_a_page_loaded_again_gets_the_latest_state(live):
    live.update(rows=[{"group": "C", "people": None}], headline="Second", description="D2")
    state = live.get_state()
    assert columns(live) == {"group": ["C"], "people": [None]}
    assert state["_params"] == {"headline": "Second"}
    assert state["description"] == "D2"


def test_two_figures_keep_their_own_sets():
    one = LiveChart(bars())
    points = alt.Chart(alt.InlineData(values=[{"a": 1}], name="points"), description="Points.")
    two = LiveChart(points.mark_point().encode(x="a:Q"))
    one.update(rows=[])
    assert "_rows_points" not in one.get_state()
    assert "_rows_rows" not in two.get_state()
    with pytest.raises(CourseError, match="called 'rows'"):
        two.update(rows=[])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"row": []}, "no data set or parameter of this figure called 'row'. Did you mean 'rows'?"),
        ({"headlines": "x"}, "Did you mean 'headline'?"),
        ({"rows": [{"group": "A", "person": 1}]}, "lack 'people', .* they have 'group', 'person'"),
        ({"rows": "A"}, "should be a DataFrame or a list of dicts"),
    ],
)
def test_a_wrong_update_is_refused_and_changes_nothing(live, changes, words):
    before = live.get_state()
    with pytest.raises(CourseError, match=words):
        live.update(headline="Second", description="D2", **changes)
    assert live.get_state() == before


@pytest.mark.parametrize("description", [alt.Undefined, "", "  "])
def test_a_figure_without_a_description_is_refused(description):
    with pytest.raises(CourseError, match="needs a description in words"):
        LiveChart(bars(description=description))


def test_a_figure_without_named_rows_is_refused():
    frame = pd.DataFrame({"a": [1]})
    with pytest.raises(CourseError, match="needs rows with a name"):
        LiveChart(alt.Chart(frame, description="Bars.").mark_bar().encode(x="a:Q"))


# Drawing

GUESS = [{"year": 2021, "people": 30}, {"year": 2022, "people": None}]


def drawn_on(draw, chart=None):
    data = alt.InlineData(values=GUESS, name="guess")
    line = alt.Chart(data, description="Guess.").mark_line().encode(x="year:O", y="people:Q")
    return LiveChart(chart or line, draw=draw)


DRAW = Draw(rows="guess", x="year", y="people", step=5)


def test_what_the_page_draws_is_seen_in_python():
    live = drawn_on(DRAW)
    seen = []
    live.observe(lambda change: seen.append(change["new"]), "drawn")
    assert live.drawn == {2021: 30}
    live.set_state({"_heights": [30, 45]})  # as the page sends it
    assert live.drawn == {2021: 30, 2022: 45}
    assert seen == [{2021: 30, 2022: 45}]


def test_rows_from_python_stand_above_what_was_drawn():
    live = drawn_on(DRAW)
    live.set_state({"_heights": [30, 45]})
    live.update(guess=[{"year": 2022, "people": 10.0}, {"year": 2023, "people": float("nan")}])
    assert live.drawn == {2022: 10}
    assert live.get_state()["_heights"] == [10, None]
    assert live.get_state()["_draw"]["names"] == ["2022", "2023"]


def test_days_are_keys_as_dates_whether_text_or_not():
    data = alt.InlineData(values=[{"day": "2022-07-01", "people": 1}], name="guess")
    line = alt.Chart(data, description="Guess.").mark_line().encode(x="day:T", y="people:Q")
    live = LiveChart(line, draw=Draw(rows="guess", x="day", y="people"))
    assert live.drawn == {pd.Timestamp(2022, 7, 1): 1}
    live.update(guess=pd.DataFrame({"day": [pd.Timestamp(2022, 10, 1)], "people": [2]}))
    assert live.drawn == {pd.Timestamp(2022, 10, 1): 2}


@pytest.mark.parametrize(
    ("draw", "words"),
    [
        (Draw("guesses", "year", "people"), "no data set of this figure called 'guesses'"),
        (Draw("guess", "years", "people"), "no field of 'guess' called 'years'"),
        (Draw("guess", "year", "person"), "Did you mean 'people'?"),
        (Draw("guess", "year", "people", step=0), "should be above 0; it is 0"),
    ],
)
def test_a_drawing_that_cannot_be_followed_is_refused(draw, words):
    with pytest.raises(CourseError, match=words):
        drawn_on(draw)


def test_drawing_needs_one_pair_of_axes():
    data = alt.InlineData(values=GUESS, name="guess")
    line = alt.Chart(data).mark_line().encode(x="year:O", y="people:Q")
    with pytest.raises(CourseError, match="one pair of axes"):
        drawn_on(DRAW, (line | line).properties(description="Two."))
