"""The way that a trial would lead."""
