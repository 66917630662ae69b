"""A made-up class of thirty that did lesson 03, with what everybody did known by hand.

Seats 1 to 20 were right on the everyday twin and on the real claim, 21 to 26 on the twin alone, 27
on the claim alone, 28 on neither; 29 answered only the twin, 30 nothing. Seats 1 to 10 divided by
the later year first (03.fall) and were sure of it, then right.
"""

from pathlib import Path

from crossings import hand_in
from lessonkit.record import Progress, progress
from tests.worked_out import right, wrong

TWIN, CLAIM = "03.twin", "03.judge"
SEATS = [f"otter-{number}" for number in range(1, 31)]
WORDS = (1, 2)  # seats that hand in their own words


def did(number: int, record: Progress) -> None:
    """What one seat did."""
    if number == 30:
        return
    _answer(record, TWIN, number <= 26 or number == 29)
    if number != 29:
        _answer(record, CLAIM, number <= 20 or number == 27)
    if number <= 10:
        record.add_try(
            "03.fall",
            answer=str(wrong("03.fall", "wrong-base")),
            state="not yet",
            slip="wrong-base",
            confidence="sure",
        )
    if number <= 20:
        record.add_try("03.fall", answer=str(right("03.fall")), state="right", confidence="unsure")
        guess = dict.fromkeys(PERIODS, 100.0 * number)
        record.lock_prediction("03.after-the-peak", guess)
    record.keep_note("03.note", f"=HYPERLINK('x') {number} <b>")


PERIODS = ("2022Q4", "2023Q1", "2023Q2", "2023Q3", "2023Q4")


def _answer(record: Progress, task: str, is_right: bool) -> None:
    record.add_try(task, answer="x", state="right" if is_right else "not yet")


def make(place: Path, start_again) -> list[Path]:
    """Thirty learners, one after the other in a folder of their own, hand lesson 03 in."""
    files = []
    for number, seat in enumerate(SEATS, 1):
        folder = start_again(seat)
        did(number, progress())
        hand_in("03", seat, words=number in WORDS)
        (file,) = folder.glob("*hand-in*.json")
        files.append(file.rename(place / f"{number:02} copy of {file.name}"))
    return files
