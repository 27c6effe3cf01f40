"""The library's database and files: the only room with SQL. Everything else asks it in the words of `core.model`."""
