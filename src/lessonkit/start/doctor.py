"""What is wrong with an installation, in plain words, and what to do about it.

This module needs nothing but Python itself until a check asks for more: it has to work where the
rest does not. Every check is made, whatever the ones before it found.
"""

import csv
import io
import json
import os
import platform
import re
import shutil
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module, metadata
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any

from lessonkit.course import course

EXTRAS = ("", "lab")  # what a learner's installation is made of
OLDEST_PYTHON = (3, 11)
FREE_MEGABYTES = 200
# What a lesson and JupyterLab need at their start; Altair by way of `fast_altair`.
_PARTS = (
    *("numpy", "pandas", "lessonkit.figures.fast_altair", "ipywidgets", "anywidget", "yaml"),
    *("filelock", "ipykernel.kernelapp", "jupyterlab.labapp"),
)
_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)\s*(?:\[[^]]*\])?\s*([^;]*)(?:;(.*))?")
_BOUND = re.compile(r"(>=|<=|==|!=|<|>)\s*([0-9.]+)")


def _again() -> str:
    return (
        "install the course again: delete the folder .venv and run start.py, or run "
        f'pip install --force-reinstall "{course().distribution}[lab]"'
    )


@dataclass(frozen=True)
class Finding:
    """The result of one check: what was found, and what to do where it is not well."""

    ok: bool
    found: str
    cure: str = ""

    def __str__(self) -> str:
        return f"ok       {self.found}" if self.ok else f"PROBLEM  {self.found}: {self.cure}"


def examine(folder: Path | str) -> list[Finding]:
    """Check this installation and the learner's course folder; one finding a check, all of them.

    Examples
    --------
    >>> findings = examine(tempfile.mkdtemp())
    >>> findings[0].found.startswith("Python 3")
    True
    """
    folder = Path(folder).expanduser().absolute()
    checks: list[tuple[str, Callable[[], Iterator[Finding]]]] = [
        ("Python", check_python),
        ("the packages", check_packages),
        ("the packages' files", check_files),
        ("what the packages bring", check_imports),
        ("JupyterLab's part of the controls", check_front_ends),
        ("the kernel", check_kernel),
        ("JupyterLab", lambda: check_lab(folder)),
        ("a notebook", lambda: check_notebook(folder)),
        ("the engine of live figures", check_engine),
        ("the data", check_data),
        ("the course folder", lambda: check_folder(folder)),
        ("files of your own", lambda: check_own_files(folder)),
        ("your record", lambda: check_record(folder)),
        ("the disk", lambda: check_disk(folder)),
    ]
    findings: list[Finding] = []
    for name, check in checks:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # they are for programmers
                findings.extend(check())
        except Exception as error:  # a broken installation can break anything
            said = f"{name} could not be checked ({_first_line(error)})"
            findings.append(Finding(False, said, _again()))
    return findings


def sheet_line(findings: Sequence[Finding]) -> str:
    """One line for a list of machines, as CSV: name, checks that are well, of how many, the rest.

    Examples
    --------
    >>> line = sheet_line([Finding(True, "Python"), Finding(False, "altair is missing", "…")])
    >>> line.partition(",")[2]
    '1,2,altair is missing'
    """
    wrong = [one.found for one in findings if not one.ok]
    line = io.StringIO()
    well = len(findings) - len(wrong)
    csv.writer(line).writerow([platform.node(), well, len(findings), "; ".join(wrong)])
    return line.getvalue().strip()


def check_python() -> Iterator[Finding]:
    """Is this Python new enough?"""
    oldest = ".".join(map(str, OLDEST_PYTHON))
    yield Finding(
        sys.version_info[:2] >= OLDEST_PYTHON,
        f"Python {'.'.join(map(str, sys.version_info[:3]))} in {sys.prefix}",
        f"the course needs {oldest} or newer; install one and run its start.py with that",
    )
    if sys.flags.optimize > 1:  # packages put their descriptions together as they are imported
        said = "The variable PYTHONOPTIMIZE (or -OO) takes descriptions away that packages need"
        yield Finding(False, said, "unset it, or begin with start.py, which does not pass it on")


def check_packages() -> Iterator[Finding]:
    """Is every package that the course needs there, in a version that it works with?"""
    try:
        needed = metadata.requires(course().distribution) or []
    except metadata.PackageNotFoundError:
        yield Finding(False, "The course itself is not installed in this environment", _again())
        return
    for requirement in needed:
        name, bounds, marker = (part or "" for part in _REQUIREMENT.findall(requirement)[0])
        extra = re.search(r"extra\s*==\s*[\"'](\w+)", marker)
        if (extra[1] if extra else "") not in EXTRAS:
            continue
        try:
            version: str | None = metadata.version(name)
        except (metadata.PackageNotFoundError, KeyError):
            version = None
        if not version:  # a folder that was half deleted says no version
            yield Finding(False, f"{name} is missing", _again())
            continue
        yield Finding(
            within(version, bounds), f"{name} {version}", f"the course needs {bounds}; {_again()}"
        )


