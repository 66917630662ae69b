"""Lesson 13 as a learner does it: the workbench by keyboard, two kernels, one page to hand in."""

import re

from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, record, words_inside


def notes(lab):
    return {name: entry["text"] for name, entry in record(lab)["notes"].items()}


def bench_of(lab):
    return lab.form_of(cell_with(lab, 'explore("workbench")'))


def walk(lab):
    figures = lab.page.locator(".jp-NotebookPanel svg.marks")
    assert figures.count() == 3
    for i in range(3):
        assert words_inside(figures.nth(i))

    # Wrong: the slip is named, the number is not given away. Right: what it means.
    wrong = answer(lab, "13.days-left", "(31 - 15) + 30 + 6")
    assert "You gave the days that had gone by" in wrong
    assert "11" not in wrong.split("How many has")[0]
    assert "inside that window" in answer(lab, "13.days-left", "63 - 52")

    # Find and choose with the keyboard alone; no key goes astray.
    cells = lab.cell_count()
    bench = bench_of(lab)
    bench.get_by_role("textbox", name="Find a claim").focus()
    lab.page.keyboard.type("rwanda")
    listed = bench.get_by_role("listbox", name=re.compile(r"^Claims: 3 of \d+"))
    listed.focus()
    looking.settle(lab)  # every letter typed has brought its list
    lab.page.keyboard.press("ArrowDown")
    bench.get_by_text("You work on claim S6: “The first removal flights").wait_for()
    looking.settle(lab)  # the fields of this claim have come
    bench.get_by_role("textbox", name="What exactly was counted?").focus()
    lab.page.keyboard.type("Flights; dd bb aa")
    looking.settle(lab)
    figure = bench.get_by_role("combobox", name="The figure of your brief")
    figure.select_option(label="the forecast of flights to Rwanda, on three days")
    bench.get_by_role("cell", name="1 to 15 July").wait_for()
    forecast = bench.get_by_role("radio", name="forecast: about the future")
    forecast.focus()
    lab.page.keyboard.press("Space")
    bench.get_by_text("Kept: the verdict, forecast.").wait_for()
    assert lab.cell_count() == cells
    # The page holds the newest letters back while older ones are on their way.
    kept = """__import__("lessonkit.record").record.progress().note("13.brief.S6.counted")"""
    lab.wait_for_value(kept, "'Flights; dd bb aa'")
    assert notes(lab)["13.brief.S6.counted"] == "Flights; dd bb aa"
    assert notes(lab)["13.brief.S6.verdict"] == "forecast"

    # The ledger's entry comes after one's own reason.
    compare = bench.get_by_role("button", name="Compare with the ledger")
    compare.press("Enter")
    bench.get_by_text("Yours comes first.").wait_for()
    bench.get_by_role("textbox", name="Why this verdict?").fill("It was about the future.")
    compare.press("Enter")
    bench.get_by_text("More than one verdict can be defended.").wait_for()
    bench.get_by_role("button", name="Write my brief as a page").press("Enter")
    bench.get_by_text("The file brief-S6-draft.html is in your course folder.").wait_for()
    page = (lab.server.folder / "brief-S6-draft.html").read_text(encoding="utf-8")
    assert "Flights; dd bb aa" in page
    lab.take_away("brief-S6-draft.html")
    assert lab.errors() == []


def with_a_new_kernel(lab):
    """Everything that was typed is in its field again."""
    bench = bench_of(lab)
    bench.get_by_text("You work on claim S6").wait_for()
    counted = bench.get_by_role("textbox", name="What exactly was counted?")
    assert counted.input_value() == "Flights; dd bb aa"
    assert bench.get_by_role("radio", name="forecast: about the future").is_checked()
