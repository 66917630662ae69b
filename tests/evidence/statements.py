"""The sentences of a lesson that say a fact: those with a number, a date, a name, a quantity word.

python -m tests.evidence.statements 03     brings tests/evidence/03.csv in step with its lesson: a
                                           sentence that is new, or no longer what it was, gets a
                                           row without a reader; a sentence that is gone loses its
python -m tests.evidence.statements code    the same for the words of the course's code; so too
                                            explorers and glossary
python -m tests.evidence.statements        how many sentences, rows and readers there are
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import crossings  # noqa: F401  (the course that is played)
from lessonkit.lessons import catalogue
from lessonkit.lessons.scan import NOTE, Part
from lessonkit.text.code_marks import spoken
from lessonkit.text.errors import CourseError
from tests.evidence import code

HERE = Path(__file__).parent
SHEETS = (*catalogue.lesson_ids(), *code.SHEETS)
COLUMNS = ("where", "sentence", "basis", "evidence", "read_by", "read_on")
# What a sentence can rest on.
BASES = (
    "computed",  # every number in it is worked out from the course's tables; `evidence` names them
    "table",  # it says what a table or its source card says
    "claim",  # it says who said what, as a row of the ledger has it
    "source",  # it says what a source says, by its id in the table of sources
    "law",  # it says what a court or a treaty says, by source ids
    "statistics",  # it says what follows from arithmetic or statistical theory
    "definition",  # it says what a word means here
    "invented",  # it is about an invented world
    "course",  # it speaks of this course, its lessons, cells and exercises
    "search",  # it says what was looked for and not found; `evidence` says where
)
# Of these a row may leave its evidence empty: what a word means here, what to do next. Not where
# the sentence names somebody or something of the world, or has a number of it.
NEED_NONE = ("course", "definition")
# Who read a row last against its evidence.
READERS = (
    "author",  # whoever wrote the sentence
    "second reader",  # somebody who had written nothing of this course
    "sentence only",  # somebody who read the sentence and has not yet opened its evidence
)
SENTENCE = re.compile(r"(?<=[.!?])(?:[”’)*_`]*)\s+(?=[“‘(*`A-Z0-9{])")
QUANTITY = re.compile(
    r"\b(?:all|almost|always|any|both|double|each|every|everyone|everybody|fewer|first|half|highest"
    r"|hundred|largest|last|least|less|lowest|majority|many|million|more|most|nearly|never|no|nobody"
    r"|none|nothing|only|over|quarter|several|single|smallest|third|thousand|twice|unknown|whole"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.I,
)
NAME = re.compile(r"(?<![.!?:“‘(*_`]\s)(?<!^)(?<![“‘(*_`])\b[A-Z][\w’-]+")
# A number that counts something; those of parts, steps and minutes of a plan count nothing.
COUNTED = re.compile(r"\{\{|\d,\d{3}|\d ?(?:%|per cent|people|detections|returns|claims|boats)\b")
CODE = re.compile(r"`[^`]*`")
ADDRESS = re.compile(r"\]\([^)]*\)")


@dataclass(frozen=True)
class Statement:
    """One sentence as it stands in the source, its fields not filled in, and where it stands."""

    where: str
    sentence: str


def statements(name: str) -> list[Statement]:
    """Every sentence of a sheet that a learner or a teacher can read and that says a fact."""
    found = {}
    for where, text in code.texts(name) if name in code.SHEETS else _texts(name):
        for sentence in SENTENCE.split(text):
            sentence = sentence.strip()
            if says_a_fact(sentence):
                found.setdefault(sentence, Statement(where, sentence))
    return list(found.values())


def says_a_fact(sentence: str) -> bool:
    """Whether a sentence has a number, a name or a quantity word, and is no question or order."""
    bare = ADDRESS.sub("]", CODE.sub("", sentence))
    if bare.rstrip("”’)* ").endswith("?"):
        return False
    return bool(re.search(r"\d|\{\{", bare) or QUANTITY.search(bare) or NAME.search(bare))


def needs_support(sentence: str, names: re.Pattern[str]) -> bool:
    """Whether a sentence names one of these, or has a number that counts something."""
    bare = ADDRESS.sub("]", CODE.sub("", sentence))
    return bool(COUNTED.search(bare) or names.search(bare))


def _texts(lesson_id: str) -> Iterator[tuple[str, str]]:
    lesson = catalogue.lesson(lesson_id)
    for name in ("title", "question", "content_note"):
        yield name, str(lesson.source.front.get(name, ""))
    for name in ("key_points", "limits"):
        for text in lesson.source.front.get(name, []):
            yield name, str(text)
    heading = "top"
    for part in lesson.source.parts:
        if part.kind in ("prose", NOTE):
            for line in part.lines:
                if line.text.startswith("#"):
                    heading = re.sub(r"^#+\s*(?:\d+\.\s*)?", "", line.text)
                    continue
                text = re.sub(r"^(?:#+ (?:\d+\. )?|[-*] |\d+\. |> ?)", "", line.text)
                yield f"{heading}, for teachers" if part.kind == NOTE else heading, text
        elif part.is_exercise:
            yield from _of_exercise(part)


def _of_exercise(part: Part) -> Iterator[tuple[str, str]]:
    for line in part.lines:
        yield part.name, line.text
    for item in part.items:
        if part.kind != "choice" or item.ticked:  # a wrong option says what is not so
            yield part.name, item.text
        if item.said:
            yield part.name, item.said.text
    for heading, lines in part.headed.items():
        if heading in ("Cases", "Example"):
            continue
        for line in lines:
            text = line.text.partition(" ← ")[2] if heading == "Slips" else line.text
            # Hints are orders; those with a number in them say something too.
            if text and (heading not in ("Hint", "Slips", "Ask yourself") or "{{" in text):
                yield part.name, text


def sheet(lesson_id: str) -> list[dict[str, str]]:
    """The rows of a lesson's sheet; empty where there is none yet."""
    path = HERE / f"{lesson_id}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def missing(lesson_id: str) -> list[Statement]:
    """The statements of a lesson that have no row."""
    known = {row["sentence"] for row in sheet(lesson_id)}
    return [one for one in statements(lesson_id) if one.sentence not in known]


