"""Two processes that train together do what one with batches of twice the size does, however the model is split."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import torch
import yaml
from safetensors.numpy import load_file

pytest.importorskip("trl")

HERE, RECIPES = Path(__file__).parent, Path(__file__).parents[2] / "recipes"
PAIR = {"split": "train", "prompt": "", "kind": "mutant", "reason": "assertion", "assertions": [0, 1]}
SIZES = {"likeness": 0.9, "length_ratio": 1.0}
ONLINE = {
    "rollouts": {"group": 4},
    "curriculum": {"enabled": True},
    "unified": {"odds": 0.5, "rescue": 0.5, "pairs": 0.5},
}
needs_deepspeed = pytest.mark.skipif(
    importlib.util.find_spec("deepspeed") is None, reason="needs pip install 'qspark[deepspeed]'"
)
FSDP2 = pytest.param("fsdp2", marks=pytest.mark.slow)
ZERO3 = pytest.param("zero3", marks=[pytest.mark.slow, needs_deepspeed])


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Tasks, and pairs of one length, so that every answer has the same weight however they are shared out."""
    (tmp_path / "data").mkdir()
    tasks, pairs = [], []
    for letter in "abcdefgh":
        task = {"task_id": letter, "split": "train", "prompt": f"def {letter}():\n    '''{letter}'''\n"}
        test = "def check(candidate):\n    assert candidate() == 1\n"
        tasks.append({**task, "test": test, "entry_point": letter, "canonical_solution": "    return 1\n"})
        answers = {which: f"def {letter}():\n    return {value}\n" for which, value in (("chosen", 1), ("rejected", 2))}
        pairs.append({"task_id": letter, **PAIR, **SIZES, **answers})
    for name, rows in (("tasks", tasks), ("pairs", pairs)):
        (tmp_path / "data" / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return tmp_path


def launcher(engine: str) -> list[str]:
    """What starts two processes. ``engine``: "data" for the whole model in each, or a file of accelerate's settings."""
    if engine == "data":
        return [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    launch = [sys.executable, "-m", "accelerate.commands.accelerate_cli", "launch", "--num_processes", "2"]
    return [*launch, "--config_file", str(RECIPES / "accelerate" / f"{engine}.yaml")]


def train(
    place: Path, out: str, stage: str = "orpo", engine: str | None = None, *, plain: bool = False, **changes: object
) -> str:
    """The last line on stderr, empty if it went well. Without an engine: one process. ``plain``: nothing is fixed."""
    recipe = {
        "stage": stage,
        "model": "tiny",
        "data": "data",
        "out": out,
        "prose": 0,
        "lora": {"rank": 2},
        "optimiser": {"steps": 3, "batch_size": 4 if engine else 8, "learning_rate": 1e-2, "warmup": 0},
        "lengths": {"prompt": 1024, "completion": 160},
        "scoring": {"enabled": False},
        **(ONLINE if stage in ("grpo", "unified") else {}),
        **changes,
    }
    (place / f"{out}.yaml").write_text(yaml.safe_dump(recipe))
    program = ["-m", "qspark"] if plain else [HERE / "fixed_answers.py"]
    done = subprocess.run(
        [*(launcher(engine) if engine else [sys.executable]), *program, "train", f"{out}.yaml"],
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


def logged(place: Path, out: str, *names: str) -> list[list[float]]:
    lines = map(json.loads, (place / out / "log.jsonl").read_text().splitlines())
    return [[line[name] for name in names] for line in lines]


def same_weights(place: Path, *outs: str, of: str = "adapter/adapter_model") -> None:
    own, other = (load_file(place / out / f"{of}.safetensors") for out in outs)
    assert own.keys() <= other.keys()  # a tied output layer is written out where the model was split
    for name, weight in own.items():
        assert other[name] == pytest.approx(weight, rel=1e-4, abs=1e-5)


@pytest.mark.parametrize("engine", ["data", FSDP2, ZERO3])
@pytest.mark.parametrize("stage", [pytest.param("sft", marks=pytest.mark.slow), "orpo"])
def test_the_same_losses_and_weights(place: Path, stage: str, engine: str) -> None:
    assert train(place, "one", stage) == ""
    assert train(place, "two", stage, engine) == ""
    for (own,), (other,) in zip(logged(place, "one", "loss"), logged(place, "two", "loss"), strict=True):
        assert other == pytest.approx(own, rel=1e-5)
    same_weights(place, "one", "two")


@pytest.mark.parametrize("engine", [pytest.param("data", marks=pytest.mark.slow), "fsdp2", ZERO3])
@pytest.mark.parametrize(
    ("stage", "loss"),
    [
        pytest.param("grpo", "dapo", marks=pytest.mark.slow),
        pytest.param("unified", "grpo", marks=pytest.mark.slow),
        ("unified", "dapo"),
    ],
)
def test_the_same_from_sampled_answers(place: Path, stage: str, loss: str, engine: str) -> None:
    changes = {"rollouts": {"group": 4, "loss": loss}}
    assert train(place, "one", stage, **changes) == ""
    assert train(place, "two", stage, engine, **changes) == ""
    names = ["grad_norm", "pass_rate", *(("unified/pairs", "unified/rescued") if stage == "unified" else ())]
    for own, other in zip(logged(place, "one", *names), logged(place, "two", *names), strict=True):
        assert other == pytest.approx(own, rel=1e-3)
    assert any(rate for _, rate, *_ in logged(place, "one", *names))
    same_weights(place, "one", "two")


@pytest.mark.parametrize("engine", [FSDP2, ZERO3])
def test_all_weights_split(place: Path, engine: str) -> None:
    assert train(place, "one", "unified", lora=None) == ""
    assert train(place, "two", "unified", engine, lora=None) == ""
    same_weights(place, "one", "two", of="model/model")


@pytest.mark.parametrize("engine", [FSDP2, ZERO3])
def test_a_split_model_that_was_stopped_goes_on_bit_for_bit(place: Path, engine: str) -> None:
    assert train(place, "run", "unified", engine, save_every=1) == ""
    whole = load_file(place / "run" / "adapter" / "adapter_model.safetensors")
    learned = (place / "run" / "checkpoints" / "checkpoint-3" / "curriculum.json").read_text()
    shutil.rmtree(place / "run" / "adapter")
    shutil.rmtree(place / "run" / "checkpoints" / "checkpoint-3")
    assert train(place, "run", "unified", engine, save_every=1) == ""
    again = load_file(place / "run" / "adapter" / "adapter_model.safetensors")
    assert whole.keys() == again.keys()
    assert all((whole[name] == again[name]).all() for name in whole)
    assert learned == (place / "run" / "checkpoints" / "checkpoint-3" / "curriculum.json").read_text()


@pytest.mark.parametrize("engine", [FSDP2, ZERO3])
def test_the_same_with_checkpointing_and_several_batches_a_step(place: Path, engine: str) -> None:
    """The model runs up to three times before each backward pass of the unified objective."""
    optimiser = {"steps": 3, "learning_rate": 1e-2, "warmup": 0, "gradient_checkpointing": True}
    whole = {**optimiser, "batch_size": 8}
    parts = {**optimiser, "batch_size": 2, "accumulation": 2}
    assert train(place, "one", "unified", optimiser=whole) == ""
    assert train(place, "two", "unified", engine, optimiser=parts) == ""
    same_weights(place, "one", "two")


@pytest.mark.parametrize("engine", [FSDP2, ZERO3])
def test_half_precision_computes_and_single_precision_counts(place: Path, engine: str) -> None:
    assert train(place, "two", "orpo", engine, precision="bf16") == ""
    seen = [value for values in logged(place, "two", "likelihood", "odds_ratio") for value in values]
    assert any(torch.tensor(value).bfloat16().item() != pytest.approx(value, rel=1e-6) for value in seen)


@pytest.mark.parametrize("engine", [pytest.param("data", marks=pytest.mark.slow), FSDP2, ZERO3])
def test_answers_are_sampled_from_a_model_that_is_split(
    place: Path, monkeypatch: pytest.MonkeyPatch, engine: str
) -> None:
    monkeypatch.setenv("SAMPLED", "1")
    lengths = {"prompt": 1024, "completion": 24}
    assert train(place, "two", "grpo", engine, lengths=lengths, rollouts={"group": 4, "temperature": 0.9}) == ""
    assert len(logged(place, "two", "reward")) == 3


def test_a_training_is_continued_by_as_many(place: Path) -> None:
    assert train(place, "run") == ""
    shutil.rmtree(place / "run" / "adapter")
    says = "was begun by 1 process, not by 2 processes: start as many, or --force"
    assert says in train(
        place, "run", engine="data", optimiser={"steps": 3, "batch_size": 8, "learning_rate": 1e-2, "warmup": 0}
    )


def test_several_processes_do_not_evaluate(place: Path) -> None:
    says = "set scoring.enabled: false where several train"
    assert says in train(place, "two", engine="data", scoring={"enabled": True})


@pytest.mark.parametrize(
    ("variables", "says"),
    [
        ({"ACCELERATE_USE_MEGATRON_LM": "true"}, "split over devices by FSDP2 or by DeepSpeed"),
        ({"ACCELERATE_USE_FSDP": "true", "ACCELERATE_USE_DEEPSPEED": "true"}, "by FSDP2 or by DeepSpeed"),
        ({"ACCELERATE_USE_FSDP": "true"}, "set fsdp_version: 2 in accelerate's settings"),
        ({"ACCELERATE_USE_FSDP": "true", "FSDP_VERSION": "2"}, "one process runs: start one for each"),
    ],
)
def test_a_launcher_that_asks_for_more_is_one_line(
    place: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], says: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert says in train(place, "split")


@pytest.mark.skipif(importlib.util.find_spec("deepspeed") is not None, reason="DeepSpeed is installed")
def test_deepspeed_that_is_not_installed_is_one_line(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCELERATE_USE_DEEPSPEED", "true")
    assert "pip install 'qspark[deepspeed]'" in train(place, "split")


def test_a_model_is_not_left_whole_without_a_word(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without GPUs accelerate passes over FSDP."""
    monkeypatch.setenv("ACCELERATE_USE_FSDP", "true")
    monkeypatch.setenv("FSDP_VERSION", "2")
    says = "a model is split over GPUs only, and there are none"
    assert says in train(place, "two", engine="data", plain=True)
