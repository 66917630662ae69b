"""The look of every figure: large enough for a projector, told apart without relying on colour."""

import altair as alt

INK = "#1a1a1a"
QUIET = "#595959"  # 7.0:1 on white: for grid labels and context marks
PALE = "#8c8c8c"  # 3.4:1 on white: for marks that stand beside the question
PAPER = "#ffffff"
# The first four of Okabe and Ito's palette: each at least 3:1 on white, and distinguishable under
# deuteranopia, protanopia and tritanopia (the other four are too pale for thin marks on white).
BLUE = "#0072B2"
VERMILION = "#D55E00"
GREEN = "#009E73"
PINK = "#CC79A7"
PALETTE = (BLUE, VERMILION, GREEN, PINK)

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"


@alt.theme.register("lessonkit", enable=False)
def _theme() -> alt.theme.ThemeConfig:
    return alt.theme.ThemeConfig(
        config={
            "background": PAPER,
            "font": FONT,
            "view": {"stroke": None},
            "padding": 8,
            "title": {
                "anchor": "start",
                "fontSize": 17,
                "fontWeight": 600,
                "color": INK,
                "subtitleFontSize": 13,
                "subtitleColor": QUIET,
                "subtitlePadding": 6,
                "offset": 14,
            },
            "axis": {
                "labelFontSize": 13,
                "titleFontSize": 13,
                "titleFontWeight": 500,
                "labelColor": INK,
                "titleColor": INK,
                "gridColor": "#e3e3e3",
                "domainColor": QUIET,
                "tickColor": QUIET,
            },
            "axisX": {"grid": False},
            "legend": {"labelFontSize": 13, "titleFontSize": 13, "labelLimit": 320},
            "header": {"labelFontSize": 13, "titleFontSize": 13},
            "text": {"fontSize": 13, "color": INK},
            "range": {"category": list(PALETTE)},
        }
    )


def enable_theme() -> None:
    """Use the course's look for every chart from now on."""
    alt.theme.enable("lessonkit")


def titled(text: str, caption: str | list[str]) -> alt.Title:
    """The title of a figure with its caption (source and edition) under it."""
    return alt.Title(text=text, subtitle=caption)
