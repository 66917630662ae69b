"""A period played in Chromium: real notebooks and made-up seats, the board and the screen."""

import csv
import re
from importlib.resources import files

import pytest
from playwright.sync_api import expect

from crossings.cli import main
from tests.browser.server import kept_folder
from tests.classroom.simulated import Seat, served
from tests.lessons.looking import AXE

TWIN, PREDICTION = "03.twin", "03.after-the-peak"
IMPORT = "from crossings import ask, begin, finish, hand_in, join, leave, predict"
HELD = "__import__('lessonkit.ask.holding').ask.holding.is_held('{}')"
PERIODS = ("2022Q4", "2023Q1", "2023Q2", "2023Q3", "2023Q4")
PROJECTOR = {"width": 1280, "height": 720}


@pytest.fixture
def room(tmp_path):
    with served(tmp_path) as running:
        yield running


@pytest.fixture
def board(chromium, room):
    """The board as a projector shows it."""
    page = chromium.new_page()
    page.set_viewport_size(PROJECTOR)
    page.goto(room.enter)
    yield page
    page.close()


def looked_at(page):
    """What axe-core finds on a page of the class."""
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    return page.evaluate(AXE, {"include": [["html"]]})


def press(page, name):
    """A button, by the keyboard."""
    page.get_by_role("button", name=name, exact=True).focus()
    page.keyboard.press("Enter")


def made_up(room, words):
    found = [Seat(room, word) for word in words]
    for place, seat in enumerate(found):
        seat.guesses(PREDICTION, dict.fromkeys(PERIODS, 100.0 * (place + 1)))
        assert seat.sends()[0] == 200
    return found


def vote(seats, letters):
    for seat, letter in zip(seats, letters, strict=True):
        seat.tries(TWIN, letter, "right" if letter == "c" else "not yet", confidence="unsure")
        assert seat.sends()[0] == 200


