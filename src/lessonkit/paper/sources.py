"""The tables of a lesson with who published them, for sheets and question banks."""

from lessonkit.data.captions import source_line
from lessonkit.data.package import source_ids, table_card


def source_of(table: str) -> str:
    """The title of a table, and its source where it has one of its own.

    Parameters
    ----------
    table
        Its name, as in the front matter of a lesson.
    """
    title = f"{table_card(table)['title']}."
    sources = source_ids(table)
    if len(sources) > 1:
        return f"{title} From {len(sources)} sources; the data package of the course lists them."
    return f"{title} {source_line(table)}" if sources else title
