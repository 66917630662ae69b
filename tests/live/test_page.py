"""What a page needs is made once, is complete, and fetches nothing."""

import re

import pytest

from lessonkit.live import page, ready
from lessonkit.live.build_engine import write_engine
from lessonkit.text.errors import CourseError


def test_ready_makes_each_part_once():
    ready()
    parts = [page._once(kind) for kind in (page._Engine, page._Widgets)]
    ready()
    assert [page._once(kind) for kind in (page._Engine, page._Widgets)] == parts


def test_ready_makes_new_parts_after_all_widgets_were_closed():
    ready()
    old = page._once(page._Engine)
    old.close()
    ready()
    assert page._once(page._Engine) is not old


def test_a_missing_engine_is_said_with_the_way_to_make_it(tmp_path):
    with pytest.raises(CourseError, match=r"python -m pip install -e \."):
        page._Engine(tmp_path / "engine.js")


def test_keys_and_names_come_although_the_engine_is_missing(monkeypatch):
    def missing():
        raise CourseError("The engine is not there.")

    page._once.cache_clear()
    monkeypatch.setattr(page, "_Engine", missing)
    with pytest.raises(CourseError):
        ready()
    assert page._once.cache_info().currsize == 1


def test_the_engine_holds_no_address_that_a_page_would_fetch(tmp_path):
    pytest.importorskip("vl_convert", reason="Making the engine needs vl-convert-python.")
    text = write_engine(tmp_path / "static" / "engine.js").read_text(encoding="utf-8")
    hosts = {*re.findall(r"(?:https?:|wss?:|[\"'`])//([\w.-]+\.\w+)", text)}
    # Names of XML vocabularies and of a schema, and two places that messages speak of.
    assert hosts == {"www.w3.org", "vega.github.io", "github.com"}
    assert not re.search(r"\bimport\s*[(\"'{*]|importScripts|sourceMappingURL", text)
    assert "lessonkitEngine" in text
