"""From one state to the next: batches, steps, and what is not finite."""
