"""Files that appear complete or not at all."""

import os
from pathlib import Path

from qspark.errors import UserError


def replace_file(path: Path, data: bytes) -> None:
    """Give ``path`` the content ``data`` at once: readers see the old file or the new one, also after a power cut.

    Raises:
        OSError: the old file is untouched.
    """
    new = path.with_name(f".{path.name}.new")
    try:
        with new.open("wb") as file:
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


def cannot_write(path: Path, error: OSError) -> UserError:
    """The line for a disk that is full, or refuses."""
    return UserError(f"cannot write {path}: {error.strerror}; mend that and run the same command again")
