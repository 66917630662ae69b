"""Ready figures: the numbers that were published, and what a brief has to say with them."""

from datetime import date

import pytest

from crossings.briefs.bars import bars_html
from crossings.briefs.figures import READY, ready
from crossings.worlds import forecast
from lessonkit.data.package import credit
from tests.published import published

# As outside sources have them; those by year of the UK stand in `published.csv`.
PUBLISHED = {
    "arrivals": {str(year): total for year, total in published("arrivals").items()},
    "albanians": {"2021": 815, "2022": 12658, "2023": 927},
    "returns": {"2023": 26837, "2025": 37918},
    "decisions": {"grants of protection": 343, "refusals": 387, "withdrawals": 1842},
    "detections": {"2018": 5844, "2022": 144118, "2024": 21525},
    "deaths": {"2018": 47, "2022": 43},
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_bars_are_the_published_figures(name):
    bars = {bar.label: bar.end for bar in ready(name).bars}
    assert {label: bars[label] for label in PUBLISHED[name]} == PUBLISHED[name]


def test_years_that_are_not_over_are_left_out():
    assert [bar.label for bar in ready("detections").bars][-1] == "2024"
    assert [bar.label for bar in ready("deaths").bars][-1] == "2024"
    assert [bar.label for bar in ready("arrivals").bars][-1] == "2025"


def test_the_forecast_means_the_same_days_of_july():
    # 22 April 2024 and 10 to 12 weeks, 1 May and 9 to 11, 15 May and 7 to 9, by the calendar.
    assert forecast.window(date(2024, 4, 22)) == (date(2024, 7, 1), date(2024, 7, 15))
    assert forecast.window(date(2024, 5, 1)) == (date(2024, 7, 3), date(2024, 7, 17))
    assert forecast.window(date(2024, 5, 15)) == (date(2024, 7, 3), date(2024, 7, 17))
    assert forecast.ended() == date(2024, 7, 6)
    said = [bar.number for bar in ready("forecast").bars]
    assert said == ["1 to 15 July", "3 to 17 July", "3 to 17 July", "6 July"]
    spans = [(bar.start, bar.end) for bar in ready("forecast").bars]
    assert spans == [(0, 15), (2, 17), (2, 17), (5, 6)]


@pytest.mark.parametrize("name", READY)
def test_every_figure_has_its_words_and_its_table(name):
    figure = ready(name)
    assert figure.source.startswith("Source")
    assert credit(figure.table).line
    html = bars_html(figure)
    assert html.count("<rect") == len(figure.bars)
    for bar in figure.bars:
        assert f'<td class="bar-number">{bar.number}</td>' in html
        assert bar.number in figure.description


def test_bars_are_as_long_as_their_numbers():
    html = bars_html(ready("albanians"))
    widths = [float(part.split('"')[0]) for part in html.split('width="')[1:]]
    assert max(widths) == 1000
    assert widths[3] == pytest.approx(1000 * 815 / 12658, abs=0.06)
