"""What was counted where in one year: country outlines, numbers in words, and the EU's own count.

Whole countries only. The figure has no path, no point and no place where anybody crosses a border:
a label stands somewhere inside its country.
"""

from typing import Any

import altair as alt
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, INK, PAPER, QUIET, VERMILION

WIDTH, HEIGHT = 620, 440
# Where the labels stand, in degrees east and north; chosen so that they do not run together.
_LABELS = {
    "TR": (28.6, 39.7),
    "GR": (22.0, 39.45),
    "BG": (25.3, 42.65),
    "MK": (21.65, 41.5),
    "AL": (20.05, 40.95),
    "XK": (20.9, 42.62),
    "RS": (20.8, 44.15),
    "ME": (19.15, 43.02),
    "BA": (17.75, 44.3),
    "HR": (16.75, 45.72),
    "HU": (19.4, 47.15),
    "RO": (25.0, 45.9),
    "SI": (14.5, 46.3),
    "AT": (14.6, 47.5),
    "IT": (13.4, 42.7),
}
_BESIDE = ("DE", "MD", "SK", "UA")  # seen at the edge of the frame, not on the route
_SHORT = {"Bosnia and Herzegovina": "Bosnia and Herz.", "North Macedonia": "N. Macedonia"}
NONE, OTHER = "no figure found", "another kind of count (†)"
STEPS = {
    "registrations: under 5,000": (0, 5_000),
    "5,000 to 19,999": (5_000, 20_000),
    "20,000 or more": (20_000, float("inf")),
}
_WORDS: dict[str, dict[str, Any]] = {
    "name": {"fontSize": 11, "dy": -7, "fontWeight": 400},
    "number": {"fontSize": 13, "dy": 8, "fontWeight": 700},
}
_RIM: dict[str, Any] = {"stroke": PAPER, "strokeWidth": 3, "strokeJoin": "round"}


def _tint(colour: str, part: float) -> str:
    """A colour of the theme mixed with white, so that dark words on it can be read."""
    channels = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - part * (255 - one)):02x}" for one in channels)


_NUMBERS = {OTHER: "{} †", NONE: "?"}  # where a figure is not written as it is
_FILLS = {
    **dict(zip(STEPS, (_tint(BLUE, part) for part in (0.12, 0.3, 0.55)), strict=True)),
    OTHER: _tint(VERMILION, 0.28),
}


def shade(value: float, *, same_body: bool) -> str:
    """The class of a figure: a step of size where one body compiled the counts, else one class.

    Examples
    --------
    >>> shade(23848, same_body=True), shade(269254, same_body=False)
    ('20,000 or more', 'another kind of count (†)')
    """
    if not same_body:
        return OTHER
    return next(name for name, (low, high) in STEPS.items() if low <= value < high)


def map_rows(countries: pd.DataFrame) -> pd.DataFrame:
    """The rows of the figure: one row is one country of the route, always in the same order.

    Parameters
    ----------
    countries
        One row is one country: `code`, `country`, `eu_member` ("yes" or "no"), `said` (the figure
        as it is written, empty where none was found) and `shade` (a key of the legend, or `NONE`).

    Returns
    -------
    DataFrame
        `code`, `country`, `shade`, `name` and `number` (the two lines of the label), `said`.
    """
    rows = [
        {
            "code": one["code"],
            "country": one["country"],
            "shade": one["shade"],
            "name": _SHORT.get(one["country"], str(one["country"]))
            + (" (EU)" if one["eu_member"] == "yes" else ""),
            "number": _NUMBERS.get(one["shade"], "{}").format(one["said"]),
            "said": NONE if one["shade"] == NONE else one["said"],
            "lon": _LABELS[one["code"]][0],
            "lat": _LABELS[one["code"]][1],
        }
        for one in countries.to_dict("records")
    ]
    return pd.DataFrame(rows)


def map_chart(
    rows: pd.DataFrame,
    years: pd.DataFrame,
    outlines: dict[str, Any],
    *,
    words: dict[str, str],
    caption: list[str],
    description: str,
) -> alt.VConcatChart:
    """The map of one year, and under it the EU's count of every year.

    Parameters
    ----------
    rows
        As `map_rows` makes them; the named data set "rows" of the specification.
    years
        One row is one year: `year` (text) and `detections`.
    outlines
        A topojson map with the object "countries", whose features have `code`.
    words
        Parameters that a live figure changes: "headline" (the title) and "chosen" (the year whose
        bar stands out).
    caption, description
        Source and edition, line by line; the figure in words.
    """
    both = alt.vconcat(_map(rows), _years(years), spacing=12)
    # Once, and by name: three layers draw the same outlines.
    both.datasets = {"outlines": _in_frame(outlines)}
    return (
        both.resolve_scale(color="independent")
        .add_params(
            *(alt.param(name=name, value=value) for name, value in words.items()),
            alt.param(name="map_height", value=HEIGHT),  # the page changes all such heights alike
        )
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption),
            description=description,
            usermeta={"lowest": 0.73},  # lower, the names would run together
        )
    )


