"""One file for each official form: its title, legal basis and sections, and how it becomes a document."""
