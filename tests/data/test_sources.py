"""Reading folders and packages, whatever lies in them."""

import email
import errno
import hashlib
import io
import os
import shutil
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from qspark.data.funnel import Step
from qspark.data.licence import licence_of
from qspark.data.recipe import DataRecipe
from qspark.data.sources import Folder, Package, Release
from qspark.data.sources.base import MAX_MODULE_BYTES
from qspark.errors import UserError


def read(source: Folder | Package) -> tuple[dict[str, str], Step]:
    step = Step("read", "modules")
    return {module.name: module.text for module in source.modules(step)}, step


def test_a_folder_gives_its_python_files(tmp_path: Path) -> None:
    (tmp_path / "a" / ".git").mkdir(parents=True)
    (tmp_path / "a" / "b.py").write_text("x = 1\n")
    (tmp_path / "a" / ".git" / "c.py").write_text("hidden\n")
    (tmp_path / "a" / "notes.txt").write_text("no\n")
    found, step = read(Folder(tmp_path, "MIT"))
    assert found == {"a.b": "x = 1\n"}
    assert step.kept == 1


def test_links_in_a_circle_huge_files_and_bytes_are_counted(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to(tmp_path)
    (tmp_path / "link.py").symlink_to("/etc/passwd")
    (tmp_path / "bytes.py").write_bytes(b"\xff\xfe\x00")
    with (tmp_path / "huge.py").open("wb") as huge:
        huge.truncate(100 << 20)
    os.mkfifo(tmp_path / "pipe.py")
    found, step = read(Folder(tmp_path, "MIT"))
    assert found == {}
    assert step.dropped == {"a link, or no plain file": 2, "a file that is no UTF-8": 1, "a file too large": 1}


def test_a_folder_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no folder"):
        read(Folder(tmp_path / "nowhere", "MIT"))


def wheel(cache: Path, metadata: str, files: dict[str, str], name: str = "pack-1.0-py3-none-any.whl") -> Package:
    cache.mkdir(exist_ok=True)
    with zipfile.ZipFile(cache / name, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pack-1.0.dist-info/METADATA", f"Metadata-Version: 2.1\nName: pack\n{metadata}\n")
        for path, text in files.items():
            archive.writestr(path, text)
    return Package(Release("pack", "1.0", Path(sys.executable), cache))


FILES = {"pack/__init__.py": "", "pack/a.py": "x = 1\n", "pack/tests/test_a.py": "no\n", "pack/data.bin": "no"}


def test_a_wheel_is_read_without_being_installed(tmp_path: Path) -> None:
    found, _ = read(wheel(tmp_path / "cache", "License: MIT", FILES))
    assert found == {"pack": "", "pack.a": "x = 1\n"}


@pytest.mark.parametrize(
    "metadata",
    [
        "License: GPL-3.0",
        "",
        "License: MIT\nClassifier: License :: OSI Approved :: GNU Lesser General Public License v3",
    ],
)
def test_a_licence_that_is_not_permissive_stops_it(tmp_path: Path, metadata: str) -> None:
    found, step = read(wheel(tmp_path / "cache", metadata, FILES))
    assert found == {}
    assert step.dropped.total() == 1


def test_the_licence_file_counts_where_nothing_else_is_stated(tmp_path: Path) -> None:
    text = "Permission is hereby granted, free of charge, to any person obtaining a copy of this software"
    found, _ = read(wheel(tmp_path / "cache", "", {**FILES, "pack-1.0.dist-info/licenses/LICENSE": text}))
    assert "pack.a" in found


def test_an_archive_that_unpacks_to_too_much_is_not_unpacked(tmp_path: Path) -> None:
    found, step = read(wheel(tmp_path / "cache", "License: MIT", {"pack/bomb.py": "0" * (MAX_MODULE_BYTES + 1)}))
    assert found == {}
    assert step.dropped["a file too large"] == 1


def test_that_there_is_no_source_distribution_is_asked_once(tmp_path: Path) -> None:
    nobody = Release("pack", "1.0", tmp_path / "no-python", tmp_path)
    with pytest.raises(UserError, match="cannot fetch"):
        nobody.source()
    (tmp_path / "pack-1-0.no-source").touch()
    assert nobody.source() is None
    (tmp_path / "pack-1.0.tar.gz").touch()
    assert nobody.source() == tmp_path / "pack-1.0.tar.gz"


def test_an_index_that_does_not_answer_is_no_word_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.delenv("PIP_EXTRA_INDEX_URL", raising=False)
    with pytest.raises(UserError, match=r"no answer; .* record: false"):
        Release("pack", "1.0", Path(sys.executable), tmp_path).source()
    assert not list(tmp_path.glob("*.no-source"))


def broken(folder: Path, kind: str) -> Package:
    """A package whose wheel is broken in this way."""
    package = wheel(folder, "License: MIT", FILES)
    (path,) = folder.glob("*.whl")
    whole = bytearray(path.read_bytes())
    if kind == "no archive":
        whole[:] = b"PK no"
    elif kind == "cut off":
        del whole[len(whole) // 2 :]
    elif kind == "spoiled":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("pack/a.py", "x = 1\n" * 1000)
        whole = bytearray(path.read_bytes())
        whole[40:60] = b"\xff" * 20  # in the middle of what deflate wrote
    else:
        whole[6] |= 1  # encrypted, say the flags of the first file, and those in the directory
        place = whole.index(b"PK\x01\x02")
        whole[place + 8] |= 1
    path.write_bytes(whole)
    return package


@pytest.mark.parametrize("kind", ["no archive", "cut off", "spoiled", "encrypted"])
def test_a_broken_wheel_is_left_out_and_named(tmp_path: Path, kind: str) -> None:
    found, step = read(broken(tmp_path, kind))
    assert found == {}
    assert "pack-1.0-py3-none-any.whl" in step.examples["an archive that cannot be read"][0]


def test_another_version_that_begins_alike_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    wheel(tmp_path, "License: MIT", FILES)
    (path,) = tmp_path.glob("*.whl")
    path.rename(tmp_path / "pack-1.0.3-py3-none-any.whl")
    with pytest.raises(UserError, match=r"cannot fetch pack 1\.0:"):
        read(Package(Release("pack", "1.0", Path(sys.executable), tmp_path)))


@pytest.mark.parametrize(
    ("metadata", "licence"),
    [
        ("License: MIT\nClassifier: License :: OSI Approved :: MIT License", "MIT"),
        ("License: BSD-2-Clause\nClassifier: License :: OSI Approved :: BSD License", "BSD-2-Clause"),
        ("License: MIT\nClassifier: License :: OSI Approved :: Apache Software License", None),
        ("License: MIT AND CC-BY-NC-4.0", None),
        ("License: MIT\nClassifier: License :: Other/Proprietary License", None),
        ("License: BSD\nClassifier: License :: OSI Approved", "BSD"),
    ],
)
def test_what_is_stated_has_to_agree(metadata: str, licence: str | None) -> None:
    assert licence_of(email.message_from_string(metadata)) == licence


def test_a_permissive_text_beside_a_copyleft_one_is_not_enough() -> None:
    mit = "Permission is hereby granted, free of charge, to any person obtaining a copy of this software"
    gpl = "                    GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007"
    assert licence_of(email.message_from_string(""), [mit]) == "MIT"
    assert licence_of(email.message_from_string(""), [mit, gpl]) is None


def test_a_package_that_cannot_be_fetched_is_one_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(UserError, match=r"cannot fetch pack 1\.0"):
        read(Package(Release("pack", "1.0", Path(sys.executable), tmp_path / "cache")))


def sdist(folder: Path, files: dict[str, str], links: dict[str, str] | None = None) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "pack-1.0.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for name, text in {"PKG-INFO": "Metadata-Version: 2.1\nName: pack\nLicense: MIT\n", **files}.items():
            member = tarfile.TarInfo(f"pack-1.0/{name}")
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
        for name, target in (links or {}).items():
            member = tarfile.TarInfo(f"pack-1.0/{name}")
            member.type, member.linkname = tarfile.SYMTYPE, target
            archive.addfile(member)
    return path


SOURCES = {
    "setup.py": "raise SystemExit\n",
    "src/pack/__init__.py": "",
    "src/pack/a.py": "x = 1\n",
    "tests/test_a.py": "",
}


def test_a_source_distribution_is_read_without_its_setup(tmp_path: Path) -> None:
    sdist(tmp_path, SOURCES, links={"src/pack/link.py": "/etc/passwd"})
    found, _ = read(Package(Release("pack", "1.0", Path(sys.executable), tmp_path)))
    assert found == {"pack": "", "pack.a": "x = 1\n"}


def test_a_source_distribution_is_fetched_without_being_executed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trace = tmp_path / "executed"
    setup = f"open({str(trace)!r}, 'w').close()\nfrom setuptools import setup\nsetup(name='pack', version='1.0')\n"
    sdist(tmp_path / "index", {**SOURCES, "setup.py": setup})
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "index"))
    found, _ = read(Package(Release("pack", "1.0", Path(sys.executable), tmp_path / "cache")))
    assert "pack.a" in found
    assert not trace.exists()


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Release]:
    """A release whose source distribution an index links to, with the hash that is given: {} stands for its own."""

    def linked(stated: str) -> Release:
        archive = sdist(tmp_path / "index", SOURCES)
        own = hashlib.sha256(archive.read_bytes()).hexdigest()
        page = tmp_path / "index" / "page.html"
        page.write_text(f"<html><body><a href='{archive.name}#sha256={stated.format(own)}'>it</a></body></html>")
        monkeypatch.setenv("PIP_NO_INDEX", "1")
        monkeypatch.setenv("PIP_FIND_LINKS", page.as_uri())
        return Release("pack", "1.0", Path(sys.executable), tmp_path / "cache")

    return linked


