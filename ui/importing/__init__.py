"""Ways in: what is handed to the window, looked at before, under way, and reported afterwards."""
