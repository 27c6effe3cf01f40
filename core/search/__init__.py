"""Finding words: how a query is read, how a text is cut into words, how hits are ranked. The only room with
an engine."""
