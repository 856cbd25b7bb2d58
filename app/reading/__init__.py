"""Files of somebody's own, each read in a process of its own, which has little time and memory."""
