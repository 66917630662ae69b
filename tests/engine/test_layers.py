"""Arrows between folders run one way: the engine knows no course, and no folder looks back up."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

SRC = Path(__file__).parents[2] / "src"
# From the ground floor up. A folder may import from those before it, and from itself.
ENGINE = (
    *("course.py", "text", "data", "figures", "live", "judging", "tasks", "lessons", "record"),
    *("widgets", "ask", "report", "classroom", "build", "paper", "banks", "start", "verbs.py"),
    *("site", "hub"),
)
COURSE = (
    *(
        "_checks.py",
        "_course.py",
        "_old_paths.py",
        "claim_search.py",
        "terms.py",
        "own_form.py",
        "own_table.py",
        "ledger.py",
        "measures",
        "models",
    ),
    *("formulas.py", "slips", "fairness.py", "ledger_sorts.py", "worlds", "charts", "finder"),
    *("briefs", "explorers", "numbers.py", "figures.py"),
    *("__init__.py", "cli.py", "__main__.py"),
)


def imports(path):
    """Modules that a file imports when it is imported; not those fetched later or for types."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        node
        for part in ast.walk(tree)
        if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef)) or _for_types_only(part)
        for node in ast.walk(part)
    }
    for node in ast.walk(tree):
        if node in inside:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _for_types_only(part):
    return isinstance(part, ast.If) and ast.unparse(part.test) == "TYPE_CHECKING"


def folder(package, module):
    """The folder, or file at the top, of a package that a module stands in."""
    parts = module.split(".")
    if parts[0] != package or len(parts) == 1:
        return None
    name = parts[1]
    here = SRC / package
    if (here / name).is_dir():
        return name
    return f"{name}.py" if (here / f"{name}.py").exists() else None


def arrows(package, order):
    for path in sorted((SRC / package).rglob("*.py")):
        inside = path.relative_to(SRC / package).parts
        here = inside[0]
        for module in imports(path):
            there = folder(package, module)
            if there and there != here and there in order and here in order:
                yield here, there, "/".join(inside)


@pytest.mark.parametrize(("package", "order"), [("lessonkit", ENGINE), ("crossings", COURSE)])
def test_no_arrow_between_folders_runs_back_up(package, order):
    places = {
        p.name
        for p in (SRC / package).iterdir()
        if p.suffix == ".py" or (p / "__init__.py").exists()
    }
    assert places - set(order) - {"__init__.py"} == set()  # every folder has its floor
    back = [
        arrow for arrow in arrows(package, order) if order.index(arrow[1]) > order.index(arrow[0])
    ]
    assert back == []


def named(path):
    """Modules that a file names in an import anywhere: at its top, in a function, for types."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("package", ["lessonkit", "crossings"])
def test_no_import_runs_in_a_circle(package):
    """Inside a folder neither, where the floors above see nothing."""
    files = [one for one in (SRC / package).rglob("*.py") if one.name != "__init__.py"]
    modules = {".".join(one.relative_to(SRC).with_suffix("").parts): one for one in files}
    graph = {
        name: {one if one in modules else one.rpartition(".")[0] for one in named(path)}
        for name, path in modules.items()
    }
    TopologicalSorter(graph).prepare()  # names the modules of a circle


def test_the_engine_imports_no_course():
    found = [
        (path.name, module)
        for path in sorted((SRC / "lessonkit").rglob("*.py"))
        for module in imports(path)
        if module.split(".")[0] == "crossings"
    ]
    assert found == []


def test_a_measure_knows_no_chart_and_a_chart_no_widget():
    widgets = ("ipywidgets", "anywidget", "lessonkit.widgets", "lessonkit.live")
    for place in ("measures", "models", "charts"):
        for path in sorted((SRC / "crossings" / place).rglob("*.py")):
            named = list(imports(path))
            assert [m for m in named if m.startswith(widgets)] == [], path
            if place != "charts":
                assert [m for m in named if m.startswith(("altair", "lessonkit.figures"))] == [], (
                    path
                )
