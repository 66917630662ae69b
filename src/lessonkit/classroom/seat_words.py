"""Words for seats: short, easy to spell, and nobody's name."""

from collections.abc import Container, Iterator

_ANIMALS = (
    *("otter", "heron", "badger", "falcon", "hedgehog", "lynx", "magpie", "newt", "osprey"),
    *("puffin", "raven", "salmon", "tortoise", "walrus", "yak", "zebra", "beaver", "crane"),
    *("dolphin", "egret", "ferret", "gecko", "hare", "ibex", "jackdaw", "koala", "lizard"),
    *("marten", "owl", "panda", "quail", "robin", "seal", "tapir", "urchin", "wren"),
)


def free_words(taken: Container[str]) -> Iterator[str]:
    """Seat words that nobody has yet.

    Examples
    --------
    >>> next(free_words({"otter"}))
    'heron'
    """
    return (word for word in _ANIMALS if word not in taken)
