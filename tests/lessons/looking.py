"""What a page of JupyterLab shows of a lesson: figures, words, headings, room; and axe-core."""

from contextlib import contextmanager
from importlib.resources import files

from tests.browser.lab import SERVICE

# Figures are outputs of JupyterLab's own Vega, or live ones in a box of ours.
STILL = ".jp-RenderedVegaCommon5, .jp-RenderedVegaCommon6"
PLACES = f".jp-NotebookPanel :is({STILL}, .lessonkit-figure)"
EMPTY = f"""() => [...document.querySelectorAll("{PLACES}")]
    .filter(place => !(place.querySelector('svg.marks')?.getBoundingClientRect().height > 0))"""

# Everything on the page that has a model in the kernel: boxes, controls, figures.
LIVE = "() => document.querySelectorAll('.jp-NotebookPanel .jupyter-widgets').length"
# Every output that is a widget, as the notebook knows it, stands on the page.
ALL_LIVE = """() => {
  const wanted = window.jupyterapp.shell.currentWidget.content.widgets
    .flatMap(cell => cell.model.type === 'code' ? cell.model.outputs.toJSON() : [])
    .filter(output => output.data?.['application/vnd.jupyter.widget-view+json']).length;
  const shown = [...document.querySelectorAll('.jp-NotebookPanel .jp-OutputArea-output')]
    .filter(output => output.querySelector('.jupyter-widgets')).length;
  return shown >= wanted;
}"""

# What JupyterLab did not find again in time, on a computer that is slow or busy; see widgets.js.
LOST = """() => [...document.querySelectorAll('.jp-NotebookPanel .jp-OutputArea-output')]
    .some(output => /has lost its connection/.test(output.textContent))"""

FILLS_THE_WINDOW = """() => {
  const { right } = document.querySelector('#jp-main-content-panel').getBoundingClientRect();
  return Math.abs(right - innerWidth) < 2;
}"""
# Nothing of the open notebook is being laid out: all parts keep place and size for three frames. A
# page that paints no frames is looked at all the same, and one that never stands still is named.
STANDS_STILL = """async () => {
  const parts = '.jp-NotebookPanel, .jp-NotebookPanel :is(.jp-OutputArea-output, svg.marks)';
  const places = () => [...document.querySelectorAll(parts)]
    .map(part => part.className + JSON.stringify(part.getBoundingClientRect()));
  const frame = () => Promise.race(
    [new Promise(requestAnimationFrame), new Promise(done => setTimeout(done, 1000))]);
  const begun = performance.now();
  for (let before = [], same = 0; same < 3; await frame()) {
    const now = places();
    const moved = now.filter((place, i) => place !== before[i]);
    same = moved.length || now.length !== before.length ? 0 : same + 1;
    if (!same && performance.now() - begun > 120000)
      throw new Error('never stands still: ' + moved.slice(0, 3).join('; '));
    before = now;
  }
}"""

# Words of one `svg.marks` that do not lie inside it; labels that Vega hides are not shown.
CUT_OFF = """svg => {
  const frame = svg.getBoundingClientRect();
  const shown = t => t.textContent.trim() && getComputedStyle(t).opacity !== '0';
  return [...svg.querySelectorAll('text')].filter(shown).filter(t => {
    const r = t.getBoundingClientRect();
    return r.left < frame.left - 1 || r.right > frame.right + 1
      || r.top < frame.top - 1 || r.bottom > frame.bottom + 1;
  }).map(t => t.textContent);
}"""

FIGURES = f"""() => [...document.querySelectorAll("{PLACES}")].map(place => {{
  const svg = place.querySelector('svg.marks');
  const named = place.querySelector('[role="graphics-document"]');
  return {{
    described: named?.getAttribute('aria-label') ?? '',
    marks: svg.querySelectorAll('path, line, rect').length,
    cut: ({CUT_OFF})(svg),
  }};
}})"""

# Something of ours that is wider than its place and cannot be scrolled: its end is never seen.
CLIPPED = """() => {
  const ours = '.jp-NotebookPanel :is(.jp-OutputArea-output, .jp-RenderedMarkdown)';
  const found = [];
  for (const output of document.querySelectorAll(ours)) {
    for (const part of [output, ...output.querySelectorAll('*')]) {
      if (part.closest('svg') || part.closest('.jp-InputArea-editor')) continue;
      const style = getComputedStyle(part);
      // What only screen readers are meant to find is cut off on purpose.
      if (style.position === 'absolute' || style.clipPath !== 'none') continue;
      const hidden = ['hidden', 'clip'].includes(style.overflowX);
      const spare = style.textOverflow === 'ellipsis' ? 0 : 2; // a label loses letters at once
      if (hidden && part.scrollWidth > part.clientWidth + spare && part.clientWidth > 0)
        found.push(part.className + ': ' + part.textContent.trim().slice(0, 60));
    }
  }
  return found;
}"""

# Outputs and texts that have to be scrolled sideways to be read.
SIDEWAYS = """() => [...document.querySelectorAll(
  '.jp-NotebookPanel :is(.jp-OutputArea-output, .jp-RenderedMarkdown, .lessonkit-figure)')]
    .filter(output => output.scrollWidth > output.clientWidth + 2)
    .map(output => output.scrollWidth + ' in ' + output.clientWidth + ': '
      + output.textContent.trim().replace(/<style>.*?<.style>/s, '').slice(0, 80))"""