def _in_frame(outlines: dict[str, Any]) -> dict[str, Any]:
    """The outlines of the countries that the frame shows: the fewer, the sooner it is painted."""
    wanted = {*_LABELS, *_BESIDE}
    shapes = outlines["objects"]["countries"]["geometries"]
    kept = [one for one in shapes if one["properties"]["code"] in wanted]
    return {
        **outlines,
        "objects": {"countries": {"type": "GeometryCollection", "geometries": kept}},
    }


_OUTLINES = alt.NamedData(
    name="outlines", format=alt.TopoDataFormat(type="topojson", feature="countries")
)


def _map(rows: pd.DataFrame) -> alt.LayerChart:
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    shapes = alt.Chart(data).transform_lookup(
        lookup="code",
        from_=alt.LookupData(
            data=_OUTLINES, key="properties.code", fields=["type", "geometry", "properties"]
        ),
    )
    others = (
        alt.Chart(_OUTLINES)
        .transform_filter(alt.FieldOneOfPredicate(field="properties.code", oneOf=list(_BESIDE)))
        .mark_geoshape(fill=_tint(QUIET, 0.12), stroke=PAPER, strokeWidth=1, clip=True, aria=False)
    )
    counted = (
        shapes.transform_filter(alt.datum.shade != NONE)
        .mark_geoshape(stroke=INK, strokeWidth=0.8, clip=True)
        .encode(
            fill=alt.Fill(
                "shade:N",
                scale=alt.Scale(domain=list(_FILLS), range=list(_FILLS.values())),
                legend=alt.Legend(
                    title=None,
                    orient="top",
                    direction="horizontal",
                    columns=4,
                    symbolStrokeColor=INK,
                    symbolStrokeWidth=0.8,
                    symbolType="square",
                    symbolSize=160,
                    labelFontSize=12,
                ),
            ),
            description=alt.Description("spoken:N"),
        )
        .transform_calculate(spoken="datum.country + ': ' + datum.said")
    )
    unknown = (
        shapes.transform_filter(alt.datum.shade == NONE)
        .transform_calculate(spoken="datum.country + ': ' + datum.said")
        .mark_geoshape(fill=_hatched(), stroke=QUIET, strokeWidth=0.8, clip=True)
        .encode(description=alt.Description("spoken:N"))
    )
    places = alt.Chart(data).encode(longitude="lon:Q", latitude="lat:Q")
    labels = [
        places.mark_text(**look, **rim, color=INK, aria=False).encode(text=f"{field}:N")
        for field, look in _WORDS.items()
        for rim in (_RIM, {})
    ]
    return (
        alt.LayerChart(layer=[others, unknown, counted, *labels])
        .properties(width=WIDTH, height=HEIGHT)
        # Fixed, not fitted: the frame must not move with the rows, and it ends west of 32° east.
        # With the height it follows what the page has room for.
        .project(
            type="mercator",
            center=[21, 43.4],
            scale=alt.expr(f"{1985 / HEIGHT} * map_height"),
            translate=alt.expr(f"[{WIDTH / 2}, map_height / 2]"),
        )
    )


def _hatched(stripes: int = 18) -> alt.LinearGradient:
    """Stripes for “no figure”, as a gradient with hard edges: Vega has no pattern fill."""
    stops = []
    for i in range(stripes):
        start, middle, end = i / stripes, (i + 0.75) / stripes, (i + 1) / stripes
        stops += [(start, PAPER), (middle, PAPER), (middle, _tint(QUIET, 0.42))]
        stops.append((end, _tint(QUIET, 0.42)))
    return alt.LinearGradient(
        gradient="linear",
        # Without a name Vega would write the stripes again for every country and every change.
        id="crossings-no-figure",
        x1=0,
        y1=0,
        x2=1,
        y2=1,
        stops=[alt.GradientStop(offset=round(at, 4), color=colour) for at, colour in stops],
    )


def _years(years: pd.DataFrame) -> alt.LayerChart:
    bars = years.assign(label=[f"{n:,}" for n in years["detections"]])
    base = alt.Chart(bars).encode(
        x=alt.X("year:N", title="year", axis=alt.Axis(labelAngle=0)),
        y=alt.Y(
            "detections:Q",
            title="detections",
            scale=alt.Scale(domain=[0, 950_000], nice=False),
            axis=alt.Axis(values=[0, 400_000, 800_000]),
        ),
    )
    chosen = "datum.year == chosen"
    return alt.LayerChart(
        layer=[
            base.mark_bar().encode(
                color=alt.condition(chosen, alt.value(VERMILION), alt.value(QUIET)),
            ),
            base.mark_text(dy=-8, aria=False).encode(
                text="label:N",
                opacity=alt.condition(chosen, alt.value(1), alt.value(0)),
            ),
        ]
    ).properties(
        width=WIDTH - 70,
        height=80,
        title=alt.Title(
            "The EU's count: entries into the EU detected on the whole route, by year",
            fontSize=14,
            fontWeight=500,
            offset=12,
        ),
    )
