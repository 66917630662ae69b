"""Sums on the Balkan side: months to years, countries to regions, incidents to years."""

import re

import pytest

from lessonkit.data.package import load


def by_year(frame):
    return frame.set_index("year")["detections"]


def test_months_of_the_western_balkan_route_add_up_to_its_years():
    months = load("frontex_western_balkans_by_month")
    sums = months.groupby(months["month"].str[:4].astype(int))["detections"].sum()
    years = by_year(load("frontex_by_route").query("route == 'Western Balkan'"))
    assert sums.to_dict() == years.to_dict()
    assert len(months) == 16 * 12 + 9


def test_only_2025_is_a_part_year():
    routes = load("frontex_by_route")
    assert ((routes["months_covered"] == 12) == (routes["year"] < 2025)).all()
    assert set(routes.loc[routes["year"] == 2025, "months_covered"]) == {9}


def test_the_newest_edition_is_the_yearly_table():
    editions = load("frontex_western_balkans_editions")
    newest = by_year(editions[editions["edition"] == "workbook to September 2025"])
    years = by_year(load("frontex_by_route").query("route == 'Western Balkan'"))
    assert newest.to_dict() == years[newest.index].to_dict()
    assert len(newest) == 16


def test_frontex_tables_stay_within_what_its_terms_allow():
    """Yearly totals by route and the months of one route; no nationalities, nothing finer."""
    from lessonkit.data.package import dataset_names

    frontex = [name for name in dataset_names() if name.startswith("frontex")]
    assert frontex == [
        "frontex_by_route",
        "frontex_western_balkans_by_month",
        "frontex_western_balkans_editions",
    ]
    for name in frontex:
        assert "nationality" not in load(name).columns
    assert not load("frontex_by_route").duplicated(["year", "route"]).any()


def registrations(**wanted):
    table = load("balkan_registrations")
    for column, value in wanted.items():
        table = table[table[column] == value]
    return table


def test_six_countries_add_up_to_the_region_in_2022():
    mina = registrations(source_id="MINA-2023", period="2022")
    region = mina.loc[mina["area"] == "Western Balkans six", "value"].item()
    countries = mina.loc[mina["area"] != "Western Balkans six", "value"]
    assert len(countries) == 6
    assert countries.sum() == region == 192_266


def test_five_years_add_up_to_the_computed_sums():
    mina = registrations(source_id="MINA-2023", area="Western Balkans six")
    years = mina[mina["period"].str.fullmatch(r"\d{4}")]
    total = mina.loc[mina["period"] == "2018 to 2022", "value"].item()
    assert years["value"].sum() == total == 543_120
    months = load("frontex_western_balkans_by_month")
    for first, last in (("2018", "2022"), ("2016", "2024")):
        inside = months["month"].str[:4].between(first, last)
        stated = registrations(source_id="FX-WB-2025-09", period=f"{first}-01 to {last}-12")
        assert months.loc[inside, "detections"].sum() == stated["value"].item()


def test_cumulative_figures_of_bosnia_reveal_their_revision():
    bosnia = registrations(area="Bosnia and Herzegovina")
    computed = bosnia[bosnia["grade"] == "computed"].set_index("source_id")["value"]
    assert computed["RW-BIH-2020-01"] == 52_153 - 882
    assert computed["UNHCR-BIH-2020-12"] == 69_413 - 16_150
    cumulative = bosnia[bosnia["period"] == "2018-01 to 2020-12"]["value"].item()
    first_half = bosnia[bosnia["period"] == "2021-01 to 2021-06"]["value"].item()
    assert cumulative + first_half == 77_188  # as UNHCR printed in June 2021


def test_the_sixteen_counts_of_2022_stand_in_the_other_tables():
    counts = load("balkan_counts_2022").set_index("order")["value"]
    assert len(counts) == 16
    deaths = load("deaths_by_route").query("route == 'Western Balkans' and year == 2022")
    assert set(deaths["dead_and_missing"]) == {counts[1]}
    routes = by_year(load("frontex_by_route").query("route == 'Western Balkan'"))
    assert routes[2022] == counts[11]
    assert counts[[4, 5, 6, 7, 8, 10]].sum() == counts[13]
    others = set(load("balkan_registrations")["value"]) | set(
        load("balkan_pushbacks")["value"].dropna()
    )
    assert set(counts) - {counts[1], 175} <= others
    assert counts[2] == 175  # people in the testimonies of BVMN, November 2022
    assert "175 people" in set(load("balkan_pushbacks")["detail"])


def test_incidents_add_up_to_the_deaths_of_each_year():
    incidents = load("deaths_western_balkans")
    deaths = load("deaths_by_route").query(
        "route == 'Western Balkans' and edition == 'copy to 29 April 2025'"
    )
    sums = incidents.groupby("year")["dead_and_missing"].agg(["sum", "size"])
    for row in deaths.itertuples():
        assert tuple(sums.loc[row.year]) == (row.dead_and_missing, row.incidents)
    assert incidents["dead_and_missing"].sum() == 404
    assert (incidents["date"].dt.year == incidents["year"]).all()


