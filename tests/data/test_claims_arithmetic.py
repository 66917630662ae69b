"""The arithmetic of the ledger, recomputed from the tables: numbers in its text, and verdicts."""

import pytest

from crossings.ledger import claims
from crossings.measures import wilson_interval
from lessonkit.data.package import load


@pytest.fixture(scope="module")
def ledger():
    return claims().set_index("claim_id")


def people(number):
    return f"{number:,.0f}"


def change(before, after):
    """As the ledger prints it: one decimal, a real minus sign."""
    return f"{100 * (after - before) / before:+.1f}%".replace("-", "−")


def boats(nationality, year):
    table = load("uk_small_boats_by_quarter").query("nationality == @nationality and year == @year")
    return table["arrivals"].sum()


def boats_in(quarter, nationality):
    table = load("uk_small_boats_by_quarter").set_index(["quarter", "nationality"])["arrivals"]
    return table[quarter, nationality]


def first_half(year, nationality, published):
    table = load("uk_small_boats_revisions").query(
        "nationality == @nationality and published == @published"
    )
    return table[table["quarter"].isin([f"{year}Q1", f"{year}Q2"])]["arrivals"].sum()


def spring(year):
    months = load("uk_small_boats_by_month").query("series == 'final'").set_index("month")
    return months.loc[f"{year}-01" : f"{year}-04", "arrivals"].sum()


def returns(year, published="2024-02-29"):
    table = load("uk_returns_by_year").query(
        "year == @year and published == @published and source_id != 'FF-20240325'"
    )
    return table.set_index("return_type")["returns"]


def staying_away(year, published="2024-02-29"):
    """Enforced and voluntary returns of a year."""
    return returns(year, published)[["enforced", "voluntary"]].sum()


def albanians_returned(year):
    table = load("uk_returns_of_albanians")
    rows = table[
        (table["period"] == str(year))
        & (table["population"] == "Albanian nationals, to any country")
        & (table["edition"] == "year ending December 2023")
        & table["return_type"].isin(["enforced", "voluntary"])
    ]
    assert len(rows) == 2
    return rows["returns"].sum()


def route(year, name="Western Balkan"):
    return load("frontex_by_route").set_index(["route", "year"])["detections"][name, year]


def rank(year):
    table = load("frontex_by_route").query("year == @year").set_index("route")["detections"]
    return int(table.rank(ascending=False)["Western Balkan"])


def edition(source_id, year):
    table = load("frontex_western_balkans_editions").query(
        "source_id == @source_id and year == @year"
    )
    return table["detections"].item()


def balkan_spring(year):
    months = load("frontex_western_balkans_by_month").set_index("month")["detections"]
    return months[f"{year}-01" : f"{year}-04"].sum()


def deaths_on_the_route():
    """Dead, and missing, in the whole copy of the database."""
    table = load("deaths_by_route").query(
        "route == 'Western Balkans' and edition == 'copy to 29 April 2025'"
    )
    return table["dead"].sum(), table["missing_at_least"].sum()


def deaths(year):
    table = load("deaths_by_route").query(
        "route == 'Western Balkans' and edition == 'copy to 29 April 2025' and year == @year"
    )
    return table["dead_and_missing"].item()


def drina(first, last):
    table = load("deaths_western_balkans")
    rows = table[(table["river"] == "Drina") & table["year"].between(first, last)]
    return rows["dead_and_missing"]


def registered(source_id, period=None):
    table = load("balkan_registrations").query("source_id == @source_id")
    if period:
        table = table[table["period"] == period]
    return table["value"]


def rate(row):
    return load("surveillance_error_rates").set_index("id").loc[row, "value"]


def fall_of_2023():
    everyone = [boats("Total", year) for year in (2022, 2023)]
    albanians = [boats("Albania", year) for year in (2022, 2023)]
    others = [a - b for a, b in zip(everyone, albanians, strict=True)]
    part = (albanians[0] - albanians[1]) / (everyone[0] - everyone[1])
    return [
        *map(people, everyone + others),
        change(*everyone),
        change(*others),
        f"{100 * part:.1f}% of the fall",
        f"add up to {100 * falls_of_2023() / (everyone[0] - everyone[1]):.1f}% of it",
    ]


