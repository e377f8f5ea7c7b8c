"""Pages of referrals: what was asked of us, and what we asked of others."""
