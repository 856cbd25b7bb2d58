"""Runs in the file: what is written of one, when, and how it is made again."""
