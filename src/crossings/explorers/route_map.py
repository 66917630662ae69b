"""Explorer "map": what was counted where in one year, and where no figure was found."""

from collections.abc import Hashable, Mapping
from functools import cache, cached_property
from typing import Any

import altair as alt
import pandas as pd

from crossings.charts.route_map import NONE, OTHER, map_chart, map_rows, shade
from lessonkit.data.captions import credit_of
from lessonkit.data.package import load, load_map
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.choices import slide
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

FIRST, LAST, START = 2015, 2024, 2017
CAPTION = [
    "Striped and “?”: no figure for the whole year in our table. It does not mean nobody.",
    f"Sources: IOM, national authorities, UNHCR (see the table); {credit_of('frontex_by_route')}",
    "*Kosovo: in the context of United Nations Security Council resolution 1244 (1999).",
]
_OUTLINE_NOTE = "Outlines: Natural Earth. They imply no opinion on the status of any territory."


@cache
def figures() -> pd.DataFrame:
    """One row is one country in one whole year, with the figure that the map shows.

    Taken are figures for a calendar year that count people, crossings or attempts. Where several
    stand in the table, IOM's comes first, because IOM compiled several countries' counts; then
    the first one listed. Figures marked as incomplete are left out.
    """
    table = load("balkan_registrations")
    whole = table["period"].str.fullmatch(r"20\d\d")
    open_year = table["qualifier"].fillna("").str.contains("not complete")
    named = table["area"].isin(route()["country"])
    kept = table[whole & named & ~open_year & ~table["unit"].isin(["days", "certificates"])]
    kept = kept.assign(
        year=kept["period"].astype(int), iom=kept["counter"].str.startswith("IOM")
    ).sort_values(["iom", "order"], ascending=[False, True], kind="stable")
    kept = kept.drop_duplicates(["area", "year"]).sort_values(["year", "order"])
    return kept.assign(said=[_said(row) for row in kept.to_dict("records")])


def _said(row: Mapping[Hashable, Any]) -> str:
    """A figure as the map writes it: with “over” where its source says so, “about” where it is
    rounded or was worked out from a percentage."""
    if row["grade"] == "computed":
        return f"about {round(row['value'], -2):,.0f}"
    words = str(row["qualifier"])
    before = "over " if "more than" in words else "about " if words.startswith("rounded") else ""
    return f"{before}{row['value']:,.0f}"


@cache
def route() -> pd.DataFrame:
    """The countries of the route. One row is one country."""
    return load("balkan_route_countries")


@cache
def detections() -> pd.DataFrame:
    """Frontex's count for the whole route. One row is one whole year."""
    table = load("frontex_by_route").query("route == 'Western Balkan' and months_covered == 12")
    table = table[table["year"].between(FIRST, LAST)]
    return table[["year", "detections"]].astype(int).reset_index(drop=True)


@explorer(
    "map",
    "what was counted where on the Balkan route in a year, and where no figure is",
    room=206,
    year=slide("Year", range(FIRST, LAST + 1), START, "year on this map"),
)
@cache  # ten years are few enough to keep, so that going to and fro takes no time
class Year(View):
    """One year on the map, in words and as rows."""

    def __init__(self, year: int) -> None:
        self.year = year

    @cached_property
    def countries(self) -> pd.DataFrame:
        """One row is one country of the route, with its figure of this year or none."""
        now = figures().query("year == @self.year").set_index("area")
        found = route()[["code", "country", "eu_member"]]
        same = found["country"].map(now["iom"])
        value = found["country"].map(now["value"])
        return found.assign(
            value=value,
            said=[now["said"].get(name, "") for name in found["country"]],
            shade=[
                NONE if pd.isna(one) else shade(one, same_body=bool(body))
                for one, body in zip(value, same, strict=True)
            ],
        )

    @property
    def words(self) -> dict[str, str]:
        """The title of the figure, and the year whose bar stands out."""
        return {"headline": f"{self.year}: what was counted where?", "chosen": str(self.year)}

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """What the EU counted, what countries counted, and where no figure was found."""
        countries = self.countries
        same = countries[~countries["shade"].isin([NONE, OTHER])].sort_values(
            "value", ascending=False
        )
        other = countries[countries["shade"] == OTHER]
        none = countries[countries["shade"] == NONE]
        (seen,) = detections().query("year == @self.year")["detections"]
        counted = f"Frontex counted {seen:,} detections of entries into the EU on the whole route."
        said = [f"{self.year}: {counted}"]
        if len(same):
            said.append(f"Registrations, compiled by IOM: {_listed(same)}.")
        if len(other):
            said.append(f"Another kind of count (†), not to be compared: {_listed(other)}.")
        if len(none) == len(countries):
            said.append(
                "For none of these countries does our table have a figure for the whole year. "
                "That says something about the table, not about the year."
            )
        else:
            said.append(f"No figure found: {', '.join(none['country'])}.")
        return tuple(said)

    @property
    def description(self) -> str:
        return (
            "Map of fifteen whole countries from Türkiye to Austria and Italy, each with its "
            "figure of one year or striped where none was found; no paths and no places. Under it "
            f"bars of Frontex's detections by year. {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        return map_rows(self.countries)

    def chart(self) -> alt.VConcatChart:
        return map_chart(
            self.rows(),
            detections().assign(year=detections()["year"].astype(str)),
            load_map("country_outlines"),
            words=self.words,
            caption=CAPTION,
            description=self.description,
        )

    def numbers(self) -> Table:
        """The figure as a table: one row is one country."""
        now = figures().query("year == @self.year").set_index("area")
        countries = self.countries
        names = countries["country"]
        table = pd.DataFrame(
            {
                "country": names,
                "figure": countries["said"].replace("", NONE),
                "what was counted": [now["what_is_counted"].get(one, "") for one in names],
                "who counted": [now["counter"].get(one, "") for one in names],
            }
        )
        (seen,) = detections().query("year == @self.year")["detections"]
        table.loc[len(table)] = [
            "the whole route",
            f"{seen:,}",
            "detections of entries into the EU",
            "Frontex",
        ]
        return show_table(
            table, f"{self.year}. One row is one country. {CAPTION[2]} {_OUTLINE_NOTE}"
        )


def _listed(countries: pd.DataFrame) -> str:
    pairs = zip(countries["country"], countries["said"], strict=True)
    return ", ".join(f"{country} {said}" for country, said in pairs)
