"""The class server from outside: what seats, teachers and strangers get from it."""

import json
import urllib.request

import pytest

from crossings.cli import main
from lessonkit.classroom.seat_words import free_words
from tests.classroom.simulated import Seat, answer_of, served

TWIN, CLAIM = "03.twin", "03.judge"
PLAIN = urllib.request.build_opener(urllib.request.ProxyHandler({})).open


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    with served(tmp_path_factory.mktemp("room")) as running:
        yield running


@pytest.fixture
def seats(room):
    """Six seats that have joined."""
    found = [Seat(room, word) for word, _ in zip(free_words(()), range(6), strict=False)]
    for seat in found:
        assert seat.sends()[0] == 200
    return found


def asked(room, path, body=None, **headers):
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return answer_of(PLAIN, urllib.request.Request(room.at + path, body, given))


def sentence(room, path, body=None, **headers):
    status, said = asked(room, path, body, **headers)
    return status, json.loads(said)["sentence"]


def test_it_says_what_learners_type_and_what_can_be_seen(room):
    assert f'join("seat-word", at="{room.at}", code="{room.code}")' in room.said
    assert room.at.startswith("http://127.0.0.1:")
    assert "Only this computer can reach it. With --lan the computers of your network can." in (
        room.said
    )
    assert "Seen on the board: numbers of seats, from five on, and no names." in room.said
    status, page = asked(room, "/")
    assert status == 200
    assert b"You join from your notebook" in page
    assert room.code.encode() not in page


@pytest.mark.parametrize("path", ["/board", "/screen", "/events?page=screen"])
def test_the_teachers_pages_need_the_printed_address(room, path):
    assert sentence(room, path)[0] == 403
    assert "the address that the class command printed" in sentence(room, path)[1]
    name = f"class-{room.at.rpartition(':')[2]}"
    assert asked(room, path, Cookie=f"{name}=guess")[0] == 403
    assert sentence(room, "/enter?token=guess") == (
        403,
        "This address is an old one. Use the one that was printed last.",
    )


def test_nobody_presses_a_button_from_elsewhere(room):
    assert asked(room, "/do", b"{}")[0] == 403
    body = json.dumps({"act": "vote", "task": TWIN}).encode()
    token = room.enter.rpartition("=")[2]
    cookie = f"class-{room.at.rpartition(':')[2]}={token}"
    status, said = sentence(room, "/do", body, Cookie=cookie, Origin="http://evil.example")
    assert (status, said) == (403, "This comes from another page, so nothing was done.")
    assert sentence(room, "/", Host="class.evil.example")[0] == 421
    assert asked(room, "/do", b"[", Cookie=cookie)[0] == 400
    assert asked(room, "/do", b"[" * 100_000, Cookie=cookie)[0] == 400
    assert sentence(room, "/../../etc/passwd")[0] == 404
    assert asked(room, "/static/..%2fserver.py")[0] == 404


def test_what_is_wrong_with_a_seats_message_is_said(room, seats):
    otter = seats[0]
    code = "This is not the class code. It stands on the board."
    assert otter.sends(Class_Code="XXXXX") == (403, code)
    taken = "The seat word otter is taken. Check yours, or ask your teacher to free it."
    assert Seat(room, "otter", key="somebody else's key").sends() == (409, taken)
    for seat in ("../../etc/passwd", "<script>", "Sam Smith", ""):
        status, said = otter.sends(Class_Seat=seat)
        assert status == 400
        assert 'such as "otter-7". Your teacher gives it to you' in said
    strange = "This is not what a notebook of the course sends."
    assert otter.sends(body=b"[]") == (400, strange)
    assert otter.sends(body=b"\xff\xfe") == (400, strange)
    assert otter.sends(body=seats[1].text().encode()) == (400, strange)  # another seat's
    assert otter.sends(body=b'{"a":' * 50_000)[1] == "it is damaged; ask for it again"
    large = b"{" + b" " * 10_000_000
    assert otter.sends(body=large) == (
        413,
        "This is too large for one lesson. Hand it in as a file.",
    )
    assert otter.sends()[0] == 200


def test_a_flood_from_one_seat_does_not_stop_the_others(tmp_path):
    with served(tmp_path) as other:
        otter, heron = Seat(other, "otter"), Seat(other, "heron")
        said = [otter.sends() for _ in range(200)]
        assert (429, "This seat sends too much; what you did is kept, and sent later.") in said
        assert heron.sends()[0] == 200


def test_a_class_code_cannot_be_tried_out(tmp_path):
    with served(tmp_path) as other:
        stranger = Seat(other, "otter")
        said = {stranger.sends(Class_Code=f"X{number}")[0] for number in range(60)}
        assert said == {403, 429}
        assert stranger.sends()[0] == 200


def test_what_somebody_typed_is_never_markup(room, seats):
    seats[0].tries(TWIN, "<img src=x onerror=alert(1)>", "<b>", slip="<script>alert(1)</script>")
    assert seats[0].sends()[0] == 200
    for page in ("board", "screen"):
        for act in ("progress", "bars", "reveal"):
            room.press(act, TWIN)
            shown = room.shown(page)
            assert "<img" not in shown
            assert "<script" not in shown
    room.press("progress")


