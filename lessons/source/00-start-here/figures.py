"""The figures of lesson 00, all worked out from the table of boats."""

from crossings.measures import percent_change, ratio
from crossings.worlds.small_boats import by_year
from lessonkit.data.package import load

_years = by_year().set_index("year")
boats, people = _years["boats"].to_dict(), _years["people"].to_dict()
a_boat = {year: ratio(people[year], boats[year]) for year in boats}
fewer_boats = percent_change(boats[2024], boats[2025])
more_people = percent_change(people[2024], people[2025])

# Deaths on the way, in one line of the limits; never divided by arrivals: another thing is counted.
_deaths = load("deaths_by_route").query(
    "route == 'English Channel to the UK' and edition == 'copy to 29 April 2025' and year <= 2024"
)
_dead = _deaths.set_index("year")["dead_and_missing"].astype(int)
dead_2024 = int(_dead[2024])
if _dead.idxmax() != 2024 or _dead.index.min() != 2014:
    raise LookupError("deaths_by_route has changed: the limits of lesson 00 have to follow")

# What the figures are called where the learner sees them: words, unit, place.
SIGHT = {
    "boats": ("the boats of {key}", "boats", "the figure with the bars"),
    "people": ("the people of {key}", "people", "the figure with the bars"),
    "a_boat": (
        "the people on an average boat in {key}",
        "people a boat",
        "the figure with the bars",
    ),
}
