"""The browser fixtures, for the lessons gone through in JupyterLab."""

from tests.browser.conftest import *  # noqa: F403
