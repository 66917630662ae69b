"""The figures of lesson 08, all worked out from the tables or read in the claims ledger."""

import re

import pandas as pd

from crossings.ledger import claims, spoken
from crossings.measures import wilson_interval
from crossings.models.capture import (
    chapman_estimate,
    lincoln_petersen_estimate,
    simulate_two_lists,
)
from crossings.worlds.misprints import ALONE, MISPRINTS, pairs_of_lists
from lessonkit.data.facts import figure
from lessonkit.data.package import load

pushbacks = load("balkan_pushbacks")


def _row(collector: str, period: str):
    """The one row of a collector that says what it has for a whole year or period."""
    rows = pushbacks[(pushbacks["collector"] == collector) & (pushbacks["period"] == period)]
    if len(rows) != 1:
        raise LookupError(f"{collector}, {period}: {len(rows)} rows")
    return rows.iloc[0]


# One year, one word, three figures.
YEAR = "2023"
testimonies = int(_row("BVMN", YEAR)["value"])
cases = int(_row("PRAB", YEAR)["value"])
acts = int(_row("11.11.11", YEAR)["value"])


def _ordered(order: int) -> int:
    """The figure of one row, where a collector printed several for the same period."""
    return int(pushbacks.set_index("order").loc[order, "value"])


# The largest of the three as it was printed for other years, and what is in it.
acts_2022_first, acts_2022, acts_2024, acts_2025 = map(_ordered, (38, 34, 39, 40))
hungary_2023 = _ordered(43)
at_sea = int(
    re.search(r"over ([\d,]+) people", _row("11.11.11", YEAR)["detail"])[1].replace(",", "")
)

# What Hungary's police and government said of the fence.
escorted, escorted_2016 = map(_ordered, (41, 42))
attempts_2022 = int(load("balkan_registrations").set_index("order").loc[92, "value"])

told_unhcr = int(_row("UNHCR Serbia", "2021-11")["value"])

# PRAB: the year before, and people interviewed for one report.
cases_2022 = int(_row("PRAB", "2022")["value"])
cases_by_interview = int(_row("PRAB", "2023-05 to 2023-08")["value"])
interviewed = figure("prab.interviewed")

# BVMN, Croatia, 2020: testimonies, and the people they speak of.
croatia_testimonies = int(_row("BVMN", "2020")["value"])
croatia_people = figure("bvmn.croatia.people")
people_a_testimony = croatia_people / croatia_testimonies

# What the press quoted, as the ledger has it.
_ledger = claims().set_index("claim_id").fillna("")
said = {one: _ledger.loc[one, "claim"] for one in ("M4", "M10", "M12", "B3", "B11")}
words = {one: _ledger.loc[one, "quotation"] for one in (*said, "M5", "M6", "M7")}
speaker = {one: spoken(*_ledger.loc[one, ["said_by", "carried_by"]]) for one in said}
verdicts = {one: _ledger.loc[one, "verdict"] for one in said}
reported = figure("metro.pushbacks")
children_said, force_said = figure("metro.children"), figure("metro.force")

# What chance alone would leave open, if the sample were random, in per cent.
ASKED = (20, 100, 1_000, reported)
named_force = {asked: round(force_said / 100 * asked) for asked in ASKED}
if_random = {
    asked: tuple(100 * end for end in wilson_interval(named_force[asked], asked)) for asked in ASKED
}

