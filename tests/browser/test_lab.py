"""The harness itself: it runs what it says, hears what goes wrong, and cuts the network off."""

import pytest


def test_runs_adds_restarts_and_reopens(lab):
    lab.open_cells("n = 20", "n + 1")
    assert lab.text_of(1) == "21"
    assert "my course ж" in lab.execute("import crossings, os; print(os.getcwd())")
    assert lab.cell_count() == 3
    assert lab.execute("n * 2") == "40"
    assert lab.value_of("n * 3") == "60"
    assert lab.cell_count() == 4
    lab.restart_kernel()
    lab.set_source(1, "'n' in globals()")
    lab.run_cell(1)
    assert lab.text_of(1) == "False"
    lab.save()
    lab.reload()
    assert lab.text_of(1) == "False"
    assert lab.errors() == []


def test_a_failing_cell_is_told(lab):
    lab.write("lesson.ipynb", "1 / 0", "2")
    lab.open("lesson.ipynb")
    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        lab.run_all()
    lab.run_all(allow_errors=True)
    assert "ZeroDivisionError" in lab.text_of(0)


FETCH = "url => fetch(url, {mode: 'no-cors'}).then(() => true, () => false)"
CONNECT = """url => new Promise(done => {
    const socket = new WebSocket(url);
    socket.onopen = () => done(true);
    socket.onerror = () => done(false);
})"""


def test_what_goes_to_the_outside_is_cut_off_and_seen(lab):
    lab.open_cells("1")
    ways = {
        "https://example.org/x.js": FETCH,
        "http://192.0.2.7/x.js": FETCH,
        "wss://example.org/": CONNECT,
    }
    for address, way in ways.items():
        assert lab.page.evaluate(way, address) is False
    assert lab.outside == [*ways]
    lab.outside.clear()  # or the fixture would fail this test, as it should any other
