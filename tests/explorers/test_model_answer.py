"""The model answer of a question in one's own words comes only after writing."""

import ipywidgets as widgets

from crossings import reflect


def texts(form):
    return [child for child in form.children if isinstance(child, widgets.HTML)]


def test_the_model_answer_comes_only_after_writing():
    form = reflect("03.note")
    assert "One possible answer" not in "".join(text.value for text in texts(form))
    next(c for c in form.children if isinstance(c, widgets.Textarea)).value = "It fell."
    next(c for c in form.children if isinstance(c, widgets.Button)).click()
    assert "Check your own text" in texts(form)[-1].value
    assert "One possible answer" in texts(form)[-1].value
