"""A real JupyterLab in a real browser, for tests of what a learner sees."""