# A form that has to be scrolled sideways; figures and tables may be.
BEYOND = """() => [...document.querySelectorAll('.jp-NotebookPanel .lessonkit-form, '
  + '.jp-NotebookPanel .lessonkit-form :is(.widget-box, .jupyter-widgets, input, button, label)')]
    .filter(part => !part.closest('.lessonkit-figure, table') && !part.querySelector('table')
      && getComputedStyle(part).clipPath === 'none' && part.clientWidth > 0)
    .filter(part => part.getBoundingClientRect().right
      > part.closest('.jp-OutputArea-output').getBoundingClientRect().right + 2)
    .map(part => part.className + ': ' + part.textContent.trim().slice(0, 60))"""

HEADINGS = """() => [...document.querySelectorAll('.jp-NotebookPanel :is(h1, h2, h3, h4, h5, h6)')]
    .map(heading => [Number(heading.tagName[1]), heading.innerText.trim()])"""

MOVING = """() => document.getAnimations()
    .filter(a => a.effect.target?.closest('.jp-OutputArea-output, .jp-RenderedMarkdown'))
    .map(a => a.effect.target.className)"""

AXE = """async where => (await axe.run(where)).violations
    .map(broken => [broken.id, broken.nodes.map(node => node.html.slice(0, 300))])"""
OURS = [[".jp-OutputArea-output"], [".jp-RenderedMarkdown"]]


@contextmanager
def list_of_files(page, *, shown):
    """JupyterLab's panel at the left, opened or closed."""
    open_or_close = "shown => window.jupyterapp.shell[shown ? 'expandLeft' : 'collapseLeft']()"
    page.evaluate(open_or_close, shown)
    try:
        yield
    finally:
        page.evaluate(open_or_close, True)


LETTERS = """() => getComputedStyle(document.documentElement)
  .getPropertyValue('--jp-content-font-size1')"""


@contextmanager
def resized(page, width, height):
    """The page in a window of another size, with JupyterLab's panels laid out anew."""
    before = page.viewport_size
    for size in ({"width": width, "height": height}, before):
        page.set_viewport_size(size)
        page.wait_for_function(FILLS_THE_WINDOW)
        page.evaluate(STANDS_STILL)
        if size is not before:
            yield


# All that *Increase Content Font Size* does at each step, in one step: JupyterLab loads its style
# anew with each.
SET_LETTERS = f"""async wanted => {{
  const themes = await ({SERVICE})('@jupyterlab/apputils:IThemeManager');
  await themes.setCSSOverride('content-font-size1', wanted);
}}"""


@contextmanager
def letters(page, steps):
    """The letters that so many steps of *Increase Content Font Size* leave; before, afterwards."""

    def set_to(size):
        if size != page.evaluate(LETTERS):
            page.evaluate(SET_LETTERS, size)
            page.wait_for_function(f"size => ({LETTERS})() === size", arg=size)

    before = page.evaluate(LETTERS)
    set_to(f"{int(before.removesuffix('px')) + steps}px")
    try:
        yield
    finally:
        set_to(before)


def wait_for_figures(lab):
    """Wait until every figure of the open notebook is painted."""
    lab.page.wait_for_function(f"() => ({EMPTY})().length === 0")


def painted(lab, count):
    """Wait until the open notebook shows `count` figures, and give each of them."""
    figures = "document.querySelectorAll('.jp-NotebookPanel svg.marks')"
    lab.page.wait_for_function(f"() => {figures}.length === {count}")
    return lab.page.locator(".jp-NotebookPanel svg.marks").all()


def settle(lab):
    """Wait until the kernel has done all that the page asked for, and the page shows it.

    A question to the kernel is answered after everything that was asked before it. What the page
    does upon an answer may make it ask again, so there are three questions.
    """
    for _ in range(3):
        lab.value_of("None")
        lab.page.evaluate(STANDS_STILL)


def wait_for_live(lab, parts):
    """Wait until so many parts of live forms and figures are on the page, and every figure.

    Where a notebook was opened again, a figure that is not there yet cannot be seen to be empty.
    """
    lab.page.wait_for_function(f"parts => ({LIVE})() >= parts", arg=parts)
    lab.page.wait_for_function(ALL_LIVE)
    wait_for_figures(lab)


def reload(lab):
    """Load the page again and wait until all that was live on it is there again.

    A kernel restarted before that would leave views without a model. Where JupyterLab lost
    something on the way, the page is loaded once more, as a learner would.
    """
    parts = lab.page.evaluate(LIVE)
    for _ in range(3):
        lab.reload()
        lab.page.wait_for_function(f"parts => ({LIVE})() >= parts || ({LOST})()", arg=parts)
        if not lab.page.evaluate(LOST):
            break
        lab.forget("widget model not found")
    wait_for_live(lab, parts)


def errors_but_of_a_dead_kernel(lab):
    """The page's errors after a restart.

    Until a cell is run anew, JupyterLab looks in vain for the widgets of the kernel that is gone.
    """
    return [error for error in lab.errors() if "widget model not found" not in error]


def look_with_axe(page):
    """Rules of axe-core that something of ours breaks, and where."""
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    return page.evaluate(AXE, {"include": OURS})


def axe_elsewhere(page):
    """Rules of axe-core that JupyterLab itself breaks, and how often; after `look_with_axe`."""
    return {rule: len(nodes) for rule, nodes in page.evaluate(AXE, {"exclude": OURS})}
