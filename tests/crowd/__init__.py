"""A class of pages on one server, over real sockets that break, and what it comes to (`make crowd`)."""