def renewed(said: list[Statement], rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """A row for each sentence, in their order; who read a sentence that has changed is not said.

    What a changed sentence rests on is taken over from the sentence that it was most likely: it
    has to be read again.
    """
    known = {spoken(row["sentence"]): row for row in rows}
    gone = known.keys() - {spoken(one.sentence) for one in said}
    new = []
    for one in said:
        if (words := spoken(one.sentence)) in known:  # names that are marked are the same words
            new.append(known[words] | {"where": one.where, "sentence": one.sentence})
            continue
        near = get_close_matches(words, gone, n=1)
        guess = known[near[0]] if near else {"basis": "computed" if "{{" in one.sentence else ""}
        taken = {name: guess.get(name, "") for name in ("basis", "evidence")}
        new.append({"where": one.where, "sentence": one.sentence, **taken})
    return new


def renew(lesson_id: str) -> None:
    """Write a lesson's sheet anew and say which of its rows somebody has to read."""
    rows = renewed(statements(lesson_id), sheet(lesson_id))
    path = HERE / f"{lesson_id}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        out.writeheader()
        out.writerows(rows)
    to_read = [(i, row) for i, row in enumerate(rows, 2) if not row.get("read_by")]
    for i, row in to_read:
        print(f"tests/evidence/{path.name}, line {i}: {row['sentence']}")
    if to_read:
        print(f"Bases: {', '.join(BASES)}; statements.py says what each means.")
        print(
            f"Say in each what it rests on, look there, write {' or '.join(READERS)} and the day."
        )


def main(arguments: list[str]) -> None:
    """Bring the sheets of the lessons that are named in step; without one, print the counts."""
    try:
        for lesson_id in arguments:
            renew(lesson_id if lesson_id in code.SHEETS else catalogue.lesson(lesson_id).id)
    except CourseError as trouble:
        sys.exit(str(trouble))
    if arguments:
        return
    for lesson_id in SHEETS:
        rows = sheet(lesson_id)
        readers = Counter(row["read_by"] or "nobody" for row in rows)
        bases = Counter(row["basis"] for row in rows)
        print(lesson_id, len(statements(lesson_id)), "statements,", len(rows), "rows", end="; ")
        print(dict(bases), dict(readers), f"missing {len(missing(lesson_id))}")


if __name__ == "__main__":
    main(sys.argv[1:])
