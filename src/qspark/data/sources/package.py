"""A package of the index, by name and version: its wheel is fetched and read as the archive that it is."""

import email
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from qspark.data.funnel import Step
from qspark.data.licence import licence_of
from qspark.data.sources.base import MAX_MODULE_BYTES, Module, decoded
from qspark.errors import UserError

_SKIPPED = frozenset({"test", "tests", "testing", "examples", "benchmarks", "docs", "_vendor"})
_FETCH_S = 600.0


@dataclass(frozen=True)
class Package:
    """``python``: an interpreter with pip, whose settings say which index is asked. ``cache``: folder for wheels."""

    name: str
    version: str
    python: Path
    cache: Path

    def modules(self, step: Step) -> Iterator[Module]:
        wheel = self._wheel()
        try:
            with zipfile.ZipFile(wheel) as archive:
                yield from self._read(archive, step)
        except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError) as broken:
            raise UserError(f"{wheel} is no wheel ({broken}): delete it, and give the same command again") from broken

    def _read(self, archive: zipfile.ZipFile, step: Step) -> Iterator[Module]:
        entries = {entry.filename: entry for entry in archive.infolist() if not entry.is_dir()}
        described = next((name for name in sorted(entries) if name.endswith(".dist-info/METADATA")), None)
        if described is None:
            step.drop("a package without metadata", self.label)
            return
        texts = [
            archive.read(name)[:50_000].decode(errors="replace")
            for name in entries
            if ".dist-info/" in name and PurePosixPath(name).name.upper().startswith(("LICENSE", "LICENCE", "COPYING"))
        ]
        licence = licence_of(email.message_from_bytes(archive.read(described)), texts)
        if licence is None:
            step.drop("a package whose licence is not permissive, or not known", self.label)
            return
        for name, entry in sorted(entries.items()):
            path = PurePosixPath(name)
            if path.suffix != ".py" or not _SKIPPED.isdisjoint(path.parts):
                continue
            if entry.file_size > MAX_MODULE_BYTES:  # as the archive states it, before anything is unpacked
                step.drop("a file too large", name)
                continue
            text = decoded(archive.read(entry), name, step)
            if text is not None:
                step.keep()
                init = path.name == "__init__.py"
                dotted = ".".join(path.parent.parts if init else path.with_suffix("").parts)
                yield Module(dotted, text, f"{self.label}: {name}", licence, self.name, package=init)

    @property
    def label(self) -> str:
        return f"{self.name} {self.version}"

    def _wheel(self) -> Path:
        """Raises UserError."""
        stem = f"{self.name.replace('-', '_').replace('.', '_').lower()}-{self.version}-"
        if found := self._present(stem):
            return found
        command = [str(self.python), "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
        command += [
            "--only-binary=:all:",
            "--dest",
            str(self.cache),
            f"{self.name}=={self.version}",
        ]  # a wheel runs nothing
        self.cache.mkdir(parents=True, exist_ok=True)
        try:
            subprocess.run(command, check=True, capture_output=True, text=True, timeout=_FETCH_S)
        except subprocess.TimeoutExpired as slow:
            raise UserError(
                f"fetching {self.label} took more than {_FETCH_S:.0f} s; the same command tries again"
            ) from slow
        except subprocess.CalledProcessError as failed:
            last = (failed.stderr.strip().splitlines() or ["no message"])[-1]
            raise UserError(f"cannot fetch {self.label}: {last}") from failed
        if found := self._present(stem):
            return found
        raise UserError(f"the index has no wheel of {self.label}")

    def _present(self, stem: str) -> Path | None:
        wheels = sorted(path for path in self.cache.glob("*.whl") if path.name.lower().startswith(stem))
        return wheels[0] if wheels else None
