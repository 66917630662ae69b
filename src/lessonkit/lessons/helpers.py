"""What the expressions of every lesson may use, in any course: words, captions, quoted figures."""

from lessonkit.data.captions import credit_of, edition_of, published, published_in, source_line
from lessonkit.data.facts import figure, quoted
from lessonkit.tasks.number import NumberSlip
from lessonkit.tasks.sort import SortItem
from lessonkit.text import wording

_OF_DATA = (credit_of, edition_of, figure, published, published_in, quoted, source_line)
HELPERS: dict[str, object] = {
    **{one.__name__: one for one in (*_OF_DATA, NumberSlip, SortItem)},
    **{name: getattr(wording, name) for name in wording.__all__},
}
