"""``qspark train`` and ``qspark run`` with a real judge and a random model, and what they say to bad input."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

pytest.importorskip("trl")

from qspark.judge import Environment

RECIPES = Path(__file__).parents[2] / "recipes"
TASK = {
    "prompt": 'from qiskit import QuantumCircuit\n\ndef wide(n):\n    """A circuit of n qubits."""\n',
    "canonical_solution": "    return QuantumCircuit(n)\n",
    "test": "def check(candidate):\n    assert candidate(2).num_qubits == 2\n",
    "entry_point": "wide",
}
PAIR = {
    "prompt": "",
    "chosen": "from qiskit import QuantumCircuit\n\ndef wide(n):\n    return QuantumCircuit(n)\n",
    "rejected": "from qiskit import QuantumCircuit\n\ndef wide(n):\n    return QuantumCircuit(n + 1)\n",
    "kind": "mutant",
    "reason": "assertion",
    "assertions": [0, 1],
    "likeness": 0.9,
    "length_ratio": 1.0,
}


def qspark(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "qspark", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )


@pytest.fixture
def place(tmp_path: Path, default_environment: Environment) -> Path:
    (tmp_path / "data").mkdir()
    splits = {"a": "train", "b": "train", "c": "test", "d": "validation"}
    for name, row in (("tasks", TASK), ("pairs", PAIR)):
        lines = [json.dumps({"task_id": task_id, "split": split, **row}) for task_id, split in splits.items()]
        (tmp_path / "data" / f"{name}.jsonl").write_text("\n".join(lines) + "\n")
    return tmp_path


def test_an_experiment_leaves_adapters_scores_and_a_table(place: Path) -> None:
    small = {"lengths": {"prompt": 1024, "completion": 160}, "lora": {"rank": 2}, "save_every": 1}
    recipe = {
        "out": "run",
        "model": "tiny",
        "data": "data",
        "common": small,
        "stages": [
            {"name": "orpo", "recipe": {"stage": "orpo", "optimiser": {"steps": 1, "batch_size": 2}}},
            {
                "name": "grpo",
                "after": "orpo",
                "recipe": {
                    "stage": "grpo",
                    "optimiser": {"steps": 1, "batch_size": 2},
                    "rollouts": {"group": 2},
                    "lengths": {"prompt": 1024, "completion": 12},
                },
            },
        ],
        "evaluation": {"tasks": ["held-out"], "max_new_tokens": 8, "seeds": [0, 1], "k": [1, 2]},
    }
    (place / "experiment.yaml").write_text(yaml.safe_dump(recipe))
    done = qspark("run", "experiment.yaml", "--json", folder=place)
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)["rows"]
    assert [(row["stage"], row["tasks"], row["count"]) for row in rows] == [
        ("base", "held-out", 1),
        ("orpo", "held-out", 1),
        ("grpo", "held-out", 1),
    ]
    assert all(0 <= row["pass@1"] <= row["pass@2"] <= 1 and len(row["ci95"]) == 2 for row in rows)
    assert json.loads((place / "run" / "table.json").read_text())["rows"] == rows
    assert "| grpo | held-out (1) |" in (place / "run" / "table.md").read_text()
    continued = json.loads((place / "run" / "grpo" / "run.json").read_text())["recipe"]
    assert continued["adapter"] == "run/orpo/adapter"
    again = qspark("run", "experiment.yaml", "--json", folder=place)
    assert (again.returncode, json.loads(again.stdout)) == (0, {"rows": rows})


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["train", "nowhere.yaml"], "cannot read the recipe nowhere.yaml"),
        (["train", "RECIPE", "-s", "optimiser.stepz=1"], "optimiser.stepz: Extra inputs"),
        (["train", "RECIPE", "-s", "data=nowhere"], "qspark data build"),
        (["train", "RECIPE", "-s", "model=no-such-model"], "no-such-model"),
        (["train", "RECIPE", "-s", "lengths.prompt=8"], "no pair to train on; 2 are longer"),
        (["train", "RECIPE", "-s", "adapter=nowhere"], "nowhere is no folder of an adapter"),
        (["train", "RECIPE", "-s", "out=data/tasks.jsonl"], "is a file: name a folder"),
        (["train", "RECIPE", "-s", "out=data"], "holds files but no run.json"),
        (["train", "RECIPE", "-s", "stage=grpo", "-s", "rollouts.group=3"], "groups of 3 do not fill"),
        (["run", "RECIPE"], "Extra inputs|Field required"),
    ],
)
def test_bad_input_is_one_line(place: Path, arguments: list[str], says: str) -> None:
    import re

    base = ["-s", "data=data", "-s", "out=run", "-s", "scoring.enabled=false", "-s", "lengths.completion=200"]
    recipe = str(RECIPES / "tiny-cpu" / "orpo.yaml")
    named = [recipe if one == "RECIPE" else one for one in arguments]
    if arguments[:2] == ["train", "RECIPE"]:
        named[2:2] = base
    done = qspark(*named, folder=place)
    assert done.returncode == 2, done.stderr
    *_, last = done.stderr.strip().splitlines()
    assert last.startswith("qspark: ")
    assert re.search(says, last)
    assert "Traceback" not in done.stderr


def test_a_dry_run_says_what_would_be_done_and_leaves_nothing(place: Path) -> None:
    done = qspark("train", str(RECIPES / "qwen2.5-coder-32b" / "orpo.yaml"), "--dry-run", "--json", folder=place)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["parameters"] > 32e9
    assert found["memory_total"] > 65e9
    assert not (place / "runs").exists()
