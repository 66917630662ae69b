"""The patrol lab: arithmetic by hand, every way of spending the budget, words that hold."""

import re
from functools import cache
from itertools import product
from math import exp

import numpy as np
import pytest

from crossings.explorers.patrol import ANSWERS, Year
from crossings.models.search import invented_terrain, line_of_sight
from crossings.worlds.valley import BEHAVIOURS, BUDGET, SIZE, posts, spend, trees

EVERY_WAY = [
    (drones, cameras, thermal)
    for drones, cameras, thermal in product(range(BUDGET + 1), repeat=3)
    if drones + cameras + thermal <= BUDGET
]
HALF = SIZE // 2


def test_the_old_patrols_find_what_the_formula_says():
    # Coverage 0.25 in the open and 0.1 under trees; 600 crossings on one half, 400 on the other.
    expected = 0
    for half, crossings in ((trees()[:, :HALF], 600), (trees()[:, HALF:], 400)):
        covered = half.sum() / half.size
        share = covered * (1 - exp(-0.1)) + (1 - covered) * (1 - exp(-0.25))
        expected += round(crossings * share)
    year = spend()
    assert year.total(year.detections) == (expected, expected) == (177, 177)
    assert year.total(year.crossings) == (1000, 1000)


def test_one_report_fits_three_worlds():
    stay, fewer, move = (
        spend(drones=3),
        spend(cameras=4, behaviour="fewer"),
        spend(cameras=3, behaviour="move"),
    )
    assert {one.total(one.detections) for one in (stay, fewer, move)} == {(177, 295)}
    assert stay.total(stay.crossings) == move.total(move.crossings) == (1000, 1000)
    assert fewer.total(fewer.crossings) == (1000, 903)
    assert (stay.moved, fewer.moved) == (0, 0)
    assert move.moved > 0


@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_crossings_and_detections_add_up_however_it_is_spent(behaviour):
    for way in EVERY_WAY:
        year = spend(*way, behaviour=behaviour)
        before, after = year.total(year.crossings)
        assert before - after == year.given_up
        assert year.crossings.loc["next door", "after"] == 400 + year.moved
        assert (year.given_up == 0) or (behaviour == "fewer" and sum(way))
        assert (year.moved == 0) or (behaviour == "move" and sum(way))
        assert (year.detections <= year.crossings).all(axis=None)
        found, finds = year.total(year.detections)
        assert finds > found or not sum(way)  # in every world money finds more


def test_one_more_point_never_finds_less_of_the_same_crossings():
    seen = cache(lambda *way: spend(*way).seen["after"])
    for way in EVERY_WAY:
        for kind in range(3):
            more = [points + (place == kind) for place, points in enumerate(way)]
            if max(more) <= BUDGET:
                assert seen(*more) >= seen(*way)


def test_cover_beats_sensor():
    open_ground, under_trees = [], []
    for way in ((BUDGET, 0, 0), (0, BUDGET, 0), (0, 0, BUDGET)):
        open_ground.append(spend(*way).seen["open"])
        under_trees.append(spend(*way).seen["trees"])
    assert min(open_ground) > 1.5 * max(under_trees)  # the worst in the open beats the best there
    assert under_trees[0] == under_trees[1] == pytest.approx(100 * (1 - exp(-0.1)))


def test_a_camera_sees_only_what_lies_in_its_line_of_sight():
    post = posts("cameras")[0]
    better = spend(cameras=1).chances > spend().chances + 1e-12
    clear = line_of_sight(invented_terrain(SIZE, 1.0, seed=34), post, 0.0)
    assert better.any()
    assert not better[~clear].any()
    assert not better[:, HALF:].any()
    assert not better[trees()].any()
    assert not trees()[post]


@pytest.mark.parametrize("answer", ANSWERS.values())
def test_every_state_has_whole_sentences_and_a_title_that_fits(answer):
    for way in product((0, 1, 3, 7, BUDGET), repeat=3):
        year = Year(*way, answer)
        for sentence in (*year.sentences, year.description):
            assert re.fullmatch(r"[A-Z].*[.]", sentence, flags=re.S)
            assert "nan" not in sentence
        assert len(year.words["headline"]) < 70
        assert [s.startswith("Over the budget") for s in year.sentences].count(True) == (
            sum(way) > BUDGET
        )


def test_the_words_are_those_of_the_figure():
    year = Year(0, 4, 0, "fewer")
    assert year.sentences[:2] == (
        "Spent: 4 of 10 points, 6 are left.",
        "Detections rose from 177 to 295 while crossings fell from 1,000 to 903.",
    )
    assert "Deterrence: 97 crossings were given up." in year.sentences[3]
    assert "Displacement: no crossing was made next door" in year.sentences[3]
    both = year.rows().query("panel == 'both' and time == 'after'").set_index("part")["value"]
    assert both.to_dict() == {"detected": 295, "seen by nobody": 903 - 295}


def test_a_cell_never_claims_that_everyone_is_seen():
    labels = Year(10, 10, 10, "stay").rows().query("panel == 'ground'")["label"]
    assert set(labels) <= set("0123456789")
    assert labels.astype(int).max() == 9
    assert len(labels) == SIZE**2


def test_the_table_adds_up():
    frame = Year(2, 3, 4, "move").numbers().frame.set_index("sector")
    assert (frame.loc["both"] == frame.drop(index="both").sum()).all()
    assert np.array_equal(frame.loc["both"][["crossings before", "crossings after"]], [1000, 1000])


def test_the_figure_follows_the_controls(built):
    lab = built("patrol")
    lab.controls["cameras"].value = 0
    assert "Nothing is bought yet" in lab.words.value
    lab.controls["drones"].value = 3
    assert "from 177 to 295 while crossings stayed at 1,000" in lab.words.value
    lab.controls["behaviour"].value = "move"
    assert "and some moved" in lab.words.value
    assert lab.figure._params["headline"].endswith("crossings 1,000 → 1,000")
    lab.controls["thermal"].value = 9
    assert "Over the budget: 12 points of 10. Take 2 back." in lab.words.value
