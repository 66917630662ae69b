"""A press counts only when what was typed before it has arrived, and it always counts."""

import asyncio
import json

import ipywidgets as widgets
import pytest
from ipywidgets.widgets.widget import _instances

from lessonkit.widgets import settled
from lessonkit.widgets.controls import button, form, words

PRESS = {"event": "click"}  # what the page sends


@pytest.fixture
def sent(monkeypatch):
    """What the page is asked; made anew, so that nothing waits from another test."""
    settled._presses.cache_clear()
    messages = []
    monkeypatch.setattr(settled._presses().echo, "send", messages.append)
    return messages


@pytest.fixture
def pressed():
    """A button, and what happened at its presses."""
    happened = []
    press = button("Check")
    press.on_click(lambda _: happened.append("pressed"))
    return press, happened


def answer(asked, **entered):
    """The page answers: each control has there what it has here, or what is given by its trait."""
    stands = {
        model: _instances[model].get_state(names) | entered
        for model, names in asked["controls"].items()
    }
    said = json.loads(json.dumps({"question": asked["question"], "stands": stands}))
    settled._presses().echo._handle_custom_msg(said, [])


async def until(holds, seconds=60):
    """Wait for a state, not for a time."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.005)


def test_a_press_on_the_page_waits_for_the_page_and_counts_once(sent, pressed):
    press, happened = pressed

    async def page():
        press._handle_custom_msg(PRESS, [])
        assert happened == []
        (asked,) = sent
        for _ in range(2):  # two pages on one kernel
            answer(asked)
        assert happened == ["pressed"]

    asyncio.run(page())


def test_a_press_waits_until_what_stands_on_the_page_has_arrived(sent, pressed):
    press, happened = pressed
    field, span = widgets.Text(), widgets.IntRangeSlider(value=(2, 5))
    form(widgets.HBox([field]), span, press)

    async def page():
        press._handle_custom_msg(PRESS, [])
        for arrived in ("", "And who d"):  # on another thread, or held back by the page
            field.value = arrived
            answer(sent[-1] | {"controls": {field.model_id: ["value"]}}, value="And who does not?")
            assert happened == []
            number = len(sent)
            await until(lambda n=number: len(sent) > n)  # the page is asked once more
        field.value = "And who does not?"
        answer(sent[-1])
        assert happened == ["pressed"]

    asyncio.run(page())


def test_the_page_is_asked_about_the_controls_of_the_form_and_no_others(sent, pressed):
    press, _ = pressed
    field, choice, other = widgets.Text(), widgets.RadioButtons(options=["a", "b"]), widgets.Text()
    form(form(words("some words"), field), choice, press)
    form(other)

    async def page():
        press._handle_custom_msg(PRESS, [])
        asked = sent[0]["controls"]
        assert asked == {field.model_id: ["value"], choice.model_id: ["index"]}
        del asked[choice.model_id]  # a page that was loaded again does not have it
        answer(sent[0])

    asyncio.run(page())
    assert settled._presses()._waiting == {}


def test_a_page_that_does_not_answer_swallows_no_press(sent, pressed, monkeypatch):
    monkeypatch.setattr(settled._presses(), "_patience", 0.01)
    press, happened = pressed

    async def page():
        press._handle_custom_msg(PRESS, [])
        await until(lambda: happened == ["pressed"])

    asyncio.run(page())


def test_a_page_that_does_not_answer_holds_up_only_the_first_press(sent, pressed, monkeypatch):
    presses = settled._presses()
    monkeypatch.setattr(presses, "_patience", 0.01)
    monkeypatch.setattr(settled, "HASTE", 0.02)
    press, happened = pressed

    async def page():
        press._handle_custom_msg(PRESS, [])
        await until(lambda: happened == ["pressed"])
        press._handle_custom_msg(PRESS, [])  # would wait for ten seconds
        await until(lambda: happened == ["pressed", "pressed"], seconds=5)
        answer(sent[0])  # it was only slow
        assert presses._patience == settled.PATIENCE
        assert happened == ["pressed", "pressed"]

    asyncio.run(page())


def test_without_a_page_a_press_counts_at_once(sent, pressed):
    press, happened = pressed
    press.click()
    press._handle_custom_msg(PRESS, [])
    assert happened == ["pressed", "pressed"]
    assert sent == []
