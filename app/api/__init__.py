"""REST and the live socket: parse, call one method of the runs, answer."""
