"""The figures of lesson 00, all worked out from the table of boats."""

from crossings.measures import percent_change, ratio
from crossings.worlds.small_boats import by_year

_years = by_year().set_index("year")
boats, people = _years["boats"].to_dict(), _years["people"].to_dict()
a_boat = {year: ratio(people[year], boats[year]) for year in boats}
fewer_boats = percent_change(boats[2024], boats[2025])
more_people = percent_change(people[2024], people[2025])

# What the figures are called where the learner sees them: words, unit, place.
SIGHT = {
    "boats": ("the boats of {key}", "boats", "the figure with the bars"),
    "people": ("the people of {key}", "people", "the figure with the bars"),
    "a_boat": ("the people on an average boat in {key}", "people a boat", "the figure with the bars"),
}
