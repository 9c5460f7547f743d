"""Tasks from a data set on the Hugging Face hub, in whatever file format it is stored."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from qspark.errors import UserError
from qspark.task import Task
from qspark.tasks.record import task_from

if TYPE_CHECKING:
    from datasets import Dataset, DatasetDict


def fetch_tasks(repo: str, revision: str | None = None) -> tuple[Task, ...]:
    """The tasks of the hub data set ``repo`` ("owner/name"; a local folder of data files works too).

    Raises UserError when it cannot be fetched, has several splits of which none is ``test``, or a row is no task.
    """
    # Imported here: pandas and pyarrow come with it, and most commands never need them.
    import datasets
    from datasets.exceptions import DatasetsError

    try:
        with _quiet():
            found = datasets.load_dataset(repo, revision=revision)
    except (OSError, ValueError, DatasetsError) as error:  # OSError: no network, no such data set, HTTP errors
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