def check_files() -> Iterator[Finding]:
    """Does every package still have its files, as long as they were?

    A virus scanner, a synchronised or a full disk empties a package inside; start.py looks too.
    """
    # Scripts, and what leads to the course, are written anew when its folder moves.
    moving = re.compile(r"\.\./(bin|Scripts)/|\.pth$")
    broken = sorted(
        str(package.name)
        for package in metadata.distributions()
        if any(
            one.size and not moving.search(one.as_posix()) and _length(one.locate()) < one.size
            for one in package.files or ()
        )
    )
    yield Finding(
        not broken,
        f"Files of packages that are missing or cut short: {', '.join(broken) or 'none'}",
        "connect this computer to the internet and run start.py, which fetches them again; "
        f"otherwise {_again()}",
    )


def _length(file: Any) -> int:
    try:
        return os.stat(file).st_size
    except OSError:
        return -1


def check_imports() -> Iterator[Finding]:
    """Does every part that the course imports run, whatever its version says?"""
    broken = [said for said in map(_broken, _PARTS) if said]
    if not broken:
        yield Finding(True, "Every package can be used")
    for said in broken:
        yield Finding(False, said, _again())


def _broken(name: str) -> str:
    """Why a module cannot be imported, or an empty text."""
    try:
        import_module(name)
    except (Exception, SystemExit) as error:
        why = _first_line(error)
        part = "altair" if name.endswith("altair") else name.partition(".")[0]
        return f"{part} is there and cannot be used ({why})"
    return ""


def _first_line(error: BaseException) -> str:
    """What an error is called and the first line of it that says something.

    Examples
    --------
    >>> _first_line(ImportError("\\n\\nIt does not load.\\nAnd so on."))
    'ImportError: It does not load.'
    """
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0] if lines else ''}"


def within(version: str, bounds: str) -> bool:
    """Whether a version keeps to bounds such as ">=5.5,<7"; compared as numbers, part by part.

    Examples
    --------
    >>> within("6.10.1", ">=6.9,<7"), within("7.0.0", ">=6.9,<7")
    (True, False)
    """
    here = _numbers(version)
    for sign, bound in _BOUND.findall(bounds):
        there = _numbers(bound)
        length = max(len(here), len(there))
        a, b = (part + (0,) * (length - len(part)) for part in (here, there))
        holds = {
            ">=": a >= b,
            "<=": a <= b,
            "==": a == b,
            "!=": a != b,
            "<": a < b,
            ">": a > b,
        }
        if not holds[sign]:
            return False
    return True


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"^\d+(?:\.\d+)*", version)[0].split(".")))


def check_front_ends() -> Iterator[Finding]:
    """Can this environment's JupyterLab show sliders and live figures?"""
    extensions = Path(sys.prefix, "share", "jupyter", "labextensions")
    for package, place in (
        ("jupyterlab_widgets", "@jupyter-widgets/jupyterlab-manager"),
        ("anywidget", "anywidget"),
    ):
        ok = (extensions / place / "package.json").is_file()
        said = f"JupyterLab {'has' if ok else 'lacks'} the front end of {package}"
        yield Finding(ok, said, f"controls would not show; {_again()}")
        for file in _switched_off_in(place):
            cure = f"controls would not show; take {place} out of disabledExtensions there"
            yield Finding(False, f"{file} switches off {package} in JupyterLab", cure)


def _switched_off_in(extension: str) -> Iterator[Path]:
    """Settings of JupyterLab, of any edition and project, that switch an extension off."""
    from jupyter_core.paths import jupyter_config_path

    from lessonkit.text.plain_file import read_plain

    for folder in map(Path, jupyter_config_path()):
        file = folder / "labconfig" / "page_config.json"
        try:
            off: Any = json.loads(read_plain(file))["disabledExtensions"]
            # Older editions wrote a list, newer ones say of each whether it is off.
            names = [str(name) for name in off if type(off) is list or off[name]]
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if any(name.partition(":")[0] == extension for name in names):
            yield file


