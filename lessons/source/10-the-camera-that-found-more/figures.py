"""The figures of lesson 10: from the tables and the ledger, or said to be invented."""

import math

import pandas as pd

from crossings.ledger import claims
from crossings.measures import break_even, cost_per, percent_change, ratio
from crossings.models.search import expected_detections
from crossings.worlds.valley import BUDGET, CROSSINGS, Outcome, spend
from lessonkit.data.facts import figure
from lessonkit.data.package import load

ledger = claims().set_index("claim_id")
_costs = load("surveillance_costs").set_index("id")
_rates = load("surveillance_error_rates").set_index("id")

# The kit, as the notice gave its price, and the fall of Albanian arrivals in the year before.
kit = int(_costs.loc["CO01", "amount"])
kit_millions = figure("kit.price")
_arrivals = (
    load("uk_small_boats_by_quarter").query("nationality == 'Albania'").groupby("year")["arrivals"]
).sum()
fall_before_kit = int(_arrivals[2022] - _arrivals[2023])
kit_over_fall = cost_per(kit, fall_before_kit)

# A drone hour of the US border agency: what it said, and what the auditor found.
hour_stated = figure("drone.hour.stated")
hour_audited = int(_costs.loc["CO27", "amount"])
programme = int(_costs.loc["CO28", "amount"])
hours_flown = int(_costs.loc["CO29", "amount"])
hours_planned = figure("drone.hours.planned")
hour = cost_per(programme, hours_flown)
times_stated = ratio(hour_audited, hour_stated)

# A value of one case and several, made up for the sums.
CASE = 20_000
VALUES = [5_000, 10_000, 20_000, 40_000]
cases_stated = break_even(kit, CASE)
cases_full = break_even(kit * round(times_stated, 2), CASE)  # as the question gives it

# The trial with number plates; the effects of other borders and of crime prevention.
plates_times = figure("plates.times")
evaluations = figure("displacement.evaluations")
observations = figure("displacement.observations")
displaced, spilled = figure("displacement.seen"), figure("displacement.opposite")
wall_miles = figure("wall.miles")

# Animals found from above.
koalas = float(_rates.loc["ER35", "value"])
kangaroos = float(_rates.loc["ER33", "value"])
in_shrubland = float(_rates.loc["ER34", "value"])
# People under trees, many pictures put together: of 100, so many were found (recall).
in_forest = figure("forest.recall")

# An invented town looks for potholes; its scanner came in July.
TOWN = pd.DataFrame(
    {
        "month": [
            *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
            *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        ],
        "scanner": [*["before"] * 6, *["after"] * 6],
        "found": [58, 63, 61, 57, 62, 59, 141, 155, 152, 148, 156, 148],
        "hours": [20] * 6 + [60] * 6,
    }
)
_halves = TOWN.groupby("scanner")[["found", "hours"]].sum()
finds = {when: int(_halves.loc[when, "found"]) for when in ("before", "after")}
hours = {when: int(_halves.loc[when, "hours"]) for when in ("before", "after")}
per_hour = {when: finds[when] / hours[when] for when in finds}

# An invented section of a border.
SEEN = {"before": 0.20, "after": 0.50}
FOUND = {"before": 240, "after": 450}
made = {when: FOUND[when] / SEEN[when] for when in SEEN}
made_change = percent_change(made["before"], made["after"])
found_change = percent_change(FOUND["before"], FOUND["after"])

# Ground with trees, invented: of 100 crossings, so many in the open; what a device sees of each.
IN_OPEN, SEES_OPEN = 60, 90
seen_in_all = IN_OPEN * SEES_OPEN / 100

# Three worlds of the patrol lab that one report fits.
WORLDS: dict[str, dict[str, object]] = {
    "a": {"drones": 3, "behaviour": "stay"},
    "b": {"cameras": 4, "behaviour": "fewer"},
    "c": {"cameras": 3, "behaviour": "move"},
}
worlds: dict[str, Outcome] = {letter: spend(**world) for letter, world in WORLDS.items()}
reported = {letter: one.total(one.detections) for letter, one in worlds.items()}
crossed = {letter: one.total(one.crossings) for letter, one in worlds.items()}

before, after = reported["a"]

TIMES = round(times_stated, 2)

# What the figures are called where the learner sees them: words, unit, place.
SIGHT = {
    "finds": ("the potholes found {key}", "potholes", "the question"),
    "hours": ("the hours {key}", "hours", "the question"),
    "per_hour": ("the potholes found in an hour {key}", "potholes an hour", "", 1),
    "FOUND": ("the detections of the year {key}", "detections", "the text"),
    "SEEN": ("the share seen in the year {key}", "share", "the text", 0),
    "made": ("the crossings of the year {key}", "crossings"),
    "found_change": ("the change in detections", "per cent"),
    "IN_OPEN": ("the crossings in the open", "crossings", "the question"),
    "SEES_OPEN": ("the per cent seen in the open", "per cent", "the question"),
    "programme": ("the whole cost of the year", "dollars", "the question"),
    "hours_flown": ("the hours flown", "hours", "the question"),
    "hours_planned": ("the hours planned", "hours", "the question"),
    "hour_stated": ("the agency's cost of an hour", "dollars", "the text"),
    "kit": ("the sum in the notice", "pounds", "the question"),
    "CASE": ("the value of a case", "pounds", "the question"),
    "VALUES": (
        {i: f"a value of £{one:,}" for i, one in enumerate(VALUES) if one != CASE},
        "pounds",
        "the text",
    ),
    "TIMES": ("the ratio of full to stated cost", "times", "the question"),
    "cases_stated": ("the cases at the sum in the notice", "cases"),
}
