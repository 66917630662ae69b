"""Bytecode in place of source: it runs, and says nothing of the computer that wrote it."""

import subprocess
import sys

from lessonkit.site.bytecode import compiled

PACKAGE = {
    "fruit/__init__.py": b"from fruit.apples import grow\n",
    "fruit/apples.py": b"def grow():\n    raise ValueError('too soon')\n",
    "fruit/template.py": b"def not Python\n",
}


def run(folder, inside, program):
    for name, content in inside.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True
    )


def test_it_runs_without_its_source(tmp_path):
    made = compiled(PACKAGE)
    assert sorted(made) == ["fruit/__init__.pyc", "fruit/apples.pyc", "fruit/template.py"]
    said = run(tmp_path, made, "import fruit; fruit.grow()").stderr
    assert 'File "fruit/apples.py", line 2, in grow' in said
    assert said.endswith("ValueError: too soon\n")


def test_what_reads_its_own_source_keeps_it(tmp_path):
    program = "import fruit, inspect; print(inspect.getsource(fruit.grow), fruit.grow.__module__)"
    said = run(tmp_path, compiled(PACKAGE, sources=True), program)
    assert said.stdout.startswith("def grow():"), said.stderr


def test_the_same_source_gives_the_same_bytes():
    assert compiled(PACKAGE) == compiled(PACKAGE)
