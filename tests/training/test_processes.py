"""Two processes that train together do what one with batches of twice the size does."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from safetensors.numpy import load_file

pytest.importorskip("trl")

PAIR = {"split": "train", "prompt": "", "kind": "mutant", "reason": "assertion", "assertions": [0, 1]}
SIZES = {"likeness": 0.9, "length_ratio": 1.0}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Pairs of one length, so that every answer has the same weight however they are shared out."""
    (tmp_path / "data").mkdir()
    tasks, pairs = [], []
    for letter in "abcdefgh":
        task = {"task_id": letter, "split": "train", "prompt": f"def {letter}():\n    '''{letter}'''\n"}
        tasks.append({**task, "test": "def check(candidate): ...", "entry_point": letter})
        answers = {which: f"def {letter}():\n    return {value}\n" for which, value in (("chosen", 1), ("rejected", 2))}
        pairs.append({"task_id": letter, **PAIR, **SIZES, **answers})
    for name, rows in (("tasks", tasks), ("pairs", pairs)):
        (tmp_path / "data" / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return tmp_path


def train(place: Path, out: str, stage: str = "orpo", processes: int = 1, **changes: object) -> str:
    """The last line on stderr, empty if it went well."""
    recipe = {
        "stage": stage,
        "model": "tiny",
        "data": "data",
        "out": out,
        "prose": 0,
        "lora": {"rank": 2},
        "optimiser": {"steps": 3, "batch_size": 4 // processes, "learning_rate": 1e-2},
        "lengths": {"prompt": 1024, "completion": 160},
        "scoring": {"enabled": False},
        **changes,
    }
    (place / f"{out}.yaml").write_text(yaml.safe_dump(recipe))
    several = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", str(processes)]
    done = subprocess.run(
        [sys.executable, *(several if processes > 1 else []), "-m", "qspark", "train", f"{out}.yaml"],
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    if done.returncode == 0:
        assert done.stdout.count("trained: ") == 1  # however many processes
        return ""
    ours = [line for line in done.stderr.splitlines() if line.startswith("qspark: ")]
    return ours[0] if ours else done.stderr


def losses(place: Path, out: str) -> list[float]:
    return [json.loads(line)["loss"] for line in (place / out / "log.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("stage", [pytest.param("sft", marks=pytest.mark.slow), "orpo"])
def test_the_same_losses_and_weights(place: Path, stage: str) -> None:
    assert train(place, "one", stage) == ""
    assert train(place, "two", stage, processes=2) == ""
    assert losses(place, "two") == pytest.approx(losses(place, "one"), rel=1e-5)
    own, other = (load_file(place / out / "adapter" / "adapter_model.safetensors") for out in ("one", "two"))
    assert own.keys() == other.keys()
    for name, weight in own.items():
        assert other[name] == pytest.approx(weight, rel=1e-4, abs=1e-6)


@pytest.mark.parametrize(
    ("stage", "changes", "says"),
    [
        ("grpo", {"rollouts": {"group": 2}}, "grpo trains in one process"),
        ("orpo", {"scoring": {"enabled": True}}, "set scoring.enabled: false where several train"),
    ],
)
def test_what_several_processes_cannot_do_is_one_line(
    place: Path, stage: str, changes: dict[str, object], says: str
) -> None:
    assert says in train(place, "two", stage, processes=2, **changes)


@pytest.mark.parametrize("variable", ["ACCELERATE_USE_FSDP", "ACCELERATE_USE_DEEPSPEED"])
def test_a_launcher_that_would_split_the_model_is_one_line(
    place: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "true")
    assert f"a model split over devices ({variable}) is not there yet" in train(place, "split", "orpo")
