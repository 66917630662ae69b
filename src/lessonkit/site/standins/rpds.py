"""Collections that never change, as `jsonschema` and `referencing` use them.

The real ones are compiled and there is no build of them for this Pyodide. Altair checks a figure
against a schema of some hundred parts: copies of dictionaries of that size cost nothing there.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class HashTrieMap(Mapping[K, V]):
    """A dictionary; what changes it gives another one.

    Examples
    --------
    >>> one = HashTrieMap({"a": 1})
    >>> one.insert("b", 2)["b"], "b" in one, list(one.remove("a"))
    (2, False, [])
    """

    def __init__(self, items: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        self._items: dict[K, V] = dict(items)

    @classmethod
    def convert(cls, items: "HashTrieMap[K, V] | Mapping[K, V]") -> "HashTrieMap[K, V]":
        """The same as one of these."""
        return items if isinstance(items, cls) else cls(items)

    def __getitem__(self, key: K) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def insert(self, key: K, value: V) -> "HashTrieMap[K, V]":
        """One more, or another value."""
        return HashTrieMap({**self._items, key: value})

    def remove(self, key: K) -> "HashTrieMap[K, V]":
        """One less; it has to be there."""
        rest = dict(self._items)
        del rest[key]
        return HashTrieMap(rest)

    def update(self, *more: Any, **named: Any) -> "HashTrieMap[K, V]":
        """Several more."""
        return HashTrieMap(dict(self._items, **dict(*more, **named)))


class HashTrieSet(Collection[V]):
    """A set; what changes it gives another one.

    Examples
    --------
    >>> "a" in HashTrieSet().insert("a"), len(HashTrieSet("ab").remove("a"))
    (True, 1)
    """

    def __init__(self, items: Iterable[V] = ()) -> None:
        self._items = frozenset(items)

    def __contains__(self, item: object) -> bool:
        return item in self._items

    def __iter__(self) -> Iterator[V]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, HashTrieSet) and set(self) == set(other)  # pyright: ignore[reportUnknownArgumentType]

    def __hash__(self) -> int:
        return hash(self._items)

    def insert(self, item: V) -> "HashTrieSet[V]":
        """One more."""
        return HashTrieSet(self._items | {item})

    def remove(self, item: V) -> "HashTrieSet[V]":
        """One less."""
        return HashTrieSet(self._items - {item})

    def update(self, *more: Iterable[V]) -> "HashTrieSet[V]":
        """Several more."""
        return HashTrieSet(self._items.union(*more))


class List(tuple[V, ...]):
    """A list; what changes it gives another one.

    Examples
    --------
    >>> List("b").push_front("a")
    ('a', 'b')
    """

    def push_front(self, item: V) -> "List[V]":
        """One more, as the first."""
        return List((item, *self))
