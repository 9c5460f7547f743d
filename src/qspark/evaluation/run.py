"""The run folder: what an evaluation leaves behind, and how the same command continues it.

    run.json            what was asked, and with which versions, model, environment, isolation and seeds
    completions.jsonl   one line per answer
    verdicts.jsonl      one line per judged answer
    references.jsonl    one line per task: the verdict on its own solution, in the same environment
    scores.json         written last

``error`` verdicts stand in ``verdicts.jsonl`` as evidence, but never count as done: the next command in the folder
leaves them out, judges those answers again and replaces their lines.

``--force`` on a folder that holds a run writes the new one into ``.next`` inside it, and puts its files in the place of
the old ones when it is finished; until then the old run stays whole, and an interrupted forced run continues.
"""

import errno
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import JsonValue, ValidationError

from qspark.errors import UserError
from qspark.evaluation.journal import Journal
from qspark.evaluation.record import RunRecord
from qspark.evaluation.score import Sample, Scores
from qspark.files import LOCK, cannot_write, lock, read_bounded, replace_file
from qspark.task import Completion
from qspark.verdict import Outcome, Verdict

FILES = ("completions.jsonl", "verdicts.jsonl", "references.jsonl", "run.json", "scores.json")  # scores.json last

SPEED = {"batch_size", "concurrency", "timeout_s"}  # of a model: how it is asked, not what it is


