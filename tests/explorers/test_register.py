"""The register: what more columns and finer ones do, in every setting that can be chosen."""

from itertools import combinations

import ipywidgets as widgets
import pandas as pd

from crossings import explore
from crossings.explorers.register import CAPTION, Register
from crossings.models.privacy import class_sizes
from crossings.worlds.members import PEOPLE, SMALL, coarser, members
from crossings.worlds.register import COLUMNS, PLACES, QUESTIONS, STEPS

SETS = [columns for many in range(5) for columns in combinations(COLUMNS, many)]
EVERY = {
    (columns, years, place): Register(columns, years, place)
    for columns in SETS
    for years in STEPS.values()
    for place in PLACES
}


def test_every_setting_gives_whole_words_and_every_row():
    for now in EVERY.values():
        rows = now.rows()
        assert len(rows) == PEOPLE + 5
        assert rows.loc[rows["panel"] == "sizes", "value"].sum() == PEOPLE
        squares = rows[rows["panel"] == "squares"]
        assert (squares["kind"] == "alone").sum() == now.alone
        assert rows.loc[rows["name"] == "1 (alone)", "value"].item() == now.alone
        assert len(now.words["headline"]) < 62
        assert all(line.endswith(".") for line in now.sentences)
        assert sum(map(len, now.sentences)) < 380  # the room kept for them
        assert (now.smallest == 1) == (now.alone > 0)


def test_a_column_more_never_leaves_fewer_alone_nor_fewer_questions():
    for (columns, years, place), now in EVERY.items():
        for one in set(COLUMNS) - set(columns):
            more = tuple(c for c in COLUMNS if c in (*columns, one))
            after = EVERY[more, years, place]
            assert after.alone >= now.alone
            assert after.smallest <= now.smallest
            assert set(after.answered) >= set(now.answered)


def test_coarser_never_leaves_more_alone_nor_more_questions():
    for (columns, years, place), now in EVERY.items():
        coarse = [(columns, 10, place)] if years == 5 else []
        coarse += [(columns, 5, place)] if years == 1 else []
        coarse += [(columns, years, "town")] if place == "district" else []
        for one in coarse:
            assert EVERY[one].alone <= now.alone
            assert set(EVERY[one].answered) <= set(now.answered)


def test_alone_by_another_way_of_counting():
    people = members()
    looks = list(zip(people["born"], people["sex"], people["district"], strict=True))
    alone = sum(looks.count(one) == 1 for one in looks)
    assert EVERY[("year of birth", "sex", "place"), 1, "district"].alone == alone == 230


def test_the_register_is_the_same_on_every_machine():
    people = members()
    assert people.iloc[0].tolist() == [1993, 6, "F", "Cedar 2", "health", "Cedar"]
    assert people["born"].between(1940, 2017).all()
    assert people["month"].between(1, 12).all()
    people["born"] = 0
    assert members()["born"].min() == 1940  # a fresh copy each time


def test_the_register_names_no_origin_and_no_place_that_exists():
    assert set(members()) == {"born", "month", "sex", "district", "town", "borrowed"}
    assert set(members()["town"]) == {"Alder", "Birch", "Cedar"}


def test_eight_rows_have_the_sizes_of_the_published_table():
    # sdcMicro (Templ, Kowarik, Meindl), tests/testthat/test_freqCalc.R.
    assert class_sizes(SMALL, ["born", "town", "sex"]).tolist() == [3, 1, 3, 1, 2, 2, 1, 3]


def test_years_in_steps_are_named_by_the_first():
    assert coarser(pd.Series([1999, 2000, 2009, 2010]), 10).tolist() == [1990, 2000, 2000, 2010]


def test_words():
    nothing = repr(explore("register", columns=[])).split("\n")
    assert nothing[0] == "Published: no column, only what was borrowed."
    assert "No row is alone (0% of 300): all 300 rows look the same." in nothing[1]
    assert "it can answer 0 of 7 questions. Lost: old and young" in nothing[2]
    everything = repr(explore("register", columns=COLUMNS))
    assert f"it can answer {len(QUESTIONS)} of 7 questions" in everything
    assert everything.endswith("None is lost.")
    tens = repr(explore("register", columns=["year of birth", "place"], years=10, place="town"))
    assert "Published: year of birth in groups of ten, town." in tens
    assert "2 rows of 300 (1%) are alone" in tens


def test_one_column_may_stand_without_a_list():
    assert "Published: sex." in repr(explore("register", columns="sex"))


def test_figure_words_and_table_follow_the_controls(built):
    explorer = built("register")
    explorer.controls["years"].value = 5
    explorer.controls["place"].value = "town"
    assert "19 rows of 300 (6%) are alone" in explorer.words.value
    assert explorer.figure._params["headline"].startswith("19 of 300 rows are alone")
    explorer.controls["columns"].boxes["month of birth"].value = True
    assert "(67%) are alone" in explorer.words.value
    explorer.as_table.value = True
    assert "1 (alone)" in explorer.table.value
    assert CAPTION.startswith("Invented")


def test_every_tick_box_says_what_it_publishes(built):
    ticks = built("register").controls["columns"].children
    assert [tick.description for tick in ticks] == [f"Publish {name}" for name in COLUMNS]
    assert all(isinstance(tick, widgets.Checkbox) for tick in ticks)
