"""Tables of somebody's own: brought, listed, read, given back, and forgotten."""
