"""A table of one's own: files as publishers shape them (made up), its card, its doors."""

import re
import zipfile

import ipywidgets as widgets
import pytest

from crossings import explore, use, where_from
from lessonkit.data import own_file
from lessonkit.text.errors import CourseError

HOME_OFFICE = """Table Irr_01: Small boat arrivals (made up),,,
Source: an invented office,,,
Notes: [p] provisional,,,
Year,Nationality,Sex,Arrivals
2022,Albania,Male,"12,000 [p]"
2022,Iraq,Male,"4,000"
2022,Total,Male,"16,000"
2023,Albania,Male,900
2023,Iraq,Male,"2,500 [p]"
2023,Total,Male,"3,400"
End of table,,,
"""
EUROSTAT = (
    "freq,unit,citizen,geo\\TIME_PERIOD\t2021 \t2022 \t2023 \n"
    "A,PER,AL,DE\t100 \t120 p\t: \nA,PER,AL,FR\t20 b\t: c\t35 \n"
)
FRONTEX = (
    "Route;Nationality;NOV2023;DEC2023;JAN2024;FEB2024\n"
    "Balkan;Unknown;1.000;2.000;99.002;1.217\nSea;Unknown;5;6;7;8\n"
)
UNHCR = (
    "Year,Country of Origin,Country of Asylum,Refugees under UNHCR's mandate,Asylum-seekers\n"
    "2022,Albania,Italy,15,*\n2022,Albania,France,200,40\n2023,Albania,France,0,5\n"
)


@pytest.fixture
def brought(course_folder):
    def bring(name, text, **answers):
        (course_folder / name).write_text(text, encoding="utf-8")
        return use(name, **answers)

    return bring


def said(table):
    return " ".join(table.file.said)


def test_notes_above_the_header_totals_and_footnotes(brought):
    mine = brought("irr.csv", HOME_OFFICE)
    assert list(mine.frame.columns) == ["Year", "Nationality", "Sex", "Arrivals"]
    assert mine.frame["Arrivals"].tolist() == [12000, 4000, 16000, 900, 2500, 3400]
    assert mine.file.without_totals["Arrivals"].sum() == 19400
    assert "3 lines stand above the header" in said(mine)
    assert "2 rows are totals of other rows" in said(mine)
    assert "“12,000 [p]”" in said(mine)
    assert "Above the header: Source: an invented office" in repr(mine)


def test_a_wide_file_with_flags(brought):
    mine = brought("migr.tsv", EUROSTAT)
    assert list(mine.frame.columns) == ["freq", "unit", "citizen", "geo", "period", "value"]
    rows = mine.frame.set_index(["geo", "period"])["value"]
    assert rows["DE", "2022"] == 120
    assert rows.isna().sum() == 2
    assert "missing, not zero" in said(mine)
    assert "“20 b”" in said(mine)


def test_months_as_columns_and_dots_of_thousands(brought):
    mine = brought("routes.csv", FRONTEX)
    assert mine.frame["value"].max() == 99002
    assert "a dot parts thousands: 1.000 was read as 1000" in said(mine)
    assert mine.by_year().to_dict() == {2023: 3011, 2024: 100234}


def test_years_with_fewer_months_than_others_are_left_out(brought):
    mine = brought("m.csv", "month,people\n2022-01,1\n2022-02,2\n2023-01,4\n2023-02,5\n2024-01,9\n")
    assert mine.by_year().to_dict() == {2022: 3, 2023: 9}


def test_suppressed_numbers_are_missing(brought):
    mine = brought("pop.csv", UNHCR)
    assert mine.file.numbers == ("Refugees under UNHCR's mandate", "Asylum-seekers")
    assert "held no number (“*”): missing, not zero" in said(mine)
    with pytest.raises(CourseError, match="two years with numbers and as many periods"):
        brought("one.csv", "year,people\n2022,1\n").by_year()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "date;people\n2024-02-30;5\n31/12/2023;7\nsoon;8\n",
            "no dates that can be read: “2024-02-30”",
        ),
        ("year,share\n2022,45%\n2023,12\n", "mixes units: 1 of 2 numbers are per cents"),
        ("year,n\n2022,1.217\n2023,3.5\n", "so 1.217 was read as a number with three decimals"),
        ("name,other\nx,y\nz,w\n", "No column holds numbers"),
    ],
)
def test_what_is_odd_is_told(brought, text, words):
    assert words in said(brought("odd.csv", text))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("none.csv", None, "There is no file none.csv"),
        ("a.xls", b"x", "save the sheet that you need as CSV"),
        ("empty.csv", b"", "holds no table"),
        ("head.csv", b"a,b\n", "holds no table"),
        ("bad.xlsx", b"no zip", "as CSV"),
        ("bad.ods", b"no zip", "could not be read as an OpenDocument file"),
    ],
)
def test_a_file_that_cannot_be_used_gets_a_sentence(course_folder, name, content, words):
    if content is not None:
        (course_folder / name).write_bytes(content)
    with pytest.raises(CourseError, match=re.escape(words)):
        use(name)


