"""``qspark train`` and ``qspark run`` with a real judge and a random model, and what they say to bad input."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
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


def qspark(*arguments: str, folder: Path, under: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """``under``: a command that runs it."""
    return subprocess.run(
        [*under, sys.executable, "-P", "-m", "qspark", *arguments],
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
        "evaluation": {"tasks": ["held-out"], "max_new_tokens": 8, "seeds": [0, 1], "k": [1, 2], "temperature": 0.5},
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
        (["train", "nowhere.yaml"], "nowhere.yaml: cannot be read: No such file"),
        (["train", "RECIPE", "-s", "optimiser.stepz=1"], "optimiser.stepz: Extra inputs"),
        (["train", "RECIPE", "-s", "out=2024-13-45"], "the value is no YAML"),
        (["train", "RECIPE", "-s", "seed=" + "[" * 5000], "the value is no YAML"),
        (["train", "RECIPE", "-s", "data=nowhere"], "qspark data build"),
        (["train", "RECIPE", "-s", "model=no-such-model"], "no-such-model"),
        (["train", "RECIPE", "-s", "lengths.prompt=8"], "no pair to train on; 2 are longer"),
        (["train", "RECIPE", "-s", "adapter=nowhere"], "nowhere is no folder of an adapter"),
        (["train", "RECIPE", "-s", "adapter=eight"], "eight is continued as it is: set lora.rank=8$"),
        (
            ["train", "RECIPE", "-s", "adapter=eight", "-s", "lora=null"],
            "adapter continues an adapter, but lora is none",
        ),
        (
            ["train", "RECIPE", "-s", "stage=grpo", "-s", "rollouts.sampler=vllm", "-s", "curriculum.hints=0"],
            r"rollouts.sampler vllm needs vllm: pip install 'trl\[vllm\]'",
        ),
        (["train", "RECIPE", "-s", "out=data/tasks.jsonl"], "is a file, or lies in one: name a folder"),
        (["train", "RECIPE", "-s", "out=data"], "holds files but no run.json"),
        (["train", "RECIPE", "-s", "stage=grpo", "-s", "rollouts.group=3"], "groups of 3 do not fill"),
        (["train", "RECIPE", "-s", "report_to=[wandbb]"], "no tracker 'wandbb'"),
        (["train", "RECIPE", "-s", "optimiser.eight_bit=true"], "pip install bitsandbytes"),
        (
            ["train", "RECIPE", "-s", "stage=unified", "-s", "odds.kinds=[typo]", "-s", "rollouts.group=2"],
            "unified.pairs has a weight, but data",
        ),
        (["train", "RECIPE", "--devices", "8"], "--devices goes with --dry-run"),
        (["train", "RECIPE", "--min-isolation", "moat"], "no isolation by 'moat'"),
        (["run", "RECIPE"], "Extra inputs|Field required"),
    ],
)
def test_bad_input_is_one_line(place: Path, arguments: list[str], says: str) -> None:
    import re

    base = ["-s", "data=data", "-s", "out=run", "-s", "scoring.enabled=false", "-s", "lengths.completion=200"]
    (place / "eight").mkdir()
    (place / "eight" / "adapter_config.json").write_text('{"r": 8, "lora_alpha": 8, "lora_dropout": 0.0}')
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


def test_a_full_disk_is_one_line_and_the_same_command_continues(place: Path, small: Callable[[int], Path]) -> None:
    disk = small(260)  # one checkpoint has room, two have not
    recipe = str(RECIPES / "tiny-cpu" / "orpo.yaml")
    changes = {"data": "data", "save_every": "1", "optimiser.batch_size": "2"}

    def command(out: Path) -> tuple[str, ...]:
        return (
            "train",
            recipe,
            *(part for each in {**changes, "out": str(out)}.items() for part in ("-s", "=".join(each))),
        )

    full = qspark(*command(disk / "run"), folder=place)
    assert full.returncode == 2
    assert "Traceback" not in full.stderr
    *_, line = full.stderr.strip().splitlines()
    assert line.startswith("qspark: ")
    assert "the same command continues" in line
    subprocess.run(["mount", "-o", "remount,size=4m", disk], check=True)
    done = qspark(*command(disk / "run"), folder=place)
    assert done.returncode == 0, done.stderr
    undisturbed = qspark(*command(place / "other"), folder=place)
    assert undisturbed.returncode == 0, undisturbed.stderr
    weights = Path("adapter", "adapter_model.safetensors")
    assert (disk / "run" / weights).read_bytes() == (place / "other" / weights).read_bytes()


def test_too_little_memory_is_one_line(place: Path) -> None:
    pairs = place / "data" / "pairs.jsonl"
    long = [{**json.loads(line), "chosen": PAIR["chosen"] + "#" * 100_000} for line in pairs.read_text().splitlines()]
    long[0]["rejected"] += "#"  # so that one is padded, and attention needs a mask
    pairs.write_text("".join(json.dumps(pair) + "\n" for pair in long))
    recipe = str(RECIPES / "tiny-cpu" / "orpo.yaml")
    changes = ("data=data", "out=run", "optimiser.batch_size=2", "lengths.completion=120000")
    arguments = ("train", recipe, *(part for change in changes for part in ("-s", change)))
    done = qspark(*arguments, folder=place, under=("prlimit", f"--as={8 << 30}"))
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.strip().splitlines()[-1].startswith("qspark: memory is full; make room")


def test_without_torch_it_says_what_to_install(place: Path) -> None:
    code = "import sys; sys.modules['torch'] = None; from qspark.cli import main; sys.exit(main())"
    recipe = str(RECIPES / "tiny-cpu" / "orpo.yaml")
    command = [sys.executable, "-c", code, "train", recipe, "-s", "data=data", "-s", "out=run"]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.strip().splitlines()[-1].endswith("pip install 'qspark[train]'")


def test_a_dry_run_says_what_would_be_done_and_leaves_nothing(place: Path) -> None:
    done = qspark("train", str(RECIPES / "qwen2.5-coder-32b" / "orpo.yaml"), "--dry-run", "--json", folder=place)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["parameters"] > 32e9
    assert found["memory_total"] > 65e9
    assert not (place / "runs").exists()


@pytest.mark.parametrize("arguments", [("train", "tiny-cpu/orpo.yaml"), ("run", "quickstart.yaml")])
def test_no_control_in_a_recipe_reaches_the_terminal(tmp_path: Path, arguments: tuple[str, str]) -> None:
    verb, recipe = arguments
    done = qspark(verb, str(RECIPES / recipe), "--dry-run", "-s", 'model="\\e[2Jmodel"', folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "[2Jmodel" in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize(("rank", "printed"), [("0", "{}\n"), ("1", "")])
def test_one_of_several_processes_prints_the_result(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], rank: str, printed: str
) -> None:
    from qspark import experiment
    from qspark.cli.train import train

    monkeypatch.setenv("RANK", rank)
    monkeypatch.setattr(experiment, "train_and_score", lambda *_, **__: {})
    train(RECIPES / "tiny-cpu" / "orpo.yaml", as_json=True)
    assert capsys.readouterr().out == printed


def test_an_evaluation_without_tasks_is_said_before_the_training(place: Path) -> None:
    tasks = place / "data" / "tasks.jsonl"
    tasks.write_text("".join(line for line in tasks.read_text().splitlines(True) if "validation" not in line))
    recipe = str(RECIPES / "tiny-cpu" / "orpo.yaml")
    done = qspark("train", recipe, "-s", "data=data", "-s", "out=run", "-s", "scoring.enabled=true", folder=place)
    assert done.returncode == 2
    assert "no task of data is held out for validation" in done.stderr
    assert not (place / "run").exists()


def test_what_is_lacking_is_said_before_a_folder_is_claimed(place: Path) -> None:
    recipe = str(RECIPES / "tiny-cpu" / "orpo.yaml")
    done = qspark("train", recipe, "-s", "data=data", "-s", "out=run", "-s", "optimiser.eight_bit=true", folder=place)
    assert done.returncode == 2
    assert not (place / "run").exists()
