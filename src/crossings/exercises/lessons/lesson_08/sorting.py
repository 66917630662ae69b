"""Lesson 08: things to be sorted into boxes."""

from crossings.exercises.lessons.lesson_08.figures import (
    acts,
    cases,
    dead_all,
    deaths,
    deaths_all,
    detections,
    drina_by_year,
    drina_largest,
    drina_list,
    missing_all,
    reported,
    said,
    testimonies,
    tisa_rows,
    told_unhcr,
    verdicts,
)
from lessonkit.tasks.sort import SortItem, SortTask

_ASKED, _OFFICIAL, _UNKNOWN = "people told of it", "official figures added", "not known"
WHO_ASKED = SortTask(
    id="08.who-asked",
    question="How did each figure come about?",
    boxes=(_ASKED, _OFFICIAL, _UNKNOWN),
    items={
        "a": SortItem(
            f"BVMN, 2023: {testimonies} testimonies",
            _ASKED,
            "Read the last column: what do its volunteers do?",
        ),
        "b": SortItem(
            f"11.11.11, 2023: at least {acts:,} pushbacks",
            _OFFICIAL,
            "Could anybody interview so many people in a year? Read the last column.",
        ),
        "c": SortItem(
            f"UNHCR in Serbia, November 2021: {told_unhcr:,} pushbacks",
            _ASKED,
            "From whom did UNHCR receive the reports?",
        ),
        "d": SortItem(
            f"IOM in Bosnia and Herzegovina, 2024: {reported:,} persons, as quoted in the press",
            _UNKNOWN,
            "Could the survey behind it be read?",
            slip="unverified-as-true",
        ),
    },
    hints=(
        "The last column of the table says how each collector works.",
        "One of the four was only read in a news article.",
    ),
    worked=(
        "People told of it: (a) and (c). Official figures added: (b). Not known: (d), quoted in "
        "the press, survey not read."
    ),
    meaning=(
        f"Four figures, three ways of counting. PRAB's {cases:,} stand between the boxes: partners "
        "meet people and ask them, but one of its three reports of 2023 may hold governments' "
        "figures too. And whoever was not met, could not tell or did not want to is in none of "
        "them."
    ),
    telling=2,
)


_LOW, _HIGH, _FAIR = "too low", "too high", "right on average"
BROKEN = SortTask(
    id="08.broken",
    question=(
        "Two readers, one book of misprints. Where does the estimate from the overlap end up? Set "
        "the explorer to each of these."
    ),
    boxes=(_LOW, _HIGH, _FAIR),
    items={
        "a": SortItem(
            "They work alone and each finds only 30%",
            _FAIR,
            "Set both to 30% and look at the average of all pairs, not at one pair.",
        ),
        "b": SortItem(
            "The second reader sees the marks of the first",
            _LOW,
            "Set Readers to talk. Is more or less on both lists than by chance?",
            slip="lists-dependent",
        ),
        "c": SortItem(
            "The second looks closely where the first marked little",
            _HIGH,
            "Set Readers to avoid. Is more or less on both lists than by chance?",
            slip="lists-dependent",
        ),
        "d": SortItem(
            "They work alone; 30% of the misprints are in a language that neither reads",
            _LOW,
            "Move Neither sees. Which misprints does the overlap tell about?",
            slip="recorded-for-all",
        ),
    },
    hints=(
        "Much in common makes it look as if little were missing.",
        "What neither can see is on no list, so it is not in the overlap either.",
    ),
    worked=(
        "Right on average: (a), only with a wide interval. Too low: (b), the lists overlap too "
        "much; (d), what neither can see is left out. Too high: (c), they overlap too little."
    ),
    meaning=(
        "Finding little makes an estimate vague, not wrong on average. Lists that depend on each "
        "other, or a part that nobody can see, make it wrong, and the lists themselves do not show "
        "it. To know, one has to know how the lists were made."
    ),
    telling=4,
)


VERDICTS = SortTask(
    id="08.verdicts",
    may_skip=True,
    question="Four claims, in our words. What is the fair verdict on each?",
    boxes=("holds with a condition", "cannot be checked"),
    items={
        "a": SortItem(
            said["B3"],
            verdicts["B3"],
            f"The database has {deaths_all} dead and missing, {missing_all} of them missing. Under "
            "which condition is the sentence right?",
        ),
        "b": SortItem(
            said["M4"],
            verdicts["M4"],
            "A risk has a number under the line. Did anybody count the people who tried?",
            slip="count-for-rate",
        ),
        "c": SortItem(
            said["M12"],
            verdicts["M12"],
            "Read two things in it: that people died there, and that it is becoming so.",
        ),
        "d": SortItem(
            said["B11"],
            verdicts["B11"],
            "Could the organisation's own list be read? Can the other list decide it?",
            slip="source-for-claim",
        ),
    },
    hints=(
        "“Cannot be checked” is said of our evidence; it is not “false”.",
        "Look for words that need a second number (more, becoming), and for who is counted.",
    ),
    worked=(
        "With a condition: (a), if the missing are counted with the dead; (c), deaths in the Drina "
        "are documented, a rise is not. Cannot be checked: (b), nobody counts those who tried; "
        "(d), the list was not read."
    ),
    meaning=(
        f"(a): {dead_all} dead and {missing_all} missing make {deaths_all}, and whoever nobody "
        "reported is in neither. (b): "
        f"{deaths[2022]}, {deaths[2023]} and {deaths[2024]} people were recorded in 2022 to 2024, "
        f"while detections fell from {detections[2022]:,} to {detections[2024]:,}. But "
        "detections are not the people at risk, so dividing one by the other gives no risk. (c): "
        f"{drina_by_year[2024]} of the {drina_list} are of 2024, {drina_largest} in one accident; "
        f"rows that name the Tisa: {tisa_rows}. The same boxes serve a newspaper, a journal and an "
        "aid organisation."
    ),
)