def test_an_excel_file_is_read_where_openpyxl_is_there(course_folder):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in ([], ["Made up"], ["year", "people"], [2022, 12000], [2023, 900.0]):
        book.active.append(row)
    book.save(course_folder / "my.xlsx")
    assert use("my.xlsx").by_year().to_dict() == {2022: 12000, 2023: 900}


def test_without_openpyxl_excel_files_get_a_sentence(course_folder, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    (course_folder / "my.xlsx").write_bytes(b"x")
    with pytest.raises(CourseError, match="pip install openpyxl"):
        own_file.read_own(course_folder / "my.xlsx")


def ods(folder, name, *sheets):
    """A made-up OpenDocument sheet, as a publisher's programme writes it."""

    def cell(value):
        if isinstance(value, int):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        return f"<table:table-cell><text:p>{value}</text:p></table:table-cell>"

    def row(cells):
        inner = (
            "".join(map(cell, cells)) + '<table:table-cell table:number-columns-repeated="900"/>'
        )
        return f"<table:table-row>{inner}</table:table-row>"

    tables = "".join(
        f'<table:table table:name="{title}">{"".join(map(row, rows))}<table:table-row '
        'table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>'
        for title, rows in sheets
    )
    names = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "table", "text")
    )
    with zipfile.ZipFile(folder / name, "w") as packed:
        packed.writestr(
            "content.xml",
            f"<office:document-content{names}><office:body><office:spreadsheet>{tables}"
            "</office:spreadsheet></office:body></office:document-content>",
        )


def test_an_opendocument_sheet_with_notes_above_its_header(course_folder):
    ods(
        course_folder,
        "irr.ods",
        ("Cover", [["Irregular arrivals (made up)"]]),
        (
            "Data_Irr_D01",
            [
                ["Irr_D01: Detections (made up)"],
                ["Notes: x<text:s/>not available, <text:span>[p]</text:span> provisional"],
                ["Year", "Nationality", "Detections"],
                [2022, "Albania", 12000],
                [2022, "Iraq", "4,000 [p]"],
                [2022, "Total", 16000],
                [2023, "Albania", 900],
                [2023, "Iraq", "x"],
            ],
        ),
    )
    mine = use("irr.ods")
    assert "Of its 2 sheets the longest was read, “Data_Irr_D01”" in said(mine)
    assert "2 lines stand above the header" in said(mine)
    assert mine.file.notes[1] == "Notes: x not available, [p] provisional"
    assert mine.frame["Detections"].fillna(-1).tolist() == [12000, 4000, 16000, 900, -1]
    assert mine.file.without_totals["Detections"].sum() == 16900
    assert "“4,000 [p]”" in said(mine)
    assert "2022, Albania" in repr(where_from("12,000", table=mine))


def test_the_composition_explorer_takes_it(brought):
    mine = brought("irr.csv", HOME_OFFICE, unit="people", counted_by="An invented office")
    shown = explore("composition", table=mine, by="Nationality", chosen="Albania")
    said = repr(shown)
    assert "Albania: from 12,000 to 900, a fall of 92.5%" in said
    assert "The others: from 4,000 to 2,500, a fall of 37.5%" in said  # rows need be no people
    assert "The whole table: from 16,000 to 3,400" in said
    assert "Of the fall of 12,600 in the whole table, 11,100 are the chosen: 88%" in said
    chart = str(shown.view.chart().to_dict())
    assert "An invented office (own table irr.csv)" in chart
    for text in (chart, repr(shown.view.numbers())):
        assert not re.search("Home Office|boat|arrivals|nationalities|veryone", text)
    assert "rows of Nationality" in repr(
        explore("composition", table=mine, chosen=["Albania", "Iraq"])
    )
    assert "Iraq: from 4,000" in repr(explore("composition", table=mine))  # most in the last year
    wide = brought("frontex.csv", FRONTEX.replace("NOV2023", "2021").replace("DEC2023", "2022"))
    for call, words in [
        (lambda: explore("composition", table=mine, chosen="Iran"), "called 'Iran'"),
        (lambda: explore("composition", table=mine, by="Arrivals"), "no column with words called"),
        (lambda: explore("composition", table=mine, comparison=1999), "no year in irr.csv called"),
        (lambda: explore("composition", table=mine, series=1), "no choice for a table of your own"),
        (lambda: explore("composition", table=wide, by="Route"), "needs two years with numbers"),
    ]:
        with pytest.raises(CourseError, match=re.escape(words)):
            call()
    alone = brought("alone.csv", "year,people\n2022,5\n2023,7\n")
    with pytest.raises(CourseError, match=r"No column of alone\.csv parts its rows"):
        explore("composition", table=alone)


