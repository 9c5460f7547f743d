"""Wheels and source distributions as lists of files: read in place, never unpacked to disk."""

import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

_ROOTS = frozenset({"src", "python"})  # folders of a source distribution that are no packages themselves
_MOST_BYTES = 2 << 30  # of all files together, as the archive states them: what is more unpacks for hours
_MOST_HEADER = 1 << 20
_MOST_READ = 512 << 20  # of what is looked at, which is held at once
# What these libraries raise over archives that anybody may have made; RuntimeError: an encrypted one.
_BROKEN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, tarfile.TarError, zlib.error, lzma.LZMAError),
    *(NotImplementedError, RuntimeError, EOFError, OSError, UnicodeDecodeError),
)


class BrokenArchive(Exception):
    """It cannot be read, or unpacks to too much; the message says why."""


@dataclass(frozen=True)
class Entry:
    """One file of an archive."""

    path: PurePosixPath  # below the archive's own folder, if it has one
    data: bytes
    size: int  # as the archive states it; ``data`` ends at the most that is wanted

    @property
    def importable(self) -> PurePosixPath:
        """Its path below the folder that packages are imported from."""
        parts = self.path.parts
        return PurePosixPath(*parts[1:]) if parts[0] in _ROOTS and len(parts) > 1 else self.path


def entries(archive: Path, most: int) -> Iterator[Entry]:
    """The plain files, each up to ``most`` bytes and one. Raises BrokenArchive."""
    stated = read = 0
    try:
        for entry in _of_tar(archive, most) if archive.name.endswith(".tar.gz") else _of_zip(archive, most):
            stated, read = stated + entry.size, read + len(entry.data)
            if stated > _MOST_BYTES or read > _MOST_READ:
                raise BrokenArchive("it unpacks to too much")
            if entry.path.name:
                yield entry
    except _BROKEN as broken:
        raise BrokenArchive(f"{type(broken).__name__}: {broken}"[:200]) from broken


class _InSmallPieces:
    """A file for tarfile, which reads headers whole: one of gigabytes is refused before it is unpacked."""

    def __init__(self, file: gzip.GzipFile, most: int) -> None:
        self._file, self._most = file, most
        self.seek, self.tell = file.seek, file.tell

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= self._most:
            raise BrokenArchive("it has a header that is too large")
        return self._file.read(size)


def _of_tar(archive: Path, most: int) -> Iterator[Entry]:
    with gzip.open(archive) as unpacked:
        pieces: Any = _InSmallPieces(unpacked, max(most + 1, _MOST_HEADER))
        with tarfile.open(fileobj=pieces, mode="r:") as packed:
            for member in packed:
                file = packed.extractfile(member) if member.isreg() else None
                path = PurePosixPath(*PurePosixPath(member.name).parts[1:])
                # Its size counts whatever it is: what is passed over is unpacked too.
                data = file.read(most + 1) if file is not None and _wanted(path) else b""
                yield Entry(path if file is not None else PurePosixPath(), data, member.size)


def _of_zip(archive: Path, most: int) -> Iterator[Entry]:
    with zipfile.ZipFile(archive) as packed:
        for member in packed.infolist():
            path = PurePosixPath(member.filename)
            if archive.suffix != ".whl":
                path = PurePosixPath(*path.parts[1:])
            data = b""
            if not member.is_dir() and _wanted(path):
                with packed.open(member) as file:
                    data = file.read(most + 1)
            yield Entry(PurePosixPath() if member.is_dir() else path, data, member.file_size)


def _wanted(path: PurePosixPath) -> bool:
    """Whether it is ever looked at, as a module or a licence: libraries and pictures are not unpacked."""
    return path.suffix in ("", ".py", ".ipynb", ".rst", ".md", ".txt")
