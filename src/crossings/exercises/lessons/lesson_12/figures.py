"""The figures of lesson 12: from the tables and the ledger, or said to be invented."""

from crossings.ledger import claims
from crossings.measures import break_even
from crossings.models.weighing import weight_transfers, weighted_scores
from crossings.worlds.harbour import CARDS, Weighed
from crossings.worlds.lunch import LUNCH, LUNCH_POINTS
from lessonkit.data.package import load
from lessonkit.text.wording import number_in

ledger = claims().set_index("claim_id")
_costs = load("surveillance_costs").set_index("id")
_rates = load("surveillance_error_rates").set_index("id")
_effects = load("surveillance_effects").set_index("id")


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
_moves = weight_transfers(LUNCH, LUNCH_POINTS).set_index(["moved_from", "moved_to"])
points_to_level = 100 * float(_moves.loc[(FROM, TO), "moved"])

# The harbour: which option each card chooses, and what "about a fifth each" can mean.
chosen = {name: Weighed(card.points).tied[0] for name, card in CARDS.items()}
resident = Weighed(CARDS["a resident"].points)
_crime, _lives, _privacy, _cost = CARDS["a resident"].points
swapped = Weighed((_crime, _lives, _cost, _privacy))

# The kit; C1 and S1 are one sentence in two lists.
kit = int(_costs.loc["CO01", "amount"])
kit_millions = number_in(ledger.loc["C1", "claim"], r"£([\d.]+) million")
VALUES = [1_000, 5_000, 20_000, 100_000, 400_000]  # pounds a case may be worth to somebody
needed = {value: float(break_even(kit, value)) for value in VALUES}
CASE, STOPS, STOP = 20_000, 20, 200  # invented: a case, wrong stops for each, pounds a stop
net = CASE - STOPS * STOP
cases_net = float(break_even(kit, net))

# What the course knows that the four questions can be asked with.
plates_times = number_in(_effects.loc["EF30", "effect"], r"(\d+)")
displaced = float(_effects.loc["EF28", "effect"])  # of 100 results that were reviewed
spilled = number_in(_effects.loc["EF28", "note"], r"benefit (\d+)%")
unsuspected = number_in(ledger.loc["S11", "what_the_data_say"], r"([\d.]+)% of scanned plates")
false_alerts = int(_rates.loc["ER17", "value"])
alerts = int(_rates.loc["ER16", "value"])
black_alerts = int(_rates.loc["ER18", "value"])

# Bridges: what the judgment says about two days in Cardiff.
_december, _march = _rates.loc["ER25"], _rates.loc["ER26"]
matches = int(_december["value"])
wrong_matches = int(_december["numerator"])
right_matches = number_in(_december["conditions"], r"(\d+) true")
arrests = number_in(_december["conditions"], r"(\d+) arrests")
march_matches = int(_march["denominator"])
march_false = int(_march["numerator"])
