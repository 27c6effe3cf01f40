"""The way back and forward through articles and the other places of the window."""
