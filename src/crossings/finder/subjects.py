"""Tables by subject: which of them speak of some words, and which words none speaks of."""

from dataclasses import dataclass
from textwrap import shorten

import pandas as pd

from crossings.finder.index import index
from crossings.finder.words import known_stems, stems
from lessonkit.data.package import table_card
from lessonkit.text.cards import Card
from lessonkit.text.errors import CourseError
from lessonkit.text.in_short import in_short, text_in
from lessonkit.text.markup import join, tag
from lessonkit.text.wording import counted

_MOST, _NEAREST = 8, 5  # tables that are listed


@dataclass(frozen=True)
class Found:
    """Tables that speak of some words.

    Attributes
    ----------
    words
        What was asked for.
    every
        The tables that have all of the words.
    nearest
        Others, with the words that each has; those with most come first.
    nowhere
        Words that no table has.
    """

    words: str
    every: tuple[str, ...]
    nearest: tuple[tuple[str, tuple[str, ...]], ...]
    nowhere: tuple[str, ...]

    @property
    def table(self) -> pd.DataFrame:
        """One row is one table: its name, title, what it counts, and who is missing."""
        names = [*self.every, *(name for name, _ in self.nearest)]
        cards = [table_card(name) for name in names]
        keys = ("title", "counts", "counted_by", "who_is_missing")
        rows = [
            {"table": name, **{key: card[key] for key in keys}}
            for name, card in zip(names, cards, strict=True)
        ]
        return pd.DataFrame(rows, columns=["table", *keys])

    def _card(self) -> Card:
        title = f"{counted(len(self.every), 'table')} of “{self.words}”"
        if not self.every:
            title = f"No table counts “{self.words}”; nearest:"
            if not self.nearest:
                title = f"No table counts “{self.words}”, and none has one of the words"
        lines = [_line(name) for name in self.every[:_MOST]]
        if len(self.every) > _MOST:
            lines.append(f"And {counted(len(self.every) - _MOST, 'more table')}: see .table")
        if not self.every:
            lines = [f"{_line(name)} It has: {', '.join(has)}." for name, has in self.nearest]
        said = []
        if self.nowhere:
            words = ", ".join(f"“{word}”" for word in self.nowhere)
            said.append(f"In no table: {words}. What nobody counted here cannot be looked up.")
        said.append('show_source("name") gives the whole card of a table, load("name") its rows.')
        body = join(
            tag("ul", (tag("li", line) for line in lines)) if lines else "",
            (tag("p", one) for one in said),
        )
        return Card(title, body, "\n".join([*(f"- {line}" for line in lines), *said]), "note")

    def __repr__(self) -> str:
        return repr(self._card())

    def _repr_html_(self) -> str:
        return self._card().as_html()


def tables(words: object = "") -> Found:
    """The tables that count what some words name.

    Parameters
    ----------
    words
        A subject in a few words: "asylum returns Balkans". Looked through are titles, what is
        counted and the names in the rows (countries, routes, kinds). Without words, every table.

    Returns
    -------
    Found
        Shows itself as a list; `.table` has each table as a row of a DataFrame. Where no table
        has all the words, those with most of them, each with the words that it has.

    Raises
    ------
    CourseError
        What came is no text, or holds no word that a table could be about.

    Examples
    --------
    >>> tables("returns of Albanians").every
    ('uk_returns_of_albanians', 'figures', 'uk_headline_revisions')
    >>> tables("asylum returns Balkans").every
    ()
    """
    typed = text_in(words)
    if typed is None:
        raise CourseError(
            f"Write a subject in quotation marks; this is {in_short(words)}. Such as "
            'tables("asylum claims").'
        )
    asked = stems(typed[:300])
    if typed.strip() and not asked:
        raise CourseError(
            f"{in_short(typed)} names no subject. Write what is counted or where, such as "
            'tables("asylum claims"), tables("Serbia").'
        )
    has = _has(asked)
    best = {table: max(map(len, some)) for table, some in has.items()}
    titled = {table: len(asked.keys() & stems(table_card(table)["title"])) for table in best}
    every = tuple(
        sorted((t for t, most in best.items() if most == len(asked)), key=lambda t: -titled[t])
    )
    nearest = tuple(
        (table, tuple(asked[one] for one in max(has[table], key=len)))
        for table in sorted(best, key=lambda t: (-best[t], -titled[t]))[:_NEAREST]
    )
    somewhere = set().union(*(one for some in has.values() for one in some))
    nowhere = tuple(word for one, word in asked.items() if one not in somewhere)
    return Found(
        shorten(" ".join(typed.split()), 80, placeholder=" …"),
        every,
        () if every else nearest,
        nowhere,
    )


def _has(asked: dict[str, str]) -> dict[str, list[tuple[str, ...]]]:
    """Table → for each of its series that has one of the stems, those that it has.

    A table of many things speaks of a subject where one series has all its words, not where the
    words stand in different rows.
    """
    series = index().series
    if not asked:
        return {one.table: [()] for one in series}
    found: dict[int, list[str]] = {}
    for one in asked:
        for place in known_stems().get(one, ()):
            found.setdefault(int(place), []).append(one)
    tables: dict[str, list[tuple[str, ...]]] = {}
    for place in sorted(found):
        tables.setdefault(series[place].table, []).append(tuple(found[place]))
    return tables


def _line(name: str) -> str:
    card = table_card(name)
    return f"{name}: {card['title']}. One row is {card['one_row_is']}."
