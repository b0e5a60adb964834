"""Every error this project raises on purpose. Imports nothing of ours."""


class KgError(Exception):
    """Base class: the message says what, where and the remedy.

    Caught at the edge (command line, notebook) and nowhere else.
    """


class InputError(KgError):
    """A document cannot be read. The build skips it, says so, and goes on."""


class RuleError(InputError):
    """A rule of ours broke at a document. The build leaves the document out, says so, and goes on.

    Args:
        message: what broke.
        trace: where, for whoever mends it.
    """

    def __init__(self, message: str, trace: str = "") -> None:
        super().__init__(message, trace)
        self.trace = trace

    def __str__(self) -> str:
        return str(self.args[0])


class UsageError(KgError):
    """An argument, file or query of the user cannot be used as given."""


class GraphError(KgError):
    """A graph cannot be read, queried or checked."""
