"""A made-up lesson about a bakery: its figures, its sums, and the judge of its questions."""

from dataclasses import replace

from lessonkit.judging import Formula, Question, Reader, Sight, Table

SOURCE = """
loaves = {year: int(book[year]) for year in (2001, 2002, 2003)}
rolls = {2001: 5170, 2002: 6380, 2003: 4410}
everything = {year: loaves[year] + rolls[year] for year in loaves}
shares = {year: share(loaves[year], everything[year]) for year in loaves}
fall = percent_change(loaves[2002], loaves[2003])
points = percentage_point_change(shares[2002], shares[2003])
of_fall = 100 * (loaves[2002] - loaves[2003]) / (everything[2002] - everything[2003])
ovens, burnt = pair
flour, loaves_a_sack = 960, 37
week = 7 * baked_a_day
sacks_a_day = flour / 365
worked_rise = percent_change(rolls[2001], rolls[2002])
"""
_loaves = {2001: 1283, 2002: 2917, 2003: 1846}
_rolls = {2001: 5170, 2002: 6380, 2003: 4410}
_everything = {year: _loaves[year] + _rolls[year] for year in _loaves}
VALUES = {
    "percent_change": lambda before, after: 100 * (after - before) / before,
    "book": dict(_loaves),
    "loaves": _loaves,
    "rolls": _rolls,
    "everything": _everything,
    "shares": {year: _loaves[year] / _everything[year] for year in _loaves},
    "fall": 100 * (1846 - 2917) / 2917,
    "points": 100 * (1846 / 6256 - 2917 / 9297),
    "of_fall": 100 * (2917 - 1846) / (9297 - 6256),
    "pair": (14, 3),
    "ovens": 14,
    "burnt": 3,
    "flour": 960,
    "loaves_a_sack": 37,
    "baked_a_day": 253,
    "week": 7 * 253,
    "sacks_a_day": 960 / 365,
    "worked_rise": 100 * (6380 - 5170) / 5170,
}
SIGHT = {
    "loaves": ("the loaves of {key}", "pieces", "the table of years"),
    "rolls": ("the rolls of {key}", "pieces", "the table of years"),
    "everything": ("all pieces of {key}", "pieces", "the table of years"),
    "shares": ("the share of loaves in {key}", "share", "the question"),
    "ovens": ("the ovens", "ovens", "the question"),
    "burnt": ("the ovens that are out of order", "ovens", "the question"),
    "flour": ("the sacks of flour in a year", "sacks", "the question"),
    "loaves_a_sack": ("the loaves from one sack", "pieces", "the question"),
    "baked_a_day": ("the loaves of one day", "pieces", "the question"),
    "worked_rise": ("the result of the worked example", "per cent"),
}
FORMULAS = {
    "percent_change": Formula("before after", "100 * (after - before) / before"),
    "percentage_point_change": Formula("before after", "100 * (after - before)"),
    "share": Formula("part whole", "part / whole"),
}


def reader():
    """Reads expressions over the bakery's figures."""
    return Reader(SOURCE, VALUES, Sight(SIGHT, VALUES), FORMULAS)


def question(expression, unit, **more):
    """A question of the bakery whose answer is this expression."""
    tree = reader().read(expression)
    sight = tuple(Sight(SIGHT, VALUES).all())
    asked = Question(tree.value, 0.06 if "." in f"{tree.value:g}" else 0.1, unit, tree=tree)
    return replace(asked, sight=sight, **more)


def table(expression, unit, **more):
    """The judge of one question of the bakery."""
    return Table(question(expression, unit, **more))
