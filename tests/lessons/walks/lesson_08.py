"""Lesson 08 as a learner does it: a real JupyterLab, a real browser, no network."""

from lessonkit.lessons import catalogue
from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, choose, record, right_in, words_inside


def walk(lab):
    # Every figure is painted and says what it shows.
    looking.painted(lab, 3)
    for kind in ("Dot chart", "Two figures of the same rows", "A chart in three parts"):
        assert lab.page.locator(f"svg.marks[aria-label^='{kind}'], [aria-label^='{kind}']").count()

    # The explorer by keyboard: chance, then a broken condition, then two that cancel out.
    box = lab.form_of(cell_with(lab, 'explore("lists")'))
    box.scroll_into_view_if_needed()
    box.get_by_text("only chance moves the estimates").wait_for()
    for name, key, times, said in [
        ("Pair", "ArrowRight", 1, "Pair 2: "),
        ("Readers", "End", 1, "Lists that talk to each other overlap too much"),
        ("Readers", "Home", 1, "Lists that avoid each other overlap too little"),
        ("Neither sees", "ArrowRight", 4, "Two faults that pull in opposite directions"),
    ]:
        box.get_by_role("slider", name=name).focus()
        for _ in range(times):
            lab.page.keyboard.press(key)
        box.get_by_text(said).first.wait_for()
    box.get_by_text("is close to it").wait_for()
    svg = box.locator("svg.marks")
    svg.get_by_text("Pair 2: the lists say").first.wait_for()
    assert words_inside(svg)

    # A sum: what was found is not what there is; then right.
    wrong = answer(lab, "08.own", "90 + 70 - 42")
    assert "Not yet" in wrong
    assert "How many did both overlook?" in wrong
    assert "Right" in answer(lab, "08.own", "90 * 70 / 42")

    # Hospitals and press: the same four replies.
    for task, wrong, right in (("08.twin", "c", "b"), ("08.judge", "b", "d")):
        said = f"({wrong}) “False: people who complain"
        choose(lab, task, said, "could not be checked as a false one")
        choose(lab, task, f"({right}) “Not verified", "Right", exact=True)

    # Whoever leaves part 7 out is not reminded of it.
    closing = lab.text_of(cell_with(lab, 'finish("08")'))
    assert "To come back to" in closing
    outlines = catalogue.lesson("08").outlines
    assert outlines["08.drina"].section not in closing

    assert lab.errors() == []
    kept = record(lab)
    assert kept["tasks"]["08.own"]["tries"][0]["slip"] == "recorded-for-all"
    assert right_in(kept) == {"08.own", "08.twin", "08.judge"}
