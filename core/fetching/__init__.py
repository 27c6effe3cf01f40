"""A page by its address: the one room that connects to anything, and only when a person asks for that very page."""
