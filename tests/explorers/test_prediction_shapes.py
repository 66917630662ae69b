"""Predictions of every shape: locked before anything is shown, kept, and the gap in words."""

import json
from dataclasses import replace

import ipywidgets as widgets
import pytest

from crossings import predict
from lessonkit.judging.verdict import Verdict
from lessonkit.live import LiveChart
from lessonkit.record import progress
from lessonkit.widgets.ordering import Ordering
from tests.explorers import samples

GUESSES = {
    "90.numbers": [500_000, 250_000],
    "90.bars": [500_000, 250_000],
    "90.line": [700_000, 500_000],
    "90.ranking": ["Sylvania", "Freedonia", "Ruritania"],
}


@pytest.fixture(autouse=True)
def made_up(monkeypatch):
    samples.install(monkeypatch.setattr)


def inside(box, kind):
    found = [child for child in box.children if isinstance(child, kind)]
    for child in box.children:
        found += inside(child, kind) if isinstance(child, widgets.Box) else []
    return found


def fill(form, task_id):
    """Guess in the controls of a form."""
    if task_id == "90.ranking":
        inside(form, Ordering)[0].order = GUESSES[task_id]
        return
    fields = inside(form, widgets.Text)
    for field, value in zip(fields, GUESSES[task_id], strict=True):
        field.value = str(value)


def lock(form):
    inside(form, widgets.Button)[0].click()
    return inside(form, widgets.HTML)[-1].value


def state_of(form):
    """Everything that the page is sent for a form."""
    return json.dumps([widget.get_state() for widget in _all(form)], default=str)


