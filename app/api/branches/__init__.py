"""Branches of a run: listed, made, named, compared."""
