"""Two invented libraries join their lists of members: rules for it, and both kinds of error."""

from dataclasses import dataclass

from crossings.models.privacy import expected_false_links

FIRST, BOTH = 2_000, 400
SECOND = (5_000, 10_000, 20_000, 50_000)


@dataclass(frozen=True)
class Rule:
    """What has to agree, and how often it does.

    Parameters
    ----------
    said
        The rule in words.
    same
        Chance that it agrees for two entries of one person (misspelt names, mistyped dates).
    other
        Chance that it agrees for entries of two people.
    """

    said: str
    same: float
    other: float


# A name is spelt the same in 85 of 100 cases and alike in 97; 1 in 2,000 others share it, 1 in 400
# have one that is alike. A year of birth is right in 98 of 100, shared by 1 in 70 others.
_SPELT, _ALIKE = (0.85, 1 / 2000), (0.97, 1 / 400)
_DATE, _YEAR, _ABOUT = (0.95, 1 / 25_550), (0.98, 1 / 70), (0.99, 3 / 70)
RULES = {
    name: Rule(said, name_of[0] * born[0], name_of[1] * born[1])
    for name, said, name_of, born in (
        ("very strict", "names spelt the same, and the same date of birth", _SPELT, _DATE),
        ("strict", "names spelt the same, and the same year of birth", _SPELT, _YEAR),
        ("loose", "names that are alike, and the same year of birth", _ALIKE, _YEAR),
        ("very loose", "names that are alike, born at most a year apart", _ALIKE, _ABOUT),
    )
}


@dataclass(frozen=True)
class Joined:
    """Two lists of members, joined by one rule, in expected numbers of pairs.

    Parameters
    ----------
    rule
        A key of `RULES`.
    second
        Entries on the second list; the first has `FIRST`, and `BOTH` people are on both.

    Examples
    --------
    >>> round(Joined("strict", 5_000).wrongly)
    71
    """

    rule: str
    second: int

    @property
    def rightly(self) -> float:
        """People on both lists whose entries are joined."""
        return BOTH * RULES[self.rule].same

    @property
    def missed(self) -> float:
        """People on both lists whose entries are not joined."""
        return BOTH - self.rightly

    @property
    def wrongly(self) -> float:
        """Pairs of strangers that are joined."""
        return float(expected_false_links(FIRST, self.second, RULES[self.rule].other, BOTH))

    @property
    def wrong_of_100(self) -> float:
        """Of 100 joined pairs, how many are of two people."""
        return 100 * self.wrongly / (self.wrongly + self.rightly)
