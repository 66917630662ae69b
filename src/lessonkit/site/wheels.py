"""The packages of the browser edition as wheels, and their lock.

What is compiled comes from the Pyodide distribution; what is pure Python from the environment that
builds the folder, in the versions the course is tested with; the course itself from its own files.
"""

import base64
import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from importlib import metadata
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from lessonkit.course import course, course_files
from lessonkit.site import bytecode
from lessonkit.site.inputs import Distribution, wanted
from lessonkit.text.errors import CourseError

# What the course's figures and widgets are made with; a browser runs these as they are.
FROM_HERE = (
    *("altair", "anywidget", "attrs", "comm", "ipywidgets", "jinja2", "jsonschema"),
    *("jsonschema-specifications", "jupyterlab-widgets", "markupsafe", "narwhals", "psygnal"),
    *("pyyaml", "referencing", "typing-extensions"),
)
KERNEL = "jupyterlite-pyodide-kernel"
# The kernel asks for these before anything else, under exactly these names. Whatever is named here
# is fetched at once, all together, and micropip is not asked.
AT_THE_START = (
    *("micropip", "piplite", "ssl", "sqlite3", "ipykernel", "comm", "pyodide_kernel", "jedi"),
    "ipython",
)
# What reads files of its own as files, and so has to stand in a folder.
IN_A_FOLDER = (*AT_THE_START, "altair", "parso")
# No page needs these parts of a wheel: of Pygments' languages Python is enough, time zones stay
# without names, Narwhals meets no table but of pandas.
LEFT_OUT = re.compile(
    r"(^|/)(tests?|__pycache__|locale)/|\.(a|c|h|map|orig|pxd|pyx|pyc)$|dist-info/RECORD$"
    r"|^(numpy/f2py|prompt_toolkit/contrib|IPython/sphinxext|jsonschema/benchmarks)/"
    r"|^anywidget/(lab|nb)extension/|^narwhals/(_dask|_duckdb|_ibis|_polars|_spark_like|_sql)/"
    r"|^pygments/lexers/(?!(__init__|_mapping|python|special)\.)"
    r"|^pytz/zoneinfo/|^dateutil/zoneinfo/.*\.gz$"
    r"|^jedi/third_party/(django-stubs|typeshed/third_party|typeshed/stdlib/2)/"
)
# Of Python's own modules, what speaks to other machines and processes.
ELSEWHERE = re.compile(
    r"^(multiprocessing|wsgiref|xmlrpc)/|^(cgi|cgitb|ftplib|imaplib|mailbox|nntplib|poplib|smtplib"
    r"|telnetlib)\.py"
)
STUBS = re.compile(r"^(?!jedi/).*\.pyi$")  # Jedi reads its own
# In a page nothing is built, opened, served or written for others.
NOT_IN_A_PAGE = re.compile(
    r"^lessonkit/(banks|build|hub|site|start)/|/course/(solutions/|lessons/([^/]*\.ipynb|pictures/.*)$)"
)
COMPILED = re.compile(r"\.(so|pyd|dylib)$")  # for this machine, not for a browser
SAME_DAY = (2020, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Wheel:
    """One package: its name (in small letters and `-`, as Pyodide looks it up) and its files.

    The name of the wheel says what is in it, so that a browser never takes an older one for it.
    """

    name: str
    version: str
    inside: Mapping[str, bytes]
    file_name: str = ""
    needs: tuple[str, ...] = field(default=())

    @property
    def file(self) -> str:
        """The name of its file."""
        plain = f"{self.name.replace('-', '_')}-{self.version}-py3-none-any.whl"
        name, version, tags = (self.file_name or plain).split("-", 2)
        return f"{name}-{version}-0{self.digest[:12]}-{tags}"

    @cached_property
    def content(self) -> bytes:
        """The wheel."""
        return packed(self.inside)

    @cached_property
    def digest(self) -> str:
        """Its SHA-256."""
        return sha256(self.content).hexdigest()

    def entry(self) -> dict[str, Any]:
        """What the lock says of it."""
        return {
            "name": self.name,
            "version": self.version,
            "file_name": self.file,
            "sha256": self.digest,
            "depends": list(self.needs),
            "imports": _imports(self.inside),
            "install_dir": "site",
            "package_type": "package",
            "unvendored_tests": False,
        }


def all_wheels(distribution: Distribution) -> tuple[list[Wheel], dict[str, bytes]]:
    """Every package of the browser edition: wheels, and the files of what needs no folder.

    These files go into the archive of Python's own modules, from which only what is imported is
    ever unpacked. The course is the last wheel, and needs all the others.
    """
    compiled = [
        Wheel(name, one["version"], _of(distribution, one), one["file_name"])
        for name, one in wanted()["packages"].items()
    ]
    others = [*compiled, *map(of_environment, FROM_HERE), *_of_the_kernel(), *stand_ins()]
    wheels = [one for one in others if _needs_a_folder(one)]
    wheels.append(of_the_course(one.name for one in wheels))
    archived: dict[str, bytes] = {}
    for one in others:
        if not _needs_a_folder(one):
            archived |= one.inside
    if bytecode.fits():
        return [_sooner(one) for one in wheels], bytecode.compiled(archived)
    return wheels, archived


def _needs_a_folder(wheel: Wheel) -> bool:
    return wheel.name.replace("-", "_") in IN_A_FOLDER or any(map(COMPILED.search, wheel.inside))


def _sooner(wheel: Wheel) -> Wheel:
    """The same with bytecode; the course keeps its sources, which judging and lessons read."""
    inside, ours = dict(wheel.inside), wheel.name == course().distribution
    files_of_lessons = {name: inside.pop(name) for name in [*inside] if ours and "/course/" in name}
    made = bytecode.compiled(inside, sources=ours)
    return replace(wheel, inside=made | files_of_lessons)


def lock(wheels: Iterable[Wheel]) -> dict[str, Any]:
    """The lock that Pyodide reads at its start."""
    return {"info": wanted()["info"], "packages": {one.name: one.entry() for one in wheels}}


def of_environment(name: str) -> Wheel:
    """An installed package as a wheel without its compiled parts.

    Raises
    ------
    CourseError
        It is not installed, or a file of it was changed since.

    Examples
    --------
    >>> of_environment("comm").file.startswith("comm-")
    True
    """
    try:
        installed = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        raise CourseError(
            f"The browser edition needs {name}, which is not installed. Install what builds it: "
            'python -m pip install -c constraints.txt -e ".[site]"'
        ) from None
    inside: dict[str, bytes] = {}
    for path in installed.files or ():
        name_in_it = path.as_posix()
        if path.parts[0] == ".." or path.name == "RECORD" or _left_out(name_in_it):
            continue
        if COMPILED.search(name_in_it):
            continue
        content = path.read_binary()
        if path.hash is not None and not _has_hash(content, path.hash.value):
            raise CourseError(
                f"{path} of {name} was changed after it was installed. Install it again: "
                f"python -m pip install --force-reinstall --no-deps {name}=={installed.version}"
            )
        inside[name_in_it] = content
    return Wheel(name, installed.version, inside)


def of_the_course(needs: Iterable[str]) -> Wheel:
    """The course itself, with its data and what its lessons are judged by; no worked notebooks."""
    version = metadata.version(course().distribution)
    inside: dict[str, bytes] = {}
    for package in (course().package, "lessonkit"):
        inside |= _tree(files(package), package)
    for part in ("lessons", "datasets"):
        inside |= _tree(course_files(part), f"{course().package}/course/{part}")
    ours = {
        name: content
        for name, content in inside.items()
        if not _left_out(name) and not NOT_IN_A_PAGE.search(name)
    }
    info = f"{course().distribution.replace('-', '_')}-{version}.dist-info"
    ours |= _about(info, course().distribution, version)
    return Wheel(course().distribution, version, ours, needs=tuple(needs))


def packed(inside: Mapping[str, bytes]) -> bytes:
    """A wheel of these files; the same files give the same bytes.

    Examples
    --------
    >>> packed({"b.py": b"", "a.py": b"1"}) == packed({"a.py": b"1", "b.py": b""})
    True
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(inside.items()):
            one = zipfile.ZipInfo(name, SAME_DAY)
            archive.writestr(one, content, zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


def _of(distribution: Distribution, one: Mapping[str, str]) -> dict[str, bytes]:
    content = distribution.file(one["file_name"], one["sha256"])
    return {n: c for n, c in opened(content).items() if not _left_out(n)}


def opened(content: bytes) -> dict[str, bytes]:
    """Name → content of the files of a wheel or zip."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {one: archive.read(one) for one in archive.namelist() if not one.endswith("/")}


def kernel_extension() -> Path:
    """The folder of the kernel's part for the page.

    Raises
    ------
    CourseError
        What builds the browser edition is not installed.
    """
    return extension_of(KERNEL)


def extension_of(name: str) -> Path:
    """The folder with a package's part for the page of JupyterLab."""
    try:
        found = metadata.distribution(name).files or []
    except metadata.PackageNotFoundError:
        found = []
    for path in found:
        if path.name == "package.json" and "labextensions" in path.parts:
            return Path(str(path.locate())).resolve().parent
    raise CourseError(
        f"The browser edition needs {name}, which is not installed. Install what builds it: "
        'python -m pip install -c constraints.txt -e ".[site]"'
    )


def _of_the_kernel() -> list[Wheel]:
    """The wheels that the kernel brings along, the newest of each."""
    newest: dict[str, Path] = {}
    for path in sorted((kernel_extension() / "static/pypi").glob("*.whl")):
        newest[path.name.split("-")[0]] = path
    return [
        Wheel(name.replace("_", "-"), path.name.split("-")[1], opened(path.read_bytes()), path.name)
        for name, path in newest.items()
    ]


def stand_ins() -> list[Wheel]:
    """Wheels in place of what is asked for and not needed."""
    folder = files("lessonkit.site") / "standins"
    made: list[Wheel] = []
    for name in ("ssl", "sqlite3", "rpds"):
        source = folder / f"{name}.py"
        inside = {f"{name}.py": source.read_bytes()} if source.is_file() else {}
        about = _about(f"{name}-1.0.0.dist-info", name, "1.0.0")
        made.append(Wheel(name, "1.0.0", inside | about))
    return made


def _about(info: str, name: str, version: str) -> dict[str, bytes]:
    said = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    kind = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    return {
        f"{info}/METADATA": said.encode(),
        f"{info}/WHEEL": kind.encode(),
        f"{info}/RECORD": b"",
    }


def _tree(folder: Traversable, under: str) -> dict[str, bytes]:
    with as_file(folder) as place:
        return {
            f"{under}/{path.relative_to(place).as_posix()}": path.read_bytes()
            for path in place.rglob("*")
            if path.is_file() and not path.name.startswith(".")
        }


def _left_out(name: str) -> bool:
    return bool(LEFT_OUT.search(name) or STUBS.search(name))


def _has_hash(content: bytes, expected: str) -> bool:
    return base64.urlsafe_b64encode(sha256(content).digest()).rstrip(b"=").decode() == expected


def _imports(inside: Iterable[str]) -> list[str]:
    tops = {
        name.split("/")[0].split(".")[0]
        for name in inside
        if name.endswith((".py", ".pyc", ".so")) and ".dist-info" not in name.split("/")[0]
    }
    return sorted(tops)
