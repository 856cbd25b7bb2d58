"""One step of a run: its weights, its parts, what is in its way."""
