"""Lesson 11: joined lists, mix-ups, keeping and coins as numbers."""

from crossings.exercises.lessons.lesson_11.figures import (
    DAYS,
    PER,
    YEARS_KEPT,
    billions_held,
    billions_kept,
    billions_low,
    class_asked,
    entries,
    fewer_reads,
    in_class,
    longer,
    mix_ups,
    mix_ups_per,
    mixed_people,
    more_reads,
    own,
    own_asked,
    own_yes,
    people_per,
    printed,
    strict,
    worked,
)
from lessonkit.tasks.number import NumberSlip, NumberTask

LONGER = NumberTask(
    id="11.longer",
    question=(
        f"Rule “strict”: against a second list of {strict.second:,} entries "
        f"{strict.wrongly:.0f} pairs are joined wrongly. Leave the slider. The second list grows "
        f"to {longer.second:,} entries, with as many people in both as before. About how many "
        "pairs are joined wrongly now?"
    ),
    unit="pairs",
    answer=float(longer.wrongly),
    tolerance=3,
    rounded=6,
    hints=(
        "Every entry of the first list meets every entry of the second.",
        "How many times as many pairs are compared? Each has the same small chance to agree.",
    ),
    worked=f"{longer.second} / {strict.second} * {strict.wrongly:.0f} = "
    f"{longer.second / strict.second * round(strict.wrongly):.0f}",
    meaning=(
        f"About {longer.wrongly:.0f}. The {strict.rightly:.0f} pairs joined rightly stay as they "
        f"are, so of every 100 joined pairs {longer.wrong_of_100:.0f} are wrong now, before it was "
        f"{strict.wrong_of_100:.0f}. A rule that is good enough for two libraries need not be good "
        "enough for two countries."
    ),
    slips=(
        NumberSlip(
            "count-for-rate",
            float(strict.wrongly),
            "the rule is the same. Are as many pairs compared?",
        ),
        NumberSlip(
            "other-sum",
            float((longer.second / strict.second) ** 2 * round(strict.wrongly)),
            "only one of the two lists has grown.",
        ),
        NumberSlip(
            "other-sum",
            float((longer.second / strict.second - 1) * round(strict.wrongly)),
            "this fits the entries that are new. Strangers among the old ones are still joined.",
        ),
        NumberSlip(
            "other-sum",
            float((longer.second / strict.second + 1) * round(strict.wrongly)),
            "this adds the pairs from before once more. How many times as long is the whole new "
            "list?",
        ),
        NumberSlip(
            "other-sum",
            float(longer.second / strict.second * round(strict.rightly)),
            "the pairs joined rightly are people who are in both lists. Are there more of them?",
        ),
        NumberSlip(
            "other-sum",
            float(strict.wrongly / (longer.second / strict.second)),
            "a longer list would then mean fewer mistakes. Can that be?",
        ),
    ),
    ingredients={
        "the first size of the second list": float(strict.second),
        "its new size": float(longer.second),
        "the pairs joined wrongly before": float(round(strict.wrongly)),
        "the pairs joined rightly": float(round(strict.rightly)),
    },
    confidence=True,
    telling=3,
)


MIXED = NumberTask(
    id="11.mixed",
    question=(
        f"More than {mixed_people:,} people, {entries:,} entries. How many people with mixed-up "
        f"details is that for each {PER:,} entries (not in per cent)?"
    ),
    unit=f"people for each {PER:,} entries",
    answer=people_per,
    tolerance=0.15,
    rounded=1,
    hints=(
        "First people divided by entries, a very small number.",
        f"Then times {PER:,}.",
    ),
    worked=f"{mixed_people} / {entries} * {PER} = {people_per:.1f}",
    meaning=(
        f"{people_per:.1f} for each {PER:,} entries, in per cent {people_per / 1000:.3f}. The "
        f"spokesperson's {printed} per cent divides {mix_ups:,} mix-ups by the same entries: "
        f"{mix_ups_per:.1f} for each {PER:,}. Both sums are right; one counts mix-ups, the other "
        f"the people in them. And {mix_ups:,} times two people is {2 * mix_ups:,}."
    ),
    ingredients={
        "the people": float(mixed_people),
        "the entries": float(entries),
        "the mix-ups": float(mix_ups),
        f"the {PER:,}": float(PER),
    },
    slips=(
        NumberSlip(
            "person-for-event",
            mix_ups_per,
            "these are the mix-ups. The question asks for the people in them.",
        ),
        NumberSlip(
            "other-sum",
            entries / mixed_people,
            "this says in how many entries there is one such person. Turn the fraction round.",
        ),
    ),
    telling=4,
)