# Three sizes of a sample, and how many name children in each by the share of the press.
SAMPLES = [25, 250, 2_500]
NAMED = [children_said * asked // 100 for asked in SAMPLES]

# Serbian centres, for the claim about smuggling.
_serbia = load("balkan_registrations").query("area == 'Serbia' and unit == 'persons'")
registered_2023, registered_2024 = (
    int(_serbia[_serbia["source_id"] == source]["value"].item())
    for source in ("SRBMON-2024-01", "RFE-2025-01")
)

# Two proofreaders of three invented books: on the first list, on the second, on both.
WORKED, FADED, OWN = (63, 40, 28), (80, 60, 24), (90, 70, 42)
worked_book = lincoln_petersen_estimate(*WORKED)
faded_book = lincoln_petersen_estimate(*FADED)
own_book = lincoln_petersen_estimate(*OWN)
faded_share = 100 * FADED[2] / FADED[1]

# Of the explorer's pairs of lists, as it starts: those whose interval holds the true number.
_pairs = pairs_of_lists(50, 40, ALONE, 0)
pairs, pairs_that_hold = len(_pairs), int(_pairs["holds"].sum())

# Unequal catchability: half of the misprints easy, half hard, with the explorer's average skill.
EASY, HARD, UNEVEN_REPEATS = (80, 65), (20, 15), 4_000
FIRST, SECOND = ((easy + hard) // 2 for easy, hard in zip(EASY, HARD, strict=True))


def _average_estimate(easy: tuple[int, int], hard: tuple[int, int]) -> float:
    """The average estimate of many pairs of lists of readers who work alone."""
    columns = ["marked", "caught", "recaptured"]
    halves = [
        simulate_two_lists(
            MISPRINTS // 2, one / 100, other / 100, repeats=UNEVEN_REPEATS, seed=seed
        )[columns]
        for seed, (one, other) in enumerate((easy, hard))
    ]
    return float(chapman_estimate(*(sum(halves)[column] for column in columns)).people.mean())


uneven = _average_estimate(EASY, HARD)
one_even = _average_estimate((EASY[0], SECOND), (HARD[0], SECOND))

# Deaths: two counts of one river, and one route.
_others = load("deaths_other_counts").set_index("order")["value"].astype(int)
_incidents = load("deaths_western_balkans")
_drina = _incidents[(_incidents["river"] == "Drina") & _incidents["year"].between(2020, 2024)]
drina_list = int(_drina["dead_and_missing"].sum())
drina_by_year = _drina.groupby("year")["dead_and_missing"].sum().astype(int).to_dict()
drina_largest = int(_drina["dead_and_missing"].max())
drina_bodies = int(_others[1])
tisa_rows = int((_incidents["river"] == "Tisa").sum())

_routes = load("deaths_by_route").query(
    "route == 'Western Balkans' and edition == 'copy to 29 April 2025'"
)
deaths = _routes.set_index("year")["dead_and_missing"].astype(int).to_dict()
deaths_all = sum(deaths.values())
dead_all, missing_all = (int(_routes[column].sum()) for column in ("dead", "missing_at_least"))
first_year, last_year = min(deaths), max(deaths)
_at_channel = load("deaths_by_route").query(
    "route == 'English Channel to the UK' and edition == 'copy to 29 April 2025'"
)
channel = _at_channel.set_index("year")["dead_and_missing"].astype(int).to_dict()
_detections = load("frontex_by_route").query("route == 'Western Balkan'").set_index("year")
detections = {year: int(_detections.loc[year, "detections"]) for year in (2022, 2024)}

# Two more invented lists, of the same lengths as the two counts of the river, and nobody noted
# which misprints are on both.
LONG, SHORT = drina_bodies, drina_list
most_found = LONG + SHORT
if_all_shared = chapman_estimate(LONG, SHORT, SHORT).people
if_none_shared = chapman_estimate(LONG, SHORT, 0).people


# What the figures are called where the learner sees them: words, unit, place.
def _lists(book: str) -> dict[int, str]:
    return {
        0: f"the first list{book}",
        1: f"the second list{book}",
        2: f"the misprints on both lists{book}",
    }


SIGHT = {
    "croatia_testimonies": ("the testimonies of Croatia", "testimonies", "the text"),
    "croatia_people": ("the people in them", "people", "the text"),
    "testimonies": ("the testimonies of 2023", "testimonies", "the text"),
    "cases_by_interview": ("the pushbacks in PRAB's report", "pushbacks", "the text"),
    "interviewed": ("the people interviewed by PRAB", "people", "the text"),
    "cases": ("the cases of PRAB", "cases", "the table of 2023"),
    "acts": ("the pushbacks printed by 11.11.11", "pushbacks", "the table of 2023"),
    "WORKED": (_lists(" of the worked example"), "misprints", "the worked example"),
    "FADED": (_lists(" of the second book"), "misprints", "the question"),
    "OWN": (_lists(" of the third book"), "misprints", "the question"),
    "worked_book": ("the misprints in the book of the worked example", "misprints"),
    "faded_book": ("all misprints in that book", "misprints"),
    "LONG": ("the longer list", "misprints", "the question"),
    "SHORT": ("the shorter list", "misprints", "the question"),
}

first, second, both = WORKED

low, high = if_random[reported]

low_2, high_2 = if_random[reported]

first_2, second_2, both_2 = WORKED

first_3, second_3, both_3 = FADED

part = 100 * both_3 / second_3

first_4, second_4, both_4 = OWN
