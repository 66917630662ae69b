"""Keeps `datasets/` in step with itself: sizes and hashes, and the codebook page.

`datapackage.json` is written by hand, but for `bytes` and each `hash`; `datasets/README.md` is
written from it. The build calls `refresh`.
"""

import json
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from lessonkit.course import course, course_files
from lessonkit.data.package import GRADES, normalised, sealed, sha256
from lessonkit.text.errors import CourseError


def refresh(check: bool = False, folder: Traversable | None = None) -> list[str]:
    """Bring sizes, hashes and the codebook page up to date with the tables.

    Parameters
    ----------
    check
        True changes nothing and only tells.
    folder
        The `datasets` folder; the checkout's own unless given.

    Returns
    -------
    list of str
        The files that were changed, or with `check` would be; empty when all is up to date.

    Raises
    ------
    CourseError
        A file named in `datapackage.json` is missing, or the folder cannot be written.
    """
    if folder is None:
        folder = course_files("datasets")
    if not isinstance(folder, Path):
        raise CourseError(
            "The codebook is built in a checkout of the course; this is an installed copy. "
            f"Clone the repository and run `{course().command} build` there."
        )
    package_file = folder / "datapackage.json"
    package = json.loads(package_file.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        try:
            content = (folder / resource["path"]).read_bytes()
        except OSError as error:
            raise CourseError(
                f"datapackage.json names datasets/{resource['path']}, which cannot be read "
                f"({type(error).__name__}). Put the file back or take its entry out."
            ) from error
        resource["bytes"] = len(normalised(content))
        resource["hash"] = sha256(content)
    wanted = {
        package_file: sealed(package),
        folder / "README.md": codebook_page(package),
    }
    stale = [path for path, text in wanted.items() if _text(path) != text]
    if not check:
        for path in stale:
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
    return [path.name for path in stale]


def codebook_page(package: dict[str, Any]) -> str:
    """The codebook as Markdown, from the content of `datapackage.json`."""
    resources, words = package["resources"], package["codebook"]
    grades = "".join(f"- {text}\n" for text in GRADES.values())
    contents = "\n## Tables\n\n" + "".join(
        f"- [{r['name']}](#{r['name']}): {r['title']}\n" for r in resources
    )
    tables = "".join(map(_table_section, resources))
    return words["head"] + grades + _licence_section(resources, words) + contents + tables


def _licence_section(resources: list[dict[str, Any]], words: dict[str, str]) -> str:
    groups: dict[str, list[str]] = {}
    for resource in resources:
        for licence in resource["licenses"]:
            groups.setdefault(licence["title"], []).append(f"`{resource['name']}`")
    listed = "".join(f"- **{title}**: {', '.join(groups[title])}\n" for title in sorted(groups))
    return words["licences"] + listed + words["quoted"]


def _table_section(resource: dict[str, Any]) -> str:
    sure = ". ".join(filter(None, [GRADES[resource["grade"]], resource.get("grade_note")]))
    lines = [
        ("One row is", resource["one_row_is"]),
        ("What is counted", resource["counts"]),
        ("Who counted", resource["counted_by"]),
        ("Who is missing", resource["who_is_missing"]),
        ("Do not use it for", resource["do_not_use_for"]),
        ("Period", resource["period"]),
        ("Edition", resource["edition"]),
        ("How sure", sure),
        ("Licence", ", ".join(licence["title"] for licence in resource["licenses"])),
        ("Credit line", resource["attribution"]),
    ]
    facts = "".join(f"- **{label}:** {text}\n" for label, text in lines)
    fields = resource.get("schema", {}).get("fields", [])
    columns = "".join(map(_column_row, fields))
    head = "\n| column | type | unit | what it is |\n|---|---|---|---|\n" if columns else ""
    name, title, about = resource["name"], resource["title"], resource["description"]
    return f"\n### {name}\n\n{title}. {about}\n\n{facts}{head}{columns}"


def _column_row(field: dict[str, Any]) -> str:
    about = field["description"]
    if "missing_means" in field:
        about += f". Empty: {field['missing_means']}"
    cells = (f"`{field['name']}`", field["type"], field.get("unit", ""), about)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _text(path: Path) -> str | None:
    try:
        return normalised(path.read_bytes()).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
