"""ask, predict and reflect: questions as forms, and the same as plain calls."""

from crossings.cards import Card, paragraph, text_card
from crossings.errors import CourseError
from crossings.exercises import catalogue
from crossings.exercises.choice_task import ChoiceTask
from crossings.exercises.prediction_task import PredictionTask
from crossings.exercises.text_task import TextTask
from crossings.exercises.verbs import feedback, judge_and_keep
from crossings.exercises.verdict import RIGHT, Verdict
from crossings.explorers import forms, prediction
from crossings.progress import progress


def ask(task_id: str, answer: object = ...) -> object:
    """A question with options: a form, or with `answer` the feedback at once.

    Parameters
    ----------
    task_id
        The question, such as "03.who-counted".
    answer
        A letter ("b") or several ("a, c"); without it a form is shown.

    Returns
    -------
    A form, or a Card with the feedback.

    Raises
    ------
    CourseError
        There is no such question, or it has no options.
    """
    task = _of_kind(task_id, ChoiceTask, "ask")
    if answer is not ...:
        return feedback(judge_and_keep(task, answer))
    tries = progress().task(task_id).get("tries", [])
    last = str(tries[-1].get("answer", "")) if tries else ""
    before = tuple(part for part in last.split(", ") if part in task.options)
    return forms.choice_form(task, before, lambda chosen: feedback(judge_and_keep(task, chosen)))


def predict(task_id: str, answer: object = ...) -> object:
    """Guess the next periods of a series, lock the guess, then see what was recorded.

    A locked prediction stays: running the cell again shows it beside the data.

    Parameters
    ----------
    task_id
        The prediction, such as "03.after-the-peak".
    answer
        The guess as a list of numbers, one for each period; without it a figure to draw on is
        shown.

    Raises
    ------
    CourseError
        There is no such prediction.
    """
    task = _of_kind(task_id, PredictionTask, "predict")
    locked = progress().prediction(task_id)
    guess = task.read(locked) if locked else None
    if isinstance(guess, dict):
        return prediction.Still(task, guess)
    if answer is ...:
        return prediction.prediction_form(task, lambda g: progress().lock_prediction(task_id, g))
    guess = task.read(answer)
    if isinstance(guess, Verdict):
        return feedback(guess)
    progress().lock_prediction(task_id, guess)
    return prediction.Still(task, guess)


def reflect(task_id: str, text: object = ...) -> object:
    """A question for your own words: a field, or with `text` kept at once.

    Parameters
    ----------
    task_id
        The question, such as "03.note".
    text
        Your words; without them a field is shown, with what you wrote before.

    Raises
    ------
    CourseError
        There is no such question.
    """
    task = _of_kind(task_id, TextTask, "reflect")
    if text is ...:
        return forms.text_form(task, progress().note(task_id), lambda t: _keep(task, t))
    return _keep(task, text)


def _keep(task: TextTask, text: object) -> Card:
    verdict = task.judge(text)
    if verdict.state != RIGHT:
        return feedback(verdict)
    record = progress()
    record.keep_note(task.id, str(text))
    record.add_try(task.id, answer="(see notes)", state=verdict.state)
    card = text_card("Kept", *verdict.sentences, *record.news(), tone="note", announce=True)
    if not task.rubric:
        return card
    questions = "".join(f"<li>{paragraph(line)}</li>" for line in task.rubric)
    return Card(
        card.title,
        f"{card.body}{paragraph('Check your own text:')}<ul>{questions}</ul>"
        f"{paragraph('One possible answer, not the only one:')}"
        f"<blockquote style='margin:4px 0 4px 12px'>{paragraph(task.model)}</blockquote>",
        "\n".join((card.text, *task.rubric, task.model)),
        card.tone,
        card.announce,
    )


_KINDS = {ChoiceTask: "ask", PredictionTask: "predict", TextTask: "reflect"}


def _of_kind(task_id: str, kind: type, verb: str):
    task = catalogue.task(task_id)
    if not isinstance(task, kind):
        fitting = _KINDS.get(type(task), "check")
        raise CourseError(f'"{task_id}" is not for {verb}(). Write {fitting}("{task_id}") instead.')
    return task
