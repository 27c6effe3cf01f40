"""Finding words in the open article: the bar, the matches, the way from one to the next."""
