"""Controls, the words that explain them and the figure are on one screen of a small laptop."""

import random
from contextlib import suppress

import pytest

from crossings.explorers import find, names
from lessonkit.text.errors import CourseError
from tests.lessons import looking

EXPLORERS = [name for name in names() if name != "workbench"]  # a form: it has no figure
# With the list of files open: of these, controls and words stay in sight while the figure scrolls.
TALLER = {"baseline", "counterfactual", "map", "screening", "weights"}
PLACES = """output => Object.fromEntries(
  Object.entries({all: '', controls: '> :nth-child(1)', figure: '> :nth-child(2)',
    words: '> :nth-child(3)'}).map(([name, part]) =>
  [name, output.querySelector(`.lessonkit-beside ${part}`).getBoundingClientRect().toJSON()]))"""

# Scroll until the figure's last line is at the lower edge of the notebook, and where that begins.
TO_THE_END = """output => output.querySelector('.lessonkit-beside > :nth-child(2)')
  .scrollIntoView({block: 'end'})"""
WIDER = """output => [...output.querySelectorAll('.lessonkit-beside > *')]
  .filter(part => getComputedStyle(part).overflowX !== 'visible')
  .map(part => part.scrollWidth - part.clientWidth).filter(beyond => beyond > 0)"""
# Letters under 11 pixels, and labels of one axis that touch (turned ones have no upright boxes).
HARD_TO_READ = """output => {
  const svg = output.querySelector('svg.marks');
  const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  const shown = t => t.textContent.trim() && getComputedStyle(t).opacity !== '0';
  const small = [...svg.querySelectorAll('text')].filter(shown)
    .filter(t => parseFloat(getComputedStyle(t).fontSize) * scale < 10.99);
  const touching = [...svg.querySelectorAll('.role-axis-label')].flatMap(axis => {
    const labels = [...axis.querySelectorAll('text')].filter(shown)
      .filter(t => !/rotate\\((?!0)/.test(t.getAttribute('transform')));
    const places = labels.map(t => t.getBoundingClientRect());
    return labels.filter((_, i) => places.some((b, j) => { const a = places[i]; return i < j
      && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4; })); // a box has spare room
  });
  return [...small, ...touching].map(t => t.textContent);
}"""
SCROLLED = "output => output.closest('.jp-WindowedPanel-outer').getBoundingClientRect().top"

# By how many pixels the longest of some words would make what is shown of an explorer higher than
# the room that is kept for words makes it.
TOO_LONG = """(output, texts) => {
  const [controls, figure, words] = output.querySelector('.lessonkit-beside').children;
  const shown = words.querySelector('.widget-html-content');
  const probe = shown.cloneNode();
  probe.style.cssText = `position:absolute; visibility:hidden; height:auto; min-height:0; flex:none;
    width:${shown.getBoundingClientRect().width}px`;
  shown.parentElement.append(probe);
  const most = Math.max(...texts.map(text => {
    probe.innerHTML = text;
    return probe.getBoundingClientRect().height;
  }));
  probe.remove();
  const kept = parseFloat(getComputedStyle(words).minHeight);
  const [above, left, right] = [controls, words, figure].map(part => part.getBoundingClientRect());
  const high = part => [...part.children].reduce((sum, one) => {
    const { marginTop, marginBottom } = getComputedStyle(one);
    return sum + one.offsetHeight + parseFloat(marginTop) + parseFloat(marginBottom);
  }, 0);
  const below = left.left < right.right && left.right > right.left;
  if (!below) return most - Math.max(kept, high(figure) - high(controls)); // beside the figure
  const beside = left.left >= above.right - 1;
  return most - Math.max(kept, beside ? high(controls) : 0);
}"""


def some_views(name):
    """Views of an explorer: each choice moved to each of its values, and some of all together."""
    declared = find(name)
    values = {
        one: [(value,) if choice.several else value for value in choice.values(declared.made())]
        for one, choice in declared.choices.items()
    }
    dice = random.Random(14)
    moves = [{one: value} for one, some in values.items() for value in some]
    moves += [{one: dice.choice(some) for one, some in values.items() if some} for _ in range(60)]
    for moved in moves:
        with suppress(CourseError):  # not every two choices go together
            yield declared.shows(**declared.made(**moved))


