"""Exercises whose answer is a chart: judged by its specification, not by its looks."""

import dataclasses
import warnings
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd

from lessonkit.judging import chart_claims, chart_looks, chart_scales, chart_words
from lessonkit.judging.chart_filters import of_conditions
from lessonkit.judging.chart_layers import one_chart
from lessonkit.judging.chart_parts import of_parts, part
from lessonkit.judging.chart_rows import NotSeenError, drawn_rows, other_rows
from lessonkit.judging.rounding import as_numbers
from lessonkit.judging.verdict import Verdict, not_yet, right
from lessonkit.tasks.task import Task, is_blank, kind_of, slip_sentences
from lessonkit.text.kinds_of_value import is_dict, is_list

if TYPE_CHECKING:  # a class server reads lessons, and draws no chart
    import altair as alt

QUANTITATIVE = "quantitative"
_MOST_ROWS = 5000  # as Altair has it
_NAMES = ("ordinal", "nominal")
_COLOURS = ("color", "fill", "stroke")


@dataclasses.dataclass(frozen=True, kw_only=True)
class ChartTask(Task):
    """A question with an Altair chart as its answer.

    Checked are: the mark, that it can be seen, the field and kind of each channel, bars that start
    at zero on an even scale, the rows that are drawn beside those of the example, titles of the
    axes that say the unit, a title, the source, and a text description.

    Parameters
    ----------
    mark
        The mark wanted, "bar".
    fields
        Channel → field that it must show, such as {"x": "year"}.
    units
        Channel → a word its axis title must hold, such as {"y": "people"}, or several, any of which
        will do; the first is asked for.
    source
        A word that title, subtitle or description must hold to name the source.
    meaning
        Said when the chart is right.
    example
        A chart that passes; its rows are those wanted.
    wrong_words
        Pattern → what is wrong about words in the chart that it finds, such as those of a cause.
    """

    in_python = True

    mark: str
    fields: dict[str, str]
    units: Mapping[str, str | tuple[str, ...]]
    source: str
    meaning: str
    example: "alt.Chart"
    wrong_words: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])

    def judge(self, answer: object) -> Verdict:
        """Judge an Altair chart, or whatever was given in place of one."""
        from lessonkit.figures.fast_altair import altair as alt

        if is_blank(answer):
            return self.blank(answer, "Put an Altair chart in place of the dots.")
        if not isinstance(answer, alt.TopLevelMixin):
            return not_yet(f"An Altair chart is wanted; this is {kind_of(answer)}.")
        if not isinstance(answer, alt.Chart | alt.LayerChart):
            return not_yet("A single chart is wanted; this one is put together from several.")
        data: object = getattr(answer, "data", None)
        if isinstance(data, pd.DataFrame) and len(data) > _MOST_ROWS:
            return not_yet(
                f"The table of your chart has {len(data):,} rows. Draw the table of the "
                "exercise, one row for each bar."
            )
        spec = _specification(answer)
        if spec is None:
            return not_yet(
                "Altair could not draw this chart. Show it in a cell of its own to see why: "
                "write its name on the last line and run the cell."
            )
        spec, trouble = one_chart(spec, self.mark)
        if trouble:
            return not_yet(trouble)
        return self._drawn(spec) or self._words(spec) or right(self.meaning)

    @cached_property
    def _wanted(self) -> dict[str, Any]:
        """The specification of the example."""
        return _specification(self.example) or {}

    def _drawn(self, spec: dict[str, Any]) -> Verdict | None:
        """What is wrong with what is drawn: mark, channels, looks, scales, rows."""
        mark = spec.get("mark")
        mark = mark.get("type") if is_dict(mark) else mark
        if mark != self.mark:
            return not_yet(f"Wanted are {self.mark}s; your chart draws {mark or 'nothing'}.")
        trouble = next(filter(None, (self._channel(spec, channel) for channel in self.fields)), "")
        trouble = trouble or chart_looks.of_expressions(spec) or chart_looks.of_marks(spec)
        if trouble:
            return not_yet(trouble)
        fields = set(self.fields.values())
        try:
            rows = drawn_rows(spec, fields)
        except NotSeenError as why:
            return not_yet(str(why))
        wanted = self._wanted
        key = [self.fields[channel] for channel in self.fields if not _amount(wanted, channel)]
        found = self._scales(spec, rows)
        if found:
            return found
        params = [one["name"] for one in spec.get("params") or ()]
        trouble = of_conditions(spec.get("encoding"), params, rows)
        trouble = trouble or other_rows(
            rows, drawn_rows(wanted, fields), key, sorted(fields - set(key))
        )
        amounts = {channel for channel in self.fields if _amount(wanted, channel)}
        trouble = trouble or of_parts(spec, amounts)
        return not_yet(trouble) if trouble else None

    def _channel(self, spec: dict[str, Any], channel: str) -> str:
        """Whether a channel shows its field, as it stands and as what it is."""
        field, shown = self.fields[channel], _channel(spec, channel)
        came = shown.get("field")
        if came != field:
            other = f"it shows {came!r}" if came else chart_looks.in_place_of_a_column(shown)
            return f"The channel {channel} should show {field!r}; {other}."
        return chart_looks.of_channel(shown, channel, part(spec, "config")) or self._kind(
            shown, channel
        )

    def _kind(self, shown: Mapping[str, Any], channel: str) -> str:
        """Whether numbers are drawn as numbers and names as names."""
        kind, field = shown.get("type"), shown.get("field")
        amount = _amount(self._wanted, channel)
        if amount and kind != QUANTITATIVE:
            return (
                f"The numbers of {field!r} are drawn as names ({kind}), so the length of a bar "
                f'means nothing. Write {channel}="{field}:Q".'
            )
        if not amount and kind not in _NAMES:
            return (
                f"{field!r} says which bar it is, and your chart draws it as an amount or a date. "
                f'Write {channel}="{field}:O".'
            )
        return ""

    def _scales(self, spec: dict[str, Any], rows: list[dict[str, Any]]) -> Verdict | None:
        """Whether the bars are as long as their numbers."""
        everywhere = part(part(spec, "config"), "scale")
        for channel, field in self.fields.items():
            scale = part(_channel(spec, channel), "scale")
            shown = _channel(spec, channel)
            if not _amount(spec, channel):
                names = list(dict.fromkeys(row.get(field) for row in rows))
                trouble = chart_scales.of_names(scale, channel, names)
                trouble = trouble or chart_scales.backwards(shown, channel, names)
                written = part(shown, "axis").get("values")
                trouble = trouble or chart_scales.of_name_labels(written, channel, names)
            else:
                scale = {**everywhere, **scale}
                uneven = chart_scales.stretched(scale, channel)
                if uneven:
                    return not_yet(uneven, slip="cut-axis")
                if chart_scales.foot_is_cut(scale):
                    look = slip_sentences("cut-axis", f"the scale of {channel}.")
                    return not_yet(*look, slip="cut-axis")
                lengths = as_numbers(row.get(field) for row in rows) or []
                longest = max([0.0, *lengths])  # bars below zero are other rows than those wanted
                trouble = chart_scales.of_numbers(scale, channel, longest, shown.get("sort"))
                marked = part(shown, "axis").get("values")
                trouble = trouble or chart_scales.of_labels(marked, channel, longest)
                axes = [shown.get("axis"), *part(spec, "config").values()]
                trouble = trouble or chart_scales.of_steps(axes, longest)
            if trouble:
                return not_yet(trouble)
        for channel in _COLOURS:
            shown = _channel(spec, channel)
            names = [row[shown["field"]] for row in rows if shown.get("field") in row]
            trouble = chart_scales.of_domain(part(shown, "scale"), channel, names)
            if names and trouble and shown.get("type") in _NAMES:
                return not_yet(trouble)
        return None

    def _words(self, spec: dict[str, Any]) -> Verdict | None:
        trouble = next(filter(None, (self._axis(spec, channel) for channel in self.fields)), "")
        if trouble:
            return not_yet(trouble)
        title, subtitle = _titles(spec.get("title"))
        if not any(map(str.isalnum, title)):
            return not_yet("The chart has no title. Say in it what is to be seen.")
        if chart_claims.says_nothing(title):
            return not_yet(f"The title “{title}” says nothing yet. Say in it what is to be seen.")
        description = spec.get("description")
        if not isinstance(description, str) or len(set(description.lower().split())) < 6:
            return not_yet(
                "The chart needs a description (at least six words) for people who cannot see it: "
                "what kind of chart, what on the axes, what it shows. "
                "It goes into .properties(description=…)."
            )
        if not self._speaks_of_it(f"{title} {description}"):
            return not_yet(
                "Title and description should say what is drawn: they name neither what stands on "
                f"the axes ({', '.join(self.fields.values())}) nor one of the {self.mark}s."
            )
        if not self._speaks_of_it(description):
            return not_yet(
                "The description should say what is drawn: it names neither what stands on the "
                f"axes ({', '.join(self.fields.values())}) nor one of the {self.mark}s."
            )
        wrong = chart_words.of_kind(f"{title}. {description}", self.mark)
        if self.source.lower() not in title.lower():  # else a year may be that of the edition
            wrong = wrong or chart_words.of_years(title, list(self._lengths()))
        said = {"The title": title, "The subtitle": subtitle, "The description": description}
        wrong = wrong or self._hints(spec) or self._claims(said)
        if wrong:
            return not_yet(wrong)
        everything = f"{title}. {subtitle}. {description}"
        named = self.source.lower() in everything.lower()
        named = named and not chart_words.denied(everything, self.source)
        if not named or not all(chart_words.of_source(one, self.source) for one in said.values()):
            return not_yet(
                f"The chart should name its source ({self.source}) in the title, the subtitle or "
                "the description."
            )
        return None

    def _axis(self, spec: dict[str, Any], channel: str) -> str:
        """Whether the title of an axis says what stands on it."""
        shown, field = _channel(spec, channel), self.fields[channel]
        title = part(shown, "axis").get("title", shown.get("title"))
        title = " ".join(title) if is_list(title) else title
        text = title if isinstance(title, str) else ""
        where, units = f"The title of the {channel} axis", self._units(channel)
        others = [self.fields[one] for one in self.fields if one != channel]
        if not units:
            said = [*self._all_units(), *others]
            trouble = chart_words.of_names(text, field, said, channel)
        else:
            trouble = chart_words.of_amounts(text, units, channel, others)
        return trouble or chart_claims.of_wrong_words(text, where, self.wrong_words)

    def _units(self, channel: str) -> tuple[str, ...]:
        """The words for what an axis counts; none where it shows names."""
        unit = self.units.get(channel, ())
        return (unit,) if isinstance(unit, str) else unit

    def _all_units(self) -> list[str]:
        return [unit for channel in self.units for unit in self._units(channel)]

    def _claims(self, said: Mapping[str, str]) -> str:
        """Whether title, subtitle and description claim what the bars show, and no more."""
        known = [self.fields[one] for one in self.fields if one not in self.units]
        example = " ".join(_titles(self._wanted.get("title")))
        lengths = self._lengths()
        in_time = as_numbers(lengths) is not None
        for where, text in said.items():
            wrong = chart_claims.of_wrong_words(text, where, self.wrong_words)
            wrong = wrong or chart_claims.of_lengths(text, where, lengths, self._all_units())
            if in_time:
                wrong = wrong or chart_claims.of_course(text, where, lengths.values())
            if where != "The subtitle":  # which may name the table that the numbers come from
                wrong = wrong or chart_words.of_time(text, where, known, often=where == "The title")
                wrong = wrong or chart_words.of_size(text, where)
            wrong = wrong or chart_words.of_span(text, where, list(lengths))
            wrong = wrong or chart_words.of_edition(text, example)
            if wrong:
                return wrong
        return ""

    def _hints(self, spec: dict[str, Any]) -> str:
        """Whether a legend or a hint says something else of the numbers than the axis does."""
        for channel, given in part(spec, "encoding").items():
            for shown in given if is_list(given) else [given]:
                if channel in self.fields or not is_dict(shown):
                    continue
                titles = (shown.get("title"), part(shown, "legend").get("title"))
                for title in titles:
                    if isinstance(title, str) and "field" in shown:
                        found = self._hint(spec, channel, shown["field"], title)
                        if found:
                            return found
        return ""

    def _hint(self, spec: dict[str, Any], channel: str, field: object, title: str) -> str:
        where, lower = f"The title of {channel}", title.lower()
        amount = any(_amount(spec, one) and field == self.fields[one] for one in self.fields)
        columns = () if str(field).lower() in lower else self.fields.values()
        others = [*self._all_units(), *columns]
        said = next((one for one in others if one.lower() in lower), None)
        if not amount and said:
            return f"{where} says “{said}”, and {field!r} is what it shows."
        wrong = chart_claims.of_wrong_words(title, where, self.wrong_words)
        return wrong or chart_words.of_hints(title, " ".join(self._all_units()), where)

    def _lengths(self) -> dict[str, float]:
        """How long the bar of each name is, in the example."""
        rows = drawn_rows(self._wanted, set(self.fields.values()))
        along, up = sorted(self.fields, key=lambda channel: _amount(self._wanted, channel))
        name, amount = self.fields[along], self.fields[up]
        return {str(row.get(name)): float(row[amount]) for row in rows}

    def _speaks_of_it(self, text: str) -> bool:
        """Whether a text names a column, a unit or a row of the chart."""
        rows = drawn_rows(self._wanted, set(self.fields.values()))
        names = [str(row.get(field)) for row in rows for field in self.fields.values()]
        words = [*self.fields.values(), *self._all_units(), *names]
        return any(word.lower()[:6] in text.lower() for word in words if word)

    def problems(self) -> list[str]:
        """An example that does not pass its own checks."""
        verdict = self.judge(self.example)
        passes = verdict.state == "right"
        return super().problems() + (
            [] if passes else [f"{self.id}: example: {verdict.sentences[0]}"]
        )


def _specification(chart: "alt.Chart | alt.LayerChart") -> dict[str, Any] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return chart.to_dict()
    except Exception:  # Altair raises many kinds of errors for charts that cannot be drawn.
        return None


def _channel(spec: dict[str, Any], channel: str) -> Mapping[str, Any]:
    return part(part(spec, "encoding"), channel)


def _amount(spec: dict[str, Any], channel: str) -> bool:
    return _channel(spec, channel).get("type") == QUANTITATIVE


def _titles(title: object) -> tuple[str, str]:
    """The text of title and subtitle; either may be a text or a list of lines."""

    def lines(value: object) -> str:
        parts = value if is_list(value) else [value]
        return " ".join(part for part in parts if isinstance(part, str))

    if is_dict(title):
        return lines(title.get("text")), lines(title.get("subtitle"))
    return lines(title), ""
