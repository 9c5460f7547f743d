"""The Hugging Face hub: whether it can be reached, and tasks from its data sets, whatever their file format."""

import logging
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from qspark.errors import UserError
from qspark.task import Task
from qspark.tasks.record import task_from

if TYPE_CHECKING:
    from datasets import Dataset, DatasetDict

PROBE_S = 3.0  # its own clients take half a minute to find out


@cache
def offline() -> str:
    """Why the hub cannot be used, or nothing: ``HF_HUB_OFFLINE``, or no connection to it.

    Raises UserError where ``HF_ENDPOINT`` is no address.
    """
    from huggingface_hub import constants

    if constants.HF_HUB_OFFLINE:
        return "the hub is switched off by HF_HUB_OFFLINE"
    # Behind a proxy a connection of our own says nothing.
    if any(os.environ.get(name) for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")):
        return ""
    try:
        address = urlsplit(constants.ENDPOINT)
        place = address.hostname or "", address.port or (80 if address.scheme == "http" else 443)
    except ValueError:
        raise UserError(f"HF_ENDPOINT is {constants.ENDPOINT!r}, which is no address of a hub") from None
    try:
        socket.create_connection(place, timeout=PROBE_S).close()
    except (OSError, UnicodeError):  # UnicodeError: a name that no host can have
        return "the hub cannot be reached"
    return ""


def fetch_tasks(repo: str, revision: str | None = None) -> tuple[Task, ...]:
    """The tasks of the hub data set ``repo`` ("owner/name"; a local folder of data files works too).

    Raises UserError when it cannot be fetched, has several splits of which none is ``test``, or a row is no task.
    """
    # Imported here: pandas and pyarrow come with it, and most commands never need them.
    import datasets
    import huggingface_hub.constants

    if not Path(repo).is_dir() and offline():
        # What an earlier command fetched is still to be had, without the clients' long wait for a connection.
        datasets.config.HF_HUB_OFFLINE = huggingface_hub.constants.HF_HUB_OFFLINE = True
    try:
        with _quiet():
            found = datasets.load_dataset(repo, revision=revision)
    # Readers of half a dozen file formats, on files that anybody may have made; each raises what it likes.
    except Exception as error:  # noqa: BLE001
        why = (str(error).strip() or type(error).__name__).splitlines()[0][:200]
        raise UserError(f"cannot fetch the data set {repo} from the hub: {why}") from None
    return tasks_in(found, repo)


def tasks_in(found: "DatasetDict", repo: str) -> tuple[Task, ...]:
    """The tasks of the split ``test``, or of the only one. Raises UserError."""
    split = _split(found, repo)
    tasks = tuple(task_from(row, f"{repo}[{index}]") for index, row in enumerate(split))
    if not tasks:
        raise UserError(f"{repo}: holds no task")
    return tasks


def _split(found: "DatasetDict", repo: str) -> "Dataset":
    if "test" in found:
        return found["test"]
    if len(found) == 1:
        return next(iter(found.values()))
    names = ", ".join(map(str, found))
    raise UserError(f"{repo}: none of its splits ({names}) is called test: save the one you want as .jsonl")


@contextmanager
def _quiet() -> Iterator[None]:
    # The hub client announces each retry; the caller gets one line at the end instead.
    logger = logging.getLogger("huggingface_hub")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)
