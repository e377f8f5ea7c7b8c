"""What may be done to places: load the reference data. Units change by data, never by a page."""