def test_the_card_asks_what_is_not_answered(brought):
    mine = brought("irr.csv", HOME_OFFICE, unit="people", counted_by="An invented office")
    assert "In which unit are the numbers? people" in repr(mine)
    assert "Who or what is missing in it? (not answered: missing=…)" in repr(mine)
    with pytest.raises(CourseError, match="no question of a source card called 'units'"):
        brought("irr.csv", HOME_OFFICE, units="people")
    form = mine.ask()
    fields = [part for part in form.children if isinstance(part, widgets.Text)]
    assert len(fields) == 5
    fields[-1].value = "people whom nobody saw"
    assert "people whom nobody saw" in repr(mine)


def test_the_finder_looks_through_it(brought):
    mine = brought("irr.csv", HOME_OFFICE, one_row_is="one nationality in a year")
    found = where_from("about 12,000", table=mine)
    assert "1 figure of 6 in irr.csv fits" in repr(found).lower()
    assert "one nationality in a year" in repr(found)
    assert "2022, Albania, Male" in repr(found)
    fall = where_from("down by 79 per cent", table=mine)
    assert "2022 to 2023" in repr(fall)
    assert "16,000 to 3,400" in repr(fall)
    with pytest.raises(CourseError, match=r'begins with use\("my.csv"\)'):
        where_from("12,000", table="irr.csv")


def test_the_baseline_explorer_takes_it(brought):
    mine = brought("irr.csv", HOME_OFFICE, unit="people", counted_by="An invented office")
    shown = explore("baseline", table=mine)
    assert "From 16,000 people in 2022 to 3,400 in 2023" in repr(shown)
    chart = str(shown.view.chart().to_dict())
    assert "An invented office (own table irr.csv)" in chart
    assert "Home Office" not in chart + repr(shown.view.numbers())
    for call, words in [
        (lambda: explore("baseline", table=mine, baseline=1999), "no year in irr.csv called"),
        (
            lambda: explore("baseline", table=mine, column="Sex"),
            "no column with numbers called 'Sex'",
        ),
        (lambda: explore("baseline", table=mine, years=1), "no choice for a table of your own"),
        (lambda: explore("tank", table=mine), 'explore("composition", table=…)'),
        (lambda: explore("baseline", table=mine.frame), 'begins with use("my.csv")'),
    ]:
        with pytest.raises(CourseError, match=re.escape(words)):
            call()
    rates = brought("rates.csv", "year,rate\n2022,1.5\n2023,2.5\n")
    with pytest.raises(CourseError, match="shares, rates and averages cannot"):
        explore("baseline", table=rates)


PARTS = "year,route,detections,share in per cent\n2022,West,100,66.7\n2022,East,50,33.3\n"
PARTS += "2023,West,70,53.8\n2023,East,60,46.2\n"


@pytest.mark.parametrize(
    ("text", "where", "computed"),
    [
        ("down by 30%", "detections, West: 2022 to 2023", "change in per cent: 100 to 70"),
        ("two thirds", "detections, West: 2022", "share: 100 of 150"),
        ("down by 13 per cent", "detections: 2022 to 2023", "change in per cent: 150 to 130"),
        ("46.2%", "share in per cent: 2023, East", "a figure of the table"),
        ("70 detections", "detections: 2023, West", "a figure of the table"),
    ],
)
def test_changes_and_shares_of_its_parts_are_found(brought, text, where, computed):
    rows = where_from(text, table=brought("parts.csv", PARTS)).frame
    assert (where, computed) in set(zip(rows["where"], rows["computed"], strict=True))
