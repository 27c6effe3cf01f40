"""Links of articles: where they lead, said before anything is opened."""
