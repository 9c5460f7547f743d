"""The tests of a package, from its source distribution."""

import io
import sys
import tarfile
from pathlib import Path

from qspark.data.funnel import Step
from qspark.data.sources import Release, Suite, suite

FILES = {
    "pack/__init__.py": "",
    "pack/bell.py": "x = 1\n",
    "tests/__init__.py": "",
    "tests/helping.py": "y = 1\n",
    "tests/test_bell.py": "from tests.test_base import Base\n",
    "tests/test_base.py": "Base = object\n",
    "tests/test_ghz.py": "z = 1\n",
    "tests/test_theirs.py": "# GNU GENERAL PUBLIC LICENSE\n",
    "pack/_vendor/tests/test_other.py": "w = 1\n",
}


def of(folder: Path, files: dict[str, str], step: Step | None = None) -> Suite | None:
    with tarfile.open(folder / "pack-1.0.tar.gz", "w:gz") as source:
        for name, text in files.items():
            info = tarfile.TarInfo(f"pack-1.0/{name}")
            info.size = len(text)
            source.addfile(info, io.BytesIO(text.encode()))
    release = Release("pack", "1.0", Path(sys.executable), folder)
    return suite(release, step or Step("recorded", "files of tests"), installed=False)


def test_a_test_file_comes_with_helpers_and_the_test_files_that_it_names(tmp_path: Path) -> None:
    found = of(tmp_path, FILES)
    assert found is not None
    around = found.around("tests/test_bell.py")
    assert around.keys() == {"tests/__init__.py", "tests/helping.py", "tests/test_bell.py", "tests/test_base.py"}


def test_files_of_others_and_under_another_licence_are_left_out(tmp_path: Path) -> None:
    found = of(tmp_path, FILES)
    assert found is not None
    assert sorted(found.tests) == ["tests/test_base.py", "tests/test_bell.py", "tests/test_ghz.py"]


def test_a_package_that_is_not_installed_is_laid_out_without_its_tests(tmp_path: Path) -> None:
    found = of(tmp_path, FILES)
    assert found is not None
    assert sorted(found.package) == ["pack/__init__.py", "pack/bell.py"]


def test_what_is_too_large_to_be_laid_out_is_counted(tmp_path: Path) -> None:
    step = Step("recorded", "files of tests")
    large = {f"tests/test_{number}.py": "#" * (1 << 20) for number in range(13)}
    assert of(tmp_path, {**FILES, **large}, step) is None
    assert step.dropped == {"a package too large to be laid out": 1}