def falls_of_2023():
    """The falls of all groups of the lesson's table that fell, added up."""
    groups = load("uk_small_boats_by_quarter").query("nationality != 'Total'")
    years = groups.groupby(["nationality", "year"])["arrivals"].sum().unstack()
    return (years[2022] - years[2023]).clip(lower=0).sum()


def fall_of_albanians():
    return [
        people(boats("Albania", 2022)),
        people(boats("Albania", 2023)),
        change(boats("Albania", 2022), boats("Albania", 2023)),
        people(boats("Albania", 2021)),
        change(boats("Albania", 2021), boats("Albania", 2023)),
        f"in 2024 there were {people(in_2024())}",
    ]


def premature_claim():
    then = [first_half(2023, who, "2023-08-24") for who in ("Albania", "Not recorded", "Total")]
    base = first_half(2022, "Albania", "2023-08-24")
    later = first_half(2023, "Albania", "2023-11-23")
    share = f"{100 * then[1] / then[2]:.1f}%"
    return [*map(people, [*then, base, later]), share, change(base, then[0]), change(base, later)]


def in_2024():
    years = load("uk_small_boats_by_year").query(
        "nationality == 'Albania' and year == 2024 and published == '2025-11-27'"
    )
    return years["arrivals"].item()


def albanian_returns():
    year_2024 = load("uk_returns_of_albanians").query("period == '2024'")["returns"].item()
    drop = 100 * (1 - year_2024 / albanians_returned(2023))
    last = in_2024()
    return [
        people(last),
        change(boats("Albania", 2022), last),
        people(albanians_returned(2022)),
        people(albanians_returned(2023)),
        people(year_2024),
        f"{drop:.1f}% below 2023",
    ]


def returns_of_2023():
    enforced, voluntary, port = returns(2023)[["enforced", "voluntary", "port"]]
    return list(map(people, [enforced, voluntary, port, enforced + voluntary]))


def until_september():
    """Albanian nationals in the first three quarters of 2022 and of 2023."""
    return [
        sum(boats_in(f"{year}Q{quarter}", "Albania") for quarter in (1, 2, 3))
        for year in (2022, 2023)
    ]


def counted(row):
    return int(rate(row))


def granted(year):
    """Grants for 100 answers to Albanian claims of a year."""
    row = load("uk_asylum_decisions").query(
        "year == @year and nationality == 'Albania' and sex == 'all'"
    )
    yes = (row["grants_of_protection"] + row["grants_of_other_leave"]).item()
    return 100 * yes / (yes + row["refusals"].item())


def answered_of_2021():
    table = load("uk_small_boats_outcomes").query(
        "arrival_year == 2021 and nationality == 'All nationalities' "
        "and measure == 'initial decision outcome'"
    )
    people_in = table.set_index("category")["people"]
    yes = people_in[["Grant of Protection", "Grant of Other Leave"]].sum()
    answered = yes + people_in["Refused"]
    return [
        f"{people(answered)} had an answer",
        f"{people(yes)} were granted",
        f"{100 * yes / answered:.1f}%",
        f"{people(people_in['Awaiting initial decision'])} were still waiting",
    ]


def channel_deaths():
    """Dead and missing by year, the highest first; 2024 and 2019 are the years that N7 names."""
    table = load("deaths_by_route").query("route == 'English Channel to the UK' and year < 2025")
    highest = table.set_index("year")["dead_and_missing"].sort_values(ascending=False)
    assert list(highest.index[:2]) == [2024, 2019]
    return highest


def circular(year):
    return route(year, "Albania to Greece (circular)")


def applied(country, year):
    """First applications of Albanian citizens at the first instance, as the ledger prints them."""
    table = load("unhcr_albanian_applications").query(
        "destination == @country and year == @year and first_instance_new == 'yes'"
    )
    return people(table["applications"].sum())


