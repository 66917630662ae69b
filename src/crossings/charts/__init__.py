"""Charts: a DataFrame in, an Altair chart out. A chart knows no widget and no lesson."""
