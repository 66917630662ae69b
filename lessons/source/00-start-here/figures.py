"""The figures of lesson 00, all worked out from the table of boats."""

from crossings.measures import percent_change, ratio
from crossings.worlds.small_boats import by_year

_years = by_year().set_index("year")
boats, people = _years["boats"], _years["people"]
a_boat = ratio(people, boats)
fewer_boats = percent_change(int(boats[2024]), int(boats[2025]))
more_people = percent_change(int(people[2024]), int(people[2025]))
