"""The page's own connection, store and play, in Node, on sockets that break (`make cuts`)."""
