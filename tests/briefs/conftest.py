from tests.browser.conftest import *  # noqa: F403  (the fixture `chromium`)
