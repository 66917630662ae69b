"""The browser edition beside the board: what a browser gets from the class server."""

import gzip
import urllib.error
import urllib.request

import pytest

from crossings.cli import main
from tests.classroom.simulated import served


class Stays(urllib.request.HTTPRedirectHandler):
    """Does not follow, so that one sees where it leads."""

    def redirect_request(self, *_):
        return None


OPEN = urllib.request.build_opener(urllib.request.ProxyHandler({}), Stays).open
SCRIPT = b"const a = 1;\n" * 200


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A class with a folder that has one file of each sort."""
    place = tmp_path_factory.mktemp("room")
    site = place / "an edition"
    (site / "build").mkdir(parents=True)
    for name in ("jupyter-lite.json", "python.wasm", "pandas-2.2.3-0abcdef012345-py3.whl"):
        (site / name).write_bytes(b"{}")
    (site / "index.html").write_text("<title>Lessons</title>")
    for name in ("start.js", "build/5777.b8df6c2.js"):
        (site / name).write_bytes(SCRIPT)
        (site / f"{name}.gz").write_bytes(gzip.compress(SCRIPT))
    with served(place, "--site", site) as running:
        yield running


def got(room, path, **headers):
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(f"{room.at}/{path}", headers=given)
    try:
        with OPEN(request, timeout=30) as reply:
            return reply.status, reply.headers, reply.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html"),
        ("start.js", "text/javascript"),
        ("python.wasm", "application/wasm"),
        ("jupyter-lite.json", "application/json"),
        ("pandas-2.2.3-0abcdef012345-py3.whl", "application/octet-stream"),
    ],
)
def test_each_file_has_its_media_type(room, path, kind):
    status, headers, _ = got(room, f"lessons/{path}")
    assert (status, headers.get_content_type()) == (200, kind)
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_the_packed_copy_goes_to_who_takes_it(room):
    _, headers, content = got(room, "lessons/start.js", Accept_Encoding="gzip, br")
    assert (headers["Content-Encoding"], headers["Vary"]) == ("gzip", "Accept-Encoding")
    assert headers.get_content_type() == "text/javascript"
    assert gzip.decompress(content) == SCRIPT
    _, headers, content = got(room, "lessons/start.js")
    assert (headers["Content-Encoding"], content) == (None, SCRIPT)


def test_what_names_its_content_is_not_asked_for_again_and_the_rest_only_looked_at(room):
    for path in ("build/5777.b8df6c2.js", "pandas-2.2.3-0abcdef012345-py3.whl"):
        assert "immutable" in got(room, f"lessons/{path}")[1]["Cache-Control"]
    _, headers, _ = got(room, "lessons/start.js")
    assert headers["Cache-Control"] == "no-cache"
    status, _, content = got(room, "lessons/start.js", If_None_Match=headers["Etag"])
    assert (status, content) == (304, b"")


def test_the_short_address_with_the_class_code_leads_to_the_lessons(room):
    assert f"for a browser without Python: {room.at}/{room.code}" in room.said
    status, headers, _ = got(room, room.code.lower())
    assert (status, headers["Location"]) == (302, f"/lessons/index.html?class={room.code}")
    assert b'href="/lessons/"' in got(room, "")[2]
    assert room.code.encode() not in got(room, "")[2]


def test_nothing_but_the_edition_is_served(room):
    for path in (
        "lessons/..%2fmy-class-03%2fclass.sqlite",
        "lessons/../class.sqlite",
        "lessons/no",
    ):
        assert got(room, path)[0] in (403, 404)


def test_what_is_no_edition_is_said(tmp_path, capsys):
    assert main(["class", "--site", str(tmp_path), "--no-browser"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"There is no browser edition in {tmp_path}. Build it first: ")
    assert not (tmp_path / "my-class-03").exists()
