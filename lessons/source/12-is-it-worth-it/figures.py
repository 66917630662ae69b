"""The figures of lesson 12: from the tables and the ledger, or said to be invented."""

import pandas as pd

from crossings.ledger import claims
from crossings.measures import break_even
from crossings.models.weighing import weight_transfers, weighted_scores
from crossings.worlds.harbour import CARDS, CRITERIA, OPTIONS, SCORES, Weighed
from crossings.worlds.lunch import LUNCH, LUNCH_POINTS
from lessonkit.data.facts import figure
from lessonkit.data.package import load

ledger = claims().set_index("claim_id")
_costs = load("surveillance_costs").set_index("id")
_rates = load("surveillance_error_rates").set_index("id")

# The lunch hall: the totals of the published template, and two points of weight moved.
COOK, SITTING = "a second cook", "a second sitting"
FROM, TO, MOVED = "liked by pupils", "better food", 2
lunch = weighted_scores(LUNCH, LUNCH_POINTS)
MOVED_POINTS = {
    **LUNCH_POINTS,
    FROM: LUNCH_POINTS[FROM] - MOVED,
    TO: LUNCH_POINTS[TO] + MOVED,
}
lunch_moved = weighted_scores(LUNCH, MOVED_POINTS)


def products(option: str, points: dict[str, int] = LUNCH_POINTS) -> list[str]:
    """Points times score for each criterion of an option, as they are typed in a cell."""
    return [f"{points[name]} * {LUNCH.loc[option, name]}" for name in LUNCH.columns]


_moves = weight_transfers(LUNCH, LUNCH_POINTS).set_index(["moved_from", "moved_to"])
points_to_level = 100 * float(_moves.loc[(FROM, TO), "moved"])

# The harbour: which option each card chooses, and what "about a fifth each" can mean.
chosen = {name: Weighed(card.points).tied[0] for name, card in CARDS.items()}
resident = Weighed(CARDS["a resident"].points)
_crime, _lives, _privacy, _cost = CARDS["a resident"].points
swapped = Weighed((_crime, _lives, _cost, _privacy))
# A second voice of somebody on the move: the last card, which is asked for by itself.
*ROLES, LAST = CARDS
VOICE = CARDS[LAST].points
voice = Weighed(VOICE)
against = Weighed(CARDS["a data-protection officer"].points)

# The kit.
kit = int(_costs.loc["CO01", "amount"])
kit_millions = figure("kit.price")
VALUES = [1_000, 5_000, 20_000, 100_000, 400_000]  # pounds a case may be worth to somebody
needed = {value: float(break_even(kit, value)) for value in VALUES}
CASE, STOPS, STOP = 20_000, 20, 200  # invented: a case, wrong stops for each, pounds a stop
net = CASE - STOPS * STOP
cases_net = float(break_even(kit, net))

# What the course knows that the four questions can be asked with.
plates_times = figure("plates.times")
# Of 100 results that were reviewed.
displaced, spilled = figure("displacement.seen"), figure("displacement.opposite")
unsuspected = float(_rates.loc["ER07", "value"])
false_alerts = int(_rates.loc["ER17", "value"])
alerts = int(_rates.loc["ER16", "value"])
black_alerts = int(_rates.loc["ER18", "value"])
london_arrests = int(_rates.loc["ER19", "value"])

# Bridges: what the judgment says about two days in Cardiff.
_december, _march = _rates.loc["ER25"], _rates.loc["ER26"]
matches = int(_december["value"])
wrong_matches = int(_december["numerator"])
right_matches = figure("cardiff.december.true")
arrests = figure("cardiff.december.arrests")
march_matches = int(_march["denominator"])
march_false = int(_march["numerator"])

BEFORE, AFTER = (resident.tied[0], swapped.tied[0])

SITTING_2, COOK_2 = (LUNCH.loc[name] for name in (SITTING, COOK))

# The sums that a learner does, score by score.
scores = {option: {name: int(LUNCH.loc[option, name]) for name in LUNCH} for option in LUNCH.index}
lunch_total = {option: float(lunch[option]) for option in LUNCH.index}
moved_total = {option: float(lunch_moved[option]) for option in LUNCH.index}

# What the figures are called where the learner sees them: words, unit, place.
SIGHT = {
    "LUNCH_POINTS": ("the points of “{key}”", "points", "the table"),
    "MOVED_POINTS": ("the moved points of “{key}”", "points", "the question"),
    "scores": ("the score of {0} for “{1}”", "scores", "the table"),
    "lunch_total": ("the total of {key}", "marks", "", 2),
    "moved_total": ("the new total of {key}", "marks", "", 2),
    "kit": ("the worth of the kit", "pounds", "the question"),
    "CASE": ("the worth of a case", "pounds", "the question"),
    "STOPS": ("the wrong stops of a case", "stops", "the question"),
    "STOP": ("the harm of one stop", "pounds", "the question"),
    "needed": ("the cases worth £{key:,} each without the harm", "cases"),
}
