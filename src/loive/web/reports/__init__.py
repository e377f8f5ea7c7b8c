"""Pages of the reports: who owes what, drafting and signing, answering."""
