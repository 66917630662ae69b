"""The balloon: every setting gives whole sentences that agree with the figure beside them."""

from itertools import product

import ipywidgets as widgets
import pytest

from crossings import explore
from crossings.explorers.balloon import Balloon
from crossings.worlds.four_routes import CLOSE, DETER, DISPLACE, JOURNEYS, ROUTES
from lessonkit.live import LiveChart
from tests.explorers.boxes import inside, table_in

EVERY = list(product(CLOSE, DISPLACE, DETER, ROUTES))


def test_before_is_the_same_in_every_world():
    # exp(−cost) of the invented routes, cost 2, 2.5, 3 and 3.2, as shares of a thousand.
    for setting in EVERY:
        assert Balloon(*setting).routes["before"].tolist() == [439, 267, 162, 132]


def test_words():
    assert repr(explore("balloon", displace="readily", deter="many")).split("\n") == [
        "The counter on the bridge: from 439 journeys a month to 0 (−100%).",
        "All four routes: from 1,000 journeys a month to 883 (−12%).",
        "Of the 439 journeys gone from the bridge, 322 (73%) take another way and 117 (27%) are "
        "not made.",
        "Whoever reads this counter alone would say “439 fewer”. In this world it is 117 fewer.",
        "Danger, also invented: an average journey goes from 8.9 deaths in 100,000 to 13.6.",
    ]


def test_a_counter_elsewhere_sees_a_rise_while_all_journeys_fall():
    world = Balloon("shut", "somewhat", "a few", "forest")
    assert world.words["headline"] == "The counter: 94 more. All routes: 111 fewer"


def test_the_counter_on_a_shut_bridge_reads_the_same_in_every_world():
    worlds = [Balloon("shut", move, stay, "bridge") for move, stay in product(DISPLACE, DETER)]
    assert {world.seen for world in worlds} == {(439, 0)}
    assert len({world.whole for world in worlds}) > 8
    assert min(world.given_up for world in worlds) == 0
    assert max(world.given_up for world in worlds) > 0.95 * 439


@pytest.mark.parametrize("counter", ROUTES)
def test_every_setting_gives_whole_sentences_and_sums_that_agree(counter):
    for close, displace, deter in product(CLOSE, DISPLACE, DETER):
        world = Balloon(close, displace, deter, counter)
        routes = world.routes
        lost = routes.loc["bridge", "before"] - routes.loc["bridge", "after"]
        gained = (routes["after"] - routes["before"]).drop("bridge").sum()
        assert lost - gained == world.given_up
        assert 0 <= world.given_up <= lost
        assert routes["before"].sum() == JOURNEYS
        if deter == "nobody":
            assert world.given_up == 0
        assert all(sentence.endswith(".") for sentence in world.sentences)
        assert "nan" not in " ".join(world.sentences)
        assert len(str(world.words["headline"])) < 56  # within the figure
        assert len(world.rows()) == 10
        assert sum(24 * -(-len(one) // 95) + 2 for one in world.sentences) <= 190


def test_the_figure_follows_the_dials(built):
    box = built("balloon").box
    close, displace, deter = (
        part for part in inside(box, widgets.Widget) if isinstance(part, widgets.SelectionSlider)
    )
    (counter,) = inside(box, widgets.RadioButtons)
    figure = next(inside(box, LiveChart))
    assert figure._params["headline"] == "Before anything changes: four routes, one counter"
    close.value, displace.value, deter.value = "shut", "hardly", "nearly all"
    assert figure._params["headline"] == "The counter: 439 fewer. All routes: 432 fewer"
    counter.value = "lake"
    assert figure._params["counter"] == "lake"
    (tick,) = inside(box, widgets.Checkbox)
    tick.value = True
    assert "all four" in table_in(box).value


def test_nothing_in_it_is_a_real_place():
    said = Balloon("shut", "readily", "many", "lake").description
    assert "invented" in said
    for name in ("Serbia", "Bosnia", "Croatia", "Hungary", "Greece", "Balkan"):
        assert name not in said
