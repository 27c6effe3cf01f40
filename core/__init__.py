"""Postil without a window: the library, its texts, annotations and search. Knows no Qt."""
