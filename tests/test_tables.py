"""Tables to read: header cells, commas, numbers to the right and words to the left."""

import re

import pandas as pd

from lessonkit.text.tables import show_table

FRAME = pd.DataFrame(
    {
        "year": [2022, 2023],
        "people": [12658, None],
        "change": ["−92.7%", "+13.4%"],
        "said by": ["<b>Frontex</b>", "NGO"],
    }
)


def html():
    return show_table(FRAME, "One row is one <year>")._repr_html_()


def test_years_have_no_comma_and_gaps_are_said():
    assert ">2022<" in html()
    assert ">12,658.0<" in html()  # a column with a gap holds decimals
    assert "not known" in html()


def test_everything_is_escaped():
    assert "<b>Frontex" not in html()
    assert "One row is one &lt;year&gt;" in html()


def test_header_cells_name_columns_and_rows():
    assert html().count('scope="col"') == 4
    assert html().count('scope="row"') == 2
    assert "<caption" in html()


def test_numbers_end_and_words_begin_below_each_other():
    sides = re.findall(r'scope="col" style="text-align:(\w+)', html())
    assert sides == ["left", "right", "right", "left"]


def test_a_month_is_not_broken_at_its_hyphen():
    when = "2021-11 to 2021-12-03"
    html = show_table(pd.DataFrame({"who": ["A"], "when": [when]}), "").as_html()
    whole = re.findall(r'<span style="white-space:nowrap">(.*?)</span>', html)
    assert whole == ["2021-11", "2021-12-03"]


def test_less_than_nothing_has_the_minus_of_the_words_around():
    frame = pd.DataFrame(
        {"who": ["A-b", "C", "D"], "people": [-11734, 2, 0], "%": [-91.5, -0.04, 3]}
    )
    table = show_table(frame, "")
    cells = re.findall(">([^<>]+)</t[dh]>", table.as_html())[3:]
    assert cells == ["A-b", "−11,734", "−91.5", "C", "2", "0.0", "D", "0", "3.0"]
    assert repr(table).split()[3:] == cells
