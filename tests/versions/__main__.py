"""The tests with the oldest and the newest libraries that pyproject.toml admits.

`python -m tests.versions oldest newest` makes an environment of its own for each (it needs a
network, some minutes and Python 3.11 or 3.12 for the oldest), runs the tests there, browser and
all, and also goes through a lesson in Jupyter Notebook 7, which is no dependency of the course.
"""

import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
SETS = {"oldest": ["-c", str(Path(__file__).with_name("oldest.txt"))], "newest": []}
SHOWN = ("jupyterlab", "notebook", "altair", "pandas", "ipywidgets", "anywidget", "numpy")
VERSIONS = f"""
import sys
from importlib.metadata import version
print("Python", sys.version.split()[0], *(f"{{name}} {{version(name)}}" for name in {SHOWN}))
"""
# These are about the pinned versions: they make environments with them, or hold the list complete.
LEFT_OUT = (
    "tests/start/test_start_script.py",
    "tests/start/test_wheel.py",
    "tests/start/test_constraints.py",
)


def run(which: str, more: list[str]) -> int:
    """Install one set of versions and run the tests with it; the exit code of pytest."""
    with TemporaryDirectory(prefix=f"crossings-{which}-") as folder:
        venv.create(folder, with_pip=True)
        python = str(next(Path(folder).glob("[Bb]*/python*")))
        install = [python, "-m", "pip", "install", "--quiet", *SETS[which]]
        subprocess.run([*install, "-e", f"{ROOT}[test]", "notebook>=7,<8"], check=True)
        print(f"{which}: ", end="", flush=True)
        subprocess.run([python, "-c", VERSIONS], check=True)
        ignored = [f"--ignore={path}" for path in LEFT_OUT]
        return subprocess.run(
            [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *ignored, *more], cwd=ROOT
        ).returncode


def main() -> int:
    which = [argument for argument in sys.argv[1:] if argument in SETS]
    if not which:
        print(f"Say which versions: {' or '.join(SETS)}; anything else goes to pytest.")
        return 2
    more = [argument for argument in sys.argv[1:] if argument not in SETS]
    return max([run(each, more) for each in which])


if __name__ == "__main__":
    sys.exit(main())
