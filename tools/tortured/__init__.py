"""What the torture asks of a server, and what it knows must be there afterwards."""
