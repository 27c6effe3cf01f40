"""Web pages become an article's words: those just fetched, and those that browsers saved in one form or another."""
