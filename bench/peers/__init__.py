"""The engine beside other ways to train the same network: `make bench-peers`."""