CHECKS = {
    "S2": lambda: [
        *fall_of_albanians(),
        people(boats_in("2022Q3", "Albania")),
        people(boats_in("2022Q4", "Albania")),
    ],
    "S5": lambda: [
        people(staying_away(2023)),
        f"{100 * returns(2023)['voluntary'] / staying_away(2023):.1f}% voluntary",
        people(returns(2023)["port"]),
        people(staying_away(2018)),
        people(staying_away(2017)),
    ],
    "S7": lambda: [people(boats("Total", 2023))],
    "S8": lambda: [
        people(spring(2024)),
        people(spring(2023)),
        change(spring(2023), spring(2024)),
        change(boats("Total", 2022), boats("Total", 2023)).lstrip("−") + " below 2022",
    ],
    "S9": lambda: [people(boats("Albania", 2022)), people(boats("Albania", 2023))],
    "S10": lambda: [f"{rate('ER33')}% of", "none in shrubland" if rate("ER34") == 0 else "?"],
    "S11": lambda: [f"{rate('ER07')}%", f"{rate('ER05'):.0f}%"],
    "M2": lambda: [people(registered("FMR-2025").item()), people(from_2016_to_2024())],
    "M3": lambda: [
        f"{rank(2022)}st in 2022 ({people(route(2022))})",
        f"{rank(2024)}th in 2024 ({people(route(2024))})",
        f"{rank(2025)}th in January to September 2025 ({people(route(2025))})",
    ],
    "M4": lambda: [
        *(f"{deaths(year)} in {year}" for year in (2022, 2023, 2024)),
        people(route(2022)),
        people(route(2024)),
    ],
    "M8": lambda: [people(edition("EC-IP-25-1454", 2024)), people(edition("FX-WB-2024-12", 2024))],
    "M11": lambda: [
        people(registered("SRBMON-2024-01", "2023").max()),
        people(registered("RFE-2025-01", "2024").max()),
        change(registered("SRBMON-2024-01", "2023").max(), registered("RFE-2025-01", "2024").max()),
        f"{registered('SRBMON-2024-01', '2023').min()} days",
        f"then {registered('RFE-2025-01', '2024').min()}",
    ],
    "M12": lambda: [
        f"{drina(2020, 2024).sum()} dead or missing",
        f"{drina(2024, 2024).sum()} of them in 2024",
        f"{drina(2024, 2024).max()} in one capsizing",
        f"{(load('deaths_western_balkans')['river'] == 'Tisa').sum()} row",
    ],
    "C2": fall_of_albanians,
    "C3": premature_claim,
    "C4": fall_of_2023,
    "C7": lambda: [*returns_of_2023(), people(staying_away(2023, "2026-02-26"))],
    "C9": lambda: [
        people(boats("Total", 2023)),
        f"{100 * boats('Total', 2023) / 300_000:.1f}% of 300,000",
    ],
    "C10": lambda: [
        people(boats_in("2022Q3", "Albania")),
        people(boats_in("2022Q3", "Total")),
        f"{100 * boats_in('2022Q3', 'Albania') / boats_in('2022Q3', 'Total'):.1f}%",
    ],
    "C11": albanian_returns,
    "C15": lambda: [people(albanians_returned(2023))],
    "B1": lambda: [people(registered("FMR-2025").item())],
    "B2": lambda: [
        people(from_2016_to_2024()),
        people(route(2016)),
        f"{registered('FMR-2025').item() / from_2016_to_2024():.1f} times",
    ],
    "B3": lambda: [
        f"{load('deaths_western_balkans')['dead_and_missing'].sum()} dead",
        "{} dead, {} missing".format(*deaths_on_the_route()),
    ],
    "B5": lambda: [people(edition("FX-WB-2024-12", 2024))],
    "B7": lambda: [people(route(2023)), people(route(2024)), change(route(2023), route(2024))],
    "B8": lambda: [
        people(edition("EC-IP-25-1454", 2022)),
        people(edition("EC-IP-25-1454", 2024)),
        change(edition("EC-IP-25-1454", 2022), edition("EC-IP-25-1454", 2024)),
        people(balkan_spring(2022)),
        people(balkan_spring(2025)),
        change(balkan_spring(2022), balkan_spring(2025)),
    ],
    "B9": lambda: [
        people(route(2021)),
        people(edition("EC-IP-25-1454", 2022)),
        change(route(2021), edition("EC-IP-25-1454", 2022)),
        people(route(2022)),
        change(route(2021), route(2022)),
    ],
    "B10": lambda: [
        people(edition("FX-PR-2026-01", 2025)),
        people(route(2024)),
        change(route(2024), edition("FX-PR-2026-01", 2025)),
    ],
    "B11": lambda: [f"{drina(2020, 2024).sum()} dead or missing"],
    "B12": lambda: [people(edition("FX-ARA-2016", 2015))],
    "C13": lambda: [people(166_261 - 18_954)],
    "C16": lambda: [
        *map(people, until_september()),
        change(*until_september()),
    ],
    "N2": lambda: [
        f"{counted('ER18')} of {counted('ER17')} false alerts",
        f"{people(counted('ER16'))} alerts",
        f"{people(counted('ER19'))} arrests",
        "{:.0f}% to {:.0f}%".format(*(100 * end for end in wilson_interval(8, 10))),
    ],
    "N3": lambda: [f"150 of 175 is {100 * 150 / 175:.1f}%"],
    "N5": lambda: [f"2022 {granted(2022):.1f}%", f"2023 {granted(2023):.1f}%"],
    "N6": answered_of_2021,
    "N7": lambda: [
        f"{channel_deaths().iloc[0]} dead or missing in 2024",
        f"2019 with {channel_deaths().iloc[1]}",
    ],
    "A1": lambda: [
        f"{100 * boats_in(quarter, 'Albania') / boats_in(quarter, 'Total'):.1f}%"
        for quarter in ("2022Q3", "2022Q4")
    ],
    "A2": lambda: [
        f"{people(circular(2010))} in 2010",
        f"{people(circular(2011))} in 2011",
        change(circular(2010), circular(2011)),
    ],
    "A3": lambda: [
        f"Germany {applied('DEU', 2015)} in 2015",
        f"{applied('DEU', 2017)} in 2017",
        f"France {applied('FRA', 2015)} and {applied('FRA', 2017)}",
        f"UK {applied('GBR', 2017)} in 2017 and {applied('GBR', 2022)} in 2022",
    ],
    "O1": lambda: [f"{166_261 / 18_954:.1f} times as many"],
}


