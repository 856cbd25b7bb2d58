"""Runs that are held side by side."""
