"""A Python too old for the course is told so in one sentence, not with a syntax error."""

import ast
import sys
from pathlib import Path

import pytest

START = Path(__file__).resolve().parents[2] / "start.py"


def test_the_whole_file_parses_as_python_3_7():
    # The oldest grammar that ast still knows; 3.6 was tried by hand.
    ast.parse(START.read_text(), feature_version=(3, 7))


def test_refusal_comes_before_anything_newer_is_imported():
    tree = ast.parse(START.read_text())
    kinds = [type(node).__name__ for node in tree.body[:4]]
    assert kinds == ["Expr", "Import", "If", "Import"]
    assert [name.name for name in tree.body[1].names] == ["sys"]


def test_refusal(monkeypatch):
    program = START.read_text()
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))
    with pytest.raises(SystemExit) as refusal:
        exec(compile(program, "start.py", "exec"), {"__name__": "__main__", "__file__": str(START)})
    assert refusal.value.code == (
        "Counting Crossings needs Python 3.11 or newer and this is Python 3.10: install a newer "
        "one and start with it, for example python3.12 start.py."
    )
