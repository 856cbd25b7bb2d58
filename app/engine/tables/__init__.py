"""Tables of somebody's own: what a file's bytes say, column by column, and what may be learned from that."""
