"""The sentences of a lesson that say a fact: those with a number, a date, a name, a quantity word.

python -m tests.evidence.statements 03        what has no row yet, as CSV to fill in
python -m tests.evidence.statements           how many sentences, rows and readers there are
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import crossings  # noqa: F401  (the course that is played)
from lessonkit.lessons import catalogue
from lessonkit.lessons.scan import Part

HERE = Path(__file__).parent
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
# Who read a row last against its evidence.
READERS = (
    "author",  # whoever wrote the sentence
    "second reader",  # somebody who had written nothing of this course
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
CODE = re.compile(r"`[^`]*`")
ADDRESS = re.compile(r"\]\([^)]*\)")


@dataclass(frozen=True)
class Statement:
    """One sentence as it stands in the source, its fields not filled in, and where it stands."""

    where: str
    sentence: str


def statements(lesson_id: str) -> list[Statement]:
    """Every sentence of a lesson that a learner can read and that says a fact, in order."""
    found = {}
    for where, text in _texts(lesson_id):
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


def _texts(lesson_id: str) -> Iterator[tuple[str, str]]:
    lesson = catalogue.lesson(lesson_id)
    for name in ("title", "question", "content_note"):
        yield name, str(lesson.source.front.get(name, ""))
    for name in ("key_points", "limits"):
        for text in lesson.source.front.get(name, []):
            yield name, str(text)
    heading = "top"
    for part in lesson.source.parts:
        if part.kind == "prose":
            for line in part.lines:
                if line.text.startswith("#"):
                    heading = re.sub(r"^#+\s*(?:\d+\.\s*)?", "", line.text)
                    continue
                text = re.sub(r"^(?:#+ (?:\d+\. )?|[-*] |\d+\. |> ?)", "", line.text)
                yield heading, text
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


def main(arguments: list[str]) -> None:
    """Print what has no row, or the counts."""
    if arguments:
        out = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
        out.writeheader()
        for one in missing(arguments[0]):
            guess = "computed" if "{{" in one.sentence else ""
            out.writerow({"where": one.where, "sentence": one.sentence, "basis": guess})
        return
    for lesson_id in catalogue.lesson_ids():
        rows = sheet(lesson_id)
        readers = Counter(row["read_by"] or "nobody" for row in rows)
        bases = Counter(row["basis"] for row in rows)
        print(lesson_id, len(statements(lesson_id)), "statements,", len(rows), "rows", end="; ")
        print(dict(bases), dict(readers), f"missing {len(missing(lesson_id))}")


if __name__ == "__main__":
    main(sys.argv[1:])
