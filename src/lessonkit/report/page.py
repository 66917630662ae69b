"""The page around a report: one file that loads nothing, runs nothing and prints well."""

from base64 import b64encode
from hashlib import sha256

from lessonkit.figures.theme import PAPER, QUIET
from lessonkit.text.cards import INK, TONES
from lessonkit.text.markup import Markup, join, tag

LINE = "#c8c8c8"
GOOD, OPEN, LINK = (TONES[tone][0] for tone in ("right", "not-yet", "note"))

STYLE = f"""
body {{margin:0 auto; padding:24px; max-width:62rem; color:{INK}; background:{PAPER};
  overflow-wrap:anywhere;
  font:16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif}}
h1 {{font-size:1.7rem; line-height:1.25}}
h2 {{font-size:1.3rem; margin:2.4rem 0 .5rem; padding-top:.6rem; border-top:2px solid {LINE}}}
h3 {{font-size:1.05rem; margin:1.4rem 0 .3rem}}
p, li, blockquote {{max-width:75ch}}
a {{color:{LINK}}}
table {{border-collapse:collapse; margin:.6rem 0 1.2rem; width:100%}}
caption {{text-align:left; color:{QUIET}; padding:.2rem 0}}
th, td {{text-align:left; vertical-align:top; padding:.3rem .7rem .3rem 0;
  border-bottom:1px solid {LINE}; font-weight:400}}
thead th {{font-weight:600; white-space:nowrap}}
.said {{white-space:pre-wrap}}
.one-line {{white-space:nowrap}}
.exercise {{min-width:7em}}
blockquote {{margin:.3rem 0 1rem; padding:.2rem 0 .2rem .9rem; border-left:4px solid {LINE}}}
.right {{color:{GOOD}; font-weight:600}}
.not-yet {{color:{OPEN}; font-weight:600}}
.quiet {{color:{QUIET}}}
svg {{max-width:100%; height:auto; font:14px system-ui, sans-serif}}
@media (max-width:44rem) {{
  body {{padding:12px}}
  th, td {{font-size:.8rem; padding-right:.3rem}}
  thead th, .one-line {{white-space:normal; overflow-wrap:anywhere}}
}}
@media print {{
  body {{padding:0; max-width:none; font-size:11pt}}
  tr, blockquote, figure {{break-inside:avoid}}
  h2, h3, caption {{break-after:avoid}}
  thead {{display:table-header-group}}
  a {{color:inherit; text-decoration:none}}
}}
@page {{margin:16mm}}
"""


def page(title: str, *content: str, style: str = STYLE) -> str:
    """A whole HTML document in English, with this one style sheet."""
    # Nothing may be loaded or run; the one style sheet is known by its own digest.
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", Markup(style)),
    )
    body = tag("body", tag("main", tag("h1", title), *content))
    return join(Markup("<!DOCTYPE html>\n"), tag("html", head, body, lang="en"), "\n")
