"""A small random model of each architecture, made once for each test process."""

from pathlib import Path

import pytest
import torch
from tiny import Tiny, catalogued, tiny

from qspark.models import catalog, dequantise, hf, ov, requantise
from qspark.models.store import folder_of

# Threads that wait for one another are slower than one where tests share the cores.
torch.set_num_threads(1)


@pytest.fixture(scope="session", params=["qwen2", "llama"])
def either(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    return tiny(request.param, tmp_path_factory.mktemp(request.param))


@pytest.fixture(scope="session")
def qwen2(tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    return tiny("qwen2", tmp_path_factory.mktemp("qwen2"))


@pytest.fixture
def fetched(either: Tiny, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Tiny:
    """A random model that stands in the catalogue as ``tiny`` and is fetched."""
    monkeypatch.setenv("QSPARK_HOME", str(tmp_path / "home"))
    record = catalogued(either, "tiny")
    for module in (catalog, requantise, ov, hf):
        monkeypatch.setattr(module, "BY_NAME", {"tiny": record})
    assert dequantise.find("tiny") == record
    folder_of(record).mkdir(parents=True)
    (folder_of(record) / record.file).write_bytes(either.gguf.read_bytes())
    return either
