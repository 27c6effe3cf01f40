"""The records everything else speaks in: frozen, without behaviour that needs a library."""
