"""The article as the real pages of its PDF: the other view of the reader."""
