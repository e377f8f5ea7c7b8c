"""Lối Về: a province's work against trafficking in persons, from the first tip to the way home."""