def test_a_vote_from_the_first_to_the_reveal(room, seats):
    otter, *others = seats
    assert room.press("again", CLAIM) == f"{CLAIM} was not voted on yet: choose Vote."
    assert room.press("vote", CLAIM) == ""
    for seat, letter in zip(seats, "aabbbc", strict=True):
        seat.tries(CLAIM, letter, "right" if letter == "a" else "not yet", confidence="sure")
        status, reply = seat.sends()
        assert (status, reply["held"]) == (200, CLAIM)
    board = room.shown()
    assert "First vote: 6 of 6 have answered. The answer comes from the front." in board
    assert "sure 6" not in board  # while the vote is open, nothing but how many
    assert room.press("vote", CLAIM) == (
        f"{CLAIM} was voted on already: choose Vote again, or Reveal."
    )
    room.press("bars", CLAIM)
    assert numbers(room.shown()) == ["2 first vote", "3 first vote", "1 first vote", "0 first vote"]
    assert "✓ right" not in room.shown()
    room.press("again", CLAIM)
    otter.tries(CLAIM, "b", "not yet")
    assert otter.sends()[1]["held"] == CLAIM
    room.press("bars", CLAIM)
    assert "second vote" not in room.shown()  # one answer is not shown
    for seat in others:
        seat.tries(CLAIM, "a", "right")
        seat.sends()
    room.press("reveal", CLAIM)
    assert otter.sends()[1]["held"] == ""
    assert numbers(room.shown())[:4] == [
        *("2 first vote", "5 second vote"),
        *("3 first vote", "1 second vote"),
    ]
    assert "✓ right" in room.shown()
    assert "otter" not in room.shown()
    room.press("progress")


def test_a_show_of_hands_fills_the_same_bars(room, seats):
    task = "03.who-counted"
    assert room.press("hands", task, a="3", b="1", round="1") == f"4 hands for {task}."
    room.press("bars", task)
    assert "4 hands up." in room.shown()
    assert numbers(room.shown()) == []  # under five
    room.press("hands", task, a="3", b="12", c="", d="4", round="1")
    assert numbers(room.shown())[:2] == ["3 first vote, hands", "12 first vote, hands"]
    said = "A number of hands is a whole number from 0 to 99."
    for wrong in ("-1", "100", "1.5", "many", "9" * 5000):
        assert room.press("hands", task, a=wrong) == said
    room.press("hands", task)
    assert "hands up" not in room.shown()
    room.press("progress")


def test_two_boards_at_once_show_the_same(room, seats):
    first, second = room.pushes(), room.pushes()
    assert next(first)["html"] == next(second)["html"]
    room.press("vote", "03.cameras")
    assert next(first) == next(second)
    assert room.press("no such button") == "There is no such button."
    assert room.press("vote", "03.no-such") == "Choose an exercise first."
    room.press("progress")


def test_the_teacher_sees_who_is_stuck_and_on_what(room, seats):
    for _ in range(3):
        seats[2].tries("03.fall", "5", "not yet", slip="wrong-base")
    seats[2].sends()
    screen = room.shown("screen")
    assert "03.fall: 3 wrong tries, dividing by the later value" in screen
    assert "Dividing by the later value." in screen
    assert seats[2].seat in screen


def test_a_port_in_use_and_a_folder_that_is_open_are_said(room, tmp_path, capsys):
    port = room.at.rpartition(":")[2]
    assert main(["class", "--no-browser", "--port", port]) == 2
    assert f"Port {port} is in use. Name another one:" in capsys.readouterr().err
    with served(tmp_path, "--keep", tmp_path / "mine"):
        keep = ["--keep", str(tmp_path / "mine")]
        assert main(["class", "--no-browser", "--port", "0", *keep]) == 2
    assert "is open already, in another window" in capsys.readouterr().err
    assert main(["class", str(tmp_path / "nowhere")]) == 2
    assert "There is no folder" in capsys.readouterr().err
    assert main(["class", str(tmp_path), "--keep", str(tmp_path)]) == 2
    assert "Learners can read the class folder" in capsys.readouterr().err
    assert main(["class", "--lesson", "33", "--no-browser"]) == 2
    assert "There is no lesson called '33'" in capsys.readouterr().err


def test_after_the_class_it_is_collected_and_forgotten(tmp_path, capsys):
    with served(tmp_path) as running:
        for word in ("otter", "heron"):
            seat = Seat(running, word)
            seat.tries(TWIN, "c", "right")
            assert seat.sends()[0] == 200
    assert main(["collect", str(tmp_path / "my-class-03"), "--lesson", "03"]) == 0
    assert "2 seats of lesson 03 collected." in capsys.readouterr().out
    assert main(["forget", str(tmp_path / "my-class-03")]) == 0
    assert not (tmp_path / "my-class-03").exists()


def numbers(board):
    """What stands beside the bars."""
    parts = board.split('<div class="bar">')[1:]
    found = []
    for part in parts:
        words = part.partition("</svg>")[2].partition("</div>")[0]
        for mark in ("<span>", '<span class="quiet">', "</span>"):
            words = words.replace(mark, "")
        found.append(words)
    return found
