"""Question forms: the button judges, the record comes back when the cell is run again."""

import ipywidgets as widgets

from crossings import ask, reflect
from crossings.progress import progress


def parts(form, kind):
    return [child for child in form.children if isinstance(child, kind)]


def press(form):
    (button,) = parts(form, widgets.Button)
    button.click()
    return parts(form, widgets.HTML)[-1].value


def test_one_option():
    form = ask("03.when")
    (radio,) = parts(form, widgets.RadioButtons)
    assert radio.value is None
    assert "Not attempted yet" in press(form)
    radio.value = radio.options[1]
    assert "Not yet" in press(form)
    radio.value = radio.options[0]
    assert "Right" in press(form)
    assert progress().task("03.when")["state"] == "right"


def test_what_was_chosen_comes_back():
    ask("03.when", "c")
    (radio,) = parts(ask("03.when"), widgets.RadioButtons)
    assert radio.value.startswith("(c)")
    ask("03.missing", "a, d")
    boxes = parts(ask("03.missing"), widgets.Checkbox)
    assert [box.value for box in boxes] == [True, False, False, True]


def test_several_options():
    form = ask("03.missing")
    for box in parts(form, widgets.Checkbox)[:3]:
        box.value = True
    assert "Right" in press(form)


def test_words_are_kept_and_come_back():
    form = reflect("03.note")
    (field,) = parts(form, widgets.Textarea)
    assert "Not attempted yet" in press(form)
    field.value = "It fell. <i>One limit.</i>"
    reply = press(form)
    assert "Check your own text" in reply
    assert "One possible answer" in reply
    (again,) = parts(reflect("03.note"), widgets.Textarea)
    assert again.value == "It fell. <i>One limit.</i>"


def test_the_model_answer_comes_only_after_writing():
    (field, *_) = parts(reflect("03.note"), widgets.Textarea)
    assert field.value == ""
    assert "One possible answer" not in "".join(
        child.value for child in parts(reflect("03.note"), widgets.HTML)
    )


def test_a_reply_inside_a_form_is_announced_once():
    form = ask("03.when")
    html = press(form)
    assert 'role="status"' not in html  # the region around it is spoken
    assert "crossings-status" in parts(form, widgets.HTML)[-1]._dom_classes
