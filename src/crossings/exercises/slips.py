"""The catalogue of slips: steps in reasoning that lead to predictable wrong answers.

An exercise names a slip and gives a recipe that recomputes its value from the data; the words that
explain it stand here once. The ids are kept in the learner's record and used in the summary.
"""

from dataclasses import dataclass

from crossings.errors import UnknownNameError


@dataclass(frozen=True)
class Slip:
    """One way of going wrong that many people share.

    Parameters
    ----------
    id
        Kept in records: never renamed.
    name
        What the summary calls it.
    did
        What the learner probably did, as a sentence that starts with "It looks as if".
    fails
        Why that does not answer the question.
    """

    id: str
    name: str
    did: str
    fails: str


_ALL = (
    Slip(
        "wrong-base",
        "dividing by the later value",
        "It looks as if you divided by the later figure.",
        "A change is measured from where it started, so the earlier figure, the baseline, goes "
        "under the line.",
    ),
    Slip(
        "other-baseline",
        "another baseline than the one asked for",
        "It looks as if you started from another period than the question does.",
        "The same end point gives a different change from a different start, so the baseline is "
        "part of the question.",
    ),
    Slip(
        "quarter-for-year",
        "a quarter where a year was asked for",
        "It looks as if you compared single quarters.",
        "Arrivals by sea differ much between seasons, and the question is about whole years.",
    ),
    Slip(
        "peak-picked",
        "taking the peak as if it were typical",
        "It looks as if you used the highest quarter.",
        "A peak is the most unusual part of a series; a figure for it does not describe the whole "
        "period.",
    ),
    Slip(
        "whole-for-part",
        "everyone instead of the group asked about",
        "It looks as if you used all arrivals.",
        "The question is about one group; the total also holds everyone else.",
    ),
    Slip(
        "part-for-whole",
        "the group instead of everyone",
        "It looks as if you used the figure for one group alone.",
        "The question is about a larger set of people than that group.",
    ),
    Slip(
        "count-for-share",
        "a count where a share was asked for",
        "It looks as if you gave a number of people.",
        "A share says how large a part is of the whole: the part is divided by the whole.",
    ),
    Slip(
        "share-for-count",
        "a share where a count was asked for",
        "It looks as if you worked with shares of all arrivals.",
        "A share moves when the rest changes too, so its change is not the change in people.",
    ),
    Slip(
        "part-to-rest",
        "dividing by the others instead of by all",
        "It looks as if you divided the group by everyone else.",
        "A share is a part of the whole, and the whole includes the group itself.",
    ),
    Slip(
        "percent-for-points",
        "per cent where percentage points were asked for",
        "It looks as if you worked out the relative change of the share.",
        "The distance between two percentages is counted in percentage points: one minus the "
        "other, without dividing.",
    ),
    Slip(
        "points-for-percent",
        "percentage points where per cent was asked for",
        "It looks as if you subtracted one percentage from another.",
        "That gives percentage points. A change in per cent is divided by its baseline.",
    ),
    Slip(
        "one-side-only",
        "taking a group out on one side only",
        "It looks as if you left the group out in one of the two years only.",
        "Then you compare two different sets of people, and part of the change is your own doing.",
    ),
    Slip(
        "provisional-edition",
        "an early edition instead of the revised one",
        "It looks as if you used an earlier edition of the figure.",
        "Early editions miss records that arrive late, so a figure belongs to its edition; this "
        "lesson uses the revised one.",
    ),
    Slip(
        "ratio-for-change",
        "a ratio where a change was asked for",
        "It looks as if you divided one figure by the other and stopped there.",
        "A ratio of 1 means no change. The change is what lies above or below 1.",
    ),
    Slip(
        "difference-for-percent",
        "a difference in people where per cent was asked for",
        "It looks as if you gave the difference as a number of people.",
        "Per cent sets that difference against the baseline.",
    ),
    Slip(
        "sign",
        "the sign turned round",
        "The size fits, the sign does not.",
        "A fall is negative and a rise is positive.",
    ),
    Slip(
        "fraction-for-percent",
        "a fraction where per cent was asked for",
        "It looks as if you gave a fraction.",
        "Per cent means “of a hundred”: multiply the fraction by 100.",
    ),
    Slip(
        "hundred-too-much",
        "multiplied by 100 once too often",
        "It looks as if you multiplied by 100 once too often.",
        "One of the steps had already turned the fraction into per cent.",
    ),
    Slip(
        "thousands",
        "a factor of 1,000",
        "The digits fit, but the figure is 1,000 times too large or too small.",
        "A comma or a full stop between the digits was probably read differently from what you "
        "meant.",
    ),
    Slip(
        "rounding",
        "rounded too far",
        "You are very close; it looks as if you rounded along the way.",
        "Rounding early moves the result. Keep the decimals and round once, at the end.",
    ),
    Slip(
        "nationality-for-route",
        "nationality read as place of departure",
        "You read a nationality as a place of departure.",
        "The table says which nationality was recorded on arrival. Small boats cross the Channel; "
        "where each person's journey began is not in it.",
    ),
    Slip(
        "stock-for-flow",
        "people living somewhere instead of arrivals",
        "You read a count of arrivals as a count of people who live in a place.",
        "Arrivals are events in a period. How many people live somewhere is a count at one moment.",
    ),
    Slip(
        "unit-swapped",
        "another unit than the one counted",
        "You read one unit as another.",
        "What one row counts is written on the source card; a boat is not a person.",
    ),
    Slip(
        "after-so-because",
        "after it, so because of it",
        "You took one thing that came after another as its effect.",
        "Order in time is needed for a cause, but many things change in the same months.",
    ),
    Slip(
        "cause-after-effect",
        "a cause that came after its effect",
        "You named a cause that came later than the change.",
        "Something that had not happened yet cannot have made the figure fall.",
    ),
    Slip(
        "true-so-complete",
        "correct arithmetic taken as the whole story",
        "You took correct arithmetic as a full answer.",
        "A figure can be worked out correctly and still leave open what the sentence around it "
        "suggests.",
    ),
    Slip(
        "incomplete-so-false",
        "an open question taken as a false figure",
        "You took what a figure leaves open as proof that it is wrong.",
        "The arithmetic can be checked and stands; what it means is a separate question.",
    ),
    Slip(
        "double-count",
        "counting the same people twice",
        "It looks as if the row “Total” was added to its own parts.",
        "The total already holds every group, so each person is then counted twice.",
    ),
    Slip(
        "cut-axis",
        "a bar that does not start at zero",
        "The axis of the bars does not start at zero.",
        "The eye compares the lengths of bars. Cut off at the foot, they show another ratio than "
        "the numbers.",
    ),
)

SLIPS: dict[str, Slip] = {slip.id: slip for slip in _ALL}


def slip(slip_id: str) -> Slip:
    """One slip of the catalogue.

    Raises
    ------
    UnknownNameError
        There is no slip with this id.

    Examples
    --------
    >>> slip("wrong-base").name
    'dividing by the later value'
    """
    try:
        return SLIPS[slip_id]
    except KeyError:
        raise UnknownNameError.from_name("slip", slip_id, SLIPS) from None
