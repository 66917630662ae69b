"""The browser fixtures, for the forms gone through with the keyboard."""

from tests.browser.conftest import *  # noqa: F403