def test_dead_and_missing_is_the_sum_of_its_parts():
    deaths = load("deaths_by_route").dropna()
    assert len(deaths) == 75
    assert (deaths["dead"] + deaths["missing_at_least"] == deaths["dead_and_missing"]).all()


def test_the_drina_in_the_open_data_is_under_half_of_what_the_ngo_counted():
    incidents = load("deaths_western_balkans")
    named = incidents["river"].fillna("").str.split(";").map(lambda rivers: "Drina" in rivers)
    drina = incidents[named & incidents["year"].between(2020, 2024)]
    other = load("deaths_other_counts").set_index("source_id")["value"]
    assert drina["dead_and_missing"].sum() == 20
    assert 20 in other["MMP-2025-04"].to_list()
    assert 20 / other["BB-KLIK-DRINA"] < 0.5


def test_deaths_carry_no_names_and_no_places_finer_than_a_country_and_a_river():
    columns = set(load("deaths_western_balkans").columns)
    assert not columns & {"name", "latitude", "longitude", "location", "coordinates", "place"}


def test_reports_of_2023_add_up_to_the_computed_total():
    prab = load("balkan_pushbacks").query("collector == 'PRAB'")
    total = prab.query("grade == 'computed'")
    parts = prab[prab["source_ids"].isin(total["source_ids"].item().split(";"))]
    assert parts["value"].sum() == total["value"].item() == 28_609


def test_what_is_not_verified_is_marked_and_what_is_not_published_is_empty():
    pushbacks = load("balkan_pushbacks")
    assert pushbacks.loc[pushbacks["grade"] == "D", "value"].to_list() == [5741]
    unknown = pushbacks[pushbacks["value"].isna()]
    assert unknown["collector"].to_list() == ["Croatian authorities"]


MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August"]
MONTHS += ["September", "October", "November", "December"]


def test_detections_named_in_the_timeline_are_those_of_the_monthly_table():
    months = load("frontex_western_balkans_by_month").set_index("month")["detections"]
    found = 0
    for text in load("balkan_timeline")["seen_in_data"].dropna():
        year = None
        for value, month, stated in re.findall(
            rf"([\d,]+) in ({'|'.join(MONTHS)})(?: (\d{{4}}))?", text
        ):
            year = stated or year
            key = f"{year}-{MONTHS.index(month) + 1:02d}"
            assert months[key] == int(value.replace(",", "")), text
            found += 1
    assert found == 10


# Rows whose published total is not the sum of its parts.
UNHCR_SLIPS = {(2006, "GBR", "AR", "cases"): 5}


def test_unhcr_decisions_add_up_but_for_one_published_slip():
    decisions = load("unhcr_albanian_decisions").set_index(
        ["year", "destination", "decision_level", "unit"]
    )
    parts = decisions[["recognised", "other_protection", "rejected", "closed"]].sum(axis=1)
    gaps = parts - decisions["total"]
    assert gaps[gaps != 0].to_dict() == UNHCR_SLIPS


def test_na_is_a_code_and_not_a_gap():
    for name in ("unhcr_albanian_applications", "unhcr_albanian_decisions"):
        levels = load(name)["decision_level"]
        assert (levels == "NA").sum() == 21
        assert levels.notna().all()
    assert (load("unhcr_albanian_applications")["application_type"] == "NA").sum() == 2


@pytest.mark.parametrize(
    ("destination", "year", "applications"),
    [("GBR", 2022, 15_925), ("DEU", 2015, 53_805), ("FRA", 2017, 11_427), ("GBR", 2015, 1_809)],
)
def test_new_first_instance_applications_as_unhcr_gives_them(destination, year, applications):
    new = load("unhcr_albanian_applications").query("first_instance_new == 'yes'")
    rows = new[(new["destination"] == destination) & (new["year"] == year)]
    assert rows["applications"].sum() == applications


def test_links_join_countries_of_the_table_and_one_is_without_a_source():
    codes = set(load("balkan_route_countries")["code"])
    links = load("balkan_route_links")
    assert set(links["from_code"]) | set(links["to_code"]) == codes
    unsourced = links[links["source_id"].isna()]
    assert unsourced[["from_code", "to_code", "grade"]].to_numpy().tolist() == [["HU", "AT", "D"]]


def test_the_wordings_begin_with_detections_of_the_same_number():
    words = load("wording_of_the_22000").sort_values("order")
    assert words["noun"].iloc[0] == "detections"
    routes = by_year(load("frontex_by_route").query("route == 'Western Balkan'"))
    assert routes[2024] == words["number"].iloc[0] == 21_525
