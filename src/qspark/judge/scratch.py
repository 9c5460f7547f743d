"""The temporary folder of one judge; those of judges that were killed are cleared away by the next one.

A folder belongs to a living judge as long as the lock on a file in it is held, which the kernel ends with the process,
however that ends.
"""

import contextlib
import fcntl
import os
import tempfile
import time
from pathlib import Path

from qspark.judge.folder import Folder
from qspark.judge.inside.isolation import cgroups

_PREFIX = "qspark-"
_LOCK = ".lock"
_YOUNG_S = 60.0  # a folder without a lock may just be in the making


class Scratch:
    """A folder for a judge's zygotes and programs, until ``close``. Its name is that of their control groups too."""

    def __init__(self) -> None:
        _clear_dead(Path(tempfile.gettempdir()))
        self._folder = Folder.make(prefix=_PREFIX)
        self.path = self._folder.path
        self._lock = os.open(self.path / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        self.path.chmod(0o711)  # private folders in it may belong to users of their own

    def close(self) -> None:
        self._folder.remove()
        if self._lock != -1:
            os.close(self._lock)
            self._lock = -1


def _clear_dead(parent: Path) -> None:
    """Remove what judges of this user left that did not end by themselves."""
    for folder in parent.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):  # somebody else's, or being cleared by another judge
            if folder.stat().st_uid == os.geteuid() and not folder.is_symlink() and _is_dead(folder):
                Folder(folder).remove()
                cgroups.remove_all(f"{folder.name}-")


def _is_dead(folder: Path) -> bool:
    try:
        lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
    except FileNotFoundError:
        return time.time() - folder.stat().st_mtime > _YOUNG_S
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(lock)
    return True
