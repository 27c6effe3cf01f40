"""Searching in the window: the box, the hits, the way back."""
