"""Words for seats: short, easy to spell, and nobody's name."""

from collections.abc import Container, Iterator

_ANIMALS = (
    *("otter", "heron", "badger", "falcon", "hedgehog", "lynx", "magpie", "newt", "osprey"),
    *("puffin", "raven", "salmon", "tortoise", "walrus", "yak", "zebra", "beaver", "crane"),
    *("dolphin", "egret", "ferret", "gecko", "hare", "ibex", "jackdaw", "koala", "lizard"),
    *("marten", "owl", "panda", "quail", "robin", "seal", "tapir", "urchin", "wren"),
)


def free_words(taken: Container[str]) -> Iterator[str]:
    """Seat words that nobody has yet; two for each animal, so more than a class has seats.

    Examples
    --------
    >>> next(free_words({"otter"}))
    'heron'
    """
    words = (f"{animal}{end}" for end in ("", "-2") for animal in _ANIMALS)
    return (word for word in words if word not in taken)
