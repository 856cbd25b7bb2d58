"""Tests of Fall Line. Helpers are imported as `tests.…`."""
