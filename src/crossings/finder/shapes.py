"""What the columns of a table are to the finder, read from its entry in `datapackage.json`.

A column with a unit holds figures. When and in which edition something was counted, who counted
and what, stands in columns that have the same names in all tables; the other texts name the row.
"""

from collections.abc import Mapping
from dataclasses import dataclass

PERIODS = (
    *("quarter", "month", "date", "year", "arrival_year", "financial_year", "period"),
    "reference_period",
)
COVERED = "period_covered"  # part of a year: only the same parts of two years are compared
MEASURES = ("what_is_counted", "measure", "metric", "item", "outcome", "counts")
COUNTERS = ("counter", "collector", "system", "speaker")
# Columns about the figure or its source, and codes of what another column says in words.
_NO_NAMES = (
    "edition published source_id source_ids note grade id order conditions qualifier detail "
    "how_collected why_it_differs quote quote_language worded_by claim_ids figure_id kind "
    "value_as_printed stated_change_words stated_comparison date_note date_precision period_type "
    "group quarter_number unit procedure_type incident_id incident_type source_quality cause "
    "river first_day last_day numerator denominator months_covered design topic "
    "first_instance_new "
)
_ASIDE = frozenset(_NO_NAMES.split())
_NAMED_BY = {"destination": "destination_name"}
# Numbers that are written as text, because some rows have words in their place.
_ALSO_FIGURES = {"surveillance_effects": ("effect",)}
LEFT_OUT = {
    "balkan_route_countries": "steps between countries, nothing is measured",
    "balkan_route_links": "no numbers",
    "balkan_timeline": "no numbers",
    "glossary": "no numbers",
    "claims": "what was said, not what was counted",
    "sources": "no numbers",
    "surveillance_rights": "no numbers",
    "uk_albania_timeline": "no numbers",
    "wording_of_the_22000": "what was said; the count behind it is in the tables of Frontex",
    "wording_of_the_22000_parts": "no numbers",
}


@dataclass(frozen=True)
class Shape:
    """The columns of one table by what they are.

    Attributes
    ----------
    values
        Column with figures → its unit, or "" where each row names its own.
    period
        The column that says when.
    measure, counter
        The columns that say row by row what was counted and who counted, or "".
    labels
        The columns that name the row: a nationality, a route, a kind of return.
    """

    name: str
    counts: str
    values: Mapping[str, str]
    said: Mapping[str, str]
    period: str
    measure: str
    counter: str
    labels: tuple[str, ...]


def shape_of(entry: Mapping) -> Shape:
    """The shape of a table, from its entry in `datapackage.json`.

    Examples
    --------
    >>> from lessonkit.data.package import table_card
    >>> shape = shape_of(table_card("frontex_by_route"))
    >>> shape.values, shape.period, shape.labels
    ({'detections': 'detections'}, 'year', ('route',))
    """
    name, fields = entry["name"], {f["name"]: f for f in entry["schema"]["fields"]}
    values = {
        column: "" if " the column unit " in f" {field['unit']} " else field["unit"]
        for column, field in fields.items()
        if "unit" in field and column not in _ASIDE
    } | dict.fromkeys(_ALSO_FIGURES.get(name, ()), "")
    period, measure, counter = (
        next((one for one in names if one in fields), "") for names in (PERIODS, MEASURES, COUNTERS)
    )
    aside = {*_ASIDE, *PERIODS, *values, measure, counter}
    aside |= {code for code, word in _NAMED_BY.items() if word in fields}
    labels = tuple(column for column in fields if column not in aside)
    said = {column: fields[column]["description"] for column in values}
    return Shape(name, entry["counts"], values, said, period, measure, counter, labels)
