"""A sentence taken apart: its numbers, and the words that say who, what, where, when and why."""

import re
from dataclasses import dataclass
from functools import cache

from crossings.finder.allowed import Wanted
from crossings.finder.index import index
from crossings.finder.when import times_in
from crossings.finder.wording import numbers_at, wanted
from lessonkit.judging.signs import tidy
from lessonkit.text.errors import CourseError

NUMBER, COMPARED, CAUSE, PEOPLE, EVENTS = "number", "comparison", "cause", "people", "events"
WHO, WHERE, WHEN, AHEAD, VALUE = "who", "where", "when", "forecast", "value"
VAGUE, DENIED = "no number", "denied"

_LISTS = {
    COMPARED: (
        r"more|fewer|less|lower|higher|than|compared (?:with|to)|against|as many(?: as)?|half as "
        r"many|(?<!made )(?<!make )(?<!set )up(?! to)|"
        r"(?<!wrote )(?<!written )(?<!laid )(?<!broken )down|f[ae]ll(?:s|en|ing)?|"
        r"drop(?:s|ped|ping)?|decreas\w+|declin\w+|"
        r"reduc\w+|cut|ris(?:e|es|en|ing)|rose|increas\w+|gr[eo]w\w*|doubl\w+|trebl\w+|tripl\w+|"
        r"halv\w+|surg\w+|soar\w+|record|highest|lowest|the most|fewest|deadliest|worst|best|twice|"
        r"driven down|abating|(?:below|above) (?:the|that|those|last)|slash\w*|\w+fold|times"
    ),
    CAUSE: (
        r"because(?: of)?|due to|thanks to|owing to|as a result(?: of)?|result(?:s|ed|ing)? in|"
        r"led to|leads to|cause[sd]?|causing|since (?:the|our|we|this|it) [\w-]+(?: [\w-]+)?|after "
        r"(?:the|our|we|this) [\w-]+|(?:has|have|had) (?:already )?(?:reduced|cut|stopped|driven|"
        r"cleared|ended|halved|doubled)|attribut\w+ to|attributing|in response to|through (?:our|"
        r"increased|closer|greater|joint) [\w-]+|deter\w*|deliver(?:ed|s)|"
        r"work(?:s|ed|ing)\b(?! with| together)|made? (?:it )?possible|so that|prevent(?:s|ed)?|"
        r"brought down"
    ),
    PEOPLE: (
        r"people|persons?|migrants?|men|women|children|refugees?|asylum seekers?|nationals|"
        r"population|adults|males|females|applicants?|claimants?|(?:non-)?albanians|kosovars|syrians|afghans|serbs|offenders|victims|passengers|patients|"
        r"families|boys|girls|minors"
    ),
    EVENTS: (
        r"arrivals?|detections?|crossings?|apprehensions?|registrations?|returns?|removals?|deportations?|"
        r"pushbacks?|claims?|applications?|decisions?|referrals?|visits?|raids?|arrests?|"
        r"incidents?|cases?|alerts?|matches|deaths?|bodies|flights?|attempts?|entries|"
        r"grants|refusals|died|dies|drowned|killed|granted|refused|rejected|arrested|detected|"
        r"apprehended|flagged|removed|(?:pushed|turned) back|arriv(?:e|es|ed|ing)|"
        r"crossed|crosses|entered|deported|returned|registered"
    ),
    AHEAD: (
        r"will|would|expect(?:ed|s)?|forecast\w*|projected|is set to|are set to|aims? to|plans? to|"
        r"proposals?|hopes?|by 20[3-9]\d|gamechanger"
    ),
    VAGUE: (
        r"(?:dozens|hundreds|thousands|millions|tens of thousands|hundreds of thousands)(?= of)|"
        r"many(?! as)|(?<!the )most(?! \w+ (?:year|month|day))|(?:the|a) (?:vast |great |large )?"
        r"majority|few(?!er)|several|countless|numerous|a lot of|a handful"
    ),
    DENIED: (
        r"no(?! (?:more|fewer|less|longer)\b)|none|nobody|no one|zero|never|not (?:a single|one)|"
        r"(?:did|do|does|has|have|had|is|are|was|were) not|(?:did|do|does|has|have|is|are|was|"
        r"were)n['’]t"
    ),
    VALUE: (
        r"should(?:n't)?|must|too many|too few|unfair|fair|shameful\w*|unacceptable|right to|wrong "
        r"to|disturbing|easy rhetoric|invasion|outrage\w*|disgrace\w*|deserve\w*"
    ),
}
_WHEN = re.compile(
    r"\b(?:last|this|next|the previous|the past|recent) (?:\w+ )?(?:years?|months?|weeks?|summer|"
    r"winter|spring|autumn|quarter|decade)|\bin recent \w+|\bso far(?: this \w+)?|\btoday\b|"
    r"\bover the summer\b|\bwithin (?:\w+ )?(?:weeks?|months?|days?)|\bsince then\b|\bnow\b|"
    r"\byesterday\b|\by/y\b|\byoy\b|\byear[- ]on[- ]year\b|\bin a (?:decade|year|month)\b|"
    r"\bin (?:the (?:last|past) )?(?:\w+|\d+) (?:hours|days|weeks|months|years)\b|"
    r"\b(?:a|per|every|each) (?:day|week|month|year)\b"
)
_COUNTERS = (
    r"Frontex|Home Office|Border Force|IOM|UNHCR|Eurostat|Europol|Ministry of Interior|Interior "
    r"Ministry|Danish Refugee Council|BVMN|Border Violence Monitoring Network|Klikaktiv|"
    r"(?:the )?Met(?=['’]s)|11\.11\.11|Statistics Authority|Missing Migrants Project|"
    r"Big Brother Watch|Red Cross|Met "
    r"Police|police|coast ?guard|Refugee Council|official (?:figures|statistics|data)|United "
    r"Nations|\bUN\b"
)
_SPEAKS = re.compile(
    rf"\b(?:according to (?:the )?(?P<by>[\w’' -]{{2,40}}?)(?=[,.;:]|$)"
    rf"|(?P<says>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,3}}) (?:said|says|told|claimed|claims|wrote|announced|"
    r"noted)"
    rf"|(?P<known>{_COUNTERS}))"
)
# "More than half", "fewer than 1,000": a limit of the number, no comparison.
_LIMIT = re.compile(
    r"\b(?:more|less|fewer|greater|higher|lower) than (?=(?:about |some )?(?:[£$€]?\d|half\b|"
    r"(?:twice|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred)\b))",
    re.IGNORECASE,
)
_BETWEEN = ("-", "to", "and", "or")  # two numbers: 7-9 weeks
_CLAUSE = re.compile(r"[,;:.?!] |…| -+ |(?<![Bb]etween \d{4} )\b(?:and|but|while)\b ")
_VERB = re.compile(r"^ ?(?:of which|which|that|is|are|was|were) ")  # cut off from its subject
_NOBODY = ("asylum", "he", "she", "they", "it", "we", "i")
_PLACES = (
    r"English Channel|the Channel|Channel|Western Balkans?(?: route)?|Balkan(?: route|s)?|UK|"
    r"United Kingdom|Britain|England|EU|Europe(?:an Union)?|London|Cardiff|Drina|Tisa|"
    r"Bosnia|Macedonia|Turkey|Türkiye|British|French|German|Italian|Greek|Croatian|Serbian|"
    r"Bosnian|Hungarian|Slovenian|Austrian|Bulgarian|Romanian|Turkish|Montenegrin|Macedonian|"
    r"Mediterranean|Kukës|Dibër|Belarus|Calais|Dover"
)


