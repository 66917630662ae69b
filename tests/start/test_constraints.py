"""The pinned versions: all of them, within the bounds, and no address of any machine."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LINES = [
    line
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DIRECT = [
    *PROJECT["build-system"]["requires"],
    *PROJECT["project"]["dependencies"],
    *(need for extra in PROJECT["project"]["optional-dependencies"].values() for need in extra),
]


def pins(python):
    """Package → version on one Python, on the machine that runs the tests."""
    environment = {"python_version": python, "python_full_version": f"{python}.9"}
    pinned = {}
    for line in LINES:
        pin, _, marker = line.partition(" ; ")
        if not marker or Marker(marker).evaluate(environment):
            name, version = pin.split("==")
            assert canonicalize_name(name) not in pinned, line
            pinned[canonicalize_name(name)] = version
    return pinned


def test_every_line_is_a_pin_and_names_no_host():
    for line in LINES:
        assert re.fullmatch(r"[a-z0-9.-]+==[A-Za-z0-9.]+( ; [\w .'<>=!()]+)?", line), line
    assert "://" not in (ROOT / "constraints.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
def test_direct_dependencies_are_pinned_within_their_bounds(python):
    pinned = pins(python)
    for need in map(Requirement, DIRECT):
        name = canonicalize_name(need.name)
        if name != "counting-crossings":
            assert name in pinned, need
            assert need.specifier.contains(pinned[name]), (need, pinned[name])


def test_the_whole_tree_is_pinned():
    """Walk what the installed packages need, from what the project needs."""
    pinned = pins(f"{'.'.join(__import__('platform').python_version_tuple()[:2])}")
    waiting, seen = [Requirement(need) for need in DIRECT], set()
    while waiting:
        need = waiting.pop()
        name = canonicalize_name(need.name)
        wanted = {(name, extra) for extra in (need.extras or {""}) | {""}} - seen
        seen |= wanted
        if name == "counting-crossings" or not wanted:
            continue
        assert name in pinned, f"{need} is needed and not pinned"
        try:
            further = map(Requirement, metadata.requires(name) or [])
        except metadata.PackageNotFoundError:
            continue  # an extra's or the build's, not installed here
        for one in further:
            marker = one.marker
            if marker is None or any(marker.evaluate({"extra": extra}) for _, extra in wanted):
                waiting.append(one)
    assert len(seen) > 80  # the walk did walk
