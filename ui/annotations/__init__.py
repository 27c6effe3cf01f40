"""Margin cards: what a person wrote beside a passage, shown and edited in place."""