def check_kernel() -> Iterator[Finding]:
    """Do notebooks run in this Python, and not in another one?"""
    from jupyter_client.kernelspec import KernelSpecManager

    program = KernelSpecManager().get_kernel_spec("python3").argv[0]
    # A bare "python" is taken to be the Python that runs JupyterLab.
    bare = re.fullmatch(r"python(3(\.\d+)?)?", program) is not None
    # Environments share one Python by links, so the paths are compared and not the files.
    ok = bare or os.path.normcase(program) == os.path.normcase(sys.executable)
    yield Finding(
        ok,
        f"Notebooks run in {sys.executable if ok else program}",
        "that is another Python than this one, which lacks the course; run: "
        "jupyter kernelspec remove python3",
    )


def check_lab(folder: Path) -> Iterator[Finding]:
    """Does JupyterLab start with the settings that are on this computer, and can it be used?"""
    from lessonkit.start.doctor_lab import why_no_lab
    from lessonkit.start.lab import SETTINGS_CURE

    why, files = why_no_lab(folder)
    if not why:
        yield Finding(True, "JupyterLab shows the lessons, saves a notebook and runs a cell")
    elif not files:
        cure = f"give the course another folder ({course().command} start FOLDER); else {_again()}"
        yield Finding(False, f"JupyterLab cannot be used ({why})", cure)
    for file in files:
        yield Finding(False, f"With {file} JupyterLab cannot be used ({why})", SETTINGS_CURE)


def check_notebook(folder: Path) -> Iterator[Finding]:
    """Does a notebook start, and find the course?"""
    from lessonkit.start.doctor_kernel import why_not

    why = why_not(folder)
    yield Finding(
        not why,
        f"A notebook cannot use the course ({why})" if why else "A notebook can use the course",
        "look at the other lines first; then at what IPython runs at its start (the folder "
        "profile_default in .ipython) and at kernels of your own (jupyter kernelspec list)",
    )


def check_engine() -> Iterator[Finding]:
    """Is the part of Vega there that live figures run on?"""
    engine = Path(__file__).parents[1] / "live" / "static" / "engine.js"
    ok = engine.is_file() and engine.stat().st_size > 100_000
    said = f"The engine of live figures is {'there' if ok else 'missing or cut short'}"
    yield Finding(ok, said, f"live figures would stay empty; {_again()}")


def check_data() -> Iterator[Finding]:
    """Are the course's tables the ones it was made with?"""
    from lessonkit.data.package import check_datasets

    troubles = check_datasets()
    if not troubles:
        yield Finding(True, "The data files are complete and undamaged")
    for trouble in troubles:
        yield Finding(False, trouble.rstrip("."), _again())


def check_folder(folder: Path) -> Iterator[Finding]:
    """Can the learner's work be saved?"""
    if not folder.exists():
        yield Finding(
            True, f"The course folder {folder} is not made yet; `{course().command} start` does it"
        )
        return
    try:
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        said = f"Nothing can be saved in {folder} ({error.strerror})"
        yield Finding(
            False, said, f"give the course another folder: {course().command} start FOLDER"
        )
    else:
        yield Finding(True, f"Work can be saved in {folder}")


def check_own_files(folder: Path) -> Iterator[Finding]:
    """Does a file of the learner's hide something that Python or the course needs?"""
    places = [place for place in sys.path if place and Path(place).absolute() != folder]
    own = [*folder.glob("*.py"), *(init.parent for init in folder.glob("*/__init__.py"))]
    hiding = sorted(
        path.name
        for path in own
        if path.stem in sys.stdlib_module_names or PathFinder.find_spec(path.stem, places)
    )
    yield Finding(
        not hiding,
        f"Files named like a part of Python or of the course: {', '.join(hiding) or 'none'}",
        "rename them, or notebooks in that folder fetch your file in its place",
    )


def check_record(folder: Path) -> Iterator[Finding]:
    """Can the learner's record be read?"""
    from lessonkit.record.storage import RecordFile

    path = folder / course().record_name
    if not os.path.lexists(path):
        yield Finding(True, "There is no record yet; the first answer makes it")
        return
    trouble = RecordFile(folder).look()[1]
    said = f"Your record {path.name} can be read"
    yield Finding(
        not trouble,
        f"Your record {path.name} cannot be read as it is ({trouble})" if trouble else said,
        "what is damaged is kept as it is under another name once you answer a question, and the "
        "rest goes on; what is only out of reach is never written over",
    )


def check_disk(folder: Path) -> Iterator[Finding]:
    """Is there room to save work?"""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(there).free // 1_000_000
    yield Finding(
        free >= FREE_MEGABYTES,
        f"{free} MB are free on the disk",
        f"saving may fail; make room until {FREE_MEGABYTES} MB are free",
    )
