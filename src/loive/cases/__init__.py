"""The way home: reception, verification, identification, support, referral."""
