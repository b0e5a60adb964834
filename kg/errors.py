"""Every error this project raises on purpose. Imports nothing of ours."""


class KgError(Exception):
    """Base class: the message says what, where and the remedy.

    Caught at the edge (command line, notebook) and nowhere else.
    """


class InputError(KgError):
    """A document cannot be read. The build skips it, says so, and goes on."""


class UsageError(KgError):
    """An argument, file or query of the user cannot be used as given."""


class GraphError(KgError):
    """A graph cannot be read, queried or checked."""
