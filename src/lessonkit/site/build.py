"""Building the folder of the browser edition: page, lessons, Python, packages, start page."""

import gzip
import html
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from typing import Any

from lessonkit import verbs
from lessonkit.course import course, course_files
from lessonkit.lessons import catalogue
from lessonkit.record.shape import VERSION
from lessonkit.site import bytecode
from lessonkit.site.inputs import Distribution, wanted
from lessonkit.site.wheels import (
    AT_THE_START,
    ELSEWHERE,
    all_wheels,
    extension_of,
    kernel_extension,
    lock,
    opened,
    packed,
)
from lessonkit.text.errors import CourseError
from lessonkit.text.markup import tag

STATIC = files("lessonkit.site") / "static"
FOLDER = "/course"  # where a page's Python finds the record
PACKED = {".js", ".json", ".wasm", ".css", ".html", ".ico", ".svg", ".ipynb"}
SERVICE_WORKER = "@jupyterlite/application-extension:service-worker-manager"
# In JupyterLite's kernel: the program for a page that is served without isolation, by its number.
KERNEL_PROGRAM = re.compile(r":new Worker\(new URL\(\w\.p\+\w\.u\((\d+)\),")
NEWS = "@jupyterlab/apputils-extension:announcements"


@dataclass(frozen=True)
class Built:
    """A folder that was built: where, how many files, their bytes without packed copies, and
    whether Python in the page starts from bytecode."""

    folder: Path
    count: int
    size: int
    quick: bool


def build_site(out: Path, pyodide: Path) -> Built:
    """Build the browser edition into a new folder.

    Parameters
    ----------
    out
        The folder; it must not be there, or be empty, or be an edition that was built before.
    pyodide
        The Pyodide distribution: a folder or an archive.

    Raises
    ------
    CourseError
        An input is missing or is another file, or the folder holds something else.
    """
    _make_room(out)
    distribution = Distribution(pyodide)
    with TemporaryDirectory(prefix="lessonkit-site-") as made:
        work = Path(made)
        _write_python(work / "static/pyodide", distribution)
        notebooks = _write_lessons(work / "contents")
        _write_settings(work)
        _run_jupyterlite(work, out)
    for left in out.rglob("*.map"):
        left.unlink()
    _start_early(out)
    _write_start_page(out, notebooks)
    parts = [path for path in out.rglob("*") if path.is_file()]
    pack(parts)
    size = sum(path.stat().st_size for path in parts)
    return Built(out, len(parts), size, bytecode.fits())


def pack(files_of_it: Iterable[Path]) -> None:
    """Put a packed copy beside each file that gets smaller by it."""
    for path in files_of_it:
        if path.suffix in PACKED and path.stat().st_size > 1000:
            content = gzip.compress(path.read_bytes(), 9, mtime=0)
            path.with_name(f"{path.name}.gz").write_bytes(content)


def _make_room(out: Path) -> None:
    if out.is_dir() and (out / "jupyter-lite.json").is_file():
        shutil.rmtree(out)
    elif out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise CourseError(
            f"{out} is there already and is not a browser edition. Name a folder that is new or "
            "empty."
        )


def _write_python(folder: Path, distribution: Distribution) -> None:
    """Pyodide, its lock, and every package in it."""
    folder.mkdir(parents=True)
    wheels, archived = all_wheels(distribution)
    for name, digest in wanted()["core"].items():
        content = distribution.file(name, digest)
        if name.endswith(".zip"):
            own = {n: c for n, c in opened(content).items() if not ELSEWHERE.search(n)}
            content = packed((bytecode.compiled(own) if bytecode.fits() else own) | archived)
        (folder / name).write_bytes(content)
    settings = {
        "database": course().name,
        "folder": FOLDER,
        "warm": ["pyodide_kernel", course().package, *sorted(set(verbs.HOMES.values()))],
    }
    with (folder / "pyodide.js").open("a", encoding="utf-8") as loader:
        loader.write(f"\n;{_static('store.js')}\nglobalThis.LESSONKIT = {json.dumps(settings)};\n")
        for name in ("nulls.js", "kernel.js"):
            loader.write(_static(name))
    for wheel in wheels:
        (folder / wheel.file).write_bytes(wheel.content)
    (folder / "pyodide-lock.json").write_text(json.dumps(lock(wheels)), encoding="utf-8")


def _write_lessons(folder: Path) -> dict[str, str]:
    """The notebooks as on a desktop, each knowing its edition; name → edition."""
    folder.mkdir()
    editions: dict[str, str] = {}
    for source in course_files("lessons").iterdir():
        if not source.name.endswith(".ipynb"):
            continue
        content = source.read_bytes()
        notebook: dict[str, Any] = json.loads(content)
        edition = sha256(content).hexdigest()[:12]
        notebook["metadata"]["lessonkit"] = {"edition": edition}
        text = json.dumps(notebook, ensure_ascii=False, indent=1)
        (folder / source.name).write_text(text, encoding="utf-8")
        editions[source.name] = edition
    return editions


