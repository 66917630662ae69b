"""A figure read in other ways than by eye: as a table, and in words."""

from dataclasses import dataclass

from lessonkit.figures.figure import Figure, View, read_figure
from lessonkit.figures.made_up_words import made_up_words
from lessonkit.text.cards import Card, text_card
from lessonkit.text.errors import CourseError
from lessonkit.text.tables import Table, show_table

MOST_ROWS = 500  # as many as a figure of the course receives


@dataclass(frozen=True)
class Tables:
    """Several tables, one under the other."""

    tables: tuple[Table, ...]

    def _repr_html_(self) -> str:
        return "".join(one.as_html() for one in self.tables)

    def __repr__(self) -> str:
        return "\n\n".join(map(repr, self.tables))


def table_of(chart: object) -> Table | Tables:
    """The data behind a figure, as a table.

    Parameters
    ----------
    chart
        An Altair chart, also one of layers or of several panels.

    Returns
    -------
    Table or Tables
        One table; several where the figure is drawn from several data sets. One row is one row of
        the data that the figure receives; the columns are those that it speaks of. `.frame` of a
        table is the DataFrame.

    Raises
    ------
    CourseError
        It is not a chart, it cannot be drawn, or its data are not in it.

    Examples
    --------
    >>> import altair as alt
    >>> import pandas as pd
    >>> years = pd.DataFrame({"year": [2022, 2023], "people": [12658, 924]})
    >>> chart = alt.Chart(years, title="Two years").mark_bar().encode(x="year:O", y="people:Q")
    >>> print(table_of(chart))
    The data behind “Two years”.
    year people
    2022 12,658
    2023    924
    """
    figure = read_figure(chart)
    if not figure.rows:
        raise CourseError(
            "This figure holds no rows of its own: its data are in a file or on a map. "
            "Show the DataFrame that you made it from."
        )
    several = len(figure.rows) > 1
    tables = tuple(_table(figure, name, several) for name in figure.rows)
    return Tables(tables) if several else tables[0]


def _table(figure: Figure, name: str, several: bool) -> Table:
    frame = figure.rows[name]
    views = [view for view in figure.views if view.rows == name]
    spoken = {one for view in views for one in view.fields()}
    shown = [column for column in frame.columns if column in spoken] or list(frame.columns)
    title = f"“{figure.title}”" if figure.title else "this figure"
    caption = [f"The data behind {title}{f', {name}' if several else ''}."]
    said = [f"{one}: {units}" for one in shown if (units := _units(views, one))]
    caption += [f"{'; '.join(said)}."] if said else []
    if any(view.transforms or _sums_up(view) for view in views):
        caption.append("The figure works with these rows before it draws.")
    if len(frame) > MOST_ROWS:
        caption.append(f"Shown are the first {MOST_ROWS} of {len(frame):,} rows.")
    caption += [figure.caption] if figure.caption else []
    return show_table(frame[shown].head(MOST_ROWS), " ".join(caption))


def _units(views: list[View], field: str) -> str:
    """The axis titles of a field, where they say more than its name."""
    channels = [channel for view in views for channel in view.channels.values()]
    titles = [one.get("title") for one in channels if one.get("field") == field]
    said = dict.fromkeys(title for title in titles if isinstance(title, str) and title != field)
    return ", ".join(filter(None, said))


def _sums_up(view: View) -> bool:
    return any({"aggregate", "bin", "timeUnit"} & set(one) for one in view.channels.values())


def describe(chart: object) -> Card:
    """What a figure shows, in words.

    Its own text description where it has one; otherwise one made from its marks, its axes and its
    lowest and highest values.

    Parameters
    ----------
    chart
        An Altair chart.

    Raises
    ------
    CourseError
        It is not a chart, or it cannot be drawn.

    Examples
    --------
    >>> import altair as alt
    >>> import pandas as pd
    >>> years = pd.DataFrame({"year": [2022, 2023], "people": [12658, 924]})
    >>> print(describe(alt.Chart(years).mark_bar().encode(x="year:O", y="people:Q")))
    What the figure shows
    Bars: along the horizontal axis year, along the vertical axis people.
    The lowest value of people is 924 (year 2023), the highest 12,658 (year 2022).
    These words were made from the figure. Give it your own with .properties(description="…").
    """
    figure = read_figure(chart)
    title = [f"Title: {figure.title}"] if figure.title else []
    caption = [figure.caption] if figure.caption else []
    if figure.description:
        words = [figure.description]
    else:
        words = [*made_up_words(figure)]
        words.append(
            "These words were made from the figure. Give it your own with "
            '.properties(description="…").'
        )
    return text_card("What the figure shows", *title, *words, *caption, tone="note")
