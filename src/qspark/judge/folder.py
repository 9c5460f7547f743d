"""Private temporary folders."""

import shutil
import subprocess
import tempfile
from pathlib import Path


class Folder:
    """A folder that is removed whatever a program left in it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def make(cls, base: Path | None = None, prefix: str = "", suffix: str = "") -> "Folder":
        """A new one for this user alone, in ``base`` or where temporary files belong."""
        return cls(Path(tempfile.mkdtemp(dir=base, prefix=prefix, suffix=suffix)))

    def remove(self) -> None:
        """Remove it with all that is in it; what was not there any more is no fault."""
        if self.path.is_symlink():  # a program put it there, and what it points to is none of ours
            self.path.unlink(missing_ok=True)
            return
        try:
            shutil.rmtree(self.path)
        except FileNotFoundError:
            return
        except (OSError, RecursionError):  # a program took our rights away, or nested folders without end
            for tool in (["chmod", "-R", "u+rwx"], ["rm", "-rf"]):
                subprocess.run([*tool, "--", self.path], check=False, stderr=subprocess.DEVNULL)