KEPT = NumberTask(
    id="11.kept",
    question=(
        f"British police cameras read {fewer_reads} to {more_reads} million number plates a day (a "
        f"police page of 2011), and records were kept for up to {YEARS_KEPT} years. Take {DAYS} "
        "days a year. By these figures, how many billion records are kept at most? (A billion is "
        "a thousand million.)"
    ),
    unit="billion records",
    answer=billions_kept,
    tolerance=0.06,
    rounded=0.3,
    hints=(
        "First the records of a year: million a day times days.",
        "Then times the years for which each is kept; and million into billion.",
    ),
    worked=f"{more_reads} * {DAYS} * {YEARS_KEPT} / 1000 = {billions_kept:.2f}",
    meaning=(
        f"{billions_kept:.2f} billion; the page itself says about {billions_held} billion. That is "
        "near and a little more than the sum allows. Longer keeping for live investigations, or "
        "rounding, may be why: the page does not say. Delete after half the time, and half as much "
        "is kept, though just as much is collected."
    ),
    ingredients={
        "the millions a day": float(more_reads),
        "the lower figure a day": float(fewer_reads),
        "the days": float(DAYS),
        "the years": float(YEARS_KEPT),
    },
    slips=(
        NumberSlip(
            "other-sum",
            billions_kept / YEARS_KEPT,
            "these are the records of one year. For how long is each of them kept?",
        ),
        NumberSlip(
            "other-sum",
            billions_low,
            "the question asks for the most: take the larger of the two figures for a day.",
        ),
        NumberSlip(
            "other-sum",
            float(more_reads * YEARS_KEPT),
            "a year has more than one day.",
        ),
        *(
            NumberSlip(
                "other-sum",
                billions_kept * times,
                "the answer is wanted in billions: how many thousand millions is that?",
            )
            for times in (1e6, 1e9)
        ),
        NumberSlip(
            "figure-copied",
            float(billions_held),
            "the police page has a figure of this size. What does the sum give?",
        ),
    ),
)


COIN = NumberTask(
    id="11.coin",
    question=(
        f"{own_asked} people answered with two coins, and {own_yes} of them said yes. Estimate: "
        "for how many per cent is the true answer yes?"
    ),
    unit="per cent",
    answer=100 * own.share,
    tolerance=0.5,
    rounded=1,
    hints=(
        "In per cent, how many said yes? A quarter of everyone says yes because the coins say so.",
        "What is left after that quarter comes from the half who told the truth.",
    ),
    worked=f"({own_yes} / {own_asked} - 0.25) * 2 * 100 = {100 * own.share:.0f}",
    meaning=(
        f"About {100 * own.share:.0f} per cent, give or take about "
        f"{196 * own.standard_error:.0f}. In a class of {class_asked} it would be give or take "
        f"about {196 * in_class.standard_error:.0f}: too rough to say much. Protection costs "
        "accuracy, and many people buy it back."
    ),
    fraction_allowed=True,
    ingredients={
        "those who said yes": float(own_yes),
        "all who were asked": float(own_asked),
    },
    slips=(
        NumberSlip(
            "figure-copied",
            100 * worked.share,
            f"this is the share of the worked example. Here {own_asked} people answered.",
        ),
        NumberSlip(
            "other-sum",
            100 * own_yes / own_asked,
            "so many said yes. How many of them did because the second coin said so?",
        ),
        NumberSlip(
            "other-sum",
            100 * own_yes / own_asked - 25,
            "this is the truthful yes out of everyone. Only half of everyone told the truth.",
        ),
        NumberSlip(
            "other-sum",
            2 * 100 * own_yes / own_asked,
            "this doubles before anything is taken away. Which yeses come from the coins?",
        ),
        NumberSlip(
            "brackets-missing",
            2 * 100 * own_yes / own_asked - 25,
            "first take the quarter away, then double what is left.",
        ),
        NumberSlip(
            "brackets-missing",
            100 * (own_yes / own_asked - 0.25 * 2),
            "only what is left is doubled, not the quarter.",
        ),
        NumberSlip(
            "count-for-share",
            own.share * own_asked,
            "so many people, by the estimate. Which share of all is that?",
        ),
        NumberSlip(
            "other-sum",
            (100 * own_yes / own_asked - 25) / 2,
            "this halves what is left. It comes from half of everyone; what would it be for all?",
        ),
        *(
            NumberSlip(
                "other-sum",
                times * 0.75 * 100 * own_yes / own_asked,
                "the coins say yes for a quarter of all who were asked, not of those who said yes.",
            )
            for times in (1, 2)
        ),
        NumberSlip(
            "other-sum",
            100 * own_yes / own_asked / 2,
            "half of everyone told the truth; that is not half of those who said yes. How many of "
            "them did because of the coins?",
        ),
        NumberSlip(
            "count-for-share",
            float(own_yes - own_asked / 4),
            "so many people said yes and meant it. Of how many who told the truth?",
        ),
        NumberSlip(
            "complement",
            100 * (1 - own_yes / own_asked),
            "so many said no, coins and all.",
        ),
        NumberSlip(
            "complement",
            100 * (1 - own.share),
            "this is the share for whom the answer is no.",
        ),
        NumberSlip(
            "other-sum",
            100 * (own_yes / own_asked - 0.5) * 2,
            "a half threw tails first, and only half of those then had to say yes.",
        ),
    ),
    telling=2,
)
