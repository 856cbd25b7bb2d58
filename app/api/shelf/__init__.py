"""The shelf: all runs that are kept, listed, taken back and copied, and moments that are marked."""