def test_an_archive_of_another_hash_than_the_index_states_is_refused(
    tmp_path: Path, index: Callable[[str], Release]
) -> None:
    with pytest.raises(UserError, match="its hash"):
        index("0" * 64).source()
    assert not list((tmp_path / "cache").glob("*.tar.gz"))


def test_an_archive_of_the_hash_that_the_index_states_is_kept(index: Callable[[str], Release]) -> None:
    assert index("{}").source() is not None


def test_two_that_fetch_one_archive_at_a_time_both_get_it(
    index: Callable[[str], Release], monkeypatch: pytest.MonkeyPatch
) -> None:
    release = index("{}")
    found = []
    copy = shutil.copyfileobj

    def meanwhile(stream: IO[bytes], file: IO[bytes]) -> None:
        monkeypatch.setattr(shutil, "copyfileobj", copy)
        file.write(stream.read(100))
        found.append(release.source())
        copy(stream, file)

    monkeypatch.setattr(shutil, "copyfileobj", meanwhile)
    found.append(release.source())
    assert found[0] == found[1]
    with tarfile.open(found[0]) as archive:
        assert archive.getnames()


def test_a_cache_that_takes_no_archive_is_one_clear_line(
    index: Callable[[str], Release], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(self: Path, target: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    release = index("{}")
    monkeypatch.setattr(Path, "replace", refuses)
    with pytest.raises(UserError, match=r"cannot fetch pack 1\.0: .*No space left"):
        release.source()


RECIPES = {
    "packages: [qiskit]": "not pinned",
    "folders: {a: GPL-3.0}": "licence",
    "per_famly: 3": "per_famly",
    "proof: {kill: 2}": "proof.kill",
    "[1": "no YAML",
}


@pytest.mark.parametrize("text", RECIPES)
def test_a_recipe_that_is_wrong_says_where(tmp_path: Path, text: str) -> None:
    path = tmp_path / "recipe.yaml"
    path.write_text(text)
    with pytest.raises(UserError, match=RECIPES[text]):
        DataRecipe.read(path)


NOTEBOOK = """{"cells": [
 {"cell_type": "markdown", "source": ["def no(): pass"]},
 {"cell_type": "code", "source": ["%matplotlib inline\\n", "import math\\n", "!pip list\\n"], "outputs": []},
 {"cell_type": "code", "source": "def area(r):\\n    return math.pi * r**2\\n"},
 {"cell_type": "code", "source": ["%%bash\\n", "ls\\n"]},
 {"cell_type": "code", "source": ["print 'Python 2'\\n"]}
]}"""
MARKDOWN = """Text with `def no(): pass`.

```python
def one():
    return 1
```

```bash
def no { }
```

    def indented(): "no fence"

```py
>>> def two():
...     return 2
>>> two()
2
```
"""
RESTRUCTURED = """
Title
=====

.. code-block:: python
   :linenos:

   def one():
       return 1


   def two():
       return 2

.. code-block:: console

   def no

Text::

   def literal(): "no directive"

>>> def three():
...     return 3
"""
DOCSTRINGS = '''
def outer():
    """Do it.

    .. code-block:: python

        def helper(x):
            return x
    """

def other():
    """Plain words that def ine nothing."""
'''


@pytest.mark.parametrize(
    ("name", "text", "python"),
    [
        ("book.ipynb", NOTEBOOK, "import math\n\ndef area(r):\n    return math.pi * r**2\n"),
        ("page.md", MARKDOWN, "def one():\n    return 1\n\ndef two():\n    return 2\ntwo()\n"),
        (
            "page.rst",
            RESTRUCTURED,
            "def one():\n    return 1\n\n\ndef two():\n    return 2\n\ndef three():\n    return 3\n",
        ),
    ],
)
def test_documents_give_the_python_in_them(tmp_path: Path, name: str, text: str, python: str) -> None:
    (tmp_path / name).write_text(text)
    found, step = read(Folder(tmp_path, "MIT"))
    assert found == {f"{name.partition('.')[0]}_docs": python}
    assert step.kept == 1


def test_docstrings_give_the_functions_that_they_define(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(DOCSTRINGS)
    found, _ = read(Folder(tmp_path, "MIT"))
    assert found == {"a": DOCSTRINGS, "a_docs": "def helper(x):\n    return x\n"}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"cells": [{}]}', '{"cells": [{"cell_type": "code", "source": 1}]}']
)
def test_broken_notebooks_are_counted(tmp_path: Path, text: str) -> None:
    (tmp_path / "book.ipynb").write_text(text)
    found, step = read(Folder(tmp_path, "MIT"))
    assert found == {}
    assert step.dropped == {"a broken notebook": 1}


def test_documents_without_functions_are_no_modules(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("```python\nprint(1)\n```\n")
    (tmp_path / "b.rst").write_text("Nothing.\n")
    (tmp_path / "c.ipynb").write_text('{"cells": []}')
    found, step = read(Folder(tmp_path, "MIT"))
    assert (found, step.kept, step.dropped) == ({}, 0, {})


def test_a_package_gives_its_documents_too(tmp_path: Path) -> None:
    files = {**FILES, "docs/page.md": MARKDOWN, "docs/conf.py": "no\n", "tests/page.md": MARKDOWN}
    found, _ = read(wheel(tmp_path / "cache", "License-Expression: MIT", files))
    assert set(found) == {"pack", "pack.a", "docs.page_docs"}
