"""What may be done to the law as the program holds it: amend a value, with its article."""