class RunFolder:
    """One run on disk, held by one process at a time. A context manager.

    Reading needs no right to write: the scores of a finished run can be looked at in anybody's folder.
    """

    def __init__(self, path: Path, record: RunRecord, *, force: bool = False) -> None:
        """Open a new run, or the one in ``path`` that the same command has begun.

        Raises:
            UserError: ``path`` cannot be a folder or cannot be written, holds another run, or is in use.
        """
        self.path = path
        self._lock, self._created = _lock(path)
        try:
            _finish_replacing(path)
            self.forced = force and any((path / name).exists() for name in FILES)
            self._home = path / ".next" if self.forced else path
            self.record = self._resume(record)
            # Of two judges in one run nobody could say which gave what. A run that is whole stays what it was.
            self._outdated = self.record.judge != record.judge and not self._is_whole()
            self._judge = record.judge
            self.completions: Journal[Sample, Completion] = Journal(
                self._home / "completions.jsonl", Completion, lambda row: (row.task_id, row.sample)
            )
            self.verdicts: Journal[Sample, Verdict] = Journal(
                self._home / "verdicts.jsonl", Verdict, lambda row: (row.task_id, row.sample), self._counts
            )
            self.references: Journal[str, Verdict] = Journal(
                self._home / "references.jsonl", Verdict, lambda row: row.task_id, self._is_final
            )
        except BaseException:
            self._unlock()
            raise

    def start(self, *, model: Mapping[str, JsonValue] | None = None, isolation: tuple[str, ...] | None = None) -> None:
        """Make sure of ``run.json``. Nothing is in the folder before.

        Args:
            model: what the generator says of itself; None where it is not needed any more.
            isolation: rungs that hold; None where nothing is left to judge.

        Raises:
            UserError: the run was begun with another model under the same name, or the folder cannot be written.
        """
        known = self.record.model
        if known and model is not None:
            names = [name for name in known.keys() | model.keys() if known.get(name) != model.get(name)]
            changes = ", ".join(
                f"{name} {known.get(name)!r} -> {model.get(name)!r}" for name in sorted({*names} - SPEED)
            )
            if changes:
                mend = f"remove {self._home}" if self.forced else "--force to start over"
                raise UserError(
                    f"{self.path} has answers of another model ({changes}): choose another run folder, or {mend}"
                )
        self.record = self.record.model_copy(
            update={
                "model": known if model is None else dict(model),
                "isolation": self.record.isolation if isolation is None else isolation,
                "judge": self._judge if self._outdated else self.record.judge,
            }
        )
        self._replace("run.json", self.record.model_dump(mode="json"))

    def finish(self, scores: Scores) -> None:
        """Write ``scores.json``, unless it says the same already; a forced run then takes the place of the old one.

        Raises:
            UserError: the folder cannot be written.
        """
        for journal in (self.completions, self.verdicts, self.references):
            journal.create()  # so that a forced run replaces every file of the old one
        self._replace("scores.json", scores.as_json())
        if self.forced:
            self.close_files()
            _finish_replacing(self.path)

    def sync(self) -> None:
        """Everything appended so far survives a power cut."""
        self.completions.sync()
        self.verdicts.sync()
        self.references.sync()

    def close_files(self) -> None:
        self.completions.close()
        self.verdicts.close()
        self.references.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close_files()
        self._unlock()

    def _is_final(self, verdict: Verdict) -> bool:
        return verdict.outcome is not Outcome.ERROR and not self._outdated

    def _counts(self, verdict: Verdict) -> bool:
        """A verdict on an answer that somebody has removed is none."""
        return self._is_final(verdict) and (verdict.task_id, verdict.sample) in self.completions

    def _is_whole(self) -> bool:
        try:
            return json.loads(read_bounded(self._home / "scores.json")).get("complete") is True
        except (UserError, ValueError, AttributeError):
            return False

    def _resume(self, asked: RunRecord) -> RunRecord:
        """The record of the run that is here already, if the same command began it; else ``asked``."""
        file = self._home / "run.json"
        if not file.exists():
            strays = [name for name in FILES if (self._home / name).exists()]
            if strays:
                raise UserError(f"{self.path} holds {strays[0]} but no run.json: choose another folder, or use --force")
            return asked
        try:
            begun = RunRecord.model_validate_json(read_bounded(file))
            difference = begun.difference(asked)
        except (UserError, ValidationError) as error:
            why = str(error) if isinstance(error, UserError) else type(error).__name__
            begun, difference = asked, f"its run.json cannot be read: {why}"
        if difference is None:
            return begun
        if not self.forced:
            raise UserError(
                f"{self.path} holds another run: {difference}; choose another run folder, or --force to start over"
            )
        for name in FILES:
            (self._home / name).unlink(missing_ok=True)
        return asked

    def _replace(self, name: str, content: Mapping[str, object]) -> None:
        # A path may hold bytes that are no text.
        data = (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode("utf-8", "replace")
        file = self._home / name
        try:
            if not file.exists() or read_bounded(file) != data:
                self._home.mkdir(exist_ok=True)
                replace_file(file, data)
        except OSError as error:
            raise cannot_write(file, error) from error

    def _unlock(self) -> None:
        if self._lock is not None:
            if self._created and not any((self.path / name).exists() for name in FILES):
                (self.path / LOCK).unlink(missing_ok=True)
                try:
                    self.path.rmdir()
                except OSError as error:
                    if error.errno != errno.ENOTEMPTY:
                        raise
            os.close(self._lock)
            self._lock = None


def _lock(path: Path) -> tuple[int | None, bool]:
    """A descriptor that holds the lock of the folder, and whether the folder was made for it.

    The descriptor is None where a finished run can only be read.
    """
    try:
        created = not path.exists()
        path.mkdir(parents=True, exist_ok=True)
        return lock(path), created
    except (FileExistsError, NotADirectoryError) as error:
        raise UserError(f"--out {path} is a file, or lies in one: name a folder") from error
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EROFS) and os.access(path / "scores.json", os.R_OK):
            return None, False
        raise UserError(f"cannot write in {path}: {error.strerror}; mend that or choose another run folder") from error


def _finish_replacing(path: Path) -> None:
    """Put a finished forced run in the place of the old one; a kill half-way is mended by doing it again.

    ``scores.json`` of the new run is what says that it is finished, so it moves last. Raises UserError.
    """
    new = path / ".next"
    if new.is_symlink():
        raise UserError(f"{new} is a link, and a forced run would be written where it points: remove it")
    if not (new / "scores.json").exists():
        return
    try:
        for name in FILES:
            if (new / name).exists():
                (new / name).replace(path / name)
        shutil.rmtree(new)
    except OSError as error:
        raise cannot_write(path, error) from error
