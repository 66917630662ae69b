"""The pins of the oldest versions are the lower bounds that pyproject.toml promises."""

import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]


def test_each_pin_is_the_lower_bound():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    promised = [*project["dependencies"], *extras["lab"]]
    lowest = {
        wanted.name: next(s.version for s in wanted.specifier if s.operator == ">=")
        for wanted in map(Requirement, promised)
    }
    lines = (ROOT / "tests/versions/oldest.txt").read_text(encoding="utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if not line.startswith("#"))
    assert sorted(pins) == sorted(lowest)
    for name, version in pins.items():
        # A bound of 2.2 admits 2.2.0.
        assert version.removesuffix(".0") == lowest[name].removesuffix(".0")
