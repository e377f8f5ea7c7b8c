"""What was promised: plans with their targets, tasks, reporting duties and campaigns."""
