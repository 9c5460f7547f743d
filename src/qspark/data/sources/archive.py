"""Wheels and source distributions as lists of files: read in place, never unpacked to disk."""

import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from qspark.errors import UserError

_MOST_BYTES = 2 << 30  # of all files together, as the archive states them: what is more unpacks for hours
_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, tarfile.TarError, NotImplementedError, EOFError, OSError)


@dataclass(frozen=True)
class Entry:
    """One file of an archive."""

    path: PurePosixPath  # below the archive's own folder, if it has one
    data: bytes
    size: int  # as the archive states it; ``data`` ends at the most that is wanted


def entries(archive: Path, most: int) -> Iterator[Entry]:
    """The plain files, each up to ``most`` bytes and one. Raises UserError if it is no archive."""
    try:
        if archive.name.endswith(".tar.gz"):
            with tarfile.open(archive, "r:gz") as packed:
                yield from _of_tar(packed, most)
        else:
            with zipfile.ZipFile(archive) as zipped:
                yield from _of_zip(zipped, most, own_folder=archive.suffix != ".whl")
    except _BROKEN as broken:
        raise UserError(f"{archive} cannot be read ({broken}): delete it, and give the same command again") from broken


def _of_tar(packed: tarfile.TarFile, most: int) -> Iterator[Entry]:
    stated = 0
    for member in packed:
        stated += member.size
        if stated > _MOST_BYTES:
            raise tarfile.TarError("it unpacks to too much")
        file = packed.extractfile(member) if member.isreg() else None
        path = PurePosixPath(*PurePosixPath(member.name).parts[1:])
        if file is not None and path.name:
            yield Entry(path, file.read(most + 1) if _wanted(path) else b"", member.size)


def _of_zip(zipped: zipfile.ZipFile, most: int, *, own_folder: bool) -> Iterator[Entry]:
    for member in zipped.infolist():
        path = PurePosixPath(member.filename)
        if own_folder:
            path = PurePosixPath(*path.parts[1:])
        if member.is_dir() or not path.name:
            continue
        data = b""
        if _wanted(path):
            with zipped.open(member) as file:
                data = file.read(most + 1)
        yield Entry(path, data, member.file_size)


def _wanted(path: PurePosixPath) -> bool:
    """Whether it is ever looked at, as a module or a licence: libraries and pictures are not unpacked."""
    return path.suffix in ("", ".py", ".ipynb", ".rst", ".md", ".txt")
