"""Where QSpark keeps things on this machine: all in ``$QSPARK_HOME`` where that is set, else in the user's folders."""

import os
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

from qspark.files import expanded


def data_folder() -> Path:
    """What was fetched or made on purpose: environments and models."""
    return _own() or user_data_path("qspark")


def cache_folder() -> Path:
    """What can be had again: verdicts, packages."""
    own = _own()
    return own / "cache" if own else user_cache_path("qspark")


def _own() -> Path | None:
    base = os.environ.get("QSPARK_HOME")
    return expanded(base) if base else None