@dataclass(frozen=True)
class Sentence:
    """A sentence taken apart.

    Attributes
    ----------
    text
        As it was given, without double blanks.
    numbers
        Each number with the words around it, and how it was read.
    words
        Kind → the words of it, as they stand there; a kind without words is left out.
    """

    text: str
    numbers: tuple[tuple[str, Wanted], ...]
    words: dict[str, tuple[str, ...]]

    def has(self, kind: str) -> bool:
        """Whether the sentence has words of this kind."""
        return bool(self.words.get(kind))


def taken_apart(text: str) -> Sentence:
    """Take a sentence apart, by rules and lists of words.

    Examples
    --------
    >>> parts = taken_apart("Thanks to the deal, 22,000 fewer people came in 2024 than in 2023.")
    >>> [number for number, _ in parts.numbers]
    ['22,000 fewer people came in 2024 than in 2023']
    >>> parts.words["cause"], parts.words["when"]
    (('Thanks to',), ('2024', '2023'))
    """
    plain = tidy(text)
    words = {kind: _all(rf"\b(?:{pattern})\b", plain) for kind, pattern in _LISTS.items()}
    words[COMPARED] = _all(rf"\b(?:{_LISTS[COMPARED]})\b", _LIMIT.sub("", plain))
    words[WHEN] = (*times_in(plain.casefold()), *_found(_WHEN, plain.casefold()))
    words[WHO] = tuple(
        dict.fromkeys((m["by"] or m["says"] or m["known"]).strip() for m in _SPEAKS.finditer(plain))
    )
    words[WHO] = tuple(one for one in words[WHO] if one.casefold() not in _NOBODY)
    words[WHERE] = _found(_places(), plain)
    return Sentence(plain, tuple(_numbers(plain)), {k: one for k, one in words.items() if one})


def _all(pattern: str, text: str) -> tuple[str, ...]:
    return _found(re.compile(pattern, re.IGNORECASE), text)


def _found(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match.group() for match in pattern.finditer(text)))


@cache
def _places() -> re.Pattern[str]:
    """Places that tables have, and those that sentences name in their stead."""
    kept = ("nationality", "citizenship", "destination", "destination_name", "country", "area")
    names = {
        value
        for series in index().series
        for label, value in series.labels
        if label in kept and re.fullmatch(r"[A-Z][a-zë]+(?: (?:and )?[A-Z][a-zë]+){0,3}", value)
    }
    names -= {"Total", "Refugee", "Stateless"}
    listed = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"\b(?:{_PLACES}|{listed})\b")


def _numbers(text: str) -> list[tuple[str, Wanted]]:
    """Each number with the words from the last clause or number to the next."""
    spans = numbers_at(text)
    found = []
    for place, (begin, end) in enumerate(spans):
        first = spans[place - 1][1] if place else 0
        last = spans[place + 1][0] if place + 1 < len(spans) else len(text)
        before, after = text[first:begin], text[end:last]
        before = _CLAUSE.split(before)[-1]
        before = "" if before.strip() in _BETWEEN or before.endswith(" to ") else before
        after = re.split(r"[,;:?!] |…| -+ |\.(?: |$)| (?:and|but|while|to|from) ?$", after)[0]
        before = _VERB.sub("", before) if place else before
        piece = f"{before}{text[begin:end]}{after}".strip()
        try:
            found.append((piece, wanted(piece)))
        except CourseError:
            continue
    return found
