"""The pictures of the open article, one at a time, as large as the window."""
