"""How articles are set: size, column, leading, typeface, look; chosen here and applied at once."""
