"""Years, quarters, months and days in a text: when something was, not how many."""

import re

_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2}
_QUARTERS |= {"3rd": 3, "4th": 4}
_FIRST = {"three": "March", "four": "April", "six": "June", "nine": "September"}
_YEAR = r"(?:19[89]\d|20[0-4]\d)"
_TIMES = re.compile(
    rf"\b(?P<quarter>{'|'.join(_QUARTERS)}) quarter(?: of)?(?: (?P<qyear>{_YEAR}))?\b"
    rf"|\b(?P<half>first|second) half(?: of)?(?: (?P<hyear>{_YEAR}))?\b"
    rf"|\b(?P<m1>{_MONTH}) ?(?:-|to|and) ?(?P<m2>{_MONTH}),? (?P<my>{_YEAR})\b"
    rf"|\bh(?P<h>[12])[ /-]?(?P<hy>{_YEAR})\b"
    rf"|\bfirst (?P<months>{'|'.join(_FIRST)}) months(?: of)?(?: (?P<fyear>{_YEAR}))?\b"
    rf"|\bq(?P<q>[1-4])[ /-]?(?P<qy>{_YEAR})\b|\b(?P<yq>{_YEAR})[ -]?q(?P<yqn>[1-4])\b"
    rf"|\b(?P<iso>{_YEAR}-\d\d(?:-\d\d)?)\b"
    rf"|\b\d{{1,2}}[./-]\d{{1,2}}[./-](?P<dyear>{_YEAR})\b"
    rf"|\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?(?P<month>{_MONTH})(?:,? (?P<myear>{_YEAR}))?\b"
    rf"|(?<![\d.,£$€])(?P<year>{_YEAR})(?:[/-]\d\d)?(?![\d%]|[.,]\d| ?(?:people|migrants|cases|"
    rf"per cent|detections|crossings|arrivals|returns|persons|albanians|million))\b"
)
_SAID = {1: "January to March", 2: "April to June", 3: "July to September"}
_SAID |= {4: "October to December"}


def without_periods(plain: str) -> tuple[str, tuple[str, ...]]:
    """A text in small letters without the times it names, and these times as tables have them.

    A text with nothing else in it than one year keeps it: then it is looked up as a number.

    Examples
    --------
    >>> without_periods("9,044 in the third quarter of 2022")
    ('9,044 in the ', ('July to September 2022',))
    >>> without_periods("21,525 detections in 2024"), without_periods("2024")
    (('21,525 detections in ', ('2024',)), ('2024', ()))
    """
    times = times_in(plain)
    bare = _TIMES.sub(lambda found: found.group() if _is_may(found) else "", plain)
    if not re.search(r"[a-z\d]", bare) and re.fullmatch(_YEAR, plain.strip()):
        return plain, ()
    return bare, times


def times_in(plain: str) -> tuple[str, ...]:
    """The times that a text in small letters names, as tables have them."""
    return tuple(dict.fromkeys(filter(None, map(_said, _TIMES.finditer(plain)))))


def masked(plain: str) -> str:
    """A text of the same length with blanks in the place of the times that it names."""
    return _TIMES.sub(lambda found: found.group() if _is_may(found) else " " * len(found[0]), plain)


def _is_may(found: re.Match) -> bool:
    """ "May" alone is a verb as often as a month."""
    return found["month"] == "may" and not found["myear"]


def _said(found: re.Match) -> str:
    if _is_may(found):
        return ""
    for number, year in ((found["q"], found["qy"]), (found["yqn"], found["yq"])):
        if number:
            return f"{_SAID[int(number)]} {year}"
    if found["quarter"]:
        return f"{_SAID[_QUARTERS[found['quarter']]]} {found['qyear'] or ''}".strip()
    if found["half"]:
        half = "January to June" if found["half"] == "first" else "July to December"
        return f"{half} {found['hyear'] or ''}".strip()
    if found["m1"]:
        return f"{found['m1'].capitalize()} to {found['m2'].capitalize()} {found['my']}"
    if found["h"]:
        return f"{'January to June' if found['h'] == '1' else 'July to December'} {found['hy']}"
    if found["months"]:
        return f"January to {_FIRST[found['months']]} {found['fyear'] or ''}".strip()
    if found["month"]:
        return f"{found['month'].capitalize()} {found['myear'] or ''}".strip()
    return found["iso"] or found["dyear"] or found["year"]