def _write_settings(work: Path) -> None:
    kernel = {"disablePyPIFallback": True, "loadPyodideOptions": _options()}
    page = {
        "appName": course().name,
        "contentsStorageName": course().name,
        "defaultKernelName": "python",
        "enableMemoryStorage": True,
        "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": kernel},
        # Without a service worker everything is the same on every address, plain http included.
        "disabledExtensions": [NEWS, SERVICE_WORKER],
    }
    _write_json(
        work / "jupyter-lite.json",
        {"jupyter-lite-schema-version": 0, "jupyter-config-data": page},
    )
    overrides = files("lessonkit.start") / "jupyter_config/labconfig"
    settings = (overrides / "default_setting_overrides.json").read_text(encoding="utf-8")
    (work / "overrides.json").write_text(settings, encoding="utf-8")
    extensions = (kernel_extension(), *map(extension_of, ("jupyterlab-widgets", "anywidget")))
    build = {
        "contents": [str(work / "contents")],
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
        "apps": ["lab", "notebooks", "tree"],
        "ignore_sys_prefix": ["federated_extensions"],
        "federated_extensions": [str(one) for one in extensions],
    }
    _write_json(work / "jupyter_lite_config.json", {"LiteBuildConfig": build})


def _options() -> dict[str, Any]:
    """What Pyodide is started with; whatever is named here is fetched at once, all together."""
    return {"packages": [*AT_THE_START, course().distribution]}


def _run_jupyterlite(work: Path, out: Path) -> None:
    command = [sys.executable, "-m", "jupyterlite_core", "build"]
    places = ["--lite-dir", str(work), "--output-dir", str(out.resolve())]
    ran = subprocess.run([*command, *places], cwd=work, capture_output=True, text=True)
    if ran.returncode:
        said = (ran.stderr or ran.stdout).strip().splitlines()[-8:]
        raise CourseError(
            "JupyterLite could not build the page. Install what builds it again "
            '(python -m pip install -c constraints.txt -e ".[site]"). It said:\n' + "\n".join(said)
        )


def _start_early(out: Path) -> None:
    """Python starts with the page of a lesson, and not only when JupyterLab is there."""
    (folder,) = out.glob("extensions/@jupyterlite/*/static")
    scripts = {path: path.read_text(encoding="utf-8") for path in folder.glob("*.js")}
    (number,) = {found[1] for said in scripts.values() if (found := KERNEL_PROGRAM.search(said))}
    (program,) = folder.glob(f"{number}.*.js")
    place = program.relative_to(out).as_posix()
    starter = Template(_static("starter.js")).substitute(
        options=json.dumps(_options()), program=f"../../{place}"
    )
    (out / "static/pyodide/starter.js").write_text(starter, encoding="utf-8")
    early = Template(_static("early.js")).substitute(
        program=f"../{place}", starter="../static/pyodide/starter.js"
    )
    early += Template(_static("notice.js")).substitute(database=json.dumps(course().name))
    page = out / "notebooks/index.html"
    before, head, after = page.read_text(encoding="utf-8").partition("<head>")
    page.write_text(f"{before}{head}\n<script>\n{early}</script>{after}", encoding="utf-8")


def _write_start_page(out: Path, editions: dict[str, str]) -> None:
    rows: list[str] = []
    for lesson_id in catalogue.lesson_ids():
        lesson = catalogue.lesson(lesson_id)
        name = f"{lesson.folder.name}.ipynb"
        link = tag(
            "a",
            f"{lesson.id} · {lesson.title}",
            href=f"notebooks/index.html?path={name}",
            data_lesson=name,
            data_edition=editions[name],
        )
        rows.append(tag("li", link, tag("div", lesson.question)))
    known = {"database": course().name, "record": course().record_name, "version": VERSION}
    known["joined"] = f"{course().command}-class.json"
    parts = (out / "static/pyodide").iterdir()
    python = sum(path.stat().st_size for path in parts if path.suffix in {".whl", ".zip"})
    page = Template(_static("index.html")).substitute(
        title=html.escape(course().name),
        lessons="\n".join(rows),
        megabytes=round(python / 1e6 + 6),  # Pyodide's program and JupyterLab, packed
        course=json.dumps(known).replace("<", "\\u003c"),
    )
    (out / "index.html").write_text(page, encoding="utf-8")
    for name in ("store.js", "start.js"):
        (out / name).write_text(_static(name), encoding="utf-8")


def _static(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


def _write_json(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content), encoding="utf-8")
