"""A data folder of a few tasks with pairs, and the random model of thirty thousand parameters."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("TRL_EXPERIMENTAL_SILENCE", "1")  # its ORPO is what ours is compared with
pytest.importorskip("trl")
import torch

from qspark.training.recipe import TrainRecipe
from qspark.training.tiny import make_tiny

# Threads that wait for one another are slower than one where tests share the cores.
torch.set_num_threads(1)
NAMES = ("bell", "flip", "ghz", "plus", "minus", "swap")


def _task(number: int, name: str, split: str) -> dict[str, object]:
    return {
        "task_id": f"t/{name}",
        "split": split,
        "prompt": f'from qiskit import QuantumCircuit\n\ndef {name}(n):\n    """A circuit of n + {number} qubits."""\n',
        "canonical_solution": f"    return QuantumCircuit(n + {number})\n",
        "test": f"def check(candidate):\n    assert candidate(1).num_qubits == {number + 1}\n",
        "entry_point": name,
    }


def _pair(number: int, name: str, split: str) -> dict[str, object]:
    head = f"from qiskit import QuantumCircuit\n\ndef {name}(n):\n    return QuantumCircuit(n "
    return {
        "task_id": f"t/{name}",
        "split": split,
        "prompt": "",
        "chosen": f"{head}+ {number})\n",
        "rejected": f"{head}- {number} - 1)\n",
        "kind": "mutant",
        "reason": "assertion",
        "assertions": [0, 1],
        "likeness": 0.9,
        "length_ratio": 1.0,
    }


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    for file, row in (("tasks", _task), ("pairs", _pair)):
        splits = ["train"] * 5 + ["validation"]
        lines = [json.dumps(row(n, name, split)) for n, (name, split) in enumerate(zip(NAMES, splits, strict=True))]
        (folder / f"{file}.jsonl").write_text("\n".join(lines) + "\n")
    return folder


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model") / "tiny"
    make_tiny(folder)
    return folder


@pytest.fixture
def recipe(data: Path, tiny: Path, tmp_path: Path) -> Callable[..., TrainRecipe]:
    """Recipes for seconds: ``recipe("orpo", optimiser={"steps": 2})``."""

    def make(stage: str, **fields: Any) -> TrainRecipe:
        small: dict[str, Any] = {
            "stage": stage,
            "model": str(tiny),
            "data": data,
            "out": tmp_path / "run",
            "lengths": {"prompt": 900, "completion": 160},
            "rollouts": {"group": 2, **fields.pop("rollouts", {})},
            "optimiser": {"steps": 4, "batch_size": 4, "learning_rate": 0.01, **fields.pop("optimiser", {})},
            "lora": {"rank": 4},
        }
        return TrainRecipe.model_validate({**small, **fields})

    return make
