"""The temporary folder of one judge; those of judges that were killed are cleared away by the next one.

A folder belongs to a living judge as long as the lock on it is held, which the kernel ends with the process, however
that ends. Whoever clears a folder away holds its lock meanwhile, so one that was not locked yet is made anew.
"""

import contextlib
import fcntl
import os
import tempfile
from pathlib import Path

from qspark.judge.folder import Folder
from qspark.judge.inside.isolation import cgroups

_PREFIX, _SUFFIX = "qspark-", ".judge"  # no name that a user would give to a folder of theirs


class Scratch:
    """A folder for a judge's zygotes and programs, until ``close``. Its name is that of their control groups too."""

    def __init__(self) -> None:
        _clear_dead(Path(tempfile.gettempdir()))
        self._lock = -1
        while self._lock == -1:
            self._folder = Folder.make(prefix=_PREFIX, suffix=_SUFFIX)
            self._lock = _locked(self._folder.path)
        self.path = self._folder.path
        self.path.chmod(0o711)  # private folders in it may belong to users of their own

    def close(self) -> None:
        self._folder.remove()
        if self._lock != -1:
            os.close(self._lock)
            self._lock = -1


def _locked(folder: Path) -> int:
    """A descriptor that holds the folder's lock; -1 if another process holds it or the folder is gone."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return -1
    held = False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        held = os.path.samestat(os.fstat(descriptor), folder.stat())
    except (BlockingIOError, FileNotFoundError):
        pass
    finally:
        if not held:
            os.close(descriptor)
    return descriptor if held else -1


def _clear_dead(parent: Path) -> None:
    """Remove what judges of this user left that did not end by themselves."""
    for folder in parent.glob(f"{_PREFIX}*{_SUFFIX}"):
        with contextlib.suppress(OSError):  # somebody else's
            if folder.stat().st_uid == os.geteuid() and (lock := _locked(folder)) != -1:
                Folder(folder).remove()
                cgroups.remove_all(f"{folder.name}-")
                os.close(lock)
