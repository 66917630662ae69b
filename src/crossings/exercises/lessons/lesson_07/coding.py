"""Lesson 07: the coding route, a table and a function."""

from crossings.exercises.lessons.lesson_07.figures import gone, moved
from lessonkit.data.package import load
from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from lessonkit.tasks.table import TableSlip, TableTask

_eu = load("balkan_route_countries").set_index("code")["eu_member"]
_links = load("balkan_route_links")
_pairs = _links["from_code"].map(_eu) + " to " + _links["to_code"].map(_eu)
_kinds = _pairs.value_counts().rename_axis("kind").reset_index(name="links")
_number = _kinds.set_index("kind")["links"]


def _turned(kind: str) -> str:
    return " to ".join(reversed(kind.split(" to ")))


KINDS = TableTask(
    id="07.kinds",
    question=(
        "Make a table kinds with one row for each kind of link and the columns kind and links. A "
        "kind says whether the two countries are in the EU: “no to yes” leads into the EU. links "
        "is how many of the links are of that kind."
    ),
    key=("kind",),
    answer=_kinds,
    hints=(
        'eu = countries.set_index("code")["eu_member"] says yes or no for each code.',
        'links["from_code"].map(eu) puts it beside each link; texts are joined with +.',
        "value_counts() counts the kinds; .rename_axis(…).reset_index(name=…) makes it a table.",
    ),
    worked=(
        'eu = countries.set_index("code")["eu_member"]\n'
        'pairs = links["from_code"].map(eu) + " to " + links["to_code"].map(eu)\n'
        'kinds = pairs.value_counts().rename_axis("kind").reset_index(name="links")'
    ),
    meaning=(
        f"Of the {len(_links)} links in this table (one was read in no source), "
        f"{_number['no to yes']} lead into the EU. Only steps of that kind can be in a "
        "count of entries, and not all in this one: who comes from Türkiye to Greece is counted "
        "under another route, the Eastern Mediterranean. Links are not people: nobody says how "
        "many went over each."
    ),
    slips=(
        TableSlip(
            "wrong-base",
            _kinds.assign(kind=[_turned(kind) for kind in _kinds["kind"]]),
            "which code is where a link begins, and which where it ends?",
        ),
    ),
    going_further=True,
)


def _not_made(lost: float, gained: float) -> float | None:
    return None if lost == 0 else (lost - gained) / lost * 100


NOT_FOUND = FunctionTask(
    id="07.not-found",
    question=(
        "Write a function not_found(lost, gained). lost is how many journeys are gone from one "
        "route, gained how many more there are on the others. It gives the per cent of lost that "
        "turns up nowhere, and None where nothing was lost."
    ),
    name="not_found",
    cases=(
        Case((gone, moved), _not_made(gone, moved)),
        Case((gone, 0), 100.0),
        Case((gone, gone), 0.0),
        Case((100, 120), -20.0, look="more turn up elsewhere than were lost."),
        Case((0, 0), None, look="nothing lost: test for 0 before you divide."),
    ),
    example=_not_made,
    hints=(
        "def not_found(lost, gained): and under it, moved in, what it gives back after return.",
        "First the exception: if lost == 0: return None.",
        "What turns up nowhere is lost minus gained. Divide it by lost, times 100.",
    ),
    worked=(
        "def not_found(lost, gained):\n"
        "    if lost == 0:\n"
        "        return None\n"
        "    return (lost - gained) / lost * 100"
    ),
    meaning=(
        "In an invented world this is the share not made. With real counts it is not: a rise "
        "elsewhere may be other people, and some ways have no counter. The fourth case shows it: "
        "less than nothing was not made."
    ),
    slips=(
        FunctionSlip(
            "complement",
            lambda lost, gained: None if lost == 0 else gained / lost * 100,
            "this is the part that does turn up.",
        ),
        FunctionSlip(
            "fraction-for-percent",
            lambda lost, gained: None if lost == 0 else (lost - gained) / lost,
            "the last step, times 100.",
        ),
        FunctionSlip(
            "difference-for-percent",
            lambda lost, gained: None if lost == 0 else lost - gained,
            "divide by lost.",
        ),
    ),
    going_further=True,
)
