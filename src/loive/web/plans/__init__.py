"""Pages of the plans: the list, reading one in, confirming it, and the plan itself."""
