"""The network: its parameters, its passes, and what is measured at given weights."""
