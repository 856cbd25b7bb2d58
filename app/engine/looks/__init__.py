"""What a state and a step are looked at with: one weight, one step, predictions, what is in the way."""
