"""Administrative units as they stood on any date: a merger is a row, not an edit."""
