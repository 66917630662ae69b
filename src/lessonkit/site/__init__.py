"""The edition that runs in a browser: a folder of files, with Python in the page and no server."""
