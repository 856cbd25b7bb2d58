"""The live socket of a run."""
