"""Error rates agree with their own counts, but for the slips that the course teaches with."""

import pytest

from lessonkit.data.package import load


@pytest.fixture(scope="module")
def rates():
    return load("surveillance_error_rates").set_index("id")


@pytest.mark.parametrize(
    ("row", "percent"),
    [
        ("ER10", 0.017),  # 1 in 6,000
        ("ER11", 0.0017),
        ("ER14", 0.1),
        ("ER22", 90.0),
        ("ER42", 0.021),
    ],
)
def test_counts_give_the_printed_per_cent(rates, row, percent):
    counted = 100 * rates.loc[row, "numerator"] / rates.loc[row, "denominator"]
    assert counted == pytest.approx(percent, rel=0.03)


def test_two_printed_figures_do_not_agree_with_themselves(rates):
    """Kept as printed: they are exercises in finding the error."""
    assert rates.loc["ER03", "value"] == 75_000
    assert 0.03 * 25_000_000 == 750_000
    assert rates.loc["ER23", "value"] == 84.7
    counts = rates.loc["ER23"]
    assert 100 * counts["numerator"] / counts["denominator"] == pytest.approx(85.7, abs=0.05)
    for row in ("ER03", "ER23"):
        assert rates.loc[row, "grade"] == "C"


def test_ten_false_alerts_by_three_denominators(rates):
    false, alerts, faces = (rates.loc[row, "value"] for row in ("ER17", "ER16", "ER15"))
    assert (false, alerts, faces) == (10, 2077, 3_147_436)
    assert 100 * false / alerts == pytest.approx(0.48, abs=0.005)
    assert 100 * false / faces == pytest.approx(0.0003, abs=0.00005)
    assert rates.loc["ER18", "numerator"] / rates.loc["ER18", "denominator"] == 0.8


def test_a_value_that_is_not_one_number_is_kept_as_printed(rates):
    assert rates.loc["ER08", "value_as_printed"] == "5-35"
    assert rates["value"].isna()["ER08"]
    single = rates["value"].notna()
    assert (rates.loc[single, "value_as_printed"].astype(float) == rates.loc[single, "value"]).all()
    unknown = rates[rates["value_as_printed"].isna()].index
    assert set(unknown) == {"ER13", "ER47"}  # a finding without a number; not found


def test_the_uk_france_deal_is_the_sum_of_its_years():
    costs = load("surveillance_costs").set_index("id")["amount"]
    assert costs[["CO02", "CO03", "CO04"]].sum() == costs["CO05"]
    assert costs["CO01"] == 1_600_000


def test_studies_that_disagree_point_to_each_other():
    notes = load("surveillance_effects").set_index("id")["note"]
    assert "EF24" in notes["EF23"]
    assert "EF23" in notes["EF24"]


def test_courts_and_codes_are_paraphrased():
    rights = load("surveillance_rights")
    assert rights["paraphrase"].str.len().between(40, 700).all()
    assert not rights["paraphrase"].str.contains("“").any()
