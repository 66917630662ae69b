"""The figures of lesson 06, all worked out from the tables."""

from dataclasses import dataclass

from crossings.ledger import claims
from crossings.measures import percent_change, ratio
from lessonkit.data.facts import figure
from lessonkit.data.package import load

ROUTE = "Western Balkan"
routes = load("frontex_by_route")
registrations = load("balkan_registrations")
counts = load("balkan_counts_2022").set_index("order")

# 2015: the total that Frontex first printed, with its estimate of the people, and the workbook's.
detections_2015, people_2015 = figure("frontex.2015.detections"), figure("frontex.2015.people")
_year_2015 = routes.query("year == 2015").set_index("route")["detections"]
all_2015 = int(_year_2015.sum())
first_2015 = int(_year_2015["Eastern Mediterranean"])
second_2015 = int(_year_2015[ROUTE])
without_second, without_first = all_2015 - second_2015, all_2015 - first_2015


def _counted(unit: str, area: str, period: str, source: str) -> int:
    """One figure of the table of registrations."""
    rows = registrations[
        (registrations["unit"] == unit)
        & (registrations["area"] == area)
        & (registrations["period"] == period)
        & (registrations["source_id"] == source)
    ]
    return int(rows["value"].item())


# "Almost 1 million crossings since 2016": two counters, one at the borders inside the region.
since_2016 = _counted("crossings registered", "Western Balkans", "2016 to (not stated)", "FMR-2025")
detections_since_2016 = int(
    routes.query("route == @ROUTE and 2016 <= year <= 2024")["detections"].sum()
)
times_as_many = ratio(since_2016, detections_since_2016)
detections_2016 = int(routes.query("route == @ROUTE and year == 2016")["detections"].item())

# Registrations of six countries, added up by IOM, and Frontex's detections of the same years.
YEARS = range(2018, 2023)
registered = {
    year: _counted("registrations", "Western Balkans six", str(year), "MINA-2023") for year in YEARS
}
detected = {
    int(row.year): int(row.detections)
    for row in routes.query("route == @ROUTE").itertuples()
    if row.year in YEARS
}
registered_times = ratio(registered[2022], registered[2018])
detected_times = ratio(detected[2022], detected[2018])

# Serbian centres: people newly registered in a year, and how long they stayed on average.
_CENTRES = {2021: "UNHCR-SRB-2021-12", 2023: "SRBMON-2024-01", 2024: "RFE-2025-01"}
DAYS = {2021: 365, 2023: 365, 2024: 366}
into_centres = {
    year: _counted("persons", "Serbia", str(year), source) for year, source in _CENTRES.items()
}
stay = {
    2021: _counted("days", "Serbia", "2021", "SRBMON-2024-01"),
    2023: _counted("days", "Serbia", "2023", "SRBMON-2024-01"),
    2024: _counted("days", "Serbia", "2024", "RFE-2025-01"),
}
in_centres = {year: into_centres[year] * stay[year] / DAYS[year] for year in into_centres}
into_rise = percent_change(into_centres[2021], into_centres[2023])
in_fall = percent_change(in_centres[2021], in_centres[2023])
into_fall = percent_change(into_centres[2023], into_centres[2024])


def rank(year: int) -> int:
    """The place of the Western Balkan route among all routes by detections; 1 is the most."""
    places = routes.query("year == @year").set_index("route")["detections"]
    return int(places.rank(ascending=False)[ROUTE])


ranks = {year: rank(year) for year in (2022, 2024, 2025)}

# Six of the sixteen counts of 2022, by their place in the table.
IN_ONE_COUNTRY, AT_THE_EDGE, SIX_ADDED, IN_HUNGARY = 8, 11, 13, 15
value = {int(order): int(n) for order, n in counts["value"].items()}


@dataclass(frozen=True)
class Step:
    """One step of an invented journey, and the counts it enters."""

    place: str
    said: str
    counted: tuple[str, ...] = ()


# "attempt" stands in each try at a border; a try ends as "sent back" or as "entry".
JOURNEY = (
    Step(
        "Into Alder",
        "Officers notice Kim and send Kim back. Whether Kim asked for protection, the list does "
        "not say.",
        ("attempt", "sent back", "detection"),
    ),
    Step(
        "Into Alder, again",
        "Kim gets in. A camera sees it and an officer writes it down.",
        ("attempt", "entry", "detection"),
    ),
    Step(
        "In Alder", "An office registers Kim, who sleeps in a centre for a week.", ("registered",)
    ),
    Step("Into Birch", "Kim gets in. Nobody notices.", ("attempt", "entry")),
    Step("In Birch", "An office registers Kim, who sleeps at a friend's place.", ("registered",)),
    Step(
        "Into Cedar",
        "Officers notice Kim and send Kim back.",
        ("attempt", "sent back", "detection"),
    ),
    Step(
        "Into Cedar, the next night",
        "Officers send Kim back once more.",
        ("attempt", "sent back", "detection"),
    ),
    Step(
        "Into Cedar, a week later",
        "Kim gets in. A patrol sees it and writes it down.",
        ("attempt", "entry", "detection"),
    ),
)
kim = {
    name: sum(name in step.counted for step in JOURNEY)
    for name in ("attempt", "sent back", "entry", "detection", "registered")
}

# The neutral twin: invented museums, and a gate, with the shape of the two counters since 2016.
museum_visits = round(since_2016, -3) // 10
gate_passages = round(detections_since_2016, -3) // 10

HUNGARY, FRONTEX = (value[IN_HUNGARY], value[AT_THE_EDGE])

RANKED = {
    3: "people in recorded pushbacks, several borders of the EU (aid organisations)",
    IN_ONE_COUNTRY: "registrations in Bosnia and Herzegovina",
    AT_THE_EDGE: "detections at the EU's border, whole Western Balkan route (Frontex)",
    SIX_ADDED: "registrations in six countries, added up",
    IN_HUNGARY: "people stopped or attempts, at Hungary's border alone (its government)",
    16: "apprehensions “on the whole Balkans” (Austrian ministry)",
}

nights_2023 = into_centres[2023] * stay[2023]

# The words that are judged, as they were printed.
quotation = claims().set_index("claim_id")["quotation"].loc[["M2", "M3", "M11"]].to_dict()

kosovo_note = (
    "* Kosovo: as IOM prints it, in the context of UN Security Council resolution 1244 (1999)"
)

journey = "\n".join(f"- **{step.place}.** {step.said}" for step in JOURNEY)

# What the figures are called where the learner sees them: words, unit, place.
_KIM = {
    "attempt": "Kim's attempts",
    "sent back": "the times that Kim was sent back",
    "entry": "Kim's entries",
    "detection": "Kim's detections",
    "registered": "Kim's registrations",
}
SIGHT = {
    "kim": (_KIM, "events", "Kim's journey"),
    "all_2015": ("all detections of 2015", "detections", "the question"),
    "second_2015": (
        "the detections on the Western Balkan route",
        "detections",
        "the question",
    ),
    "first_2015": (
        "the detections on the Eastern Mediterranean route",
        "detections",
        "the figure",
    ),
    "detections_2015": ("the detections of 2015 as first printed", "detections", "the text"),
    "people_2015": ("the estimate of people", "people", "the text"),
    "into_centres": ("the people registered in {key}", "people", "the question"),
    "stay": ("the average stay of {key}", "days of stay", "the question"),
    "DAYS": ("the days of {key}", "days", "the question"),
    "nights_2023": ("the nights of 2023", "nights", "the question"),
    "in_centres": ("the people on an average day of {key}", "people", "", 0),
}
