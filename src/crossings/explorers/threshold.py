"""Explorer "threshold": one dial for two groups. Who bears which errors?"""

import ipywidgets as widgets

from crossings.explorers.two_groups import EXTRAS, SCORES, WORLDS, dial
from lessonkit.text.wording import signed
from lessonkit.widgets.controls import choice, slider
from lessonkit.widgets.explorer import Explorer, Still

_START = 60


def still(world: object = "alike", score: object = _START, extra: object = 0) -> Still:
    """The explorer without controls."""
    return Still(dial(world, score, extra))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """How the groups differ, the dial, and an extra for group B."""

    def __init__(self) -> None:
        worlds = [(world.label, name) for name, world in WORLDS.items()]
        self.world = choice("World", worlds, next(iter(WORLDS)))
        self.score = slider("Flag from", [(f"score {n}", n) for n in SCORES], _START)
        extras = [(signed(n, 0) if n else "the same", n) for n in EXTRAS]
        self.extra = slider("Group B", extras, 0)
        super().__init__(
            lambda: dial(self.world.value, self.score.value, self.extra.value),
            [self.world, self.score, self.extra],
            room=175,
        )
