"""Makes static/engine.js, the Vega that live figures run on, from the copy that vl-convert carries.

pyproject.toml names this file as a build hook, so every wheel and every editable install has the
engine. To run from a checkout without installing it: `python -m lessonkit.live.build_engine`.
"""
# hatchling has no types, and is there only when a wheel is built.
# pyright: reportUntypedBaseClass=false, reportUnknownMemberType=false, reportUnknownArgumentType=false

from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # not building a wheel
    BuildHookInterface = object

ENGINE = Path(__file__).with_name("static") / "engine.js"

# `vegaEmbed` is the one library that vl-convert lends to a snippet whole; Vega and Vega-Lite are
# inside it (the names `vega` and `vegaLite` are there too, but stand for nothing).
# Figure and engine reach the page in any order: whoever comes first makes the promise.
SNIPPET = """
function promise() {
  let resolve;
  const promise = new Promise((done) => { resolve = done; });
  return { promise, resolve };
}
export default {
  initialize() { (globalThis.lessonkitEngine ??= promise()).resolve(vegaEmbed); }
};
"""
COURSE_PARTS = ("lessons", "solutions", "datasets")
NOT_NEEDED = ("lessons/pictures",)  # for the README


def write_engine(path: Path = ENGINE) -> Path:
    """Write the engine to `path`; needs vl-convert, but no network."""
    import vl_convert

    path.parent.mkdir(exist_ok=True)
    path.write_text(vl_convert.javascript_bundle(SNIPPET), encoding="utf-8")
    return path


class CustomBuildHook(BuildHookInterface):  # pyright: ignore[reportGeneralTypeIssues]
    """Puts the engine into wheel and editable install, and the course's files into the wheel.

    An editable install finds lessons, solutions and datasets in the checkout; copies of them would
    go stale.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        write_engine()
        if version != "editable":
            [package] = [
                p.name for p in Path(self.root, "src").iterdir() if (p / "_course.py").exists()
            ]
            for part in COURSE_PARTS:
                for file in Path(self.root, part).rglob("*"):
                    inside = file.relative_to(self.root)
                    left_out = any(name.startswith((".", "__")) for name in inside.parts)
                    left_out |= inside.as_posix().startswith(NOT_NEEDED)
                    if file.is_file() and not left_out:
                        target = f"{package}/course/{inside.as_posix()}"
                        build_data["force_include"][str(file)] = target


if __name__ == "__main__":
    print(f"Wrote {write_engine()}")
