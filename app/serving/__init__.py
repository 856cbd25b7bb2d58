"""How connections are taken and ended: the port, uvicorn's two protocols, and what the system runs out of."""
