"""report() in a notebook: the page that the command writes, where there may be no terminal."""

from lessonkit.record.place import course_folder, in_words
from lessonkit.report import write_report
from lessonkit.text.cards import Card, text_card


def report() -> Card:
    """Write your record as a page to read or print.

    Returns
    -------
    A Card that says where it is.

    Raises
    ------
    CourseError
        There is no record yet, or the page cannot be written.
    """
    path = write_report(course_folder())
    return text_card(
        "Your record as a page",
        f"{path.name} is in {in_words(path.parent)}. Open it from the list of files; there you can "
        "download it too.",
        tone="note",
    )
