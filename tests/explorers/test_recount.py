"""The recount machine: one hundred people whatever is moved, and counts that come apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings import explore
from crossings.explorers import find
from crossings.explorers.recount import CAPTION, PEOPLE
from crossings.models.counting import Border, expected_counts

CHOICES = find("recount").choices
EVERY = st.fixed_dictionaries(
    {name: st.sampled_from(one.values({})) for name, one in CHOICES.items()}
)


def recount(**choices):
    return find("recount").still(**choices).view


@given(chances=EVERY)
@settings(max_examples=60)
def test_what_holds_whatever_the_controls_say(chances):
    now = recount(**chances)
    counts = now.counts
    assert counts["people who set out"] == 100
    assert counts["attempts to cross"] == counts["prevented attempts"] + counts["entries"]
    assert counts["prevented attempts"] <= counts["detections"] <= counts["attempts to cross"]
    assert counts["registrations"] <= counts["entries"] <= 100 * chances["borders"]
    rows = now.rows()
    assert len(rows) == 207  # seven bars, and two kinds of detection of a hundred people
    strip = rows[rows["panel"] == "people"]
    assert strip["value"].sum() == counts["detections"]
    # The scales hold every bar and every column, and the words are whole sentences.
    assert now.words["widest"] > max(counts.values())
    assert now.words["highest"] >= strip.groupby("name")["value"].sum().max()
    assert all(line.endswith(".") and "nan" not in line for line in now.sentences)
    assert len(now.words["headline"]) < 62
    assert sum(map(len, now.sentences)) < 440  # the room kept for them


@pytest.mark.parametrize(
    "setting", [(3, 30, 90, 40, 50), (4, 60, 100, 20, 80), (2, 50, 0, 100, 30)]
)
def test_the_hundred_are_near_what_the_model_expects(setting):
    borders, *chances = setting
    one = Border("any", *(chance / 100 for chance in chances), 14)
    counts = expected_counts(100, [one] * borders)
    expected = counts[["attempts", "detections", "registrations"]].sum()
    now = recount(**dict(zip(CHOICES, setting, strict=True)))
    pairs = [
        (now.total["attempts"], expected["attempts"]),
        (now.total["detections"], expected["detections"]),
        (now.total["registrations"], expected["registrations"]),
        (now.arrived, counts["entries"].iloc[-1]),
    ]
    # About three standard deviations of one draw of a hundred people.
    assert all(counted == pytest.approx(mean, rel=0.15, abs=12) for counted, mean in pairs)


def test_noticing_moves_detections_and_nothing_else():
    # The lesson asks for this: more of the same journeys is seen.
    low, high = (recount(noticed=share).counts for share in (20, 80))
    assert [name for name in low if low[name] != high[name]] == ["detections"]
    low, high = (recount(registered=share).counts for share in (20, 80))
    assert [name for name in low if low[name] != high[name]] == [
        "registrations",
        "in centres on one day",
    ]


@pytest.mark.parametrize("sent_back", [30, 40, 50, 60, 70])
def test_prevented_attempts_grow_while_fewer_give_up(sent_back):
    # And this: the count of prevented attempts does not say how many were kept out.
    nobody, everyone = (recount(sent_back=sent_back, try_again=p) for p in (0, 100))
    assert nobody.total["sent_back"] == PEOPLE - nobody.arrived
    assert everyone.arrived == PEOPLE
    assert everyone.total["sent_back"] > nobody.total["sent_back"]


def test_there_are_settings_far_above_and_below_one_detection_a_person():
    # The two that the lesson asks for.
    assert recount(borders=4, sent_back=50, noticed=50).total["detections"] > 400
    assert recount(borders=1, sent_back=0, noticed=30).total["detections"] < 50


def test_words():
    quiet = repr(explore("recount", borders=1, sent_back=0, noticed=0, registered=0))
    assert quiet.split("\n") == [
        "100 people, 0 detections: 0.00 detections a person. Never detected: 100 people; once: "
        "nobody; more often: nobody.",
        "At 1 border 100 attempts: 0 prevented, 100 ended in an entry. Arrived beyond the last "
        "border: 100 people. Gave up on the way: nobody.",
        "0 registrations of nobody. In centres on one day: nobody.",
    ]
    everyone = repr(explore("recount", borders=2, sent_back=0, noticed=100, registered=100))
    assert "200 detections: 2.00 detections a person" in everyone
    assert "more often: 100 people, at most 2 times" in everyone
    # 200 stays of 14 days are 2,800 nights, shared out over 365 days.
    assert "200 registrations of 100 people. In centres on one day: about 8 people." in everyone


def test_invented_stands_in_the_figure():
    assert CAPTION[0].startswith("Invented borders")


def test_figure_words_and_table_follow_the_sliders(built):
    explorer = built("recount")
    explorer.controls["noticed"].value = 100
    explorer.controls["sent_back"].value = 0
    assert "300 detections: 3.00 detections a person" in explorer.words.value
    assert explorer.figure._params["headline"].startswith("100 people become 300 detections")
    assert "detections 300" in explorer.figure.description
    explorer.as_table.value = True
    assert "people detected 3 times" in explorer.table.value
