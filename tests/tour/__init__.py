"""Postil at work, to be looked at: `python -m tests.tour`."""
