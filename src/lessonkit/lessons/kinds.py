"""The kinds of block that ask something, and what each of them may hold.

Nine kinds and the teacher's note are all there is: no loops, no conditions. What needs one is named
in the lesson's `figures.py` or `tables.py`.
"""

from dataclasses import dataclass

TEXT, VALUE, FLAG, WRITTEN = "text", "value", "flag", "written"
COMMON = {
    "telling": VALUE,
    **dict.fromkeys(("confidence", "going-further", "may-skip", "on-screen"), FLAG),
}


@dataclass(frozen=True)
class Kind:
    """One kind of block.

    Parameters
    ----------
    verb
        What a learner calls to answer it; a guess at a number goes into a form, so `ask`.
    options
        Name of an option → whether it holds a text, an expression, nothing, or an expression
        that is taken as it is written.
    headings
        The headings it may have.
    marks
        How its items begin, for messages; empty where it has none.
    """

    verb: str
    options: dict[str, str]
    headings: tuple[str, ...] = ()
    marks: str = ""

    @property
    def all_options(self) -> dict[str, str]:
        """Those of every exercise too."""
        return {**COMMON, **self.options}


KINDS = {
    "choice": Kind("ask", {"several": FLAG}, ("Hint", "Worked"), "- [x] or - [ ]"),
    "sort": Kind(
        "ask",
        {"boxes": TEXT, "items": VALUE, "from": VALUE},
        ("Hint", "Worked", "Right"),
        "- (box)",
    ),
    "order": Kind("ask", {}, ("Hint", "Worked", "Right", "Why", "Slips"), "1."),
    "number": Kind(
        "check",
        {
            "unit": TEXT,
            "answer": VALUE,
            "tolerance": VALUE,
            "rounded": VALUE,
            "fraction-allowed": FLAG,
            "results": VALUE,
            "settings": VALUE,
            "sum": WRITTEN,
            "guess": FLAG,
            "close": VALUE,
        },
        ("Hint", "Worked", "Right", "Slips", "Example"),
    ),
    "text": Kind("reflect", {}, ("Hint", "Ask yourself", "Model", "Example")),
    "predict": Kind(
        "predict",
        {
            "unit": TEXT,
            "subject": TEXT,
            "source": TEXT,
            "axis": TEXT,
            "shape": TEXT,
            "values": VALUE,
            "known": VALUE,
            "hidden": VALUE,
            "marks": VALUE,
            "adds-up": VALUE,
            "step": VALUE,
            "top": VALUE,
        },
        ("Hint", "Worked", "Right", "Example"),
    ),
    "table": Kind(
        "check",
        {"key": VALUE, "answer": VALUE, "ordered": FLAG},
        ("Hint", "Worked", "Right", "Slips"),
    ),
    "function": Kind(
        "check",
        {"name": TEXT, "example": VALUE},
        ("Hint", "Worked", "Right", "Slips", "Cases"),
    ),
    "chart": Kind(
        "check",
        {
            **{"mark": TEXT, "fields": VALUE, "units": VALUE, "source": TEXT, "example": VALUE},
            "wrong-words": VALUE,
        },
        ("Hint", "Worked", "Right"),
    ),
}
