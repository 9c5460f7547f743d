"""Where weights lie on this machine: ``$QSPARK_HOME/models``, or the user's data folder.

One folder per model: the fetched file, and beside it what a backend prepared from it (``ov.gguf``, ``hf/``). All of it
can be deleted and fetched again. Whatever is written here appears complete or not at all.
"""

import errno
import fcntl
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qspark.errors import UserError
from qspark.home import data_folder
from qspark.models.catalog import MODELS, Model, find

MIB = 1 << 20
_OF_A_MODEL = frozenset((".safetensors", ".bin", ".gguf", ".xml", ".json", ".jinja", ".model", ".txt"))
LOCK = ".lock"


def models_folder() -> Path:
    """The folder above all models; it need not exist."""
    return data_folder() / "models"


def folder_of(model: Model) -> Path:
    return models_folder() / model.name


def installed() -> tuple[Model, ...]:
    """The models that are fetched, in the order of the catalogue."""
    return tuple(model for model in MODELS if (folder_of(model) / model.file).is_file())


def path_of(name: str) -> Path:
    """The fetched GGUF file of a model.

    Raises:
        UserError: no such model, or not fetched yet.
    """
    model = find(name)
    path = folder_of(model) / model.file
    if not path.is_file():
        raise UserError(f"model {name} is not here yet: qspark models get {name}")
    return path


def weights_of(folder: Path) -> str:
    """SHA-256 over what makes a folder the model or adapter that it is: weights, settings, tokenizer."""
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix in _OF_A_MODEL and path.is_file())
    except OSError as error:
        raise UserError(f"cannot read {folder}: {error.strerror}") from error
    named = "".join(f"{path.name} {sha256_of(path)}\n" for path in files)
    return hashlib.sha256(named.encode()).hexdigest()


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, read in pieces.

    Raises:
        UserError: the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from error


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Hold ``folder``, made if missing, for this process alone.

    A second process that wants it waits, and will find the work done.

    Raises:
        UserError: the folder cannot be written, or the disk fills up on the way.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / LOCK).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise UserError(f"the disk of {folder} is full: make room and give the same command again") from error
        raise UserError(f"cannot write in {folder}: {error.strerror or error}; or set QSPARK_HOME") from error


def room(folder: Path, need: int) -> None:
    """See that ``need`` bytes can be written.

    Raises:
        UserError: they cannot.
    """
    free = shutil.disk_usage(folder).free
    if free < need:
        raise UserError(
            f"no room in {folder}: {need // MIB} MiB needed, {free // MIB} MiB free; "
            "make room, or set QSPARK_HOME to a folder on another disk"
        )
