"""What a person chooses in the window: language, look, which library."""
