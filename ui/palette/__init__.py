"""The palette: any command by a few of its letters."""
