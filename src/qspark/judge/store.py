"""The verdict store: records by the content that they depend on, shared by every process on this machine.

One SQLite file in WAL mode. A record that was put is in the operating system's hands when ``put`` returns: a kill of
the writer neither loses nor tears it. A power cut may lose the last ones (``synchronous=NORMAL``) but tears nothing.

A store is a convenience, so it never stops judging: one that cannot be used says so once and remembers nothing from
then on. A damaged file is renamed, never deleted, and a new one begun. Renaming a file that another process has open
would let that process remove the new one's log by name, so every store holds a shared lock on a file beside the
database and sets the database aside only under the exclusive one.

Not covered: network file systems (WAL needs shared memory), use across a fork (open another store in the child), and
any bound on the size of the file.
"""

import contextlib
import fcntl
import hashlib
import json
import logging
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from pydantic import BaseModel, JsonValue, ValidationError

from qspark.home import cache_folder

Record = TypeVar("Record", bound=BaseModel)

APPLICATION = 0x51535056  # "QSPV" in the header of the file: tells our databases from anybody else's
SCHEMA = 1
BUSY_S = 5.0  # seconds to wait for other processes; a put holds the write lock for well under a millisecond
_PATIENCE_S = 0.01  # between two tries for a lock that knows no waiting with a deadline

