"""What may be done with reports: owe, draft, write, sign, send; return, accept, recall, waive."""
