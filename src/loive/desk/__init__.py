"""What doors share: today's work across the rooms, the overview of those who lead, and the search box."""
