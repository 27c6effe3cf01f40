"""An article on paper: with its highlights as in the reader, its notes numbered after the text."""
