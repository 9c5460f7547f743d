"""A package of the index, by name and version: its archive is fetched and read as the archive that it is."""

import email
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from qspark.data.funnel import Step
from qspark.data.licence import licence_of, restricted
from qspark.data.sources.archive import BrokenArchive, Entry, entries
from qspark.data.sources.base import MAX_MODULE_BYTES, Module, decoded
from qspark.data.sources.documents import SUFFIXES, modules_of
from qspark.data.sources.index import Release

_TESTS = frozenset({"test", "tests", "testing", "_vendor"})
_SKIPPED = _TESTS | {"examples", "benchmarks", "docs", "tutorials"}  # whose modules are no part of the package
_STATES = ("LICENSE", "LICENCE", "COPYING")


@dataclass(frozen=True)
class Package:
    """A wheel, or a source distribution where there is none."""

    release: Release

    def modules(self, step: Step) -> Iterator[Module]:
        archive = self.release.archive()
        try:
            found = {str(entry.path): entry for entry in entries(archive, MAX_MODULE_BYTES)}
        except BrokenArchive as broken:
            step.drop("an archive that cannot be read", f"{archive}: {broken}")
            return
        wheel = archive.suffix == ".whl"
        described = next((name for name in sorted(found) if _describes(name, wheel=wheel)), None)
        if described is None:
            step.drop("a package without metadata", self.release.label)
            return
        texts = [
            entry.data[:50_000].decode(errors="replace")
            for entry in found.values()
            if entry.path.name.upper().startswith(_STATES) and _is_own(entry.path, wheel=wheel)
        ]
        licence = licence_of(email.message_from_bytes(found[described].data), texts)
        if licence is None:
            step.drop("a package whose licence is not permissive, or not known", self.release.label)
            return
        for entry in sorted(_modules(found, wheel=wheel), key=lambda entry: entry.path):
            yield from self._module(entry, licence, step)

    def _module(self, entry: Entry, licence: str, step: Step) -> Iterator[Module]:
        if entry.size > MAX_MODULE_BYTES:
            step.drop("a file too large", str(entry.path))
            return
        text = decoded(entry.data, str(entry.path), step)
        if text is None:
            return
        if restricted(text):
            step.drop("a file under another licence than its package", str(entry.path))
            return
        path = entry.importable
        init = path.name == "__init__.py"
        dotted = ".".join(path.parent.parts if init else path.with_suffix("").parts)
        origin = f"{self.release.label}: {entry.path}"
        read = Module(dotted, text, origin, licence, self.release.name, package=init)
        yield from modules_of(entry.path.suffix, read, str(entry.path), step)


def _describes(name: str, *, wheel: bool) -> bool:
    return name.endswith(".dist-info/METADATA") if wheel else name == "PKG-INFO"


def _is_own(path: PurePosixPath, *, wheel: bool) -> bool:
    """Whether a licence is that of the package, and not of something that it brought along."""
    return ".dist-info" in path.parts[0] if wheel else len(path.parts) == 1


def _modules(found: dict[str, Entry], *, wheel: bool) -> Iterator[Entry]:
    """Those that are imported, and documents: what else lies in a source distribution builds it or is a script."""
    packages = {entry.importable.parts[0] for entry in found.values() if entry.path.name == "__init__.py"}
    for entry in found.values():
        code, document = entry.path.suffix == ".py", entry.path.suffix in SUFFIXES
        inside = wheel or entry.importable.parts[0] in packages
        skipped = _TESTS if document else _SKIPPED
        if (document or (code and inside)) and skipped.isdisjoint(entry.path.parts):
            yield entry