_CREATE = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS record (kind TEXT, key TEXT, body TEXT NOT NULL, PRIMARY KEY (kind, key));
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {SCHEMA};
COMMIT;
"""
_log = logging.getLogger(__name__)


class _Unusable(Exception):
    """Why a store cannot be used, for the one line that says so."""


class _Damaged(Exception):
    """The file is no database, or no longer."""


def key(parts: Sequence[JsonValue]) -> str:
    """SHA-256, in hexadecimal, over the canonical JSON (ASCII, sorted keys, no spaces) of what a record depends on.

    Raises TypeError for parts that are not JSON values.
    """
    return hashlib.sha256(json.dumps(parts, sort_keys=True, separators=(",", ":")).encode("ascii")).hexdigest()


def default_path() -> Path:
    """Of the store of verdicts."""
    return cache_folder() / "verdicts.sqlite"


class Store:
    """Records by key; those of different classes are kept apart. Thread-safe. Never raises for what the file is.

    ``tell`` gets one line when the store had to be given up, and one when a damaged file was set aside; by default
    both are logged as warnings.
    """

    def __init__(self, path: Path | None = None, *, tell: Callable[[str], None] = _log.warning) -> None:
        self.path = path or default_path()
        self._tell = tell
        self._lock = threading.RLock()  # one connection for all threads; ``tell`` may use the store again
        self._gate: _Gate | None = None
        self._connection: sqlite3.Connection | None = None
        self._attempt(self._open)

    @property
    def remembers(self) -> bool:
        """False once the store had to be given up or was closed."""
        return self._connection is not None

    def get(self, key: str, model: type[Record]) -> Record | None:
        """The record of that class, or None: never put, put by a version with other fields, or not readable."""
        row = self._attempt(lambda: self._execute(_SELECT, (model.__name__, key)))
        if not row:
            return None
        try:
            return model.model_validate_json(row[0][0])
        except ValidationError:
            return None

    def put(self, key: str, record: BaseModel) -> None:
        """Keep a record under a key, in place of any of its class there."""
        try:
            body = record.model_dump_json()
        except ValueError:  # text that is not Unicode (a lone surrogate) has no JSON form: this one is not kept
            return
        self._attempt(lambda: self._execute(_INSERT, (type(record).__name__, key, body)))

    def close(self) -> None:
        """End the connection; what is asked afterwards is not known, what is put is not kept."""
        with self._lock:
            self._disconnect()
            if self._gate is not None:
                self._gate.close()
                self._gate = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _attempt(self, action: Callable[[], Any]) -> Any:
        """Do it, mending a damaged file once; give the store up where that does not help."""
        with self._lock:
            try:
                try:
                    return action()
                except _Damaged:
                    if self._gate is None:
                        raise
                    self._renew(self._gate)
                    return action()
            except (_Unusable, _Damaged, OSError, sqlite3.Error) as gone:
                self.close()
                self._tell(f"verdicts are not remembered: {self.path} cannot be used ({gone})")
                return None

    def _execute(self, statement: str, values: tuple[str, ...]) -> list[Any]:
        if self._connection is None:
            return []
        with _damage_told_apart():
            return self._connection.execute(statement, values).fetchall()

    def _open(self) -> None:
        """Take the shared lock and connect. Raises _Damaged, _Unusable, OSError, sqlite3.Error."""
        if self._connection is not None:
            return
        if self._gate is None:
            self._gate = _Gate(self.path)
        deadline = time.monotonic() + BUSY_S
        while not self._gate.enter(fcntl.LOCK_SH):
            _wait(deadline, "another process holds it for long")
        self._connect(deadline)

    def _connect(self, deadline: float) -> None:
        while True:
            try:
                with _damage_told_apart():
                    self._connection = _connected(self.path)
                return
            except (
                sqlite3.OperationalError
            ) as busy:  # a change of the journal's mode fails at once, whatever the timeout
                if _code(busy) != sqlite3.SQLITE_BUSY:
                    raise
            _wait(deadline, "it is locked for long")

    def _renew(self, gate: "_Gate") -> None:
        """Set a damaged file aside and begin a new one, unless another process has done so meanwhile."""
        self._disconnect()
        deadline = time.monotonic() + BUSY_S
        while not gate.enter(fcntl.LOCK_EX):
            # Somebody else uses the file: if it has been replaced by now, it is as good for us.
            with contextlib.suppress(_Damaged):
                self._open()
                self._verify()
                return
            self._disconnect()
            gate.leave()  # two that kept the shared lock would wait for each other
            _wait(deadline, "it is damaged, and another process still uses it")
        try:
            self._connect(deadline)
            self._verify()
        except _Damaged:
            self._disconnect()
            aside = _set_aside(self.path)
            self._tell(f"{self.path} is damaged; it is kept as {aside.name}, and a new one was begun")
            self._connect(deadline)
        gate.enter(fcntl.LOCK_SH)

    def _verify(self) -> None:
        verdict = self._execute("PRAGMA integrity_check(1)", ())
        if verdict != [("ok",)]:
            raise _Damaged(str(verdict))

    def _disconnect(self) -> None:
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None


class _Gate:
    """The lock file beside a database: shared by all that use the database, exclusive to rename it."""

    def __init__(self, database: Path) -> None:
        database.parent.mkdir(parents=True, exist_ok=True)
        self._descriptor = os.open(f"{database}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)

    def enter(self, how: int) -> bool:
        """Try to get the lock, shared or exclusive, in place of the one held now. False: now none is held."""
        try:
            fcntl.flock(self._descriptor, how | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def leave(self) -> None:
        fcntl.flock(self._descriptor, fcntl.LOCK_UN)

    def close(self) -> None:
        os.close(self._descriptor)


def _wait(deadline: float, reason: str) -> None:
    """Before the next try for what knows no waiting with a deadline. Raises _Unusable when it is over."""
    if time.monotonic() > deadline:
        raise _Unusable(reason)
    time.sleep(_PATIENCE_S)


_SELECT = "SELECT body FROM record WHERE kind = ? AND key = ?"
_INSERT = "INSERT OR REPLACE INTO record (kind, key, body) VALUES (?, ?, ?)"


def _connected(path: Path) -> sqlite3.Connection:
    """A connection to a database of ours. Raises sqlite3.Error, or _Unusable for another's or a newer one."""
    # No implicit transactions: every statement is one of its own, committed when it returns.
    connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
    try:
        ((application,),) = connection.execute("PRAGMA application_id")
        ((schema,),) = connection.execute("PRAGMA user_version")
        ((tables,),) = connection.execute("SELECT count(*) FROM sqlite_master")
        if application != APPLICATION and tables:
            raise _Unusable("it is a database of something else")
        if schema > SCHEMA:
            raise _Unusable("a newer version of QSpark made it")
        ((mode,),) = connection.execute("PRAGMA journal_mode = WAL")
        if mode != "wal":
            raise _Unusable("its file system cannot hold a write-ahead log")
        connection.execute("PRAGMA synchronous = NORMAL")
        if not tables:
            connection.executescript(_CREATE)
    except BaseException:
        connection.close()
        raise
    return connection


def _code(error: sqlite3.Error) -> int:
    """SQLite's primary result code; 0 where Python's own layer raised."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


@contextlib.contextmanager
def _damage_told_apart() -> Iterator[None]:
    """A damaged file from one that is only locked, full or out of reach. Raises _Damaged for the first."""
    try:
        yield
    except sqlite3.DatabaseError as broken:
        if _code(broken) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise _Damaged(str(broken)) from broken
        raise


def _set_aside(path: Path) -> Path:
    """Rename a database and what belongs to it to the first free name; the new name."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for suffix in ("-wal", "-shm", ""):  # the log first: beside a new database it would be taken for that one's
        with contextlib.suppress(FileNotFoundError):
            Path(f"{path}{suffix}").rename(f"{aside}{suffix}")
    return aside
