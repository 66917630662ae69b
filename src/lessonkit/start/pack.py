"""A folder for a stick or a share: the course and its packages, to start without a network."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from packaging.requirements import Requirement

from lessonkit.course import course
from lessonkit.text.errors import CourseError

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
WHEELS = "wheels"
SUMS = "SHA256SUMS"  # `sha256sum -c` reads it too
# What makes a course folder; whatever else lies beside it, such as a list of names, stays there.
COURSE = (
    *("start.py", "pyproject.toml", "constraints.txt", "README.md", "LICENSE", "CHANGELOG.md"),
    *("CITATION.cff", "CONTRIBUTING.md", ".ci", ".gitattributes", ".gitignore"),
    *("datasets", "docs", "lessons", "solutions", "src", "tests"),
)
_PATCHES = (0, 99)  # a package may want the later ones of a Python only


@dataclass(frozen=True)
class System:
    """An operating system, as packages know it.

    Parameters
    ----------
    said
        Its name for people, with the processors.
    tags
        For each processor the tags of packages that run there.
    markers
        What `constraints.txt` asks about it.
    """

    said: str
    tags: tuple[tuple[str, ...], ...]
    markers: dict[str, str]


_LINUX = tuple(f"manylinux_2_{minor}_x86_64" for minor in range(28, 4, -1))
SYSTEMS = {
    "windows": System(
        "Windows (64-bit Intel or AMD)",
        (("win_amd64",),),
        {
            "sys_platform": "win32",
            "os_name": "nt",
            "platform_system": "Windows",
            "platform_machine": "AMD64",
        },
    ),
    "macos": System(
        "macOS 13 or newer (Apple or Intel processor)",
        (("macosx_13_0_arm64",), ("macosx_13_0_x86_64",)),
        {
            "sys_platform": "darwin",
            "os_name": "posix",
            "platform_system": "Darwin",
            "platform_machine": "arm64",
        },
    ),
    "linux": System(
        "Linux (64-bit Intel or AMD, glibc 2.28 or newer)",
        ((*_LINUX, "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"),),
        {
            "sys_platform": "linux",
            "os_name": "posix",
            "platform_system": "Linux",
            "platform_machine": "x86_64",
        },
    ),
}


def pack(out: Path, systems: Collection[str] = ()) -> Iterator[str]:
    """Make the folder; it can be moved and copied, and starts from any path.

    Parameters
    ----------
    out
        The folder: a new or an empty one, or one that was packed before.
    systems
        Names in `SYSTEMS`; this computer's own unless given.

    Yields
    ------
    str
        What is done, a sentence each.

    Raises
    ------
    CourseError
        It cannot be made; the sentence says why.
    """
    root = course().checkout
    if not (root / "start.py").is_file():
        raise CourseError(
            "A folder can be packed from the course's own folder, the one with start.py: run "
            f"python3 start.py pack {out} there."
        )
    _check_place(out, root)
    chosen = [one for one in SYSTEMS if one in systems] or [_this_system()]
    wheels = out / WHEELS
    try:
        wheels.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out, prefix=".packing-") as temporary:
            fetched = Path(temporary, WHEELS)
            whole: list[str] = []
            for name in chosen:
                for python in PYTHONS:
                    yield f"Fetching packages: {SYSTEMS[name].said}, Python {python}"
                    trouble = _fetch(SYSTEMS[name], python, fetched, wheels)
                    said = f"{SYSTEMS[name].said} with Python {python}"
                    if trouble:
                        yield f"Not packed: {said}. {trouble}"
                    else:
                        whole.append(said)
            if not whole:
                raise CourseError(
                    "No packages could be fetched, so nothing was packed. The lines above say why; "
                    "fetching them needs the internet, starting the folder does not."
                )
            yield "Copying the course"
            _copy(root, out)
            size = _keep(fetched, wheels, whole)
    except OSError as error:
        raise CourseError(
            f"{out} could not be written: {error.strerror or error}. Make room, or name another "
            "folder."
        ) from error
    yield f"Packed in {out}: {size / 1e6:,.0f} MB of packages, for"
    yield from (f"  {one}" for one in whole)
    others = [name for name in chosen if name != _this_system()]
    if others:
        yield (
            f"Packages for {' and '.join(others)} were fetched and could not be tried on this "
            "computer: start the folder once on such a machine."
        )
    yield "Copy the whole folder to each computer and start it there as usual."


def _this_system() -> str:
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")


def _check_place(out: Path, root: Path) -> None:
    place, there = out.resolve(), root.resolve()
    inside = any(place.is_relative_to(there / name) for name in COURSE)
    if place == there or inside:
        raise CourseError(f"{out} is the course's own folder. Name another one.")
    if out.is_file():
        raise CourseError(f"{out} is a file. Name a folder.")
    known = {*COURSE, WHEELS}
    found = sorted(one.name for one in out.iterdir()) if out.is_dir() else []
    others = [one for one in found if one not in known and not one.startswith((".", "my-"))]
    if others:
        raise CourseError(
            f"{out} holds other things ({', '.join(others[:3])}). Name a new folder inside it, "
            f"such as {out / course().command}."
        )


def wanted(constraints: str, system: System, python: str) -> list[str]:
    """The packages that `constraints.txt` has for a system and a Python, as `name==version`.

    Examples
    --------
    >>> wanted("six==1.17.0\\nappnope==1.0 ; sys_platform == 'darwin'", SYSTEMS["linux"], "3.12.1")
    ['six==1.17.0']
    """
    here = {
        **system.markers,
        "python_version": python.rpartition(".")[0],
        "python_full_version": python,
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "extra": "",
    }
    lines = (line.partition("#")[0].strip() for line in constraints.splitlines())
    asked = [Requirement(line) for line in lines if line]
    return [
        f"{one.name}{one.specifier}"
        for one in asked
        if one.marker is None or one.marker.evaluate(here)
    ]


def _fetch(system: System, python: str, to: Path, known: Path) -> str:
    """Fetch the packages for one Python, all of them or none; gives why it failed, or nothing."""
    constraints = (course().checkout / "constraints.txt").read_text(encoding="utf-8")
    releases = {
        tuple(wanted(constraints, system, full)): full
        for full in (f"{python}.{patch}" for patch in _PATCHES)
    }
    to.mkdir(exist_ok=True)
    for names, full in releases.items():
        for tags in system.tags:
            if trouble := _download(names, full, tags, to, known):
                return trouble
    return ""


def _download(
    names: Collection[str], python: str, tags: Collection[str], to: Path, known: Path
) -> str:
    with tempfile.TemporaryDirectory(dir=to.parent) as folder:
        command = [
            *_pip(),
            *("download", "--quiet", "--disable-pip-version-check", "--no-input", "--no-deps"),
            *("--only-binary=:all:", "--implementation", "cp", "--python-version", python),
            *(part for tag in tags for part in ("--platform", tag)),
            *("--find-links", str(to), "--find-links", str(known), "--dest", folder),
            *names,
        ]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")
        if done.returncode:
            said = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
            return said[-1] if said else "pip did not say why."
        for wheel in Path(folder).iterdir():
            wheel.replace(to / wheel.name)
    return ""


@cache
def _pip() -> list[str]:
    """pip of this Python, or of the one that it was made from: an environment of uv has none."""
    for program in (sys.executable, getattr(sys, "_base_executable", sys.executable)):
        command = [program, "-m", "pip"]
        if subprocess.run([*command, "--version"], capture_output=True).returncode == 0:
            return command
    raise CourseError(
        "This Python has no pip, with which packages are fetched. Start the course once with "
        "python3 start.py where uv is not installed, or run: python3 -m ensurepip"
    )


def _copy(root: Path, out: Path) -> None:
    leave = shutil.ignore_patterns("__pycache__", ".*", "*.pyc")
    for name in COURSE:
        source, there = root / name, out / name
        if source.is_dir():
            shutil.rmtree(there, ignore_errors=True)  # what is gone from the course goes here too
            shutil.copytree(source, there, ignore=leave)
        elif source.exists():
            shutil.copyfile(source, there)


def _keep(fetched: Path, wheels: Path, whole: list[str]) -> int:
    """Put what was fetched in place, with the hash of each; gives its size."""
    names = sorted(one.name for one in fetched.iterdir())
    for old in wheels.iterdir():
        if old.name not in names:
            old.unlink()
    lines = [f"# {one}" for one in whole]
    size = 0
    for name in names:
        content = (fetched / name).read_bytes()
        (fetched / name).replace(wheels / name)
        lines.append(f"{sha256(content).hexdigest()}  {name}")
        size += len(content)
    (wheels / SUMS).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return size
