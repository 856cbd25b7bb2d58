"""How the server is: for people and programs that watch over it."""
