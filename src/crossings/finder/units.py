"""Units that are neither people nor events: "52 days" counts no persons, "£700m" no euros.

People and events are left to the words: that one is told as the other is what the course is about.
"""

import re
from functools import cache

import numpy as np

from crossings.finder.index import index

# Unit as tables have it → as sentences say it. A unit that no table has is one all the same.
_NOUNS = {
    "days": "days|nights",
    "weeks": "weeks",
    "months": "months",
    "years": "years",
    "hours": "hours",
    "miles": "miles",
    "boats": "boats|dinghies|vessels",
    "flights": "flights|planes",
    "cameras": "cameras",
    "drones": "drones",
    "hotels": "hotels|hotel rooms|rooms|beds",
    "pounds": "pounds|gbp|sterling",
    "euros": "euros?|eur",
    "US dollars": "dollars|usd",
}
_SIGNS = {"£": "pounds", "€": "euros", "$": "US dollars"}
_ALSO = {"US dollars": ("USD",)}
_NO_ADJECTIVE = (
    r"(?!(?:people|persons|men|women|children|migrants|albanians|in|of|by|on|from|to|and|or|a|an|"
    r"per|each|every|the|at|with|for|than|fewer|more|less)\b)"
)
_AFTER = re.compile(
    rf"^(?: ?(?:thousand|million|billion|bn|m|k)\b)?[ -]?(?:{_NO_ADJECTIVE}[a-z-]+ ){{0,2}}?"
    rf"(?:{'|'.join(f'(?P<_{place}>{words})' for place, words in enumerate(_NOUNS.values()))})\b"
)


def unit_in(before: str, said: str, after: str) -> str:
    """The unit that stands beside a number, as tables have it; "" for people, events and none.

    Examples
    --------
    >>> unit_in("", "602", " small boats"), unit_in("", "£1.6m", ""), unit_in("", "9", " men")
    ('boats', 'pounds', '')
    """
    for sign, unit in _SIGNS.items():
        if sign in said or before.endswith(sign) or before.endswith(f"{sign} "):
            return unit
    found = _AFTER.match(after)
    return list(_NOUNS)[int((found.lastgroup or "_0")[1:])] if found else ""


@cache
def has_unit(unit: str) -> np.ndarray:
    """For each series of the index whether its figures are in this unit."""
    names = (unit, *_ALSO.get(unit, ()))
    return np.array([series.unit.startswith(names) for series in index().series])
