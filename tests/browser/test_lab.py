"""The harness itself: it runs what it says, hears what goes wrong, and cuts the network off."""

import pytest


def test_runs_adds_restarts_and_reopens(lab):
    lab.open_cells("n = 20", "n + 1")
    assert lab.text_of(1) == "21"
    assert lab.execute("n * 2") == "40"
    assert lab.cell_count() == 3
    lab.restart_kernel()
    lab.set_source(1, "'n' in globals()")
    lab.run_cell(1)
    assert lab.text_of(1) == "False"
    lab.save()
    lab.reload()
    assert lab.text_of(1) == "False"
    assert lab.errors() == []


def test_kernel_sees_the_course_and_a_foreign_path(lab):
    lab.open_cells("import crossings, os", "os.getcwd()")
    assert "my course ж" in lab.text_of(1)


def test_a_failing_cell_is_told(lab):
    lab.write("lesson.ipynb", "1 / 0", "2")
    lab.open("lesson.ipynb")
    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        lab.run_all()
    lab.run_all(allow_errors=True)
    assert "ZeroDivisionError" in lab.text_of(0)


@pytest.mark.parametrize("address", ["https://example.org/x.js", "http://192.0.2.7/x.js"])
def test_a_request_to_the_outside_is_seen_and_fails(lab, address):
    lab.open_cells("1")
    reached = lab.page.evaluate(
        "url => fetch(url, {mode: 'no-cors'}).then(() => 1, () => 0)", address
    )
    assert reached == 0
    assert lab.outside == [address]
    lab.outside.clear()


def test_a_web_socket_to_the_outside_is_seen_and_fails(lab):
    lab.open_cells("1")
    opened = lab.page.evaluate(
        """() => new Promise(done => {
            const socket = new WebSocket('wss://example.org/');
            socket.onopen = () => done(true); socket.onerror = () => done(false) })"""
    )
    assert opened is False
    assert lab.outside == ["wss://example.org/"]
    lab.outside.clear()
