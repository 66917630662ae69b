"""Every figure: title, source, axis titles with units, a description that says what it shows."""

import altair as alt
import pandas as pd
import pytest

from crossings.charts.composition import composition_chart, composition_rows
from crossings.charts.small_boats import arrivals_by_quarter, editions
from lessonkit.figures.marks import dated_marks, quarter_of
from lessonkit.figures.prediction import prediction_chart

QUARTERS = pd.DataFrame({"quarter": ["2022Q2", "2022Q3", "2022Q4"], "arrivals": [2194, 9044, 1185]})
EVENTS = {"2022-12-13": "joint statements"}
GUESS = pd.DataFrame({"period": ["2023Q1"], "value": [500.0]})
KNOWN = QUARTERS.rename(columns={"quarter": "period", "arrivals": "value"})


def composition():
    rows = composition_rows("2022", "2023", (12658, 924), (45774, 29437))
    return composition_chart(rows, headline="Who?", caption="Home Office", description="Three …")


def prediction(recorded=float("nan")):
    return prediction_chart(
        KNOWN,
        GUESS,
        GUESS.assign(value=recorded),
        title="Next?",
        caption="Home Office",
        unit="people in a quarter",
        marks=EVENTS,
    )


FIGURES = {
    "arrivals": lambda: arrivals_by_quarter(
        QUARTERS, title="T", caption="Home Office", events=EVENTS
    ),
    "editions": lambda: editions(
        pd.DataFrame({"edition": ["a", "b"], "arrivals": [148, 280]}),
        title="T",
        caption="Home Office",
    ),
    "prediction": prediction,
    "composition": composition,
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_says_what_it_is(name):
    chart = FIGURES[name]()
    spec = chart.to_dict()
    assert spec["description"]
    assert spec["title"]["text"]
    assert "Home Office" in spec["title"]["subtitle"]


def test_the_description_holds_the_numbers_and_the_event():
    words = FIGURES["arrivals"]().to_dict()["description"]
    assert words == (
        "Bar chart: people recorded in a quarter, from 2022Q2 (2,194) to 2022Q4 (1,185). The "
        "highest bar is 2022Q3 (9,044). Marked: 13 December 2022, joint statements."
    )


def test_bars_start_at_zero():
    for name in ("arrivals", "editions"):
        text = FIGURES[name]().to_json()
        assert '"zero": false' not in text
        assert "domainMin" not in text


def test_an_event_stands_where_it_falls_within_its_quarter():
    rule, text = dated_marks(EVENTS, "quarter", list(QUARTERS["quarter"]))
    # 13 December is day 74 of the 92 days of the quarter; the first day counts as 0.
    assert rule.to_dict()["encoding"]["x"]["bandPosition"] == pytest.approx(73 / 91, abs=0.01)
    assert text.to_dict()["mark"]["align"] == "right"  # late in the figure: words to the left
    assert dated_marks({"2019-01-01": "x"}, "quarter", list(QUARTERS["quarter"])) == []


@pytest.mark.parametrize(
    ("day", "quarter"),
    [("2022-01-01", "2022Q1"), ("2022-12-31", "2022Q4"), ("2023-06-30", "2023Q2")],
)
def test_quarters(day, quarter):
    assert quarter_of(pd.Timestamp(day).date()) == quarter


def test_nothing_of_the_record_is_in_the_page_before_the_reveal():
    assert "777" not in prediction().to_json()
    assert "777" in prediction(777.0).to_json()


def test_composition_rows_are_always_the_same_bars_in_the_same_order():
    one = composition_rows("2022", "2023", (12658, 924), (45774, 29437))
    other = composition_rows("2018", "2019", (0, 3), (0, 3))
    assert one[["panel", "part"]].equals(other[["panel", "part"]])
    assert other.query("panel == 'change'")["value"].isna().all()
    change = one.query("panel == 'change'").set_index("part")["value"].round(1)
    assert change.to_dict() == {"chosen": -92.7, "everyone else": -13.9, "all arrivals": -35.7}
    assert one.query("panel == 'share'")["label"].tolist() == ["27.7%", "3.1%"]


def test_figures_stay_small():
    for name, make in FIGURES.items():
        spec = make().to_dict()
        rows = sum(len(v) for v in spec.get("datasets", {}).values())
        assert rows <= 500, name
        assert isinstance(make(), alt.TopLevelMixin)
