"""Exercises whose answer is a sorting: each item into one box."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lessonkit.judging.letters import letters_in
from lessonkit.judging.quoting import plain
from lessonkit.judging.slips import known_slips, slip
from lessonkit.judging.sortings import as_pairs, box_meant, groups
from lessonkit.judging.verdict import Verdict, not_attempted, not_yet, right
from lessonkit.tasks.task import Task, is_blank, kind_of
from lessonkit.text.kinds_of_value import is_mapping, is_sequence

# "a: stock", "(a) stock", "a = stock"; without a sign between them the letter stands alone.
_ITEM = re.compile(
    r"\s*\(?(?:(?P<letter>\w+)\)?\s*(?:->|=>|[:=\-–→.])|(?P<alone>\w)\)?\s)\s*"
    r"(?:(?:is|in|into|to|goes|belongs) )*(?P<box>.*?)\s*"
)


@dataclass(frozen=True)
class SortItem:
    """One item to be sorted.

    Parameters
    ----------
    text
        The item as the learner reads it.
    box
        The box it belongs in.
    feedback
        Said when it lies in another box: where to look. Never the box itself.
    slip
        Id of the slip behind a wrong box.
    """

    text: str
    box: str
    feedback: str
    slip: str | None = None


@dataclass(frozen=True, kw_only=True)
class SortTask(Task):
    """Items "a", "b", … to be sorted into named boxes.

    Parameters
    ----------
    boxes
        Names of the boxes, such as ("stock", "flow").
    items
        Letter → item, in the order shown.
    meaning
        Said when every item lies where it belongs.
    mixed
        (the box it was put into, the box it belongs in) → id of the slip behind that, for items
        without a slip of their own.
    """

    boxes: tuple[str, ...]
    items: dict[str, SortItem]
    meaning: str
    mixed: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    @property
    def answer(self) -> dict[str, str]:
        """Letter → the box it belongs in."""
        return {letter: item.box for letter, item in self.items.items()}

    def shown(self) -> dict[str, str]:
        """Letter → item, in the order shown to the learner."""
        return {letter: item.text for letter, item in self.items.items()}

    def judge(self, answer: object) -> Verdict:
        """Judge a sorting: {"a": "stock"}, "a: stock, b: flow" or "stock: a; flow: b".

        Examples
        --------
        >>> items = {"a": SortItem("12 wait", "stock", "?"), "b": SortItem("9 came", "flow", "?")}
        >>> task = SortTask(
        ...     id="00.piles", question="?", boxes=("stock", "flow"), items=items, meaning="Yes."
        ... )
        >>> task.judge("stock: a; flow: b").state, task.judge({"flow": ["b"], "stock": "a"}).state
        ('right', 'right')
        """
        if is_mapping(answer) and len(answer) > 10 * len(self.items):
            return not_yet(f"There are {len(self.items)} items; {len(answer):,} were sorted.")
        blank = is_mapping(answer) and all(is_blank(box) for box in answer.values())
        if is_blank(answer) or blank:
            return not_attempted(self.question, f"The boxes are {self._boxes()}.")
        given = self.read(answer)
        if isinstance(given, Verdict):
            return given
        wrong = [letter for letter, box in given.items() if box != self.items[letter].box]
        missing = [letter for letter in self.items if letter not in given]
        left = [f"Not in a box yet: {', '.join(missing)}."] if missing else []
        if wrong:
            item = self.items[wrong[0]]
            why = item.slip or self.mixed.get((given[wrong[0]], item.box))
            found = slip(why) if why else None
            return not_yet(
                f"About ({wrong[0]}): {item.feedback}",
                *([found.perhaps] if found else []),
                *_others(len(wrong) - 1),
                *left,
                slip=why,
            )
        if missing:
            return not_yet(" ".join(["What you have sorted lies where it belongs.", *left]))
        return right(self.meaning)

    def read(self, answer: object) -> dict[str, str] | Verdict:
        """The sorting as letter → box, blanks left out, or a verdict on what cannot be read."""
        answer = as_pairs(answer)
        grouped = self._box_first(answer) or self._items_first(answer)
        if grouped:
            return self._known(grouped)
        if is_mapping(answer):
            pairs = [(letter, box) for letter, box in answer.items() if not is_blank(box)]
        elif isinstance(answer, str):
            # The names of boxes may hold spaces; commas, semicolons and new lines part the items.
            parts = [part for part in re.split(r"[,;\n]", answer[:2000]) if part.strip()]
            if self._in_order(parts):
                return self._known(list(zip(self.items, parts, strict=True)))
            found = [_ITEM.fullmatch(part) for part in parts]
            bad = [part for part, match in zip(parts, found, strict=True) if match is None]
            if bad:
                return not_yet(
                    f"“{plain(bad[0], 40)}” could not be read. Write a letter, a colon and a box, "
                    f"such as {self._example()}."
                )
            pairs = [(match["letter"] or match["alone"], match["box"]) for match in found if match]
        elif is_sequence(answer) and self._in_order(answer):
            pairs = list(zip(self.items, answer, strict=True))
        else:
            return not_yet(f"Write {self._example()}; this is {kind_of(answer)}.")
        return self._known(pairs)

    def _box_first(self, answer: object) -> list[tuple[object, object]]:
        """Letter and box where each box comes first: "stock: a, c; flow: b"; else nothing."""
        parts: list[tuple[object, object]] = []
        if is_mapping(answer):
            parts = list(answer.items())
        elif isinstance(answer, str):
            parts = list(groups(answer))
        boxes, pairs = {box.casefold() for box in self.boxes}, list[tuple[object, object]]()
        for box, letters in parts:
            name = box[:200].strip().casefold() if isinstance(box, str) else ""
            if name not in boxes:
                return []
            pairs += [(one, name) for one in letters_in(letters, self.shown()) or ()]
        return pairs

    def _items_first(self, answer: object) -> list[tuple[object, object]]:
        """Letter and box where several letters share one: "a, c: stock; b: flow"; else nothing."""
        pairs: list[tuple[object, object]] = []
        for letters, box in groups(answer) if isinstance(answer, str) else ():
            found = letters_in(letters, self.shown()) or [""]
            if not set(found) <= set(self.items) or not box_meant(box.casefold(), self.boxes):
                return []
            pairs += [(letter, box_meant(box.casefold(), self.boxes)) for letter in found]
        return pairs

    def _in_order(self, parts: Sequence[object]) -> bool:
        """Whether these are names of boxes alone, one for each item, in the order shown."""
        boxes = {box.casefold() for box in self.boxes}
        return len(parts) == len(self.items) and all(
            isinstance(part, str) and part[:200].strip().casefold() in boxes for part in parts
        )

    def _known(self, pairs: Sequence[tuple[object, object]]) -> dict[str, str] | Verdict:
        boxes = {box.casefold(): box for box in self.boxes}
        given: dict[str, str] = {}
        for letter, box in pairs:
            known = letters_in(letter, self.shown()) if isinstance(letter, str) else None
            key = known[0] if known and len(known) == 1 else ""
            name = box[:200].strip().casefold() if isinstance(box, str) else ""
            if key not in self.items:
                return not_yet(
                    f"The items are {', '.join(self.items)}; {_quoted(letter)} is none of them."
                )
            name = name if name in boxes else box_meant(name, boxes)
            if name not in boxes:
                return not_yet(
                    f"The boxes are {self._boxes()}; {_quoted(box)}, for ({key}), is none of them."
                )
            if given.get(key, boxes[name]) != boxes[name]:
                return not_yet(f"({key}) lies in two boxes. Each item goes into one.")
            given[key] = boxes[name]
        return given

    def _boxes(self) -> str:
        return " / ".join(self.boxes)

    def _example(self) -> str:
        return f'"{next(iter(self.items))}: {self.boxes[0]}, …"'

    def problems(self) -> list[str]:
        """Boxes that are too few or unused, items without a box or feedback, unknown slips."""
        found = super().problems()
        if len({box.casefold() for box in self.boxes}) < max(2, len(self.boxes)):
            found.append(f"{self.id}: at least two boxes with names of their own are needed")
        if unfit := [box for box in self.boxes if re.search(r"[,;:\n]", box)]:
            found.append(f"{self.id}: the name {unfit[0]!r} cannot be typed as an answer")
        if unused := set(self.boxes) - {item.box for item in self.items.values()}:
            found.append(f"{self.id}: nothing belongs in {sorted(unused)[0]!r}")
        for letter, item in self.items.items():
            if item.box not in self.boxes:
                found.append(f"{self.id}: item {letter} belongs in unknown box {item.box!r}")
            if not item.feedback:
                found.append(f"{self.id}: item {letter} has no feedback")
            if item.slip and item.slip not in known_slips():
                found.append(f"{self.id}: item {letter} names unknown slip {item.slip!r}")
        for pair, name in self.mixed.items():
            if name not in known_slips() or not set(pair) <= set(self.boxes):
                found.append(f"{self.id}: {pair} names an unknown box, or unknown slip {name!r}")
        return found


def _others(count: int) -> list[str]:
    if not count:
        return []
    return [f"Of the others {count} {'is' if count == 1 else 'are'} not right yet either."]


def _quoted(value: object) -> str:
    return f"“{plain(value, 30)}”" if isinstance(value, str) else kind_of(value)
