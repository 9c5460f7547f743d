"""Model repositories of the hub as folders on this machine."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from qspark.errors import UserError
from qspark.models.catalog import BY_NAME
from qspark.tasks.hub import offline


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
        why = " ".join(str(error).split())[:300]
        raise UserError(f"no folder {repo}, and {offline() or f'the hub did not give it: {why}'}") from error
