"""The figures of lesson 11: from the tables, and from the invented registers."""

from math import comb

from crossings.ledger import claims
from crossings.measures import rate_per
from crossings.models.privacy import (
    class_sizes,
    k_anonymity,
    randomised_response_epsilon,
    randomised_response_estimate,
)
from crossings.worlds.libraries import RULES, SECOND, Joined
from crossings.worlds.members import PEOPLE, SMALL, coarser, members
from crossings.worlds.register import COLUMNS, PLACES, QUESTIONS, STEPS, Published
from lessonkit.data.facts import figure
from lessonkit.data.package import load

# The invented register of the library.
by_year = Published(("year of birth",), 1, "district")
three_columns = Published(("year of birth", "sex", "place"), 1, "district")
ENOUGH = 4
_every = [
    Published(tuple(c for i, c in enumerate(COLUMNS) if which >> i & 1), years, place)
    for which in range(2 ** len(COLUMNS))
    for years in STEPS.values()
    for place in PLACES
]
# Of all tables that can still answer so many questions, the fewest rows that stand alone.
fewest = {
    many: min(one.alone for one in _every if len(one.answered) >= many)
    for many in range(len(QUESTIONS) + 1)
}
(best,) = {
    (one.columns, one.years, one.place)
    for one in _every
    if len(one.answered) >= ENOUGH and one.alone == fewest[ENOUGH]
}
# Rows alone in any other table → whether such a table answers so many questions; None where one
# table with so many rows alone does, and another does not. Small counts are left out:
# nearly any of them is some table's.
_found: dict[int, set[bool]] = {}
for one in _every:
    _found.setdefault(one.alone, set()).add(len(one.answered) >= ENOUGH)
others = {
    alone: None if len(reached) == 2 else reached == {True}
    for alone, reached in _found.items()
    if (alone >= 10 or not alone) and alone != fewest[ENOUGH]
}

# Eight rows to count by hand.
SMALL_KEYS = ["born", "town", "sex"]
small_sizes = class_sizes(SMALL, SMALL_KEYS)
small_alone = int((small_sizes == 1).sum())
small_k = k_anonymity(SMALL, SMALL_KEYS)
town_sizes = SMALL["town"].value_counts()

# For the table of the coding route.
people = members()
alone_in = {
    (step, place): int(
        (
            class_sizes(people.assign(years=coarser(people["born"], step)), ["years", place]) == 1
        ).sum()
    )
    for step in STEPS.values()
    for place in PLACES
}

# Two invented libraries.
strict, longer, very_strict = (
    Joined("strict", 5_000),
    Joined("strict", 20_000),
    Joined("very strict", 5_000),
)
very_loose = Joined("very loose", 5_000)

# The database of the Home Office: what was leaked, and what a spokesperson said.
_rates = load("surveillance_error_rates").set_index("id")
entries = int(_rates.loc["ER42", "denominator"])
mixed_people = int(_rates.loc["ER41", "value"])
mix_ups = int(_rates.loc["ER42", "numerator"])
printed = f"{_rates.loc['ER42', 'value_as_printed']}"
PER = 100_000
people_per, mix_ups_per = (
    rate_per(mixed_people, entries, per=PER),
    rate_per(mix_ups, entries, per=PER),
)

# Eurodac, the fingerprint database of the EU.
false_hits = int(_rates.loc["ER43", "numerator"])
hits = int(_rates.loc["ER43", "denominator"])

# An invented library: loans a year, and the years that each is kept.
LOANS, YEARS_OF_LOANS = 2_000, 3

# How long entries are kept, and how many: reads in millions a day, records in billions.
fewer_reads, more_reads = figure("plates.reads.fewest"), figure("plates.reads.most")
billions_held = figure("plates.records")
YEARS_KEPT, DAYS = figure("plates.years"), 365
eurodac_years = figure("eurodac.years")
billions_kept = more_reads * DAYS * YEARS_KEPT / 1_000
billions_low = fewer_reads * DAYS * YEARS_KEPT / 1_000

# Coins: what is said, and what is estimated.
said_yes, asked = 400, 1_000
worked = randomised_response_estimate(said_yes, asked)
own_yes, own_asked = 270, 600
own = randomised_response_estimate(own_yes, own_asked)
class_yes, class_asked = 12, 30
in_class = randomised_response_estimate(class_yes, class_asked)
epsilon = randomised_response_epsilon()


def interval(estimate, of=1.96) -> tuple[float, float]:
    """About 95 of 100 such intervals hold the true share; in per cent."""
    return (
        100 * (estimate.share - of * estimate.standard_error),
        100 * (estimate.share + of * estimate.standard_error),
    )


# The claims.
_ledger = claims().set_index("claim_id")
quickly_quoted, balance_quoted = (_ledger.loc[one, "quotation"] for one in ("S12", "S15"))
quickly_verdict, balance_verdict = (_ledger.loc[one, "verdict"] for one in ("S12", "S15"))

low, high = interval(in_class)

# The sum that a learner does: the pairs as the figure rounds them, and the two sizes of the list.
short_list, long_list = strict.second, longer.second
joined_wrongly, joined_rightly = round(strict.wrongly), round(strict.rightly)
by_coins = 0.25  # of all who were asked, so many say yes because the coins say so
worked_share = 100 * worked.share
printed_share = float(printed)
near_lists = {
    f"rule “{rule}”, {second:,} entries": Joined(rule, second).wrongly
    for rule in ("strict", *RULES)
    for second in (long_list, *SECOND)
    if (rule, second) != ("strict", long_list)
}
near_lists["wrong pairs in every 100 joined"] = longer.wrong_of_100


def majority(asked_times: int) -> float:
    """Per cent in which most of so many answers, with new coins each time, tell the truth."""
    enough = range(asked_times // 2 + 1, asked_times + 1)
    return 100 * sum(comb(asked_times, k) * 0.75**k * 0.25 ** (asked_times - k) for k in enough)


# What the figures are called where the learner sees them: words, unit, place.
SIGHT = {
    "short_list": ("the entries of the second list at first", "entries", "the question"),
    "long_list": ("the entries of the longer list", "entries", "the question"),
    "joined_wrongly": ("the pairs joined wrongly at first", "pairs", "the question"),
    "joined_rightly": ("the pairs joined rightly", "pairs", "the figure"),
    "mixed_people": ("the people with mixed-up details", "people", "the question"),
    "mix_ups": ("the mix-ups", "mix-ups", "the text"),
    "entries": ("the entries", "entries", "the question"),
    "fewer_reads": ("the lower figure for a day", "million plates", "the question"),
    "more_reads": ("the higher figure for a day", "million plates", "the question"),
    "YEARS_KEPT": ("the years that records are kept", "years", "the question"),
    "billions_held": ("the figure of the police page", "billion records"),
    "own_yes": ("those who said yes", "people", "the question"),
    "own_asked": ("all who were asked", "people", "the question"),
    "PEOPLE": ("all rows", "rows", "the text"),
    "printed_share": ("the spokesperson's figure", "per cent"),
    "by_coins": ("the quarter that the coins say yes for", "share", "the text"),
    "worked_share": ("the result of the worked example", "per cent"),
}
