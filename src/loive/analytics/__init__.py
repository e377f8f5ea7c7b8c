"""Measuring: facts without names become indicators, and indicators become figures."""
