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
    "also plus too first second third next after last lastly finally it's sure believe mine here "
    "one fair best right correct true good"
)
_AROUND = frozenset(_AROUND_TEXT.split())
# Words that take a letter back, wherever they stand behind it; and those that do so at once.
_TAKES_BACK_TEXT = (
    "wrong false incorrect nonsense unsure doubt perhaps maybe instead rather wait explain nope"
)
_DENIES_TEXT = (
    "no not never none neither nor but except without apart hardly or cannot can't isn't don't "
    "doesn't won't aren't wasn't"
)
_TAKES_BACK, _DENIES = frozenset(_TAKES_BACK_TEXT.split()), frozenset(_DENIES_TEXT.split())
_AT_ONCE = 4  # words
_WORD = re.compile(r"[^\W_]+(?:'\w+)?")
_LEADING = re.compile(r"\(?([^\W\d_])\s*(?:[).:]| -)\s*(\S.*)")
# "b, at most so many", "I choose (d): sometimes it moves", "c because nobody knows"
_FIRST = re.compile(
    r"(?P<before>(?:[^\W\d_]+(?:'\w+)? )*?)\(?(?P<letter>[^\W\d_])\)?"
    r"(?:[:.,;](?= )|(?=,? (?:because|since|as) ))(?P<why>.*\w.*)"
)
_RANGE = re.compile(r"\(?([^\W\d_])\)?\s?(?:-|to)\s?\(?([^\W\d_])\)?")
_NUMBERED = re.compile(r"(?<!\w)\d{1,2}\s*[).:=]\s*(?=\(?[^\W\d_]\b)")  # "1. b, 2. a"
# Letters with which a sentence ends: "The fair reply is d", "The fair ones are (b) and (d)."
_LAST = re.compile(
    r".*?[\s(:,;](?P<last>[^\W\d_]\)?(?:\s*(?:,|and|&|\+|plus)\s*\(?[^\W\d_]\)?)*)\s*[.!]?\s*"
)
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
    text = _NUMBERED.sub(" ", tidy(str.__str__(text)[:MOST_SIGNS]).lower()).strip()
    if between := _between(text, known):
        return between
    words = _WORD.findall(text)
    said = [word for word in words if word in known or word not in _AROUND]
    if not said and words:
        return [" ".join(words)]
    if not set(said) <= known:
        of_option = {letter: frozenset(one.split()) for one, letter in texts.items()}
        meant = _inside(whole, texts) or _first(text, of_option) or _last(text, of_option)
        if meant:
            return meant
    found: list[str] = []
    for word in said:
        # "abc" is three letters without anything between them.
        together = len(word) == len(set(word)) and set(word) <= known
        found += word if together else [word]
    return found


def _between(text: str, known: frozenset[str]) -> list[str]:
    """The letters of "a to c" or "a-c"."""
    ends = _RANGE.fullmatch(text)
    if ends is None or not set(ends.groups()) <= known or ends[1] >= ends[2]:
        return []
    return [letter for letter in sorted(known) if ends[1] <= letter <= ends[2]]


def _inside(whole: str, texts: Mapping[str, str]) -> list[str]:
    """The letter of the one option whose words stand in an answer: "The second one: " and they."""
    there = [one for one in texts if one.count(" ") > 2 and f" {one} " in f" {whole} "]
    if len(there) != 1:
        return []
    beside, letter = set(whole.replace(there[0], " ").split()), texts[there[0]]
    return [letter] if beside <= _AROUND | {letter} else []


def _first(text: str, of_option: Mapping[str, frozenset[str]]) -> list[str]:
    """The letter with which an answer begins, if what stands behind it takes nothing back."""
    leading, first = _LEADING.fullmatch(text), _FIRST.fullmatch(text)
    if leading is not None:
        letter, why = leading.groups()
    elif first is not None and set(_WORD.findall(first["before"])) <= _AROUND:
        letter, why = first["letter"], first["why"]
    else:
        return []
    if letter not in of_option or set(of_option) & set(_alone(f" {why}")):
        return []
    behind = _WORD.findall(why)
    back = _TAKES_BACK & set(behind) | _DENIES & set(behind[:_AT_ONCE])
    return [letter] if back <= of_option[letter] else []


def _last(text: str, of_option: Mapping[str, frozenset[str]]) -> list[str]:
    """The letters with which a sentence ends whose other words accept it or are the option's."""
    ends = _LAST.fullmatch(text)
    letters = _alone(f"({ends['last']})") if ends else []
    if ends is None or not letters or not set(letters) <= set(of_option):
        return []
    ahead = _ARTICLES.sub("", text[: ends.start("last")])
    words = frozenset[str]().union(*(of_option[letter] for letter in letters))
    return letters if set(_WORD.findall(ahead)) <= _AROUND | words | {"ones", "therefore"} else []


def _alone(text: str) -> list[str]:
    """The letters that stand alone in a text, without the article "a"."""
    return re.findall(r"\b[^\W\d_]\b", _ARTICLES.sub("", text))
