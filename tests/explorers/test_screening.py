"""The screening machine: its start as published, its words in whole scans, its figure."""

import ipywidgets as widgets
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings import explore
from crossings.charts.screening import MOST, per_cent, scans_a_mark
from crossings.explorers import find
from crossings.explorers.screening import ENTRIES, FOUND, SCANS, WANTED, WRONG, Screening
from crossings.worlds.published_rates import published

STATES = st.tuples(*(st.sampled_from(one) for one in (SCANS, WANTED, FOUND, WRONG, ENTRIES)))


def test_it_starts_with_the_published_rates():
    # The National Physical Laboratory's test of 2023, as Computer Weekly and The Register reported.
    assert published() == {"found": 89, "wrong": 6000}
    said = repr(explore("screening", scans=1_000_000))
    assert said == repr(find("screening").still())
    assert said.split("\n") == [
        "Of 1,000,000 scans 100 are wanted: 89 of them are flagged and 11 are missed.",
        "Of the 999,900 others 167 are flagged wrongly: one in 6,000, with this list of 10,000.",
        "So 256 are flagged and 89 of these are wanted. Over many such crowds 35% of alerts are "
        "right.",
        "With this machine and list, right and false alerts are equally many when about one "
        "scan in 5,340 is wanted.",
    ]


def test_a_shorter_list_gives_the_other_published_rate():
    short = Screening(1_000_000, 10_000, 89, 6_000, 1_000)
    assert round(1 / short.rate, -2) == 60_000
    assert round(100 * short.right_share, 1) == 84.2


def test_a_worked_example_in_print():
    # Gigerenzer's mammography question: 10 in 1,000 ill, 90% found, here 1 in 10 flagged wrongly.
    machine = Screening(1_000, 100, 90, 10, 10_000)
    assert machine.counts == (9, 99, 1)
    assert round(machine.right_share, 3) == round(9 / 108, 3)


@given(STATES)
@settings(max_examples=150, deadline=None)
def test_every_setting_gives_whole_sentences_and_marks_that_fit(state):
    machine = Screening(*state)
    right, wrong, missed = machine.counts
    assert 0 <= right + missed <= machine.scans
    rows = machine.rows()
    marks = rows[rows["panel"] == "mark"]
    assert len(marks) <= MOST
    assert len(rows) <= 500
    assert marks["y"].max() <= 10 or marks.empty
    assert (marks["part"] == "flagged, wanted").any() == (right > 0)
    assert (marks["part"] == "wanted, missed").any() == (missed > 0)
    each = scans_a_mark(machine.counts)
    assert each * len(marks) >= right + wrong + missed
    values = rows["y"][rows["panel"].isin(["curve", "point"])]
    assert values.between(0, 100).all()
    for line in machine.sentences:
        assert line.endswith(".")
        assert "nan" not in line
    assert max(map(len, machine.words.values())) < 75


def test_the_point_lies_on_its_curve():
    rows = Screening(10_000, 1_000, 80, 500, 20_000).rows()
    curve = rows.query("panel == 'curve' and part == 'this list'")
    point = rows.query("panel == 'point'").iloc[0]
    nearest = curve.iloc[(curve["x"] - point["x"]).abs().argmin()]
    assert nearest["y"] == pytest.approx(point["y"], abs=5)


def test_nobody_wanted_and_nobody_flagged_are_said():
    said = repr(explore("screening", scans=1_000, wanted=100_000))
    assert "none is wanted; with one in 100,000 it takes a larger crowd" in said
    assert "Nobody is flagged here. Over many such crowds 5.1% of alerts would be right." in said
    assert "1 is missed" in repr(explore("screening", scans=10_000, wanted=10_000, found=10))


def test_the_headline_of_an_empty_figure_counts_nobody():
    assert Screening(1_000, 100_000, 50, 60_000, 10_000).words["headline"] == (
        "1,000 scans: none flagged"
    )


def test_small_shares_are_not_rounded_to_nothing():
    assert [per_cent(p) for p in (0.0, 0.0048, 0.99999)] == ["0%", "0.48%", "over 99%"]


def test_the_figure_follows_the_sliders(built):
    explorer = built("screening")
    before = explorer.figure.description
    explorer.controls["entries"].value = 1_000
    assert "Over many such crowds 84% of alerts are right" in explorer.words.value
    assert explorer.figure.description != before
    assert explorer.figure._params["headline"] == "1,000,000 scans: 106 flagged, 89 of them rightly"
    explorer.as_table.value = True
    assert "false alert" in explorer.table.value
    assert all(isinstance(one, widgets.SelectionSlider) for one in explorer.controls.values())
