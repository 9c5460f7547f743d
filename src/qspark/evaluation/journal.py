"""Files that survive a kill, a full disk and a power cut: append-only JSON lines, and whole files replaced at once."""

import os
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from qspark.errors import UserError
from qspark.files import appending, cannot_write, read_bounded, replace_file

Row = TypeVar("Row", bound=BaseModel)
Key = TypeVar("Key", bound=Hashable)


def _always(record: BaseModel) -> bool:
    return True


class Journal(Generic[Key, Row]):
    """An append-only file of records, one JSON line and at most one record per key.

    Every record is written whole or not at all: one ``write`` on a descriptor in append mode, taken back when the disk
    takes only a part of it. What a killed process leaves behind is at worst a last line without its newline, which
    loading ignores and the next append removes.

    Not thread-safe: one thread appends.
    """

    def __init__(
        self, path: Path, row: type[Row], key: Callable[[Row], Key], keep: Callable[[Row], bool] = _always
    ) -> None:
        """Load ``path``; a file that is not there is an empty journal.

        Args:
            key: what a record is known by; of two records with one key the first counts.
            keep: records for which it is false are ignored here and leave the file with the next append.

        Raises:
            UserError: the file cannot be read, or a line before the last is broken.
        """
        self.path = path
        self._key = key
        self._rows: dict[Key, Row] = {}
        self._fd: int | None = None
        self._outdated = False  # the file holds lines that do not count
        self._dirty = False
        data = read_bounded(path) if path.exists() else b""
        whole = data.rfind(b"\n") + 1
        self._torn_at: int | None = whole if whole < len(data) else None
        for number, line in enumerate(data[:whole].split(b"\n")[:-1], 1):
            try:
                record = row.model_validate_json(line)
            except ValidationError as error:
                raise UserError(
                    f"{path}, line {number} is broken ({error.errors()[0]['msg']}): remove that line, or use --force"
                ) from error
            if keep(record) and self._key(record) not in self._rows:
                self._rows[self._key(record)] = record
            else:
                self._outdated = True

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._rows)

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __getitem__(self, key: Key) -> Row:
        return self._rows[key]

    def rows(self) -> dict[Key, Row]:
        """The records by key, in the order of their arrival."""
        return dict(self._rows)

    def create(self) -> None:
        """Make sure that the file is there, if empty.

        Raises:
            UserError: it cannot be made.
        """
        if not self.path.exists():
            try:
                os.close(appending(self.path))
            except OSError as error:
                raise cannot_write(self.path, error) from error

    def append(self, record: Row) -> bool:
        """Write one record; False if its key is there already. Durable only after :meth:`sync`.

        Raises:
            UserError: the disk is full, or refuses for another reason. The file is as it was before.
        """
        if self._key(record) in self._rows:
            return False
        line = record.model_dump_json().encode() + b"\n"
        try:
            self._write(line)
        except OSError as error:
            raise cannot_write(self.path, error) from error
        self._rows[self._key(record)] = record
        self._dirty = True
        return True

    def sync(self) -> None:
        """Make everything appended so far survive a power cut."""
        if self._fd is not None and self._dirty:
            try:
                os.fsync(self._fd)
            except OSError as error:
                raise cannot_write(self.path, error) from error
            self._dirty = False

    def close(self) -> None:
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None

    def _write(self, line: bytes) -> None:
        if self._fd is None:
            self._fd = self._open()
        before = os.fstat(self._fd).st_size
        try:
            rest = memoryview(line)
            while rest:
                rest = rest[os.write(self._fd, rest) :]
        except BaseException:  # a full disk in mid-line, or Ctrl-C: a half line must not stay before the next one
            os.ftruncate(self._fd, before)
            raise

    def _open(self) -> int:
        if self._outdated:
            replace_file(self.path, b"".join(row.model_dump_json().encode() + b"\n" for row in self._rows.values()))
        descriptor = appending(self.path)
        try:
            if not self._outdated and self._torn_at is not None:
                os.ftruncate(descriptor, self._torn_at)
        except OSError:
            os.close(descriptor)
            raise
        self._outdated, self._torn_at = False, None
        return descriptor
