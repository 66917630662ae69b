"""The sheet around a lesson on paper: one file that loads nothing, and becomes a PDF."""

import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from lessonkit.paper.drawing import FONT
from lessonkit.text.errors import CourseError
from lessonkit.text.markup import Markup, join, tag

STYLE = f"""
body {{margin:0 auto; padding:16px; max-width:46rem; color:#000; background:#fff;
  font:11pt/1.45 {FONT}; overflow-wrap:break-word}}
h1 {{font-size:20pt; line-height:1.2; margin:0 0 .4rem}}
h2 {{font-size:14pt; margin:1.6rem 0 .4rem; border-top:1.5px solid #000; padding-top:.5rem}}
h3 {{font-size:12pt; margin:1rem 0 .3rem}}
h1, h2, h3, caption {{break-after:avoid}}
p {{margin:.35rem 0; orphans:3; widows:3}}
a {{color:inherit; text-decoration:none}}
svg {{display:block; max-width:100%; height:auto; max-height:112mm; overflow:visible}}
figure svg {{width:min(100%, 150mm)}}
details {{display:none}}
p:has(+ .question), p:has(+ figure), p:has(+ .shown) {{break-after:avoid}}
figure {{margin:.8rem 0; break-inside:avoid}}
table {{border-collapse:collapse; margin:.5rem 0; font-size:10pt; break-inside:avoid}}
th, td {{border:1px solid #777; padding:.25rem .5rem; text-align:left; vertical-align:top}}
caption {{text-align:left; padding:.2rem 0}}
thead {{display:table-header-group}}
tr {{break-inside:avoid}}
code {{font-family:"Liberation Mono", "DejaVu Sans Mono", monospace; font-size:9.5pt}}
pre {{border:1px solid #999; padding:.4rem .6rem; white-space:pre-wrap; break-inside:avoid}}
blockquote {{margin:.5rem 0; padding:.1rem .8rem; border-left:3px solid #000}}
/* Chromium cuts the lower edge of a frame that ends in padding, and none that ends in a line. */
.question {{border:1.5px solid #000; padding:.2rem .9rem .7rem; margin:1rem 0; break-inside:avoid;
  display:flow-root}}
.question::after {{content:""; display:block; height:1px}}
.shown {{margin:.6rem 0}}
.options {{list-style:none; padding:0}}
.options li {{margin:.3rem 0 .3rem 1.6rem; text-indent:-1.6rem}}
.box {{display:inline-block; width:.8rem; height:.8rem; border:1.2px solid #000; margin-right:.6rem;
  vertical-align:-.1rem; text-indent:0}}
.line {{border-bottom:1px solid #555; height:1.9rem}}
.gap {{display:inline-block; border-bottom:1px solid #000; min-width:9rem}}
.sketch {{border:1px solid #555; height:70mm}}
.small {{font-size:9.5pt}}
.shown > .small {{break-before:avoid; break-after:avoid}}
.shown table {{font-size:9.5pt !important}}
/* A long card or table may go on overleaf, and a question may not. */
.long, .long table, .long .lessonkit-card {{break-inside:auto !important}}
.long .lessonkit-card {{box-decoration-break:clone; -webkit-box-decoration-break:clone}}
.shown th, .shown td {{padding:.12rem .35rem !important}}
.room td:last-child {{min-width:11rem}}
.lessonkit-card {{border:1px solid #555 !important; background:none !important;
  break-inside:avoid; max-width:none !important; font-size:10pt !important}}
@page {{size:A4; margin:16mm 16mm 18mm;
  @bottom-right {{content:counter(page) " / " counter(pages); font:9pt {FONT}}}
  @bottom-left {{content:"TITLE"; font:9pt {FONT}}}}}
@media print {{body {{padding:0; max-width:none}}}}
"""
SLIDES = f"""
body {{margin:0; background:#777; color:#000; font:30px/1.3 {FONT}}}
.slide {{box-sizing:border-box; width:1280px; height:720px; padding:36px 56px; margin:12px auto;
  background:#fff; overflow:hidden; break-after:page; display:flex; flex-direction:column;
  justify-content:center; position:relative}}
.slide h1 {{font-size:64px; line-height:1.15; margin:0 0 24px}}
.slide h2 {{font-size:40px; line-height:1.2; margin:0 0 16px}}
.slide p {{margin:10px 0}}
.slide svg {{width:94%; height:100%; min-height:0; flex:1; overflow:visible}}
.slide .foot {{position:absolute; right:24px; bottom:10px; font-size:20px}}
@page {{size:1280px 720px; margin:0}}
@media print {{.slide {{margin:0}}}}
"""
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
_SECONDS = 120


def sheet(title: str, *content: str, style: str = STYLE) -> str:
    """A whole HTML document in English that loads nothing and runs nothing."""
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"
    quoted = title.replace("\\", "").replace('"', "”")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", Markup(style.replace("TITLE", quoted).replace("</", "<\\/"))),
    )
    body = tag("body", tag("main", *content))
    return join(Markup("<!DOCTYPE html>\n"), tag("html", head, body, lang="en"), "\n")


def browser() -> str | None:
    """A Chromium on this computer, or None."""
    return next(filter(None, map(shutil.which, _BROWSERS)), None)


def as_pdf(page: Path) -> Path:
    """Print a page into a PDF beside it, with the Chromium of this computer.

    Raises
    ------
    CourseError
        There is no Chromium, or it made no PDF.
    """
    program = browser()
    if program is None:
        raise CourseError(
            "No Chromium was found on this computer, so there are no PDF files. Open a page in any "
            "browser and print it from there."
        )
    to = page.with_suffix(".pdf")
    to.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [
            *(
                program,
                "--headless",
                "--disable-gpu",
                "--no-first-run",
                f"--user-data-dir={profile}",
            ),
            *(["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []),
            *("--no-pdf-header-footer", f"--print-to-pdf={to.resolve()}", page.resolve().as_uri()),
        ]
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    if not to.is_file():
        raise CourseError(
            f"{program} made no PDF of {page.name}. Open the page in a browser and print it there."
        )
    return to
