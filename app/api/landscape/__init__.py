"""The loss landscape of a run, and points of it."""
