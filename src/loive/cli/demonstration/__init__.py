"""Fills the synthetic demonstration province: real communes, invented people, cases, tips and officials.

Everything is drawn from one seeded generator, goes through the same actions a page would call, and scales
by a factor. Nothing here describes a real person or a real crime.
"""
