"""The browser edition beside the board: packed, cacheable, under media types of our own."""
# pyright: standard
# tornado has types in parts.

import re
from pathlib import Path
from urllib.parse import urlencode

from tornado.web import RequestHandler, StaticFileHandler

from lessonkit.classroom.html import UNDER
from lessonkit.course import course
from lessonkit.text.errors import CourseError

# A system's registry may say otherwise, and a browser then runs no script and compiles no program.
_TYPES = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ipynb": "application/json",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
}
_NAMES_ITS_CONTENT = re.compile(r"[.-][0-9a-f]{7,}[.-]")
_A_YEAR = 365 * 24 * 3600


def checked_site(folder: Path) -> Path:
    """The folder, if it is a browser edition.

    Raises
    ------
    CourseError
        It is not.
    """
    if (folder / "jupyter-lite.json").is_file() and (folder / "start.js").is_file():
        return folder
    raise CourseError(
        f"There is no browser edition in {folder}. Build it first: "
        f"{course().command} site {folder} --pyodide PLACE"
    )


class SiteFiles(StaticFileHandler):
    """One file of the edition; the packed copy beside it where the browser takes that."""

    def validate_absolute_path(self, root: str, absolute_path: str) -> str | None:
        found = super().validate_absolute_path(root, absolute_path)
        if found is None:
            return None
        self._name = Path(found).name
        if not Path(f"{found}.gz").is_file():
            return found
        self.set_header("Vary", "Accept-Encoding")
        if "gzip" not in self.request.headers.get("Accept-Encoding", ""):
            return found
        self.set_header("Content-Encoding", "gzip")
        return super().validate_absolute_path(root, f"{found}.gz")

    def get_content_type(self) -> str:
        return _TYPES.get(Path(self._name).suffix, "application/octet-stream")

    def set_extra_headers(self, path: str) -> None:
        kept = f"max-age={_A_YEAR}, immutable" if _NAMES_ITS_CONTENT.search(self._name) else ""
        self.set_header("Cache-Control", kept or "no-cache")  # a look each time, 304 mostly
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")


class ToTheLessons(RequestHandler):
    """The short address on the board, which ends with the class code: on to the lessons."""

    def get(self, code: str) -> None:
        self.redirect(f"/{UNDER}/index.html?{urlencode({'class': code.upper()})}")
