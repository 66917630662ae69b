"""Two honest titles for one figure: what is chosen when nothing but the words is chosen."""
# Altair leaves open what these parts of a figure hold.

import json
import re
from typing import Any, cast

import altair as alt
from altair.typing import ChartType

from lessonkit.figures.figure import Figure, read_figure, specification
from lessonkit.text.errors import CourseError
from lessonkit.text.kinds_of_value import is_sequence

BOTH = "Both are true"


def compare_framings(
    first: ChartType, second: ChartType, *, beside: bool = False
) -> alt.HConcatChart | alt.VConcatChart:
    """The same figure twice, under two titles, with the same scales.

    Parameters
    ----------
    first, second
        Two charts of the same rows; each has its own title.
    beside
        True puts them side by side, for narrow figures; otherwise one above the other.

    Returns
    -------
    HConcatChart or VConcatChart
        One figure with one description that names both titles.

    Raises
    ------
    CourseError
        One is not a chart or has no title, the titles are the same, or the rows differ.

    Examples
    --------
    >>> import pandas as pd
    >>> years = pd.DataFrame({"year": [2021, 2022, 2023], "people": [815, 12658, 924]})
    >>> chart = alt.Chart(years).mark_bar().encode(x="year:O", y="people:Q")
    >>> both = compare_framings(
    ...     chart.properties(title="A fall of 93 per cent in a year"),
    ...     chart.properties(title="Above the level of two years before"),
    ... )
    >>> both.to_dict()["description"][:72]
    'Two figures of the same rows with the same scales, and both titles are t'
    """
    one, other = read_figure(first), read_figure(second)
    _check(one, other)
    words = (
        f"Two figures of the same rows with the same scales, and both titles are true. "
        f"First: “{one.title}”. Second: “{other.title}”."
    )
    shown = dict.fromkeys(filter(None, (one.description, other.description)))
    put = alt.hconcat if beside else alt.vconcat
    try:
        both = put(_bare(first, one), _bare(second, other))
    except (TypeError, ValueError) as error:  # Altair's own, in one version or another
        raise CourseError(
            "These charts cannot be put together: one of them was given .configure_…(). Take that "
            "off; the course's own look is used."
        ) from error
    return both.resolve_scale(  # pyright: ignore[reportUnknownMemberType]
        x="shared", y="shared", color="shared"
    ).properties(
        title=alt.Title(BOTH, subtitle="The same rows, the same scales, two titles"),
        description=" ".join([words, *shown]),
    )


def _check(one: Figure, other: Figure) -> None:
    for place, figure in (("first", one), ("second", other)):
        if not figure.title.strip():
            raise CourseError(
                f"The {place} chart has no title, and titles are what is compared. "
                'Give it one with .properties(title="…").'
            )
    if one.title.strip() == other.title.strip():
        raise CourseError(
            f"Both charts have the title “{one.title}”. Expected are two titles that are both true."
        )
    rows = [
        sorted(frame.to_json(orient="records") for frame in figure.rows.values())
        for figure in (one, other)
    ]
    if rows[0] != rows[1]:
        raise CourseError(
            "The two charts do not show the same rows. Expected is one figure under two titles: "
            "make both from the same DataFrame."
        )


def _bare(chart: ChartType, figure: Figure) -> ChartType:
    """A copy with its title as plain text and without a description of its own."""
    bare = chart.copy(deep=True)
    bare.title = alt.Title(figure.title, subtitle=figure.caption or alt.Undefined)
    bare.description = alt.Undefined
    params = cast("Any", bare.params)
    if is_sequence(params):
        # A parameter of the title alone has no use now, and two of one name would clash.
        spec = specification(bare)
        spec.pop("params", None)
        words = set(re.findall(r"\w+", json.dumps(spec)))
        bare.params = [one for one in params if _name(one) in words] or alt.Undefined
    return bare


def _name(param: object) -> str:
    name = getattr(param, "name", "")
    return str(getattr(name, "name", name))
