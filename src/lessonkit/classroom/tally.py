"""What a class answered to one exercise, counted: by option, or by what came of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lessonkit.classroom.store import Store
from lessonkit.judging.confidence import LEVELS
from lessonkit.judging.slips import known_slips
from lessonkit.record import DONE, Record
from lessonkit.tasks.choice import ChoiceTask

ENOUGH = 5  # answers, before anything of them is shown to a class
_OTHER = "not right, for another reason"
_RIGHT = "right"
_NAMED = 3  # slips that are shown apart


@dataclass(frozen=True)
class Series:
    """The answers of one vote.

    Parameters
    ----------
    name
        "first vote", "second vote", "first answers", "last answers".
    counts
        Option or outcome → seats (or hands).
    answered
        Seats that answered, or hands that were raised.
    sure
        Level of confidence → seats, only those that were said.
    """

    name: str
    counts: dict[str, int]
    answered: int
    sure: dict[str, int]

    @property
    def enough(self) -> bool:
        """Whether it may be shown."""
        return self.answered >= ENOUGH


def by_option(store: Store, task: ChoiceTask) -> list[Series]:
    """The votes on a question with options; without a vote its first answers."""
    rounds = store.voted(task.id)
    found: list[Series] = []
    for number, name in ((1, "first vote"), (2, "second vote")):
        hands = store.hands(task.id, number)
        if hands:
            counts = {letter: hands.get(letter, 0) for letter in task.options}
            found.append(Series(f"{name}, hands", counts, sum(counts.values()), {}))
        elif number <= rounds:
            votes = store.votes(task.id, number).values()
            found.append(_options(name, task, votes))
    if found:
        return found
    first = [tries[0] for tries in _tries(store, task.id)]
    answers = [(one["answer"], one["confidence"]) for one in first]
    return [_options("first answers", task, answers)]


def by_outcome(store: Store, task_id: str) -> list[Series]:
    """First and last answers to any other exercise: right, or the slip behind them."""
    tries = _tries(store, task_id)
    every = Counter(_outcome(one) for kept in tries for one in (kept[0], kept[-1]))
    named = [name for name, _ in every.most_common() if name not in (_RIGHT, _OTHER)][:_NAMED]
    found = [_outcomes("first answers", [one[0] for one in tries], named)]
    if any(len(one) > 1 for one in tries):
        found.append(_outcomes("last answers", [one[-1] for one in tries], named))
    return found


def how_many_answered(store: Store, task_id: str) -> int:
    """Seats that answered: in the vote that is open, where one is; otherwise at all."""
    stage = store.stage
    if store.lesson.outlines[task_id].kind == "predict":
        return sum(task_id in one.record["predictions"] for one in store.hand_ins)
    if stage.task == task_id and stage.round:
        return len(store.votes(task_id, stage.round))
    return len(_tries(store, task_id))


def _tries(store: Store, task_id: str) -> list[list[Record]]:
    kept = (one.record["tasks"].get(task_id, {}).get("tries", []) for one in store.hand_ins)
    return [tries for tries in kept if tries]


def _options(name: str, task: ChoiceTask, answers: Iterable[tuple[str, str | None]]) -> Series:
    counts = dict.fromkeys(task.options, 0)
    answered, sure = 0, Counter[str]()
    for answer, level in answers:
        letters = {part for part in answer.split(", ") if part in counts}
        for letter in letters:
            counts[letter] += 1
        answered += bool(letters)
        if level in LEVELS:
            sure[level] += 1
    return Series(name, counts, answered, _in_order(sure))


def _outcome(one: Record) -> str:
    slip = known_slips().get(one["slip"] or "")
    return _RIGHT if one["state"] in DONE else slip.name if slip else _OTHER


def _outcomes(name: str, tries: Sequence[Record], named: Sequence[str]) -> Series:
    counts = dict.fromkeys((_RIGHT, *named, _OTHER), 0)
    sure = Counter[str]()
    for one in tries:
        outcome = _outcome(one)
        counts[outcome if outcome in counts else _OTHER] += 1
        if one["confidence"] in LEVELS:
            sure[one["confidence"]] += 1
    return Series(name, counts, len(tries), _in_order(sure))


def _in_order(sure: Counter[str]) -> dict[str, int]:
    return {level: sure[level] for level in reversed(LEVELS) if sure[level]}