def test_a_whole_period(lab, room, board, tmp_path, capsys):
    seats = made_up(room, ("badger", "crane", "egret", "falcon"))
    live = board.locator("#live")
    expect(live).to_contain_text("4 seats joined")
    expect(live).to_contain_text("stands here from 5 seats on")  # nothing of fewer than five
    joined = f'at="{room.at}", code="{room.code}"'

    with kept_folder(lab.server, "class") as folder:
        # Three notebooks, each with a course folder of its own.
        for seat in ("otter", "heron", "lynx"):
            (folder / seat).mkdir()
            (folder / seat / ".crossings-course.json").write_text("{}", encoding="utf-8")
        for seat in ("otter", "heron"):
            agreed = f'join("{seat}", {joined}, agree=True)'
            lab.open_cells(IMPORT, agreed, name=f"class/{seat}/03-lesson.ipynb")
            assert f"You are in, as {seat}" in lab.text_of(1)
        # The third was started with the class, so that `begin` offers it.
        lab.open_cells(
            f"{IMPORT}; import os; os.environ['CROSSINGS_CLASS'] = '{room.at}'",
            'begin("03")',
            f'ask("{TWIN}")',
            f'predict("{PREDICTION}")',
            name="class/lynx/03-lesson.ipynb",
        )
        lab.output_of(1).get_by_label("Your seat word").fill("lynx")
        lab.output_of(1).get_by_label("The class code").fill(room.code)
        lab.output_of(1).get_by_role("button", name="Go on").click()
        expect(lab.output_of(1)).to_contain_text("Before you join: what will be seen")
        expect(live).to_contain_text("6 seats joined")
        lab.output_of(1).get_by_role("button", name="Join the class").click()
        expect(lab.output_of(1)).to_contain_text("You are in, as lynx")
        expect(live).to_contain_text("7 seats joined")
        assert looked_at(board) == []

        # The first vote; the third notebook answers in its form and is told nothing yet.
        board.get_by_label("Exercise", exact=True).select_option(TWIN)
        press(board, "Vote")
        expect(live).to_contain_text("First vote: 0 of 7 have answered.")
        lab.wait_for_value(HELD.format(TWIN), "True")
        form = lab.output_of(2)
        form.get_by_role("radio").nth(2).check()
        form.get_by_label("sure", exact=True).check()
        form.get_by_role("button", name="Check my answer").click()
        expect(form).to_contain_text("Your class is voting; the answer comes from the front.")
        expect(form.locator(".lessonkit-right")).to_have_count(0)
        expect(live).to_contain_text("First vote: 1 of 7 have answered.")
        form.get_by_role("button", name="Show the solution").click()
        expect(form).to_contain_text("Not now")
        vote(seats, "abbc")
        expect(live).to_contain_text("5 of 7 have answered.")
        assert live.locator(".bar").count() == 0  # no bars while people still choose
        press(board, "Show bars")
        expect(live.locator(".bar").nth(1)).to_contain_text("2 first vote")
        expect(live).not_to_contain_text("✓ right")
        expect(form.locator(".lessonkit-right")).to_have_count(0)
        assert looked_at(board) == []

        # The second vote and the reveal: the form says the verdict by itself.
        press(board, "Vote again")
        expect(live).to_contain_text("Second vote: 0 of 7 have answered.")
        vote(seats, "cccb")
        form.get_by_role("button", name="Check my answer").click()
        expect(live).to_contain_text("Second vote: 5 of 7 have answered.")
        press(board, "Reveal")
        expect(live.locator(".right")).to_contain_text("✓ right")
        expect(live.locator(".bar").nth(4)).to_contain_text("2 first vote")
        expect(live.locator(".bar").nth(5)).to_contain_text("4 second vote")
        expect(live).to_contain_text("first vote sure 1, unsure 4")
        expect(form.locator(".lessonkit-right")).to_be_visible()
        expect(form).not_to_contain_text("Your class is voting")
        assert not re.search("otter|heron|lynx|badger", board.content())
        inside = board.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert inside
        assert looked_at(board) == []

        # Predictions: how many, then a line each, then the record, for the learner too.
        board.get_by_label("Exercise", exact=True).select_option(PREDICTION)
        press(board, "Vote")
        expect(live).to_contain_text("4 of 7 have predicted. The record comes from the front.")
        lab.wait_for_value(HELD.format(PREDICTION), "True")
        guess = lab.output_of(3)
        lock = guess.get_by_role("button", name="Lock my prediction")
        lock.click()
        expect(guess).to_contain_text("press the button once more")  # nothing was moved
        lock.click()
        expect(guess).to_contain_text("Your prediction is locked.")
        expect(live).to_contain_text("5 of 7 have predicted.")
        assert live.locator(".guess").count() == 0
        press(board, "Show bars")
        expect(live.locator(".guess")).to_have_count(5)
        assert live.locator(".record").count() == 0
        press(board, "Reveal")
        expect(live.locator(".record")).to_have_count(5)
        expect(live).to_contain_text("Source: Home Office")
        expect(guess).to_contain_text("Your prediction and what was recorded")
        expect(guess).not_to_contain_text("Your prediction is locked.")
        assert looked_at(board) == []

        # The teacher's screen.
        board.get_by_role("link", name="Teacher’s screen").click()
        expect(live).to_contain_text("7 seats joined")
        expect(live.get_by_role("row", name="lynx")).to_contain_text(PREDICTION.partition(".")[0])
        assert looked_at(board) == []

        # After class: one hands in with own words, the rest is collected from the class.
        lab.execute('hand_in("03", "lynx", words=True)')
        (handed_in,) = (folder / "lynx").glob("*hand-in*.json")
        kept = tmp_path / "my-class-03"
        (kept / handed_in.name).write_bytes(handed_in.read_bytes())
        assert lab.errors() == []
        lab.execute("leave()")
    (tmp_path / "names.csv").write_text("seat,name\nlynx,Ana\nyak,Ben\n", encoding="utf-8")
    names, pages = str(tmp_path / "names.csv"), tmp_path / "pages"
    collect = ["collect", str(kept), "--lesson", "03", "--names", names, "--to", str(pages)]
    assert main(collect) == 0
    said = capsys.readouterr().out
    assert "7 seats of lesson 03 collected." in said
    assert "Not handed in: yak." in said
    with (pages / "marks.csv").open(encoding="utf-8", newline="") as file:
        marks = {row["seat"]: row for row in csv.DictReader(file)}
    assert (marks["lynx"]["name"], marks["lynx"]["done"]) == ("Ana", "2")
    assert marks["otter"]["done"] == "0"
    assert main(["forget", str(pages)]) == 0
    assert main(["forget", str(kept)]) == 0
    assert not pages.exists()
    assert [one.name for one in kept.iterdir()] == [handed_in.name]


def test_the_screen_by_keyboard_and_what_it_says_when_the_server_is_gone(board, room):
    made_up(room, ("badger", "crane", "egret", "falcon", "gecko"))
    board.goto(f"{room.at}/screen")
    live = board.locator("#live")
    expect(live).to_contain_text("5 seats joined")
    board.get_by_label("Exercise", exact=True).select_option("03.who-counted")
    board.get_by_label("(a)").focus()
    board.keyboard.type("4")
    board.keyboard.press("Tab")
    board.keyboard.type("3")
    board.keyboard.press("Enter")
    expect(board.get_by_role("status")).to_contain_text("7 hands for 03.who-counted.")
    board.get_by_label("Seat word").focus()
    board.keyboard.type("badger")
    board.keyboard.press("Enter")
    expect(board.get_by_role("status")).to_contain_text("badger is free for another computer")
    room.process.kill()
    room.process.wait()
    expect(board.get_by_role("status")).to_contain_text("The class server does not answer")
    press(board, "Progress")
    expect(board.get_by_role("status")).to_contain_text("does not answer")


def test_strangers_see_how_to_join_and_no_more(chromium, room):
    page = chromium.browser.new_context().new_page()
    page.goto(room.at)
    expect(page.get_by_role("heading")).to_contain_text("A class in 03")
    assert looked_at(page) == []
    page.goto(f"{room.at}/board")
    expect(page.locator("body")).to_contain_text("This page is the teacher's")
    page.context.close()
