"""Question forms: the button judges, the record comes back when the cell is run again."""

import ipywidgets as widgets
import pytest

from crossings import ask, reflect
from lessonkit.record import progress
from lessonkit.text.errors import CourseError
from lessonkit.widgets.ordering import Ordering
from tests.explorers import samples


@pytest.fixture(autouse=True)
def made_up(monkeypatch):
    samples.install(monkeypatch.setattr)


def parts(form, kind):
    return [child for child in form.children if isinstance(child, kind)]


def press(form):
    (button,) = parts(form, widgets.Button)
    button.click()
    return said(form)


def said(form):
    return parts(form, widgets.HTML)[-1].value


def answer(form, task_id, text):
    """Answer in the controls of a form as a hand would; `text` is the answer as it is typed."""
    if task_id in ("90.number", "90.estimate"):
        parts(form, widgets.Text)[0].value = text
    elif task_id == "90.order":
        parts(form, Ordering)[0].order = text.split(", ")
    elif task_id == "90.several":
        for box, letter in zip(parts(form, widgets.Checkbox), "abc", strict=True):
            box.value = letter in text
    elif task_id == "90.one":
        parts(form, widgets.RadioButtons)[0].value = text
    else:
        for radio, pair in zip(parts(form, widgets.RadioButtons), text.split(", "), strict=True):
            radio.value = pair.split(": ")[1]


WRONG = {
    "90.one": "c",
    "90.several": "a, c",
    "90.number": "25 per cent",
    "90.estimate": "a lot",
    "90.order": "a, b, c, d" if samples.ORDER.answer != tuple("abcd") else "d, c, b, a",
    "90.sort": "a: flow, b: flow",
}


@pytest.mark.parametrize("task_id", WRONG)
def test_without_widgets_a_form_leaves_its_question_its_options_and_the_answer(task_id):
    ask(task_id, samples.RIGHT_ANSWERS[task_id])
    said = ask(task_id)._repr_mimebundle_()["text/plain"]
    task = next(one for one in samples.TASKS if one.id == task_id)
    assert said.startswith(task.asked)
    for part in (*getattr(task, "options", {}).values(), *getattr(task, "items", {}).values()):
        assert getattr(part, "text", part) in said
    assert f"Your answer when this cell was run: {samples.RIGHT_ANSWERS[task_id]}" in said
    assert "VBox" not in said


def test_what_was_answered_after_the_cell_was_run_is_not_denied():
    said = ask("90.one")._repr_mimebundle_()["text/plain"]
    assert said.endswith("Your answer when this cell was run: none yet")


def test_without_widgets_a_note_and_an_explorer_leave_their_words():
    reflect("90.note", "Who counts?")
    assert "Who counts?" in reflect("90.note")._repr_mimebundle_()["text/plain"]


def test_words_that_were_not_kept_come_back_as_a_draft():
    parts(reflect("90.note"), widgets.Textarea)[0].value = "Who counts"
    form = reflect("90.note")
    (field,) = parts(form, widgets.Textarea)
    assert field.value == "Who counts"
    assert "This is your draft" in said(form)
    field.value = "Who counts?"
    press(form)
    assert progress().note("90.note") == "Who counts?"
    assert "This is your draft" not in said(reflect("90.note"))


def test_right_does_not_stand_beside_another_answer():
    form = ask("90.one")
    answer(form, "90.one", samples.ONE.answer[0])
    right = press(form)
    answer(form, "90.one", "c")
    assert "Changed since it was checked" in said(form)
    answer(form, "90.one", samples.ONE.answer[0])
    assert said(form) == right


@pytest.mark.parametrize("task_id", WRONG)
def test_a_wrong_answer_then_a_right_one(task_id):
    form = ask(task_id)
    answer(form, task_id, WRONG[task_id])
    assert "Not yet" in press(form)
    answer(form, task_id, samples.RIGHT_ANSWERS[task_id])
    reply = press(form)
    guess = task_id == "90.estimate"
    assert ("Your guess" in reply, "Right" in reply) == (guess, not guess)
    assert progress().task(task_id)["state"] == ("guessed" if guess else "right")
    assert len(progress().task(task_id)["tries"]) == 2


