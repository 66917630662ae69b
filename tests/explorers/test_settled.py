"""A press counts only when what was typed before it has arrived, and it always counts."""

import asyncio

import pytest

from lessonkit.widgets import settled
from lessonkit.widgets.controls import button

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
            settled._presses().echo._handle_custom_msg(asked, [])
        assert happened == ["pressed"]

    asyncio.run(page())


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
        presses.echo._handle_custom_msg(sent[0], [])  # it was only slow
        assert presses._patience == settled.PATIENCE
        assert happened == ["pressed", "pressed"]

    asyncio.run(page())


def test_without_a_page_a_press_counts_at_once(sent, pressed):
    press, happened = pressed
    press.click()
    press._handle_custom_msg(PRESS, [])
    assert happened == ["pressed", "pressed"]
    assert sent == []
