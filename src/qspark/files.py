"""Files that appear complete or not at all, folders that one command holds, and files that are read whole."""

import errno
import fcntl
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qspark.errors import UserError

LOCK = ".lock"
MAX_BYTES = 1 << 30  # a larger file is a mistake, and would be read whole into memory


def replace_file(path: Path, data: bytes) -> None:
    """Give ``path`` the content ``data`` at once: readers see the old file or the new one, also after a power cut.

    Raises:
        OSError: the old file is untouched.
    """
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)  # a kill left it; and a link of that name would have its target overwritten
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        with os.fdopen(os.open(new, flags, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def appending(path: Path) -> int:
    """A descriptor that writes at the end of a file, which is made if missing.

    Raises:
        UserError: it is a link, and what it points to may be anybody's.
        OSError: it cannot be written.
    """
    try:
        return os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise UserError(f"{path} is a link: put the file itself there, or remove it") from error
        raise


def cannot_write(path: Path, error: OSError) -> UserError:
    """The line for a disk that is full, or refuses."""
    return UserError(f"cannot write {path}: {error.strerror}; mend that and run the same command again")


def lock(folder: Path) -> int:
    """A descriptor that holds the lock of a folder until it is closed. A killed process lets go of it.

    The lock is a file in the folder, not the folder itself, because network file systems lock files alone.

    Raises:
        UserError: another process holds it.
        OSError: it cannot be written or locked.
    """
    descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        if isinstance(error, BlockingIOError):
            raise UserError(f"another command works in {folder}: wait for its end, or choose another") from error
        raise
    return descriptor


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold a folder, made if missing, for this process. Raises UserError where it cannot be had."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = lock(folder)
    except (FileExistsError, NotADirectoryError) as error:
        raise UserError(f"{folder} is a file, or lies in one: name a folder") from error
    except OSError as error:
        raise UserError(f"cannot write in {folder}: {error.strerror}") from error
    try:
        yield
    finally:
        os.close(descriptor)


def read_bounded(path: Path, *, pipes: bool = False) -> bytes:
    """The whole of a file of at most MAX_BYTES; with ``pipes`` of a pipe too. Raises UserError that names the path."""
    try:
        kind = path.stat().st_mode
        if not (stat.S_ISREG(kind) or (pipes and stat.S_ISFIFO(kind))):  # a device would be read without end
            raise UserError(f"{path}: is not a file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise UserError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if len(data) > MAX_BYTES:
        raise UserError(f"{path}: has more than {MAX_BYTES >> 20} MiB")
    return data


def remove_tree(path: Path) -> None:
    """Remove a folder, a file or a link, never what a link points to; one that is not there is no fault.

    Raises:
        UserError: something in it cannot be removed. What is left would pass for part of what comes next.
    """
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        named = error.filename or path
        raise UserError(f"cannot remove {named}: {error.strerror}; remove it and run the same command again") from error


def expanded(text: str) -> Path:
    """The path of what a user wrote, ~ taken for a home. Raises UserError where nobody has that name."""
    try:
        return Path(text).expanduser()
    except RuntimeError as error:
        raise UserError(f"{text}: {error}") from error
