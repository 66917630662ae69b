"""LiveChart: an Altair chart that stays on the page while its rows and its words change."""

from typing import Any

import altair as alt
import pandas as pd
import traitlets as t
from anywidget import AnyWidget

from lessonkit.live.drawing import Draw, check_drawing, spoken
from lessonkit.live.page import STATIC, ready
from lessonkit.live.rows import frame_of, to_columns
from lessonkit.live.spec import take_apart
from lessonkit.text.errors import CourseError, UnknownNameError

KIND = "data set or parameter of this figure"


class LiveChart(AnyWidget):
    """A figure that is painted once and afterwards only changed, without a flicker.

    Parameters
    ----------
    chart
        An Altair chart with a description. Its live rows are
        `alt.InlineData(values=[…], name="…")`; several named sets are possible, and data without a
        name never change. Words that change are parameters: `alt.param(name="headline",
        value="…")` used as `alt.Title(alt.expr("headline"))`.
    draw
        Lets the learner draw one of the sets; see `Draw`.

    Attributes
    ----------
    drawn : dict
        What has been drawn: value of `y` by value of `x` (a Timestamp when that is a date), for
        the points drawn so far. Observe it: `live.observe(handler, "drawn")`.
    locked : bool
        True ends the drawing; the points can still be read with the keyboard.
    description : str
        What a screen reader says of the figure.

    Raises
    ------
    CourseError
        When the chart has no description, no named rows, or cannot be drawn on as asked.

    Examples
    --------
    >>> rows = alt.InlineData(values=[{"group": "A", "people": 30}], name="rows")
    >>> chart = alt.Chart(rows, description="People by group: A 30.").mark_bar()
    >>> live = LiveChart(chart.encode(x="group:N", y="people:Q"))
    >>> live.update(rows=[{"group": "A", "people": 40}], description="People by group: A 40.")
    >>> live.description
    'People by group: A 40.'
    """

    _esm = "\n".join(
        (STATIC / name).read_text(encoding="utf-8")
        for name in ("chart.js", "drawing.js", "fitting.js")
    )
    _css = STATIC / "chart.css"
    _spec = t.Dict().tag(sync=True)
    _sets = t.List(t.Unicode()).tag(sync=True)
    _params = t.Dict().tag(sync=True)
    _draw = t.Dict(allow_none=True, default_value=None).tag(sync=True)
    _heights = t.List(t.Any()).tag(sync=True)
    description = t.Unicode().tag(sync=True)
    locked = t.Bool(False).tag(sync=True)
    drawn = t.Dict()

    def __init__(self, chart: alt.TopLevelMixin, draw: Draw | None = None):
        ready()
        apart = take_apart(chart.to_dict())
        if not apart.rows:
            raise CourseError(
                "A live figure needs rows with a name: give the chart its data as "
                'alt.InlineData(values=[…], name="rows").'
            )
        if not str(apart.spec.get("description", "")).strip():
            raise CourseError(
                "A live figure needs a description in words: alt.Chart(…, description=…)."
            )
        self._apart = apart
        sets = {name: self._frame(name, rows) for name, rows in apart.rows.items()}
        # One trait for each set, so that a change of one does not send the others again.
        self.add_traits(**{_trait(name): t.Dict().tag(sync=True) for name in sets})
        self._guess = draw
        if draw is not None:
            check_drawing(draw, apart.spec, sets)
        super().__init__(
            _spec=apart.spec,
            _sets=list(sets),
            _params=apart.params,
            description=apart.spec["description"],
        )
        self.update(description=None, **sets)

    def update(self, *, description: str | None = None, **changes: object) -> None:
        """Change rows and words; the figure follows at once and stays where it is.

        Parameters
        ----------
        description
            What a screen reader says of the figure from now on.
        changes
            New rows by the name of their set (a DataFrame or a list of dicts), and new values by
            the name of a parameter.

        Raises
        ------
        CourseError
            When a name is neither a set nor a parameter of the figure, or rows lack a field. The
            figure then stays as it was.
        """
        for name in changes:
            if name not in self._sets and name not in self._params:
                known = [*self._sets, *self._params, "description"]
                raise UnknownNameError.from_name(KIND, name, known)
        frames = {n: self._frame(n, rows) for n, rows in changes.items() if n in self._sets}
        with self.hold_sync():
            for name, frame in frames.items():
                self.set_trait(_trait(name), to_columns(frame, self._apart.dates))
                if self._guess is not None and name == self._guess.rows:
                    self._let_draw(self._guess, frame)
            self._params = self._params | {n: v for n, v in changes.items() if n not in frames}
            if description is not None:
                self.description = description

    def _frame(self, name: str, rows: Any) -> pd.DataFrame:
        """The rows of one set as a frame that has what the figure shows."""
        frame = frame_of(rows, name)
        missing = [f for f in self._apart.fields(name) if f not in frame.columns]
        if missing and len(frame):
            raise CourseError(
                f"The rows of {name!r} lack {', '.join(map(repr, missing))}, which the figure "
                f"shows; they have {', '.join(map(repr, frame.columns))}."
            )
        return frame

    # Drawing. The page sends one height for each drawn row, None where nothing is drawn yet. That
    # list stands above the rows' own values, here and on the page, until Python sends rows again.

    def _let_draw(self, draw: Draw, frame: pd.DataFrame) -> None:
        xs = frame[draw.x] if len(frame) else pd.Series()
        self._xs = (pd.to_datetime(xs) if draw.x in self._apart.dates else xs).tolist()
        names = [spoken(x) for x in self._xs]
        self._draw = {
            "rows": draw.rows,
            "x": draw.x,
            "y": draw.y,
            "step": draw.step,
            "names": names,
        }
        self._heights = self.trait_values()[_trait(draw.rows)]["columns"].get(draw.y, [])
        self._tell_drawn()

    @t.observe("_heights")
    def _tell_drawn(self, _change: object = None) -> None:
        points = zip(self._xs, self._heights, strict=False)
        self.drawn = {x: y for x, y in points if y is not None}


def _trait(name: str) -> str:
    return f"_rows_{name}"
