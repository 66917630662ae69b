"""Invented worlds, and figures that lessons and explorers share: numbers only, nothing that shows.

Tables, measures and models stand below; charts and explorers stand above and take from here.
"""