def from_2016_to_2024():
    table = load("frontex_by_route").query("route == 'Western Balkan' and 2016 <= year <= 2024")
    return table["detections"].sum()


@pytest.mark.parametrize("claim_id", CHECKS)
def test_numbers_in_the_ledger_are_those_of_the_tables(ledger, claim_id):
    said = ledger.loc[claim_id, "what_the_data_say"]
    for number in CHECKS[claim_id]():
        assert number in said, (number, said)


def test_the_comparison_in_s5_is_right_for_five_years_and_wrong_for_eight():
    years = {year: staying_away(year) for year in range(2010, 2024)}
    assert all(years[year] < years[2023] for year in range(2018, 2023))
    assert all(years[year] > years[2023] for year in range(2010, 2018))


def test_the_returns_of_c11_were_at_their_highest_then():
    earlier = [albanians_returned(year) for year in range(2010, 2023)]
    assert albanians_returned(2022) == max(earlier)
    assert albanians_returned(2023) > max(earlier)


def test_verdicts_that_are_arithmetic_follow_from_the_numbers(ledger):
    """Each condition that makes the verdict what it is, computed again."""
    verdict = ledger["verdict"]
    share = boats_in("2022Q3", "Albania") / boats_in("2022Q3", "Total")
    assert (verdict["C10"] == "does not hold") == (share < 0.55)
    fall = 1 - boats("Total", 2023) / boats("Total", 2022)
    assert (verdict["C4"] == "holds") == (round(100 * fall) == 36)
    assert (verdict["B7"] == "holds") == (round(100 * (1 - route(2024) / route(2023))) == 78)
    drop = 1 - edition("FX-PR-2026-01", 2025) / route(2024)
    assert (verdict["B10"] == "holds") == (round(100 * drop) == 42)
    drops = [
        1 - edition("EC-IP-25-1454", 2024) / edition("EC-IP-25-1454", 2022),
        1 - balkan_spring(2025) / balkan_spring(2022),
    ]
    assert (verdict["B8"] == "does not hold") == (max(drops) < 0.945)
    dead, missing = deaths_on_the_route()
    assert (verdict["B3"] == "holds with a condition") == (dead < 400 <= dead + missing)
    assert verdict["S7"] == "does not hold"
    assert boats("Total", 2023) < 300_000 / 10
