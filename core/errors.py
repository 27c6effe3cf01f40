"""Errors a person can do something about. Anything else that is raised is a bug."""


class KnownError(Exception):
    """A sentence that says what happened and what to do next; `values` fill its {names}.

    The sentence comes already translated: `KnownError(_("{name} is empty. Choose another file."), name=path.name)`.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence.format(**values) if values else sentence)


class UsageError(KnownError):
    """The command was asked wrongly (exit status 2)."""


class LibraryError(KnownError):
    """The library cannot be opened: absent, damaged, newer than this program, no permission (exit status 3)."""


class NotFound(KnownError):
    """Nothing bears this id."""


class Ambiguous(KnownError):
    """A quote stands more than once, so more must be said to choose."""


class Conflict(KnownError):
    """Someone else changed the same field since it was read; ask, then write again on what stands there now."""
