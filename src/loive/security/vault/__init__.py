"""Keys and sealing: the only place that uses a cryptographic library."""
