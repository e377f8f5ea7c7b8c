"""Small words everyone uses: references, periods, working days, refusals, Vietnamese folding."""
