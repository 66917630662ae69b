"""What a slip is, and those of any sum: bases, shares, signs, units, decimals, typing."""

from dataclasses import dataclass


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

    @property
    def perhaps(self) -> str:
        """The same about an option or an item, which people choose for many reasons.

        Examples
        --------
        >>> Slip("bread", "", "You took a loaf for a roll.", "A loaf is larger.").perhaps
        'Perhaps you took a loaf for a roll. A loaf is larger.'
        """
        did = self.did.removeprefix("It looks as if ")
        if did.casefold().startswith("you "):
            return f"Perhaps you {did[4:]} {self.fails}"
        return f"{self.did} {self.fails}"


SUMS = (
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
        "It looks as if you started from another figure than the question does.",
        "The same end point gives another result from another start, so the start is part of the "
        "question.",
    ),
    Slip(
        "quarter-for-year",
        "a quarter where a year was asked for",
        "It looks as if you compared single quarters.",
        "Seasons differ, and the question is about whole years.",
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
        "It looks as if you used the total.",
        "The question is about a part of it; the total also holds the others.",
    ),
    Slip(
        "part-for-whole",
        "the group instead of everyone",
        "It looks as if you used a part alone.",
        "The question is about a larger whole than that part.",
    ),
    Slip(
        "count-for-share",
        "a count where a share was asked for",
        "It looks as if you gave a count.",
        "A share says how large a part is of the whole: the part is divided by the whole.",
    ),
    Slip(
        "share-for-count",
        "a share where a count was asked for",
        "It looks as if you worked with shares instead of counts.",
        "A share moves when the rest changes too, so its change is not the change in the count.",
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
        "ratio-for-change",
        "a ratio where a change was asked for",
        "It looks as if you divided one figure by the other and stopped there.",
        "A ratio of 1 means no change. The change is what lies above or below 1.",
    ),
    Slip(
        "difference-for-percent",
        "a difference in counts where per cent was asked for",
        "It looks as if you gave the difference itself, as a count.",
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
        "A comma or a full stop may have been read differently from what you meant, or the figure "
        "may be in another unit, such as millions for billions.",
    ),
    Slip(
        "rounding",
        "rounded too far",
        "You are very close: it looks as if a figure was rounded on the way, or is a little off.",
        "Rounding early moves the result. Keep the decimals and round once, at the end.",
    ),
    Slip(
        "factor-ten",
        "the decimal point one place off",
        "The digits fit, but the decimal point stands one place away.",
        "Moving the point by one place makes a figure ten times as large or as small; per cent "
        "means times 100, not 10 or 1,000.",
    ),
    Slip(
        "off-by-one-period",
        "one period too early or too late",
        "It looks as if you worked out the period before or after the one asked about.",
        "The sum is a good one; it answers the question for another period.",
    ),
    Slip(
        "figure-copied",
        "a figure copied where a sum was asked for",
        "It looks as if you gave one of the figures the sum is made of.",
        "The question asks for something that has to be worked out from more than one figure.",
    ),
    Slip(
        "other-sum",
        "another sum of the same figures",
        "It looks as if you put the figures together in another way than the question asks for.",
        "Each way of putting figures together answers a question of its own.",
    ),
    Slip(
        "other-setting",
        "another setting than the one asked for",
        "It looks as if you read the figure off at another setting.",
        "Each setting gives a figure of its own; the question says which one is wanted.",
    ),
    Slip(
        "added-up",
        "adding where the question asks for something else",
        "It looks as if you added two figures.",
        "A sum of two figures says how much there is together, not how they compare.",
    ),
    Slip(
        "brackets-missing",
        "brackets left out",
        "It looks as if the brackets were left out.",
        "Python and pocket calculators multiply and divide first, then add and subtract; brackets "
        "say what comes before that.",
    ),
    Slip(
        "upside-down",
        "a fraction turned round",
        "It looks as if the fraction was turned round.",
        "Turned round, it answers another question.",
    ),
    Slip(
        "operation-swapped",
        "multiplied instead of divided, or the like",
        "It looks as if the right figures were put together in another way.",
        "Each of the four operations answers a question of its own.",
    ),
    Slip(
        "step-left-out",
        "a step left out",
        "It looks as if one step of the sum was left out.",
        "The result on the way answers a part of the question.",
    ),
    Slip(
        "other-figure",
        "another figure than the one asked for",
        "It looks as if another figure stands in the place of the one asked for.",
        "The sum is a good one; it answers the question for other figures.",
    ),
    Slip(
        "one-off",
        "one off in counting",
        "It looks as if you were one off in counting.",
        "In a small count one case more or less is a large difference.",
    ),
    Slip(
        "other-time",
        "another length of time",
        "It looks as if you gave the figure for another length of time.",
        "What happens in a day, a week or a year are different numbers.",
    ),
    Slip(
        "nought",
        "nothing where there is something",
        "You gave nought.",
        "Nought is a number too: it says that there is nothing, or that nothing changed.",
    ),
    Slip(
        "typing-slip",
        "a figure typed differently",
        "The sum fits, but it looks as if one figure was typed differently from the table.",
        "One digit is enough to move the result.",
    ),
    Slip(
        "complement",
        "the rest instead of the part",
        "It looks as if you gave what is left when the part is taken away.",
        "The part and the rest make the whole together; the question asks for the part.",
    ),
    Slip(
        "cumulative-for-annual",
        "a running total read as one year",
        "It looks as if you took a running total for the figure of one year.",
        "A running total holds every year since the count began, so it grows even when "
        "the latest year added little.",
    ),
    Slip(
        "small-base",
        "a large percentage of a small number",
        "You read a large percentage as a large number.",
        "From a small start a few more are already a large percentage; the count belongs "
        "beside it.",
    ),
    Slip(
        "increase-for-multiple",
        "“by” read as “to”",
        "It looks as if you read “up by” as “up to”.",
        "Up by 100 per cent is twice as many; up to 100 per cent is as many as before.",
    ),
    Slip(
        "count-for-rate",
        "a count where a rate was needed",
        "You compared counts of groups that differ in size.",
        "A larger group has more of nearly everything; a rate divides by the size of the group.",
    ),
    Slip(
        "other-denominator",
        "divided by another whole",
        "It looks as if you divided by another whole than the question names.",
        "Each whole gives a share of its own, so a share means little without its whole.",
    ),
    Slip(
        "average-for-each",
        "an average read as every single case",
        "You read an average as if it held for each one.",
        "An average can be far from every case that it is made of.",
    ),
    Slip(
        "total-for-each",
        "a total where an amount for each was asked for",
        "It looks as if you gave the whole sum.",
        "An amount for each divides the whole by how many there are.",
    ),
)
