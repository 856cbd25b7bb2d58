"""Runs: created, read, trained."""
