"""What a run keeps of its way, and how any step of it is made again."""
