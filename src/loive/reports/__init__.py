"""Who owes which report by when; what was sent, frozen; returned, accepted."""
