"""Live figures in a real JupyterLab: painted, changed in place, restored, closed."""

from playwright.sync_api import expect

from tests.lessons import looking
from tests.live.figures import BARS, COMPOUND

SHOWN = BARS + "live = LiveChart(bars())\nlive"


def bars_of(figure):
    """What a screen reader is told of each bar."""
    marks = figure.locator("[aria-roledescription='bar']")
    return [mark.get_attribute("aria-label") for mark in marks.all()]


def figure_in(lab, i=0):
    figure = lab.output_of(i).locator(".lessonkit-figure")
    expect(figure.locator("svg")).to_be_visible()
    return figure


def test_paints_changes_in_place_and_closes(lab):
    lab.open_cells(SHOWN)
    figure = figure_in(lab)
    drawing = figure.locator("[role=graphics-document]")
    expect(drawing).to_have_attribute("aria-label", "Bars: A 3, B 1, C 2.")
    assert bars_of(figure) == ["group: A; people: 3", "group: B; people: 1", "group: C; people: 2"]
    expect(figure.locator("details")).to_have_count(0)

    figure.locator("svg").evaluate("svg => { window.firstSvg = svg }")
    lab.execute(
        "live.update(rows=[{'group': g, 'people': n} for g, n in zip('ABC', (3, 7, float('nan')))],"
        "            headline='Second headline', description='Bars: A 3, B 7, C unknown.')"
    )
    expect(figure.get_by_text("Second headline")).to_be_visible()
    expect(drawing).to_have_attribute("aria-label", "Bars: A 3, B 7, C unknown.")
    assert bars_of(figure)[:2] == ["group: A; people: 3", "group: B; people: 7"]
    assert figure.locator("svg").evaluate("svg => svg === window.firstSvg")

    lab.execute("live.update(rows=bars((4, 5, 6, 7, 8)).data.values)")
    expect(figure.locator("[aria-roledescription='bar']")).to_have_count(5)
    lab.execute("live.update(rows=bars((9, 2)).data.values)")
    expect(figure.locator("[aria-roledescription='bar']")).to_have_count(2)
    assert bars_of(figure) == ["group: A; people: 9", "group: B; people: 2"]

    # A closed output lets the figure go; what is sent to it later hurts nobody.
    figure.evaluate("element => { window.oldFigure = element }")
    lab.set_source(0, "live.update(rows=[])")
    lab.run_cell(0)
    lab.page.wait_for_function("window.oldFigure.childElementCount === 0")
    assert lab.errors() == []


def test_a_reloaded_page_shows_the_latest_state(lab):
    lab.open_cells(SHOWN)
    figure_in(lab)
    lab.execute("live.update(rows=bars((5, 6)).data.values, headline='Later', description='D2')")
    lab.save()
    lab.reload()
    figure = figure_in(lab)
    expect(figure.get_by_text("Later")).to_be_visible()
    expect(figure.locator("[role=graphics-document]")).to_have_attribute("aria-label", "D2")
    assert bars_of(figure) == ["group: A; people: 5", "group: B; people: 6"]
    assert lab.errors() == []


# A slow or busy computer: what widgets are made of is there three seconds late.
LATE = """
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => make.call(URL, blob.type !== "text/javascript" ? blob :
        new Blob(["await new Promise(done => setTimeout(done, 3000));", blob], {type: blob.type}));
"""


def test_a_figure_that_was_long_in_coming_follows(lab_on_its_own):
    lab = lab_on_its_own
    lab.page.add_init_script(LATE)
    lab.open_cells(SHOWN)
    figure = figure_in(lab)
    lab.execute("live.update(rows=bars((5, 6)).data.values, headline='Later')")
    expect(figure.get_by_text("Later")).to_be_visible()
    assert bars_of(figure) == ["group: A; people: 5", "group: B; people: 6"]
    assert lab.errors() == []


def test_facets_layers_and_longer_labels_keep_their_room(lab):
    lab.open_cells(COMPOUND)
    figures = lab.output_of(0).locator("svg.marks")
    expect(figures).to_have_count(3)
    for figure in figures.all():
        for word in ("one", "another", "day"):
            expect(figure.get_by_text(word, exact=True).first).to_be_visible()
        assert figure.evaluate(looking.CUT_OFF) == []
    lab.execute("for live in lives:\n    live.update(rows=rows(1_000_000))")
    lab.execute("lives[1].update(line=[{'level': 40_000_000}])")
    for figure in figures.all():
        expect(figure.get_by_text("20,000,000").first).to_be_visible()
        assert figure.evaluate(looking.CUT_OFF) == []
    expect(figures.nth(1).get_by_text("40,000,000")).to_be_visible()
    assert lab.errors() == []
