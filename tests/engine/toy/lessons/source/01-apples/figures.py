"""The figures of lesson 01."""

from lessonkit.data.package import load

trees = load("orchard").set_index("tree")["apples"].astype(int).to_dict()
together = sum(trees.values())
