"""A folder or a checkout: its Python files, as they are, and the Python in its notebooks and documents."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qspark.data.funnel import Step
from qspark.data.sources.base import MAX_MODULE_BYTES, Module, decoded
from qspark.data.sources.documents import SUFFIXES, modules_of
from qspark.errors import UserError


@dataclass(frozen=True)
class Folder:
    """``licence``: what the user says it is; a folder states nothing that could be relied on."""

    path: Path
    licence: str

    def modules(self, step: Step) -> Iterator[Module]:
        if not self.path.is_dir():
            raise UserError(f"no folder {self.path}")
        for parent, folders, files in os.walk(self.path):  # follows no links, so none leads in a circle
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                path = Path(parent) / name
                if path.suffix not in (".py", *SUFFIXES):
                    continue
                label = str(path.relative_to(self.path))
                if path.is_symlink() or not path.is_file():
                    step.drop("a link, or no plain file", label)
                    continue
                try:
                    with path.open("rb") as stream:
                        data = stream.read(MAX_MODULE_BYTES + 1)
                except OSError as error:
                    step.drop(f"a file that cannot be read ({error.strerror})", label)
                    continue
                text = decoded(data, label, step)
                if text is not None:
                    dotted = ".".join(path.relative_to(self.path).with_suffix("").parts)
                    read = Module(dotted, text, f"{self.path.name}: {label}", self.licence, self.path.name)
                    yield from modules_of(path.suffix, read, label, step)
