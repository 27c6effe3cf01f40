"""The reading pane: an article well set, its highlights under the words, its cards in the margin."""
