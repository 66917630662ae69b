"""The words of the field: in plain words, who uses them how, and what they are mixed up with."""

from functools import cache

from lessonkit.data.package import load
from lessonkit.lessons.catalogue import lesson
from lessonkit.text.cards import Card
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.in_short import MOST_SIGNS, text_in
from lessonkit.text.markup import join, tag

_LANGUAGES = {
    "In Albanian": ("albanian", "albanian_source"),
    "In Bosnian, Croatian or Serbian": (
        "bosnian_croatian_serbian",
        "bosnian_croatian_serbian_source",
    ),
}


def glossary(term: str | None = None) -> Card:
    """A term of the field in plain words; without one, all terms on one page.

    Parameters
    ----------
    term
        Such as "detection"; capitals and an s at the end make no difference.

    Returns
    -------
    Card
        What it means, who uses it how, what it is mixed up with, the lesson that needs it, and
        the term in Albanian and in Bosnian, Croatian or Serbian as an authority prints it, where
        one was read. `load("glossary")` has the same as a DataFrame.

    Raises
    ------
    UnknownNameError
        The glossary has no such term.

    Examples
    --------
    >>> print(glossary("detections").title)
    Detection
    >>> print(glossary("stock"))  # doctest: +ELLIPSIS
    Stock
    In plain words: How many there are on one day...
    """
    terms = _terms()
    if term is not None:
        name = _known(term)
        return _card(name.capitalize(), _lines(name, terms[name]))
    body = join(
        tag("dt", tag("strong", name.capitalize())) + tag("dd", f"{row['plain_words']}.")
        for name, row in sorted(terms.items())
    )
    text = "\n".join(f"{name}: {row['plain_words']}." for name, row in sorted(terms.items()))
    return Card(f"The {len(terms)} words of the field", tag("dl", body), text, "note")


def plain_words() -> dict[str, str]:
    """Each term of the glossary with what it means.

    Examples
    --------
    >>> plain_words()["stock"]
    'How many there are on one day'
    """
    return {name: row["plain_words"] for name, row in _terms().items()}


def _known(term: object) -> str:
    typed = " ".join((text_in(term) or "")[:MOST_SIGNS].split()).casefold()
    for name in (typed, typed.removesuffix("s"), typed.removesuffix("es")):
        if name in _terms():
            return name
    raise UnknownNameError.from_name("term in the glossary", term, _terms())


@cache
def _terms() -> dict[str, dict[str, str]]:
    rows = load("glossary").fillna("").astype(str).set_index("term")
    return {str(name): {str(k): v for k, v in row.items()} for name, row in rows.iterrows()}


def _lines(name: str, row: dict[str, str]) -> list[tuple[str, str]]:
    number = row["lesson"]
    lines = [
        ("In plain words", f"{row['plain_words']}."),
        ("Who uses it", f"{row['used_by']}."),
        ("Mixed up with", f"{row['mixed_up_with']}. {row['the_difference']}."),
        ("Lesson", f"{number}, {lesson(number).title}"),
    ]
    for language, (word, source) in _LANGUAGES.items():
        if row[word]:
            lines.append((language, f'“{row[word]}” (show_source("{row[source]}"))'))
    return lines


def _card(title: str, lines: list[tuple[str, str]]) -> Card:
    body = join(tag("p", tag("strong", f"{label}: "), text) for label, text in lines)
    return Card(title, body, "\n".join(f"{label}: {text}" for label, text in lines), "note")
