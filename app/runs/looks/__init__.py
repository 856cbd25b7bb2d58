"""What is asked of a run at a step."""
