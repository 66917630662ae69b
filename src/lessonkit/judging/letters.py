"""Reading letters out of an answer, however they are written: "(b)", "a and c", "answer c"."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from lessonkit.judging.signs import tidy
from lessonkit.text.kinds_of_value import is_collection, is_dict

MOST_SIGNS = 200  # what stands behind is no answer in letters
_LONGEST = 1_000  # of an option
_AROUND_TEXT = (
    "answer answers reply replies option options letter letters choice choices number and or the "
    "is are it its both only just i i'd i'm i'll think guess say would my that that's then before "
    "so ok yes a choose chose chosen pick picked take took select selected go for with well as "
    "also plus too first second third next after last lastly finally it's sure believe mine here"
)
_AROUND = frozenset(_AROUND_TEXT.split())
_LEADING = re.compile(r"\s*\(?([^\W\d_])\s*(?:[).:]| -)\s*\S.*")
# "b, at most so many", "I choose (d): sometimes it moves"
_FIRST = re.compile(
    r"(?P<before>(?:[^\W\d_']{2,}'?\w* |i )*)\(?(?P<letter>[^\W\d_])\)?[:.,](?P<why> .*\w.*)"
)
_NUMBERED = re.compile(r"(?<!\w)\d{1,2}\s*[).:=]\s*(?=\(?[^\W\d_]\b)")  # "1. b, 2. a"
# Letters with which a sentence ends: "The fair reply is d", "The fair ones are (b) and (d)."
_LAST = re.compile(
    r".*?[\s(:,;](?P<last>[^\W\d_]\)?(?:\s*(?:,|and|&|\+|plus)\s*\(?[^\W\d_]\)?)*)\s*[.!]?\s*"
)
_NOT_THIS = re.compile(r"\b(?:not|no|never|but|except|without|neither|nor|wrong|false|or)\b|n't\b")
_ARTICLE = re.compile(r"^(?:the|an?) ")
_ARTICLES = re.compile(r"(?<=\s)a(?= \w)")
_REMARK = re.compile(r"(?<=\w)\s*\([^()]*\)\s*[.!]?\s*$")  # "the second loaf (7.0)"
_MOST = 100


def letters_in(answer: object, options: Mapping[str, str]) -> list[str] | None:
    """The letters in an answer, in their order; None where it holds neither texts nor letters.

    What is no known letter comes back as it was written, so that it can be quoted.

    Parameters
    ----------
    answer
        A text, or several in a list, a set, an array, a column, or a dictionary of places.
    options
        Letter → what stands there, which may be typed in its place.

    Examples
    --------
    >>> known = {"a": "One loaf", "b": "Two loaves", "c": "None"}
    >>> letters_in("a and c", known), letters_in("answer (B)", known), letters_in("cab", known)
    (['a', 'c'], ['b'], ['c', 'a', 'b'])
    >>> letters_in(["a", " B "], known), letters_in("b or x", known), letters_in(5, known) is None
    (['a', 'b'], ['b', 'x'], True)
    >>> letters_in("two loaves.", known), letters_in({1: "b", 2: "c"}, known)
    (['b'], ['b', 'c'])
    >>> letters_in("The fair one is c.", known), letters_in("the two loaves (7.0)", known)
    (['c'], ['b'])
    """
    texts = {_ARTICLE.sub("", in_words(text)): letter for letter, text in options.items()}
    if isinstance(answer, str):
        return _in_text(answer, texts, frozenset(options))
    if is_dict(answer) and 0 < len(answer) <= _MOST:
        answer = _in_places(answer)
    if is_collection(answer):
        first: Iterable[object] = islice(iter(answer), _MOST)
        given = [one for one in first if isinstance(one, str)]
        return [one for text in given for one in _in_text(text, texts, frozenset(options))]
    return None


def in_words(text: str) -> str:
    """The words of a text alone, as they are compared with what was typed.

    Examples
    --------
    >>> in_words("**Both**: one counts loaves.")
    'both one counts loaves'
    """
    return " ".join(re.findall(r"\w+", tidy(text).casefold()))


def _in_places(answer: Mapping[object, object]) -> object:
    """What a dictionary says: {"b": True}, or {1: "b", 2: "a"}."""
    if all(value is True or value is False for value in answer.values()):
        return [letter for letter, value in answer.items() if value]
    if all(type(place) is int for place in answer):
        return [answer[place] for place in sorted(answer, key=lambda place: int(str(place)))]
    return None


def _in_text(text: str, texts: Mapping[str, str], known: frozenset[str]) -> list[str]:
    typed = str.__str__(text)[:_LONGEST]
    whole = in_words(typed)
    letter, _, rest = whole.partition(" ")
    if whole in known:
        return [whole]
    if texts.get(_ARTICLE.sub("", rest)) == letter:  # "b Two loaves"
        return [letter]
    for said in (whole, in_words(_REMARK.sub("", typed))):
        if named := texts.get(_ARTICLE.sub("", said)):
            return [named]
    if inside := _inside(whole, texts, known):
        return [inside]
    text = _NUMBERED.sub(" ", tidy(str.__str__(text)[:MOST_SIGNS]).lower())
    words = re.findall(r"[^\W_]+(?:'\w+)?", text)
    said = [word for word in words if word in known or word not in _AROUND]
    leading = _LEADING.fullmatch(text)
    if leading and leading[1] in known and not set(said) <= known:
        return [leading[1]]  # "b) the second one": the letter, and what stands behind it
    if first := _first(text, known):
        return [first]
    if not said and words:
        return [" ".join(words)]
    if not set(said) <= known and (last := _last(text, known)):
        return last
    found: list[str] = []
    for word in said:
        # "abc" is three letters without anything between them.
        together = len(word) == len(set(word)) and set(word) <= known
        found += word if together else [word]
    return found


def _inside(whole: str, texts: Mapping[str, str], known: frozenset[str]) -> str:
    """The letter of the one option whose words stand in an answer: "The second one: " and they."""
    there = [one for one in texts if one.count(" ") > 2 and f" {one} " in f" {whole} "]
    if len(there) != 1:
        return ""
    beside, letter = whole.replace(there[0], ""), texts[there[0]]
    alone = _NOT_THIS.search(beside) or known.difference(letter) & set(_alone(beside))
    return "" if alone else letter


def _first(text: str, known: frozenset[str]) -> str:
    """The letter with which an answer begins, if its reason comes behind and names no other."""
    begins = _FIRST.fullmatch(text.strip())
    if begins is None or not set(begins["before"].split()) <= _AROUND:
        return ""
    letter, why = begins["letter"], begins["why"]
    return letter if letter in known and not known & set(_alone(why)) and len(why) > 3 else ""


def _last(text: str, known: frozenset[str]) -> list[str]:
    """The letters with which a sentence ends, where it names no other option and denies nothing."""
    ends = _LAST.fullmatch(text)
    if ends is None or _NOT_THIS.search(text):
        return []
    letters = re.findall(r"\b[^\W\d_]\b", ends["last"])
    before = _alone(text[: ends.start("last")])
    return letters if set(letters) <= known and not known & set(before) else []


def _alone(text: str) -> list[str]:
    """The letters that stand alone in a text, without the article "a"."""
    return re.findall(r"\b[^\W\d_]\b", _ARTICLES.sub("", text))
