"""Tags as a person works with them: typed and completed, coloured, described, renamed."""
