"""The hub: whether it can be reached, and model repositories as folders on this machine."""

import os
import socket
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from qspark.errors import UserError
from qspark.models.catalog import BY_NAME

PROBE_S = 3.0  # its own client takes half a minute to find out


@cache
def offline() -> str:
    """Why the hub cannot be used, or nothing: ``HF_HUB_OFFLINE``, or no connection to it."""
    from huggingface_hub import constants

    if constants.HF_HUB_OFFLINE:
        return "the hub is switched off by HF_HUB_OFFLINE"
    address = urlsplit(constants.ENDPOINT)
    # Behind a proxy a connection of our own says nothing.
    if not any(os.environ.get(name) for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")):
        try:
            socket.create_connection((address.hostname or "", address.port or 443), timeout=PROBE_S).close()
        except OSError:
            return "the hub cannot be reached"
    return ""


def check_id(repo: str) -> None:
    """See that a name that is no folder here can be a hub id, before the network is asked.

    Raises:
        UserError: it cannot.
    """
    if repo.count("/") != 1 or repo.startswith((".", "/", "~")) or repo.endswith("/"):
        raise UserError(f"no model {repo!r}: give a folder, a hub id such as org/name, or one of {', '.join(BY_NAME)}")


def snapshot(repo: str, patterns: Sequence[str]) -> Path:
    """The folder of a hub repository with the files that match, downloaded where the client's cache lacks them.

    Raises:
        UserError: no such repository, or no connection and not in the cache.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError

    check_id(repo)
    # The bases are OSError and what the client's HTTP library raises, whichever that is.
    failures = cast("tuple[type[Exception], ...]", (*HfHubHTTPError.__bases__, HFValidationError))
    try:
        return Path(snapshot_download(repo, allow_patterns=list(patterns), local_files_only=bool(offline())))
    except failures as error:
        raise UserError(f"no folder {repo}, and {offline() or f'the hub did not give it: {error}'}") from error
