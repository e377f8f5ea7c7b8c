"""Accounts of officials: sign-in and sessions. Posts, and so rights, live in organisations."""
