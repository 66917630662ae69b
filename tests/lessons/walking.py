"""What a walk through a lesson in JupyterLab needs: find a cell, and answer in it."""

import re


def cell_with(lab, text):
    """The number of the first cell whose code holds `text`."""
    return lab.page.evaluate(
        "text => window.jupyterapp.shell.currentWidget.content.widgets"
        ".findIndex(c => c.model.type === 'code' && c.model.sharedModel.source.includes(text))",
        text,
    )


def answer(lab, task, code):
    """Put `code` in place of the dots of one exercise and run the cell, as a learner does."""
    i = cell_with(lab, f'"{task}"')
    source = lab.page.evaluate(
        "i => window.jupyterapp.shell.currentWidget.content.widgets[i].model.sharedModel.source", i
    )
    lab.set_source(i, re.sub(r"= .*", f"= {code}", source, count=1))
    lab.run_cell(i)
    return lab.text_of(i)


def words_inside(figure):
    """Whether all words of a figure (a locator of its `svg.marks`) lie inside it, none cut off."""
    return figure.evaluate(
        """svg => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')].filter(t => t.textContent.trim()).every(t => {
            const r = t.getBoundingClientRect();
            return r.left >= frame.left - 1 && r.right <= frame.right + 1
              && r.top >= frame.top - 1 && r.bottom <= frame.bottom + 1;
          });
        }"""
    )