@pytest.mark.parametrize("task_id", [task for task in WRONG if task != "90.order"])
def test_a_form_that_is_left_empty_is_not_attempted(task_id):
    form = ask(task_id)
    assert said(form) == ""
    assert "Not attempted yet" in press(form)
    assert "tries" not in progress().task(task_id)


@pytest.mark.parametrize("task_id", WRONG)
@pytest.mark.parametrize("answers", [WRONG, samples.RIGHT_ANSWERS], ids=["wrong", "right"])
def test_an_answer_comes_back_with_what_was_said_about_it(task_id, answers):
    form = ask(task_id)
    answer(form, task_id, answers[task_id])
    reply = press(form)
    again = ask(task_id)
    assert said(again) == reply
    assert press(again) == reply  # the controls hold the same answer
    assert len(progress().task(task_id)["tries"]) == 2  # showing it again is no try


def test_what_was_typed_as_a_call_comes_back_too():
    ask("90.several", "a, c")
    form = ask("90.several")
    assert [box.value for box in parts(form, widgets.Checkbox)] == [True, False, True]
    ask("90.order", list(samples.ORDER.answer))
    assert parts(ask("90.order"), Ordering)[0].order == list(samples.ORDER.answer)


def test_a_kept_answer_that_is_no_typing_is_not_put_into_a_field():
    ask("90.number", pd_series := [1, 2])
    form = ask("90.number")
    assert parts(form, widgets.Text)[0].value in ("", str(pd_series))
    assert "\n" not in parts(form, widgets.Text)[0].value


def test_enter_in_a_number_field_is_the_button():
    form = ask("90.number")
    (field,) = parts(form, widgets.Text)
    field.value = "-25"
    field._handle_custom_msg({"event": "submit"}, [])  # what the page sends
    assert "Right" in said(form)


def test_the_unit_is_the_label_of_the_field():
    assert parts(ask("90.number"), widgets.Text)[0].description == "Your answer (per cent)"
    assert parts(ask("90.estimate"), widgets.Text)[0].description == "Your estimate (people)"


def test_how_sure_somebody_was_is_asked_kept_and_shown_again():
    form = ask("90.one")
    options, sure = parts(form, widgets.RadioButtons)
    assert sure.description == "How sure are you?"
    options.value, sure.value = "b", "unsure"
    press(form)
    assert progress().task("90.one")["tries"][-1]["confidence"] == "unsure"
    assert parts(ask("90.one"), widgets.RadioButtons)[1].value == "unsure"


def test_how_sure_somebody_is_may_be_left_out():
    form = ask("90.one")
    parts(form, widgets.RadioButtons)[0].value = "b"
    assert "Right" in press(form)
    assert not progress().task("90.one")["tries"][-1].get("confidence")


def test_how_sure_somebody_is_as_a_call():
    assert "Right" in repr(ask("90.number", -25, confidence="sure"))
    assert progress().task("90.number")["tries"][-1]["confidence"] == "sure"
    with pytest.raises(CourseError, match='"guessing", "unsure" or "sure"'):
        ask("90.number", -25, confidence="very")


@pytest.mark.parametrize("task_id", ["90.bars", "90.note"])
def test_what_has_no_such_form_is_sent_to_its_verb(task_id):
    verb = {"90.bars": "predict", "90.note": "reflect"}[task_id]
    with pytest.raises(CourseError, match=f'Write {verb}\\("{task_id}"\\) instead'):
        ask(task_id)


def test_the_same_words_again_are_spoken_again():
    form = ask("90.one")
    heard = []
    parts(form, widgets.HTML)[-1].observe(lambda change: heard.append(change["new"]), "value")
    press(form)
    press(form)
    assert len(heard) == 3
    assert heard[1] == ""


def test_words_are_kept_and_come_back():
    form = reflect("90.note")
    (field,) = parts(form, widgets.Textarea)
    assert "Not attempted yet" in press(form)
    field.value = "It fell. <i>One limit.</i>"
    assert "Kept" in press(form)
    (again,) = parts(reflect("90.note"), widgets.Textarea)
    assert again.value == "It fell. <i>One limit.</i>"


def test_a_reply_inside_a_form_is_announced_once():
    form = ask("90.one")
    html = press(form)
    assert 'role="status"' not in html  # the region around it is spoken
    assert "lessonkit-status" in parts(form, widgets.HTML)[-1]._dom_classes