def _all(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _all(child)


@pytest.mark.parametrize("task_id", GUESSES)
def test_nothing_of_the_record_is_in_the_page_before_the_lock(task_id):
    form = predict(task_id)
    fill(form, task_id)
    assert samples.found_in(state_of(form)) == []
    lock(form)
    assert samples.found_in(state_of(form)) != []


@pytest.mark.parametrize("task_id", GUESSES)
def test_a_guess_is_locked_kept_and_set_beside_the_record(task_id):
    form = predict(task_id)
    fill(form, task_id)
    reply = lock(form)
    assert "Your prediction and what was recorded" in reply
    assert "<table" in reply
    assert "<caption" in reply
    assert samples.WORDS["meaning"] in reply
    (button,) = inside(form, widgets.Button)
    assert button.disabled
    kept = progress().prediction(task_id)
    again = predict(task_id, GUESSES[task_id][::-1])  # too late
    assert progress().prediction(task_id) == kept
    assert repr(again) == repr(predict(task_id))
    assert again.card._repr_html_().split("<p")[2:] == reply.split("<p")[2:]


@pytest.mark.parametrize("task_id", GUESSES)
def test_form_and_call_lock_the_same(task_id):
    called = predict(task_id, GUESSES[task_id])
    kept = progress().prediction(task_id)
    progress().path.unlink()
    form = predict(task_id)
    fill(form, task_id)
    lock(form)
    assert progress().prediction(task_id) == kept
    assert repr(called) == repr(predict(task_id))


@pytest.mark.parametrize("task_id", ["90.numbers", "90.bars"])
def test_an_empty_field_is_not_locked(task_id):
    form = predict(task_id)
    assert "Not locked yet" in lock(form)
    assert "guess for 2021 could not be read: it is empty" in lock(form)
    assert progress().prediction(task_id) is None
    assert not inside(form, widgets.Button)[0].disabled


@pytest.mark.parametrize("task_id", ["90.line", "90.ranking"])
def test_a_guess_as_it_began_is_locked_at_the_second_press(task_id):
    form = predict(task_id)
    assert "Nothing has been moved yet. If this is your guess as it stands" in lock(form)
    assert progress().prediction(task_id) is None
    assert "Your prediction and what was recorded" in lock(form)
    assert progress().prediction(task_id) is not None


@pytest.mark.parametrize("task_id", ["90.line", "90.ranking"])
def test_what_was_said_about_a_guess_goes_when_the_guess_changes(task_id):
    form = predict(task_id)
    lock(form)
    if task_id == "90.ranking":
        (listed,) = inside(form, Ordering)
        listed.order = list(reversed(listed.order))
    else:
        inside(form, widgets.Text)[0].value = "12"
    assert "Not locked yet" not in form.children[-1].value


def test_a_guess_that_was_begun_stays_when_its_cell_is_run_again():
    form = predict("90.bars")
    (live,) = inside(form, LiveChart)
    live._heights = [440_000, None]  # what the page sends
    again = predict("90.bars")
    assert [field.value for field in inside(again, widgets.Text)] == ["440000", ""]
    assert list(inside(again, LiveChart)[0].drawn.values()) == [440_000]
    (listed,) = inside(predict("90.ranking"), Ordering)
    listed.order = list(reversed(listed.order))
    (shown,) = inside(predict("90.ranking"), Ordering)
    assert shown.order == listed.order


def test_bars_start_empty_so_that_they_suggest_nothing():
    form = predict("90.bars")
    (live,) = inside(form, LiveChart)
    assert live.drawn == {}
    assert "nothing drawn yet" in live.description
    fields = inside(form, widgets.Text)
    assert [field.value for field in fields] == ["", ""]
    live._heights = [440_000, None]  # what the page sends
    assert [field.value for field in fields] == ["440000", ""]
    fields[1].value = "120,000"
    assert live.drawn == {"2021": 440_000, "2022": 120_000}
    assert fields[1].value == "120,000"  # what is typed is left as it is
    fields[1].value = "many"
    assert live.drawn == {"2021": 440_000}


def test_points_drawn_in_one_stroke_are_not_taken_back_one_by_one():
    form = predict("90.bars")
    (live,) = inside(form, LiveChart)
    told = []
    live.observe(lambda change: told.append(change["new"]), "_heights")
    live._heights = [440_000, 120_000]  # what the page sends after a quick hand
    assert told == [[440_000, 120_000]]
    assert [field.value for field in inside(form, widgets.Text)] == ["440000", "120000"]
    assert "120,000" in live.description


def test_the_title_says_that_it_is_revealed():
    form = predict("90.line")
    (live,) = inside(form, LiveChart)
    assert live._params["headline"] == "Made-up people: what comes next?"
    fill(form, "90.line")
    lock(form)
    assert live._params["headline"] == "Made-up people: your guess and what was recorded"
    assert live.locked


def test_a_ranking_is_shown_in_an_order_that_says_nothing():
    shown = list(samples.RANKING.shown().values())
    assert shown != samples.RANKING.recorded
    assert shown == list(samples.RANKING.shown().values())


@pytest.mark.parametrize(
    "answer",
    [
        ["Sylvania", "Freedonia", "Ruritania"],
        ("sylvania", " Freedonia ", "RURITANIA"),
        {"Sylvania": 1, "Freedonia": 2, "Ruritania": 3},
    ],
)
def test_a_ranking_is_read(answer):
    guess = samples.RANKING.read(answer)
    assert guess == {"Sylvania": 1.0, "Freedonia": 2.0, "Ruritania": 3.0}
    letters = {name: letter for letter, name in samples.RANKING.shown().items()}
    assert samples.RANKING.read(", ".join(letters[name] for name in guess)) == guess


@pytest.mark.parametrize(
    "answer",
    [
        ["Sylvania"],
        "a, a, b",
        7,
        {"Sylvania": 1},
        {"Sylvania": 1, "Freedonia": "2", "x": 3},
        [[], 2],
    ],
)
def test_what_is_no_ranking_gets_a_sentence(answer):
    verdict = samples.RANKING.read(answer)
    assert isinstance(verdict, Verdict)
    assert verdict.sentences[0]


def test_the_gap_of_a_ranking_counts_places_and_pairs():
    opening, middle, furthest, _ = samples.RANKING.gap(
        samples.RANKING.read(["Ruritania", "Sylvania", "Freedonia"])
    )
    assert opening == "You put Ruritania first. First is Freedonia, with 777,123."
    # Recorded: Freedonia, Sylvania, Ruritania. Turned round, only the middle one keeps its place.
    assert middle == (
        "1 of 3 stands where it belongs. Of the 3 pairs that can be made, you have 0 the right "
        "way round."
    )
    assert furthest == "Furthest from its place is Freedonia: you put it 3rd, it is 1st."
    right = samples.RANKING.gap(samples.RANKING.read(samples.RANKING.recorded))
    assert right[0].startswith("You put Freedonia first, and so it is")
    assert "3 of 3" in right[1]
    assert "you have 3 the right way round" in right[1]


def test_values_that_do_not_add_up_are_not_added():
    task = samples.NUMBERS
    assert "together" in " ".join(task.gap({"2021": 1.0, "2022": 2.0}))
    shares = replace(task, adds_up=False)
    assert "together" not in " ".join(shares.gap({"2021": 1.0, "2022": 2.0}))


def test_a_record_of_nobody_is_no_division_by_zero():
    nobody = replace(samples.NUMBERS, hidden=samples.NUMBERS.hidden.assign(value=0))
    assert "exactly as many" in " ".join(nobody.gap({"2021": 0.0, "2022": 0.0}))
    assert "5 more" in " ".join(nobody.gap({"2021": 5.0, "2022": 0.0}))


def test_a_figure_too_small_for_the_record_is_a_problem():
    assert samples.BARS.problems() == samples.LINE.problems() == samples.RANKING.problems() == []
    low = replace(samples.BARS, top=500_000)
    assert "does not fit" in low.problems()[0]
    assert "does not fit" in replace(samples.BARS, top=None).problems()[0]
    tie = replace(samples.RANKING, values={"A": 1, "B": 1, "C": 2})
    assert "two values are equal" in tie.problems()[-1]
