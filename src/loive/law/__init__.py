"""Dated rules: clocks and limits, each with its article, its validity and how surely it was read."""
