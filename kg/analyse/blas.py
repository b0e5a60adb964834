"""One thread for numpy's matrix products, for as long as a ``with`` lasts.

In and out: nothing. Processes share the cores better than threads: two of them that wait for each other spin.
Does not change what other code of the process finds before and after.
"""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[Any]:
    """Return a context in which BLAS uses one thread."""
    limit: AbstractContextManager[Any] = _controller().limit(limits=1, user_api="blas")
    return limit


@cache
def _controller() -> ThreadpoolController:
    # finding the libraries takes milliseconds, so it is done once, after numpy has loaded its own
    import numpy  # noqa: F401

    return ThreadpoolController()
