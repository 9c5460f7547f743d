"""The tests of a package, as text: from its source distribution, since few wheels carry them."""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from qspark.data.funnel import Step
from qspark.data.licence import restricted
from qspark.data.sources.archive import BrokenArchive, entries
from qspark.data.sources.base import MAX_MODULE_BYTES
from qspark.data.sources.index import Release

_FOLDERS = frozenset({"test", "tests"})
_VENDORED = frozenset({"_vendor", "vendor", "third_party"})
_MOST_CHARACTERS = 12 << 20  # of all files that are laid out together


@dataclass(frozen=True)
class Suite:
    """Files by the path that they are imported at."""

    tests: dict[str, str]  # test files, by which tests are collected
    others: dict[str, str]  # what they import beside the package: helpers and the like
    package: dict[str, str]  # the package itself, where it is not installed

    def around(self, file: str) -> dict[str, str]:
        """A test file and what it may import: helpers, and other test files that it names, and so on."""
        named = {PurePosixPath(name).stem: name for name in self.tests}
        found, waiting = {}, [file]
        while waiting:
            name = waiting.pop()
            found[name] = self.tests[name]
            words = named.keys() & set(re.findall(r"[A-Za-z_]\w*", found[name]))
            waiting += [named[word] for word in sorted(words) if named[word] not in found]
        return {**self.others, **found}


def suite(release: Release, step: Step, *, installed: bool) -> Suite | None:
    """The suite of a package; None, and counted, if there is none. Raises UserError if the index cannot be asked."""
    source = release.source()
    if source is None:
        step.drop("a package without a source distribution", release.label)
        return None
    try:
        files = _files(source)
        package = {} if installed else _files(release.archive(), tests=False)
    except BrokenArchive as broken:
        step.drop("an archive that cannot be read", f"{release.label}: {broken}")
        return None
    own = {name: text for name, text in files.items() if _is_of_tests(PurePosixPath(name))}
    tests = {name: text for name, text in own.items() if _is_test(PurePosixPath(name).name)}
    if not tests:
        step.drop("a source distribution without tests", release.label)
        return None
    others = {name: text for name, text in own.items() if name not in tests}
    if sum(map(len, (*own.values(), *package.values()))) > _MOST_CHARACTERS:
        step.drop("a package too large to be laid out", release.label)
        return None
    return Suite(tests, others, package)


def _files(archive: Path, *, tests: bool = True) -> dict[str, str]:
    """Python files of an archive, and what versions and the like are read from. Raises BrokenArchive."""
    found = {}
    for entry in entries(archive, MAX_MODULE_BYTES):
        path = entry.importable
        kind = path.suffix in (".py", ".txt") or path.name == "METADATA"
        wanted = kind and _VENDORED.isdisjoint(path.parts) and (tests or not _is_of_tests(path))
        if wanted and entry.size <= MAX_MODULE_BYTES:
            try:
                text = entry.data.decode("utf-8-sig")
            except UnicodeDecodeError:
                continue  # whatever imports it fails, and that test with it
            if not restricted(text):  # what it holds could become arguments of a task
                found[str(path)] = text
    return found


def _is_of_tests(path: PurePosixPath) -> bool:
    return not _FOLDERS.isdisjoint(path.parts[:-1]) or str(path) == "conftest.py"


def _is_test(name: str) -> bool:
    return name.endswith(".py") and (name.startswith("test_") or name.endswith("_test.py"))