@pytest.fixture(scope="module")
def places(chromium, lab_server):
    """Width and height of a window → where the parts of each explorer stand."""
    from tests.browser.conftest import shared_page

    with shared_page(chromium, lab_server) as lab:
        cells = (f'explore("{name}")' for name in EXPLORERS)
        lab.open_cells("from crossings import explore", *cells)
        looking.wait_for_figures(lab)

        def places(width, height):
            with looking.resized(lab.page, width, height):
                assert lab.page.evaluate(looking.CLIPPED) == []
                if width >= 1024:
                    assert lab.page.evaluate(looking.SIDEWAYS) == []
                return [lab.output_of(i).evaluate(PLACES) for i in range(1, len(EXPLORERS) + 1)]

        places.lab = lab
        yield places


def test_all_of_an_explorer_is_on_one_screen_and_can_be_read(places):
    page = places.lab.page
    taller = {}
    for files in (True, False):
        with looking.list_of_files(page, shown=files), looking.resized(page, 1280, 720):
            looking.settle(places.lab)
            high = page.evaluate("document.querySelector('.jp-WindowedPanel-outer').clientHeight")
            outputs = {name: places.lab.output_of(i) for i, name in enumerate(EXPLORERS, 1)}
            sizes = {name: output.evaluate(PLACES)["all"] for name, output in outputs.items()}
            taller[files] = {name for name, size in sizes.items() if size["height"] > high}
            for output in outputs.values():
                assert output.evaluate(HARD_TO_READ) == []
                assert output.locator("svg.marks").evaluate(looking.CUT_OFF) == []
    assert taller == {True: TALLER, False: set()}


def test_the_words_stand_beside_the_controls_and_both_above_the_figure(places):
    for parts in places(1280, 720):
        controls, figure, words = parts["controls"], parts["figure"], parts["words"]
        assert words["left"] >= controls["right"]
        assert words["top"] == controls["top"]
        assert figure["top"] >= max(controls["bottom"], words["bottom"])
        assert words["bottom"] - controls["top"] < 300  # of some 600 that a notebook has there
    with looking.resized(places.lab.page, 1280, 720):
        for i in range(1, len(EXPLORERS) + 1):
            assert places.lab.output_of(i).evaluate(WIDER) == []  # no bar to scroll sideways


def test_controls_and_words_stay_in_sight_while_a_tall_figure_scrolls(places):
    lab = places.lab
    places(1280, 720)
    with looking.resized(lab.page, 1280, 720):
        looking.settle(lab)
        for i, explorer in enumerate(EXPLORERS, 1):
            output = lab.form_of(i)
            if explorer not in TALLER:  # all of it is on the screen, and scrolls as one
                assert output.locator(".lessonkit-tall").count() == 0
                continue
            output.evaluate(TO_THE_END)
            top = output.evaluate(SCROLLED)
            parts = output.evaluate(PLACES)
            for name in ("controls", "words"):
                assert parts[name]["top"] >= top - 1
            assert parts["figure"]["bottom"] > parts["words"]["bottom"] + 200


def test_longer_words_do_not_move_the_figure(places):
    lab = places.lab
    before = places(1280, 720)
    recount = lab.form_of(1 + EXPLORERS.index("recount"))
    with looking.resized(lab.page, 1280, 720):
        recount.get_by_role("slider", name="Borders").focus()
        for key in ("End", "Home"):
            lab.page.keyboard.press(key)
            borders = "4 borders" if key == "End" else "1 border"
            recount.get_by_text(borders, exact=False).wait_for()
            now, then = recount.evaluate(PLACES), before[EXPLORERS.index("recount")]
            for one in (now, then):
                one["from the top"] = one["figure"]["top"] - one["all"]["top"]
            assert now["from the top"] == pytest.approx(then["from the top"], abs=0.5)


def test_no_setting_has_words_that_move_what_stands_below(places):
    said = {name: [view.as_html() for view in some_views(name)] for name in EXPLORERS}
    page = places.lab.page
    for width in (1200, 1440, 1600):  # words beside the controls, and under them
        with looking.resized(page, width, 800):
            for i, name in enumerate(EXPLORERS, 1):
                beyond = places.lab.output_of(i).evaluate(TOO_LONG, said[name])
                assert beyond <= 0.5, f"{name}, {width} pixels: its room is {beyond:.0f} too little"


def test_where_there_is_more_room_the_figure_is_at_the_right_of_both(places):
    for parts in places(1600, 900):
        controls, figure, words = parts["controls"], parts["figure"], parts["words"]
        assert figure["left"] >= max(controls["right"], words["right"])
        assert words["top"] >= controls["bottom"]


def test_in_a_narrow_column_they_are_one_under_the_other(places):
    for parts in places(760, 900):
        controls, figure, words = parts["controls"], parts["figure"], parts["words"]
        assert controls["bottom"] <= figure["top"]
        assert figure["bottom"] <= words["top"]
